import { binDaysCalendar } from '@guildhall/bin-collection/bin-days-server'
import { readUprn } from '@guildhall/standards/uprn'
import { placeOf } from '../server/place.server.ts'
import { binsServer } from '../server/site-context.server.ts'
import type { Route } from './+types/calendar'

/** The calendar of a property's bin days: no cookies, cacheable, the same for everyone. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { request, params } = args
  const found = await placeOf(args, 'bin-days')
  const uprn = readUprn(params.uprn)
  if (!found || !uprn) return new Response('There is no such calendar.\n', { status: 404 })
  const { context, language, basePath } = found.place
  const { council, clock, origin } = context
  return binDaysCalendar(binsServer, request, {
    context,
    council,
    uprn,
    language,
    clock,
    feedHref: `${origin}${new URL(request.url).pathname}`,
    pageHref: `${origin}${basePath}`,
  })
}
