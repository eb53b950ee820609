import { systemClock } from '@guildhall/standards/plain-date'
import type { Page } from '../journey.ts'
import type { PageBinding, ServerContext } from './binding.ts'
import type { JourneyServerOptions, Outcome, Place } from './options.ts'
import { COOKIE, type Run } from './runs.ts'

/** One request for one page, with the run that it belongs to. */
export interface Visit<Context> {
  readonly request: Request
  readonly place: Place<Context>
  readonly run: Run
  readonly page: Page
  /** Whether a script ran on the page that was posted. */
  readonly javascript?: boolean
}

/** What the app's own work is handed of a visit. */
export function contextOf<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  { request, place, run, page }: Visit<Context>,
): ServerContext<Context> {
  return {
    context: place.context,
    path: page.path,
    answers: page.scope?.(run.state.answers) ?? run.state.answers,
    language: place.language,
    clock: options.clock?.(place.context) ?? systemClock,
    signal: request.signal,
    instance: run.state.instance,
  }
}

/** What only the server knows of a page; one for all items of a list. */
export function bindingOf<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  page: Page,
): PageBinding<Context> | undefined {
  return options.bindings?.find(({ path }) => path === (page.bindingPath ?? page.path))
}

/** Whether a page was opened from check answers, to change an answer. */
export function isChange(request: Request): boolean {
  return new URL(request.url).searchParams.has('change')
}

/** Leads a browser on to another page, by GET. */
export function seeOther(location: string): Outcome & { kind: 'response' } {
  const headers = { location, 'cache-control': 'no-store' }
  return { kind: 'response', response: new Response(null, { status: 303, headers }) }
}

/** `Set-Cookie` that makes a session the resident's own; for https alone where the site is. */
export function sessionCookie<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  { request, place }: Pick<Visit<Context>, 'request' | 'place'>,
  session: string,
): string {
  const origins = [request.url, ...(options.origins ?? [])]
  const isSecure = origins.some((origin) => origin.startsWith('https:'))
  const cookie = `${COOKIE}=${session}; Path=${place.cookiePath ?? '/'}; HttpOnly; SameSite=Lax`
  return isSecure ? `${cookie}; Secure` : cookie
}

/** Makes a session the resident's own. */
export function setCookie<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
  outcome: Outcome & { kind: 'response' },
  session: string,
): void {
  outcome.response.headers.append('set-cookie', sessionCookie(options, visit, session))
}
