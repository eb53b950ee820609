import { type OpenedLink, openPaymentLink, withdrawPaymentLinks } from '@guildhall/payments/links'
import { data } from 'react-router'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import { house } from './house.server.ts'
import { findOrder, type Order } from './order.server.ts'
import type { RouteArgs } from './place.server.ts'
import type { SiteContext } from './site-context.server.ts'

// The address holds a key, which no other site may be told; our own forms say where they stand.
export const linkHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }

/** Address of a payment link, in the language in which it was made. */
export function linkHref({ origin, homeHref }: SiteContext, token: string): string {
  return `${origin}${homeHref}/pay/${token}`
}

/** A link as whoever opens it finds it, and what it pays for while it can. */
export interface FoundLink {
  readonly context: SiteContext
  readonly href: string
  readonly opened: OpenedLink
  readonly order: Order | undefined
}

/**
 * Finds the payment link of a request. One whose order has changed since is withdrawn: nobody pays a
 * price that isn't asked any more.
 *
 * @throws what React Router shows as 404 when there is no such council
 */
export async function findLink({ request, params }: RouteArgs & { params: { token?: string } }) {
  const { council: find, config } = await house()
  const services = find(params.council)
  if (!services) throw data(null, { status: 404 })
  const { council, database, clock } = services
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const homeHref = homeHrefOf(council.slug, language)
  const context: SiteContext = {
    ...services,
    basePath: homeHref,
    homeHref,
    origin: config.publicOrigin ?? url.origin,
    visitor: '',
    staff: undefined,
  }
  const token = params.token ?? ''
  const href = `${homeHref}/pay/${token}`
  let opened = await openPaymentLink(database, { council: council.slug, token, clock })
  let order: Order | undefined
  if (opened.kind === 'open') {
    const { terms } = opened
    order = await findOrder(services, terms.subject, terms.language)
    if (order?.terms.amount !== terms.amount) {
      const { subject } = terms
      await withdrawPaymentLinks(database, { council: council.slug, subject, clock })
      opened = { kind: 'withdrawn', terms }
      order = undefined
    }
  }
  return { context, href, opened, order } satisfies FoundLink
}

/** A link without what only the server knows. */
export function shownLink(opened: OpenedLink) {
  if (opened.kind === 'unknown') return opened
  const { subject: _, ...terms } = opened.terms
  return { ...opened, terms }
}
