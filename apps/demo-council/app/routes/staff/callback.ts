import { redirect } from 'react-router'
import { cookie, readCookie } from '../../server/cookies.server.ts'
import { staffArea } from '../../server/staff-area.server.ts'
import { FLOW_COOKIE, readFlow } from '../../server/staff-flow.server.ts'
import { openStaffSession, STAFF_COOKIE, STAFF_HOURS } from '../../server/staff-session.server.ts'
import type { Route } from './+types/callback'

/** Where staff come back to from their council's sign-in; whoever may enter gets a session. */
export async function loader(args: Route.LoaderArgs) {
  const { request } = args
  const { services, staffHref, origin } = await staffArea(args)
  const path = `/${services.council.slug}`
  const headers = new Headers()
  headers.append('set-cookie', cookie(FLOW_COOKIE, '', { path, maxAge: 0, origin }))
  const back = (problem: string) =>
    redirect(`${staffHref}?problem=${problem}`, { status: 303, headers })
  const flow = readFlow(readCookie(request, FLOW_COOKIE))
  if (!flow) return back('failed')
  const { pathname, search } = new URL(request.url)
  try {
    const result = await services.signIn.finish(new URL(`${pathname}${search}`, origin), flow)
    if (result.outcome === 'not-in-group') return back('group')
    const where = { ...services, council: services.council.slug }
    const secret = await openStaffSession(where, result.staff)
    const maxAge = STAFF_HOURS * 3600
    headers.append('set-cookie', cookie(STAFF_COOKIE, secret, { path, maxAge, origin }))
    return redirect(staffHref, { status: 303, headers })
  } catch (error) {
    // The name alone: a message may hold what came back.
    console.error(`a sign-in of staff failed: ${error instanceof Error ? error.name : 'unknown'}`)
    return back('failed')
  }
}
