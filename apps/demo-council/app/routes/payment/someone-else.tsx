import { SubmissionRefused } from '@guildhall/journeys/server'
import { createPaymentLink } from '@guildhall/payments/links'
import { AskSomeoneElsePage } from '@guildhall/payments/pages/ask-someone-else'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { data, redirect } from 'react-router'
import { keepOrder } from '../../server/order.server.ts'
import { orderingResident, orderToPay } from '../../server/ordering.server.ts'
import { ownPostOnly } from '../../server/own-post.server.ts'
import { linkHref } from '../../server/payment-link.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/someone-else'

export async function loader(args: Route.LoaderArgs) {
  const ordering = await orderingResident(args)
  await orderToPay(ordering)
  return data(
    { backHref: `${ordering.basePath}/check-answers` },
    { headers: { 'cache-control': 'no-store' } },
  )
}

/** Makes the link, and keeps what it pays for as long as it works. */
export async function action(args: Route.ActionArgs) {
  await ownPostOnly(args.request)
  const ordering = await orderingResident(args)
  const { services, basePath } = ordering
  const { council, database, clock } = services
  const order = await orderToPay(ordering)
  const hours = council.policies.payments.linkHours
  const token = await database
    .transaction(async (tx) => {
      await keepOrder(services, order, tx)
      return createPaymentLink(tx, { ...order.terms, council: council.slug, clock, hours })
    })
    .catch((error: unknown) => {
      if (error instanceof SubmissionRefused) throw redirect(`${basePath}/check-answers`, 303)
      throw error
    })
  const expiresAt = new Date(clock().add({ hours }).epochMilliseconds)
  return data(
    { link: { href: linkHref(services, token), expiresAt } },
    { headers: { 'cache-control': 'no-store' } },
  )
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** Where a resident makes a link for whoever pays for them. */
export default function SomeoneElse({ loaderData, actionData }: Route.ComponentProps) {
  const { language, name } = useSite()
  const link = actionData?.link
  const { ready, title } = paymentPagesContent[language].ask
  return (
    <Page backHref={loaderData.backHref}>
      <title>{`${link ? ready : title} – ${name[language]}`}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <AskSomeoneElsePage link={link} language={language} />
        </div>
      </div>
    </Page>
  )
}
