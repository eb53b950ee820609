import { data } from 'react-router'
import { fileOf } from '../../server/payment-notes.server.ts'
import { staffOnly } from '../../server/staff-area.server.ts'
import type { Route } from './+types/payments-file'

/** One day's payments compared with the provider's, as a file for finance. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { services } = await staffOnly(args)
  const { council, database } = services
  const { provider = '', day = '' } = args.params
  const file = await fileOf(database, { council: council.slug, provider, day })
  if (file === undefined) throw data(null, { status: 404 })
  return new Response(file, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${council.slug}-${provider}-${day}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
