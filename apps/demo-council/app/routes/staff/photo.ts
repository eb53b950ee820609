import { downloadFile } from '@guildhall/uploads/download'
import { staffOnly } from '../../server/staff-area.server.ts'
import { runsOfBooking } from '../../server/staff-booking.server.ts'
import type { Route } from './+types/photo'

/** A photo of a booking, for staff who are signed in: never kept by a browser, never opened as a page. */
export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { services } = await staffOnly(args)
  const { reference, id } = args.params
  for (const { instance } of await runsOfBooking(services, reference)) {
    const response = await downloadFile(services.files.storage, { run: instance, id })
    if (response.ok) return response
  }
  return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } })
}
