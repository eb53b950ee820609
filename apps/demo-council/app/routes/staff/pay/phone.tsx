import { SubmissionRefused } from '@guildhall/journeys/server'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { PhonePaymentPage } from '@guildhall/payments/pages/phone'
import { data, redirect } from 'react-router'
import { startOrder } from '../../../server/order.server.ts'
import { staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/phone'

export async function loader(args: Route.LoaderArgs) {
  const { terms, href } = await staffPayment(args)
  return data({ terms, href }, { headers: { 'cache-control': 'no-store' } })
}

/** Opens GOV.UK Pay’s page for a telephone payment, in the name of who takes it. */
export async function action(args: Route.ActionArgs) {
  const { context, order, href, staff, origin } = await staffPayment(args)
  if (!order) return redirect(href, 303)
  try {
    const started = await startOrder(context, order, {
      channel: 'phone',
      takenBy: staff.subject,
      returnUrl: `${origin}${href}/return`,
    })
    if (started.kind === 'continue') return redirect(started.nextUrl, 303)
    if (started.kind === 'unavailable') return redirect(`${href}?told=unavailable`, 303)
    return redirect(`${href}/return`, 303)
  } catch (error) {
    if (error instanceof SubmissionRefused) return redirect(`${href}?told=gone`, 303)
    throw error
  }
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** What staff say before they type a caller's card details. */
export default function PhonePage({ loaderData: { terms, href } }: Route.ComponentProps) {
  const { language, name } = useSite()
  return (
    <Page backHref={href}>
      <title>{`${paymentPagesContent[language].phone.title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PhonePaymentPage terms={terms} language={language} />
        </div>
      </div>
    </Page>
  )
}
