import { serverOnly } from '@guildhall/standards/server-only'
import { data } from 'react-router'
import type { PageModel } from '../page-model.ts'
import type { Outcome, Place } from '../server/server.ts'
import { ALLOWED_METHODS, isAllowed } from './methods.ts'

serverOnly('journeys/react-router')

/**
 * Turns an outcome into what a React Router loader or action returns.
 *
 * @throws what React Router takes for an error page: 404, 403 or 413 with a sentence
 */
export function toRouteResult(outcome: Outcome): Response | ReturnType<typeof data<PageModel>> {
  switch (outcome.kind) {
    case 'page':
      return data(outcome.model, { status: outcome.status, headers: outcome.headers })
    case 'response':
      return outcome.response
    case 'refused':
      throw data(outcome.refusal.sentence, { status: outcome.refusal.status })
    case 'not-found':
      throw data(null, { status: 404 })
  }
}

/**
 * Serves one request of a React Router loader or action.
 *
 * @throws what React Router takes for an error page: 404, 403, 405 or 413
 */
export async function serveRoute<Context>(
  server: { handle(request: Request, place: Place<Context>): Promise<Outcome> },
  request: Request,
  place: Place<Context>,
): Promise<ReturnType<typeof toRouteResult>> {
  if (!isAllowed(request)) {
    throw data(null, { status: 405, headers: { allow: ALLOWED_METHODS } })
  }
  return toRouteResult(await server.handle(request, place))
}
