import { NotificationBanner } from '@guildhall/components/notification-banner'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { RefundPage, readRefundForm } from '@guildhall/payments/pages/refund'
import { refundPayment } from '@guildhall/payments/refund'
import { refundDue } from '@guildhall/payments/refund-rule'
import { fill } from '@guildhall/standards/language'
import { formatPence, type Pence, pence } from '@guildhall/standards/pence'
import { data, redirect } from 'react-router'
import { staffWords } from '../../../content/staff.ts'
import { staffPaymentWords } from '../../../content/staff-payments.ts'
import { type StaffPayment, staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/refund'

/** What can be given back, and what the council's rule gives back now. */
async function termsOf({ services, payment, instance, order, href }: StaffPayment) {
  if (payment?.state !== 'paid' || payment.method === 'waived') throw redirect(href, 303)
  const { council, database, clock } = services
  const serviceAt = await order?.service.serviceAt?.(database, { council, instance })
  const now = clock().epochMilliseconds
  const { reference, amount, refunded } = payment
  const due =
    serviceAt === undefined
      ? pence(0)
      : refundDue(council.policies.payments.refunds, payment, { now, serviceAt }).amount
  return { payment, terms: { reference, amount, refunded, due } }
}

export async function loader(args: Route.LoaderArgs) {
  const found = await staffPayment(args)
  const { terms } = await termsOf(found)
  // Made with the form, so that the same sent twice is one refund.
  const refundId = crypto.randomUUID()
  return data({ terms, href: found.href, refundId }, { headers: { 'cache-control': 'no-store' } })
}

interface Refunded {
  readonly kind: 'given' | 'checking'
  readonly amount: Pence
}

export async function action(args: Route.ActionArgs) {
  const found = await staffPayment(args)
  const { services, staff, language } = found
  const { payment, terms } = await termsOf(found)
  const form = await args.request.formData()
  const read = readRefundForm(form, terms, language)
  if (!read.ok) return data({ ...read, problem: undefined, refunded: undefined }, { status: 422 })
  const { council, database, payments, clock } = services
  const result = await refundPayment(database, payments.providerOf(payment), {
    council: council.slug,
    paymentId: payment.id,
    ...read.value,
    by: staff.subject,
    clock,
    refundId: String(form.get('refundId') ?? ''),
  })
  if (result.kind === 'refused') {
    const none = { values: undefined, errors: undefined, refunded: undefined }
    return data({ ...none, problem: result.why }, { status: 409 })
  }
  const refunded: Refunded = {
    kind: result.kind === 'refunded' ? 'given' : 'checking',
    amount: result.refund.amount,
  }
  return data({ values: undefined, errors: undefined, problem: undefined, refunded })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff give money back: by the council's rule, all of it, or another amount, with a reason. */
export default function StaffRefundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const words = staffPaymentWords[language]
  const { terms, href, refundId } = loaderData
  const { values, errors, problem, refunded } = actionData ?? {}
  const { title } = paymentPagesContent[language].refund
  const said = refunded
    ? fill(words[refunded.kind], { amount: formatPence(refunded.amount, language) })
    : problem && words.refundProblems[problem]
  const left = terms.amount - terms.refunded
  return (
    <Page backHref={href}>
      <title>{`${errors ? staffWords[language].errorPrefix : ''}${title} – ${name[language]}`}</title>
      {said ? (
        <NotificationBanner title={title} {...(refunded && { type: 'success' })}>
          <p className="govuk-notification-banner__heading">{said}</p>
        </NotificationBanner>
      ) : null}
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          {left > 0 ? (
            <RefundPage
              key={refundId}
              terms={terms}
              values={values}
              errors={errors}
              hidden={{ refundId }}
              language={language}
            />
          ) : (
            <h1 className="govuk-heading-l">{title}</h1>
          )}
        </div>
      </div>
    </Page>
  )
}
