import { Button } from '@guildhall/components/button'
import { ErrorSummary } from '@guildhall/components/error-summary'
import { NotificationBanner } from '@guildhall/components/notification-banner'
import { TextInput } from '@guildhall/components/text-input'
import type { PaymentsTables } from '@guildhall/payments/database'
import { refundPayment } from '@guildhall/payments/refund'
import { fill } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { data } from 'react-router'
import { staffWords } from '../../content/staff.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/refund'

const MOST_LETTERS = 200

export async function loader(args: Route.LoaderArgs) {
  await staffOnly(args)
  // Made with the form, so that the same sent twice is one refund.
  return data({ refundId: crypto.randomUUID() }, { headers: { 'cache-control': 'no-store' } })
}

export async function action(args: Route.ActionArgs) {
  const { services, staff } = await staffOnly(args)
  const { council, database, payments, clock } = services
  const form = await args.request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const typed = { reference: text('reference').toUpperCase(), reason: text('reason') }
  const again = (field: 'reference' | 'reason', code: string) =>
    data({ ...typed, mistake: { field, code }, refunded: undefined }, { status: 422 })
  if (typed.reference === '') return again('reference', 'refundNone')
  if (typed.reason === '' || typed.reason.length > MOST_LETTERS) {
    return again('reason', 'refundReasonRequired')
  }
  const payment = await database
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .select('id')
    .where('council', '=', council.slug)
    .where('reference', '=', typed.reference)
    .executeTakeFirst()
  if (!payment) return again('reference', 'refundNone')
  const result = await refundPayment(database, payments.provider, {
    council: council.slug,
    paymentId: payment.id,
    amount: 'all',
    reason: typed.reason,
    by: staff.subject,
    clock,
    refundId: text('refundId'),
  })
  if (result.kind === 'refused') return again('reference', `refund-${result.why}`)
  const refunded = { kind: result.kind, amount: result.refund.amount }
  return data({ ...typed, mistake: undefined, refunded }, { status: 200 })
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Staff give back what is left of a payment, with a reason that is kept. */
export default function RefundPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, homeHref, name } = useSite()
  const words = staffWords[language]
  const { mistake, refunded } = actionData ?? {}
  const said = mistake && (words.refundMistakes[mistake.code] ?? words.refundMistakes.other)
  const errorOf = (field: string) => (mistake?.field === field ? said : undefined)
  return (
    <Page backHref={`${homeHref}/staff`}>
      <title>{`${said ? words.errorPrefix : ''}${words.refundTitle} – ${name[language]}`}</title>
      {mistake && said ? (
        <ErrorSummary
          title={words.problemHeading}
          errors={[{ href: `#${mistake.field}`, text: said }]}
        />
      ) : null}
      {refunded ? (
        <NotificationBanner type="success" title={words.refundTitle}>
          <p className="govuk-notification-banner__heading">
            {fill(refunded.kind === 'refunded' ? words.refunded : words.refundChecking, {
              amount: formatPence(refunded.amount, language),
            })}
          </p>
        </NotificationBanner>
      ) : null}
      <h1 className="govuk-heading-l">{words.refundTitle}</h1>
      <p className="govuk-body">{words.refundText}</p>
      <form method="post" noValidate>
        <input type="hidden" name="refundId" value={loaderData.refundId} />
        <TextInput
          name="reference"
          label={words.reference}
          className="govuk-input--width-10"
          autoComplete="off"
          spellCheck={false}
          defaultValue={refunded ? '' : actionData?.reference}
          errorMessage={errorOf('reference')}
        />
        <TextInput
          name="reason"
          label={words.refundReason}
          hint={words.refundReasonHint}
          defaultValue={refunded ? '' : actionData?.reason}
          errorMessage={errorOf('reason')}
        />
        <Button variant="warning" preventDoubleClick>
          {words.refundButton}
        </Button>
      </form>
    </Page>
  )
}
