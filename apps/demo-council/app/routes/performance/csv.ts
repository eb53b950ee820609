import { serviceCsv } from '@guildhall/measures/csv'
import { publishedBy, servicePublished } from '../../server/performance.server.ts'
import { measuredPlace, publicHeaders } from '../../server/performance-place.server.ts'
import type { Route } from './+types/csv'

/** A service's published figures for a spreadsheet. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { services, journey, origin } = await measuredPlace(args)
  const published = await publishedBy(services)
  const options = { journey: journey.id, origin }
  const service =
    published &&
    servicePublished(services, published.counts, { ...options, period: published.month })
  if (!published || !service) {
    return new Response('Nothing has been published yet.\n', { status: 404 })
  }
  const file = `${services.council.slug}-${journey.id}-${published.month.from.slice(0, 7)}.csv`
  return new Response(serviceCsv(service), {
    headers: {
      ...publicHeaders,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${file}"`,
    },
  })
}
