import { SubmissionRefused } from '@guildhall/journeys/server'
import { takeAtCounter } from '@guildhall/payments/counter'
import { CounterPaymentPage, readCounterForm } from '@guildhall/payments/pages/counter'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { PaymentProviderError } from '@guildhall/payments/provider'
import { data, redirect } from 'react-router'
import { staffWords } from '../../../content/staff.ts'
import { keepOrder } from '../../../server/order.server.ts'
import { staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/counter'

export async function loader(args: Route.LoaderArgs) {
  const { terms, href } = await staffPayment(args)
  return data({ terms, href }, { headers: { 'cache-control': 'no-store' } })
}

/** Records what was taken; a payment that was begun by card is ended first. */
export async function action(args: Route.ActionArgs) {
  const { services, context, order, href, staff, language } = await staffPayment(args)
  if (!order) return redirect(href, 303)
  const read = readCounterForm(await args.request.formData(), language)
  if (!read.ok) return data(read, { status: 422 })
  const { council, database, payments, clock } = services
  try {
    const taken = await takeAtCounter(
      database,
      { manual: payments.manual, online: payments.provider },
      {
        council: council.slug,
        ...order.terms,
        clock,
        takenBy: staff.subject,
        reserve: (tx) => keepOrder(context, order, tx),
      },
      read.value,
      payments.handlers,
    )
    const told = {
      taken: 'recorded',
      'already-paid': 'alreadyPaid',
      'being-paid': 'beingPaid',
      unavailable: 'unavailable',
    }[taken.kind]
    return redirect(`${href}?told=${told}`, 303)
  } catch (error) {
    if (error instanceof SubmissionRefused) return redirect(`${href}?told=gone`, 303)
    if (error instanceof PaymentProviderError) return redirect(`${href}?told=unavailable`, 303)
    throw error
  }
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Where staff record cash or a cheque, or let a fee go with a reason. */
export default function CounterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const { title } = paymentPagesContent[language].counter
  const { values, errors } = actionData ?? {}
  return (
    <Page backHref={loaderData.href}>
      <title>{`${errors ? staffWords[language].errorPrefix : ''}${title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <CounterPaymentPage
            terms={loaderData.terms}
            values={values}
            errors={errors}
            language={language}
          />
        </div>
      </div>
    </Page>
  )
}
