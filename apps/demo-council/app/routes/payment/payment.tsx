import {
  PaymentOutcomePage,
  type PaymentPageOutcome,
  paymentOutcomeTitle,
} from '@guildhall/payments/pages'
import { outcomeOf } from '@guildhall/payments/payment'
import { findPayment } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { residentOf } from '../../server/resident.server.ts'
import { servicesOf } from '../../services/index.ts'
import { Page } from '../../ui/page.tsx'
import { SomeoneElsePays } from '../../ui/payment-ways.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/payment'

export async function loader(args: Route.LoaderArgs) {
  const resident = await residentOf(args, args.params.service)
  if (!resident) throw data(null, { status: 404 })
  const { services, run, basePath } = resident
  const { database, council } = services
  const payment =
    run && (await findPayment(database, council.slug, { subject: run.state.instance }))
  const asked = new URL(args.request.url).searchParams
  if (!payment) throw redirect(basePath, 303)
  const { state } = payment
  const isSent = state === 'paid' || state === 'authorised'
  // A payment that could not be started took nothing, whatever an earlier one became.
  const outcome =
    asked.has('unavailable') && !isSent
      ? 'error'
      : asked.has('already-paid') && state === 'paid'
        ? 'already-paid'
        : outcomeOf(payment)
  if (outcome === 'paid') throw redirect(`${basePath}/confirmation`, 303)
  const again = outcome === 'pending' ? 'payment/return' : 'check-answers'
  return data(
    {
      outcome: outcome satisfies PaymentPageOutcome,
      amount: payment.amount,
      reference: payment.reference,
      // Pending looks again, what was sent is confirmed; all else goes back to where paying starts.
      tryAgainHref: `${basePath}/${isSent ? 'confirmation' : again}`,
      someoneElseHref:
        isSent || outcome === 'pending' ? undefined : `${basePath}/payment/someone-else`,
      pendingHours: council.policies.payments.pendingHours,
    },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** What became of a payment that is not paid: what happened, whether money was taken, what to do. */
export default function Payment({ loaderData, params }: Route.ComponentProps) {
  const { someoneElseHref, ...shown } = loaderData
  const { language, name, contact, policy } = useSite()
  const service = servicesOf(policy).offered.find(({ id }) => id === params.service)
  return (
    <Page>
      <title>
        {`${paymentOutcomeTitle(language, loaderData.outcome)} – ${service?.name[language] ?? ''} – ${name[language]}`}
      </title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentOutcomePage {...shown} language={language} contact={contact} />
          {someoneElseHref === undefined ? null : (
            <SomeoneElsePays href={someoneElseHref} language={language} />
          )}
        </div>
      </div>
    </Page>
  )
}
