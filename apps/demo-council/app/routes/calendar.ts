import { binDaysCalendar } from '@guildhall/bin-collection/bin-days-server'
import { readUprn } from '@guildhall/standards/uprn'
import { house } from '../server/house.server.ts'
import { binsServer } from '../server/site-context.server.ts'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import type { Route } from './+types/calendar'

/** The calendar of a property's bin days: no cookies, cacheable, the same for everyone. */
export async function loader({ request, params }: Route.LoaderArgs): Promise<Response> {
  const { council: find, config } = await house()
  const services = find(params.council)
  const uprn = readUprn(params.uprn)
  if (!services || !uprn) return new Response('There is no such calendar.\n', { status: 404 })
  const { council, clock } = services
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const origin = config.publicOrigin ?? url.origin
  const homeHref = homeHrefOf(council.slug, language)
  const basePath = `${homeHref}/bin-days`
  return binDaysCalendar(binsServer, request, {
    context: { ...services, origin, homeHref, basePath },
    council,
    uprn,
    language,
    clock,
    feedHref: `${origin}${url.pathname}`,
    pageHref: `${origin}${basePath}`,
  })
}
