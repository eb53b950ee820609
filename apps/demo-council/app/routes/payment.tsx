import {
  PaymentOutcomePage,
  type PaymentPageOutcome,
  paymentOutcomeTitle,
} from '@guildhall/payments/pages'
import { outcomeOf } from '@guildhall/payments/payment'
import { findPayment } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { residentOf } from '../server/resident.server.ts'
import { servicesOf } from '../services/index.ts'
import { Page } from '../ui/page.tsx'
import { useSite } from '../ui/site.ts'
import type { Route } from './+types/payment'

export async function loader(args: Route.LoaderArgs) {
  const resident = await residentOf(args, args.params.service)
  if (!resident) throw data(null, { status: 404 })
  const { services, run, basePath } = resident
  const { database, council } = services
  const payment =
    run && (await findPayment(database, council.slug, { subject: run.state.instance }))
  const isUnavailable = new URL(args.request.url).searchParams.has('unavailable')
  if (!payment) throw redirect(basePath, 303)
  // A payment that could not be started took nothing, whatever an earlier one became.
  const outcome = isUnavailable && payment.state !== 'paid' ? 'error' : outcomeOf(payment)
  if (outcome === 'paid') throw redirect(`${basePath}/confirmation`, 303)
  return data(
    {
      outcome: outcome satisfies PaymentPageOutcome,
      amount: payment.amount,
      reference: payment.reference,
      // Pending looks again; everything else goes back to where paying starts.
      tryAgainHref:
        outcome === 'pending' ? `${basePath}/payment/return` : `${basePath}/check-answers`,
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
  const { language, name, contact, policy } = useSite()
  const service = servicesOf(policy).offered.find(({ id }) => id === params.service)
  return (
    <Page>
      <title>
        {`${paymentOutcomeTitle(language, loaderData.outcome)} – ${service?.name[language] ?? ''} – ${name[language]}`}
      </title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentOutcomePage {...loaderData} language={language} contact={contact} />
        </div>
      </div>
    </Page>
  )
}
