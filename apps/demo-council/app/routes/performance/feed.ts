import { feedOf, publishedBy } from '../../server/performance.server.ts'
import { performancePlace, publicHeaders } from '../../server/performance-place.server.ts'
import type { Route } from './+types/feed'

/** The council's open feed: no cookies, cacheable, the same for everyone, readable by any site. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { services, origin } = await performancePlace(args)
  const published = await publishedBy(services)
  if (!published) return new Response('Nothing has been published yet.\n', { status: 404 })
  const headers = { ...publicHeaders, 'access-control-allow-origin': '*' }
  return Response.json(feedOf(services, published, origin), { headers })
}
