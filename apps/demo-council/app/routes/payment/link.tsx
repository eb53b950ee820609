import { SubmissionRefused } from '@guildhall/journeys/server'
import { withdrawPaymentLinks } from '@guildhall/payments/links'
import { paymentPagesContent } from '@guildhall/payments/pages/lines'
import { PaymentLinkPage } from '@guildhall/payments/pages/link'
import { fill } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { data, redirect } from 'react-router'
import { startOrder } from '../../server/order.server.ts'
import { ownPostOnly } from '../../server/own-post.server.ts'
import { findLink, linkHeaders, shownLink } from '../../server/payment-link.server.ts'
import { Page } from '../../ui/page.tsx'
import { useSite } from '../../ui/site.ts'
import type { Route } from './+types/link'

export async function loader(args: Route.LoaderArgs) {
  const { opened } = await findLink(args)
  const status = opened.kind === 'unknown' ? 404 : 200
  return data({ link: shownLink(opened) }, { status, headers: linkHeaders })
}

/** Starts their payment; a link that can’t be paid any more shows why. */
export async function action(args: Route.ActionArgs) {
  await ownPostOnly(args.request)
  const { context, href, opened, order } = await findLink(args)
  if (opened.kind !== 'open' || !order) return redirect(href, 303)
  const { council, database, clock, origin } = context
  const { terms } = opened
  try {
    const started = await startOrder(
      context,
      { ...order, terms },
      { channel: 'link', returnUrl: `${origin}${href}/return` },
    )
    if (started.kind === 'continue') return redirect(started.nextUrl, 303)
    return redirect(`${href}/return${started.kind === 'unavailable' ? '?unavailable' : ''}`, 303)
  } catch (error) {
    if (!(error instanceof SubmissionRefused)) throw error
    // What it was for has gone: the resident has to choose again.
    const { subject } = terms
    await withdrawPaymentLinks(database, { council: council.slug, subject, clock })
    return redirect(href, 303)
  }
}

export function headers({ loaderHeaders }: Route.HeadersArgs): Headers {
  return loaderHeaders
}

/** What somebody sees who was sent a link to pay for somebody else. */
export default function LinkPage({ loaderData: { link } }: Route.ComponentProps) {
  const { language, name } = useSite()
  const words = paymentPagesContent[language].link
  const title =
    link.kind === 'open'
      ? fill(words.title, {
          amount: formatPence(link.terms.amount, language),
          council: name[language],
        })
      : `${words[link.kind].title} – ${name[language]}`
  return (
    <Page>
      <title>{title}</title>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <PaymentLinkPage link={link} council={name} language={language} />
        </div>
      </div>
    </Page>
  )
}
