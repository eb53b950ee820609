import { serverOnly } from '@guildhall/standards/server-only'
import { data } from 'react-router'
import type { PageModel } from '../page-model.ts'
import type { Outcome } from '../server/server.ts'

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
