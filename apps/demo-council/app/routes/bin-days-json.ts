import { binDaysJson } from '@guildhall/bin-collection/bin-days-server'
import { readUprn } from '@guildhall/standards/uprn'
import { placeOf } from '../server/place.server.ts'
import { binsServer } from '../server/site-context.server.ts'
import type { Route } from './+types/bin-days-json'

/** A property's bin days in the words of the Local Waste Service Standards: no cookies, cacheable. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { request, params } = args
  const found = await placeOf(args, 'bin-days')
  const uprn = readUprn(params.uprn)
  if (!found || !uprn) return new Response('There are no such bin days.\n', { status: 404 })
  const { context, language } = found.place
  const { council, clock, origin } = context
  const feedHref = `${origin}${new URL(request.url).pathname}`
  return binDaysJson(binsServer, request, { context, council, uprn, language, clock, feedHref })
}
