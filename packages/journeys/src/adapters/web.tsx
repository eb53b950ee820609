import type { Bilingual, Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { Journey } from '../journey.ts'
import { JourneyPage } from '../journey-page.tsx'
import type { PageModel } from '../page-model.ts'
import type { Outcome, Place } from '../server/server.ts'
import { ALLOWED_METHODS, isAllowed } from './methods.ts'
import { ProblemPage, type ProblemPageProps, type ProblemStatus } from './problem-page.tsx'

serverOnly('journeys/web')

/** What stands around a page's main content. */
export interface LayoutProps {
  readonly language: Language
  /** The page; undefined where there is a problem instead. */
  readonly model: PageModel | undefined
  /** Allows inline scripts under the answer's Content-Security-Policy. */
  readonly nonce: string | undefined
  readonly children: ReactNode
}

export interface WebJourneyOptions<Context> {
  /** What `journeyServer` made. */
  server: {
    readonly journey: Journey
    handle(request: Request, place: Place<Context>): Promise<Outcome>
  }
  /** Where and for whom a request is handled. */
  place(request: Request): Place<Context> | Promise<Place<Context>>
  siteName: Bilingual
  /** Draws the whole document, from `<html>`; `documentLayout` makes one. */
  layout(props: LayoutProps): ReactNode
  /** Draws what is said where there is no page. Default {@link ProblemPage}. */
  problem?(props: ProblemPageProps): ReactNode
  /** A nonce of its own for each answer, and what goes with it: its Content-Security-Policy. */
  secure?(): { nonce: string; headers: HeadersInit }
}

/**
 * Serves a journey's pages as HTML from a Web-standard handler, as Hono, Astro and workers have it.
 *
 * A page is drawn before its status is sent, so one that can't be drawn rejects and the host says 500.
 *
 * @returns `Request` in, `Response` out: 200, 303, 403, 404, 405, 413 or 422
 */
export function webJourney<Context>(
  options: WebJourneyOptions<Context>,
): (request: Request) => Promise<Response> {
  const { server, siteName, layout, problem = ProblemPage } = options

  return async (request) => {
    const place = await options.place(request)
    const { language } = place
    const outcome = isAllowed(request) ? await server.handle(request, place) : undefined
    if (outcome?.kind === 'response') return outcome.response
    if (outcome?.kind === 'page') {
      const { model, status, headers } = outcome
      return draw({
        status,
        headers,
        model,
        children: (
          <JourneyPage journey={server.journey} model={model} siteName={siteName[language]} />
        ),
      })
    }
    const status = outcome ? problemStatus(outcome) : 405
    return draw({
      status,
      headers: status === 405 ? { allow: ALLOWED_METHODS } : {},
      model: undefined,
      children: problem({ status, language, siteName: siteName[language] }),
    })

    function draw(answer: {
      status: number
      headers: HeadersInit
      model: PageModel | undefined
      children: ReactNode
    }): Response {
      const secure = options.secure?.()
      const headers = new Headers({ 'cache-control': 'no-store' })
      const given = [answer.headers, secure?.headers ?? {}]
      for (const [name, value] of given.flatMap((some) => [...new Headers(some)])) {
        headers.set(name, value)
      }
      headers.set('content-type', 'text/html; charset=utf-8')
      if (request.method === 'HEAD') return new Response(null, { status: answer.status, headers })
      const { model, children } = answer
      const nonce = secure?.nonce
      const html = renderToString(layout({ language, model, nonce, children }))
      // Without it browsers take the page for one of the nineties.
      return new Response(`<!DOCTYPE html>${html}`, { status: answer.status, headers })
    }
  }
}

function problemStatus(outcome: Outcome & { kind: 'refused' | 'not-found' }): ProblemStatus {
  return outcome.kind === 'refused' ? outcome.refusal.status : 404
}
