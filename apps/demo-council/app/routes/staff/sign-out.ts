import { redirect } from 'react-router'
import { cookie } from '../../server/cookies.server.ts'
import { RUN_COOKIE, staffArea } from '../../server/staff-area.server.ts'
import { endStaffSession, STAFF_COOKIE } from '../../server/staff-session.server.ts'
import type { Route } from './+types/sign-out'

/** Signs staff out; the answers that were in this browser are out of its reach too. */
export async function action(args: Route.ActionArgs) {
  const { services, staffHref, origin } = await staffArea(args)
  const { slug } = services.council
  await endStaffSession(args.request, { ...services, council: slug })
  const headers = new Headers()
  for (const name of [STAFF_COOKIE, RUN_COOKIE]) {
    headers.append('set-cookie', cookie(name, '', { path: `/${slug}`, maxAge: 0, origin }))
  }
  return redirect(staffHref, { status: 303, headers })
}

export async function loader(args: Route.LoaderArgs) {
  return redirect((await staffArea(args)).staffHref, 303)
}
