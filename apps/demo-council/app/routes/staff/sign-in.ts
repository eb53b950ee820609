import { redirect } from 'react-router'
import { cookie } from '../../server/cookies.server.ts'
import { staffArea } from '../../server/staff-area.server.ts'
import { FLOW_COOKIE } from '../../server/staff-flow.server.ts'
import type { Route } from './+types/sign-in'

const FLOW_SECONDS = 600

/** Leads staff to their council's own sign-in. */
export async function loader(args: Route.LoaderArgs) {
  const { services, staffHref, origin } = await staffArea(args)
  try {
    const { href, flow } = await services.signIn.begin(`${origin}${staffHref}/callback`)
    const text = Buffer.from(JSON.stringify(flow)).toString('base64url')
    const path = `/${services.council.slug}`
    const headers = {
      'set-cookie': cookie(FLOW_COOKIE, text, { path, maxAge: FLOW_SECONDS, origin }),
    }
    return redirect(href, { status: 303, headers })
  } catch (error) {
    console.error(error instanceof Error ? error.message : 'the sign-in can’t be reached')
    return redirect(`${staffHref}?problem=down`, 303)
  }
}
