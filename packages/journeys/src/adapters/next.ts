import type { Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import type { PageModel } from '../page-model.ts'
import type { Outcome, Place } from '../server/server.ts'
import { ALLOWED_METHODS, isAllowed } from './methods.ts'
import { type Kept, keep, take } from './next-kept.ts'
import { POSTS } from './next-proxy.ts'
import type { ProblemStatus } from './problem-page.tsx'

serverOnly('journeys/next')

/** Header by which a route handler names to a page what it is to draw. */
const KEPT_HEADER = 'guildhall-kept'

/** Headers of a drawn page that belong to its own connection. */
const OF_THE_CONNECTION = ['connection', 'content-encoding', 'content-length', 'keep-alive']

export interface NextJourneyOptions<Context> {
  /** What `journeyServer` made. Make it once a process: Next bundles a page and a route apart. */
  server: { handle(request: Request, place: Place<Context>): Promise<Outcome> }
  /** Where and for whom an address is handled. */
  place(url: URL): Place<Context> | Promise<Place<Context>>
  /** Next’s own, from `next/headers` and `next/navigation`, which only its bundler can resolve. */
  next: {
    headers(): Promise<Iterable<[string, string]>>
    notFound(): never
    redirect(address: string): never
  }
  /** Folder of the route handler that `postsAddress` leads to. Default `/journey-posts`. */
  posts?: string
  /** Origin at which this process answers itself. Default `http://127.0.0.1:$PORT`. */
  self?(): string
}

/** What a page of the App Router draws: a page of the journey, or a problem. */
export type NextShown =
  | { readonly kind: 'page'; readonly model: PageModel }
  | {
      readonly kind: 'problem'
      readonly status: ProblemStatus
      readonly language: Language
    }

/**
 * Serves a journey from Next.js’s App Router.
 *
 * Next’s pages can’t answer a post, set a status or a header: `proxy.ts` leads what is no GET to a
 * route handler (`postsAddress`), which answers it and, where a page is to be drawn with 422, 403,
 * 404, 405 or 413, has Next draw that page and sends it under the right status. A GET that leads on
 * is a 307, where other hosts say 303.
 */
export function nextJourney<Context>(options: NextJourneyOptions<Context>) {
  const { server, next, posts = POSTS } = options
  const self = options.self ?? (() => `http://127.0.0.1:${process.env.PORT ?? '3000'}`)

  /**
   * For `page.tsx`: what is to be drawn at an address.
   *
   * @param address path and whole query, `/report/street?change`
   * @throws Next’s own redirect where the resident belongs elsewhere, its not-found where nothing is
   */
  async function page(address: string): Promise<NextShown> {
    const headers = new Headers([...(await next.headers())])
    const kept = take(headers.get(KEPT_HEADER))
    if (kept) return kept.shown
    const url = new URL(address, originOf(headers))
    const outcome = await server.handle(new Request(url, { headers }), await options.place(url))
    if (outcome.kind === 'page') return { kind: 'page', model: outcome.model }
    const location = outcome.kind === 'response' ? outcome.response.headers.get('location') : null
    return location === null ? next.notFound() : next.redirect(location)
  }

  /** For `route.ts`, exported under each method but GET. */
  async function route(received: Request): Promise<Response> {
    const request = asSent(received, posts)
    const place = await options.place(new URL(request.url))
    if (!isAllowed(request)) {
      const headers = new Headers({ allow: ALLOWED_METHODS })
      return draw(request, { shown: problem(405, place), status: 405, headers })
    }
    const outcome = await server.handle(request, place)
    if (outcome.kind === 'response') return outcome.response
    if (outcome.kind === 'page') {
      const { model, status, headers } = outcome
      return draw(request, { shown: { kind: 'page', model }, status, headers })
    }
    const status = outcome.kind === 'refused' ? outcome.refusal.status : 404
    return draw(request, { shown: problem(status, place), status, headers: new Headers() })
  }

  /** Has Next draw what is kept, at the address of the request, and sends it under its own status. */
  async function draw(
    request: Request,
    answer: Kept & { status: number; headers: Headers },
  ): Promise<Response> {
    const own = new Headers({ 'cache-control': 'no-store' })
    for (const [name, value] of answer.headers) own.set(name, value)
    if (request.method === 'HEAD') {
      own.set('content-type', 'text/html; charset=utf-8')
      return new Response(null, { status: answer.status, headers: own })
    }
    const url = new URL(request.url)
    const asked = new Headers({ 'accept-encoding': 'identity', accept: 'text/html' })
    for (const name of ['cookie', 'x-forwarded-for', 'x-forwarded-proto', 'user-agent']) {
      const value = request.headers.get(name)
      if (value !== null) asked.set(name, value)
    }
    asked.set('x-forwarded-host', url.host)
    asked.set(KEPT_HEADER, keep({ shown: answer.shown }))
    const drawn = await fetch(new URL(url.pathname + url.search, self()), {
      headers: asked,
      cache: 'no-store',
      redirect: 'manual',
      signal: request.signal,
    })
    if (drawn.status !== 200) {
      throw new Error(
        `Next answered ${drawn.status} where it was to draw a page that was posted, so the resident ` +
          'can’t be shown what is wrong. Look whether `self` is the origin at which this process answers.',
      )
    }
    const headers = new Headers(drawn.headers)
    for (const name of OF_THE_CONNECTION) headers.delete(name)
    for (const [name, value] of own) headers.set(name, value)
    return new Response(drawn.body, { status: answer.status, headers })
  }

  return { page, route }
}

function problem(status: ProblemStatus, { language }: { language: Language }): NextShown {
  return { kind: 'problem', status, language }
}

/** The origin that the browser knows: Next’s own `url` has the name that the server was started with. */
function originOf(headers: Headers): string {
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? 'localhost'
  return `${headers.get('x-forwarded-proto')?.split(',')[0] ?? 'http'}://${host}`
}

/** The request as the browser sent it, before it was led to the route handler. */
function asSent(request: Request, posts: string): Request {
  const { pathname, search } = new URL(request.url)
  const path = pathname.startsWith(`${posts}/`) ? pathname.slice(posts.length) : pathname
  const { method, headers, body, signal } = request
  const url = new URL(path + search, originOf(headers))
  return new Request(url, { method, headers, signal, ...(body ? { body, duplex: 'half' } : {}) })
}
