import { PaymentOutcomePage } from '@guildhall/payments/pages'
import { findPayment, settle } from '@guildhall/payments/settle'
import { data, redirect } from 'react-router'
import { linkOutcomes } from '../../content/payments.ts'
import { findLink, linkHeaders } from '../../server/payment-link.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/link-return'

/** Where GOV.UK Pay sends whoever paid by a link back to: settles, and says what happened. */
export async function loader(args: Route.LoaderArgs) {
  const { context, href, opened } = await findLink(args)
  const { council, database, payments } = context
  if (opened.kind === 'unknown') throw redirect(href, 303)
  const { subject, amount, reference } = opened.terms
  const isUnavailable = new URL(args.request.url).searchParams.has('unavailable')
  const payment = await findPayment(database, council.slug, { subject })
  if (!payment && !isUnavailable) throw redirect(href, 303)
  const settled =
    payment &&
    (await settle(database, payments.providerOf(payment), payment.id, payments.handlers).catch(
      () => ({ outcome: 'pending' as const }),
    ))
  const outcome =
    isUnavailable && settled?.outcome !== 'paid' ? 'error' : (settled?.outcome ?? 'error')
  const tryAgainHref =
    outcome === 'pending' ? `${href}/return` : outcome === 'paid' ? `${href}/receipt` : href
  return data(
    {
      ...{ outcome, amount, reference, tryAgainHref },
      pendingHours: council.policies.payments.pendingHours,
    },
    { headers: linkHeaders },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

export default function LinkReturn({ loaderData }: Route.ComponentProps) {
  const { language, name, contact } = useSite()
  const { title } = linkOutcomes[language].outcomes[loaderData.outcome]
  return (
    <Page>
      <title>{`${title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentOutcomePage
            {...loaderData}
            language={language}
            contact={contact}
            content={linkOutcomes}
          />
        </div>
      </div>
    </Page>
  )
}
