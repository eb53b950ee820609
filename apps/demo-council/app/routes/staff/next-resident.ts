import { redirect } from 'react-router'
import { cookie } from '../../server/cookies.server.ts'
import { RUN_COOKIE, staffArea, staffOnly } from '../../server/staff-area.server.ts'
import type { Route } from './+types/next-resident'

/** Puts the answers of the resident before out of this browser's reach; they stay kept. */
export async function action(args: Route.ActionArgs) {
  const { services, staffHref, origin } = await staffOnly(args)
  const path = `/${services.council.slug}`
  const headers = { 'set-cookie': cookie(RUN_COOKIE, '', { path, maxAge: 0, origin }) }
  return redirect(staffHref, { status: 303, headers })
}

export async function loader(args: Route.LoaderArgs) {
  return redirect((await staffArea(args)).staffHref, 303)
}
