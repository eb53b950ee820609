import { SubmissionRefused } from '@guildhall/journeys/server'
import { createPaymentLink } from '@guildhall/payments/links'
import { AskSomeoneElsePage } from '@guildhall/payments/pages/ask-someone-else'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { data, redirect } from 'react-router'
import { keepOrder } from '../../../server/order.server.ts'
import { linkHref } from '../../../server/payment-link.server.ts'
import { staffPayment } from '../../../server/staff-payment.server.ts'
import { Page } from '../../../ui/page.tsx'
import { useSite } from '../../../ui/site.ts'
import type { Route } from './+types/link'

export async function loader(args: Route.LoaderArgs) {
  const { href } = await staffPayment(args)
  return data({ href }, { headers: { 'cache-control': 'no-store' } })
}

/** Makes the link, and keeps what it pays for as long as it works. */
export async function action(args: Route.ActionArgs) {
  const { services, context, order, href } = await staffPayment(args)
  if (!order) return redirect(href, 303)
  const { council, database, clock } = services
  const hours = council.policies.payments.linkHours
  try {
    const token = await database.transaction(async (tx) => {
      await keepOrder(context, order, tx)
      return createPaymentLink(tx, { ...order.terms, council: council.slug, clock, hours })
    })
    const expiresAt = new Date(clock().add({ hours }).epochMilliseconds)
    return data(
      { link: { href: linkHref(context, token), expiresAt } },
      { headers: { 'cache-control': 'no-store' } },
    )
  } catch (error) {
    if (error instanceof SubmissionRefused) return redirect(`${href}?told=gone`, 303)
    throw error
  }
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Where staff make a link, to be sent to whoever pays. */
export default function LinkPage({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const { ready, title } = paymentPagesContent[language].ask
  const link = actionData?.link
  return (
    <Page backHref={loaderData.href}>
      <title>{`${link ? ready : title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <AskSomeoneElsePage link={link} language={language} />
        </div>
      </div>
    </Page>
  )
}
