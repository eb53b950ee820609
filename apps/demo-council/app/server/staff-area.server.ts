import type { Language } from '@guildhall/standards/language'
import { data, redirect } from 'react-router'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import { isOwnPost } from './cookies.server.ts'
import type { CouncilServices } from './council-services.server.ts'
import { house } from './house.server.ts'
import type { RouteArgs } from './place.server.ts'
import { type Staff, staffOf } from './staff-session.server.ts'

/** Name of the cookie by which journeys know a resident's answers. */
export const RUN_COOKIE = 'guildhall-session'

/** Where a request to the staff area stands. */
export interface StaffArea {
  readonly services: CouncilServices
  readonly language: Language
  /** Address of the council's home page in this language. */
  readonly homeHref: string
  readonly staffHref: string
  readonly origin: string
  /** Who is signed in; undefined when nobody is. */
  readonly staff: Staff | undefined
}

/**
 * The staff area of a request's council, signed in or not.
 *
 * @throws what React Router takes for an error page: 404, or 403 for a form of another site
 */
export async function staffArea({ request, params }: RouteArgs): Promise<StaffArea> {
  const { council, config } = await house()
  const services = council(params.council)
  if (!services) throw data(null, { status: 404 })
  const { publicOrigin } = config
  const isForeign = !isOwnPost(request, publicOrigin === undefined ? [] : [publicOrigin])
  if (request.method === 'POST' && isForeign) throw data(null, { status: 403 })
  const { slug } = services.council
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const homeHref = homeHrefOf(slug, language)
  const staff = await staffOf(request, { ...services, council: slug })
  const origin = publicOrigin ?? url.origin
  return { services, language, homeHref, staffHref: `${homeHref}/staff`, origin, staff }
}

/**
 * The staff area, for those alone who are signed in.
 *
 * @throws a redirect to where one signs in
 */
export async function staffOnly(args: RouteArgs): Promise<StaffArea & { staff: Staff }> {
  const area = await staffArea(args)
  const { staff } = area
  if (!staff) throw redirect(area.staffHref, 303)
  return { ...area, staff }
}
