import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { londonDate } from '@guildhall/standards/plain-date'
import type { Private } from '@guildhall/standards/private-fact'
import { serverOnly } from '@guildhall/standards/server-only'
import { Temporal } from 'temporal-polyfill'
import type { DecideAssistedPages } from '../pages/assisted/decide.tsx'
import { type AssistedServer, assistedPolicyOf } from './assisted-server.ts'
import { assistanceAt, decideAssisted, requestsToDecide, type StoredRequest } from './requests.ts'

serverOnly('bin-collection/decide-server')

/** What a decision needs of the app: who is asked for, and that it is staff who decide. */
export interface DecideServer<Context> extends AssistedServer<Context> {
  /** Reference of the request to decide. */
  reference(context: Context): string
  /** Whether somebody is signed in who may decide; nothing is shown to anybody else. */
  mayDecide(context: Context): boolean
}

/** Binds the page on which staff decide. */
export function decideAssistedBindings<Context>(
  pages: DecideAssistedPages,
  server: DecideServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.decide, {
      async load({ context, clock }: ServerContext<Context>) {
        if (!server.mayDecide(context)) return { request: null }
        const all = await requestsToDecide(server.database(context), server.council(context))
        const reference = server.reference(context)
        const request = all
          .reveal('staff decide on it')
          .find((waiting) => waiting.reference === reference)
        if (!request) return { request: null }
        const { reasons } = assistedPolicyOf(server, context)
        const named = reasons.find(({ id }) => id === request.reason)
        const { details, location, months, requestedAt, uprn } = request
        const has = await assistanceAt(server.database(context), {
          council: server.council(context),
          uprn,
          today: londonDate(clock()),
        })
        return {
          request: {
            reference,
            reason: named?.name ?? { en: request.reason, cy: request.reason },
            details,
            location,
            months,
            hasHelp: has.reveal('staff decide on another request') !== undefined,
            askedOn: londonDate(Temporal.Instant.from(requestedAt)),
          },
        }
      },
    }),
  ]
}

/**
 * Makes the journey's `submit` of a decision: recorded once, whichever colleague is first.
 *
 * @param decided told within the same transaction, to queue the message to the resident
 * @throws SubmissionRefused from it when a colleague has decided, or nobody may who is signed in
 */
export function decideAssistedSubmission<Context>(
  pages: DecideAssistedPages,
  server: DecideServer<Context>,
  decided?: (tx: Executor, request: Private<StoredRequest>) => Promise<void>,
) {
  return async (given: ServerContext<Context> & { tx: Executor }): Promise<void> => {
    const { context, answers, clock, tx } = given
    const gone = new SubmissionRefused(pages.decide.path, [
      { field: 'decision', message: 'decision.gone' },
    ])
    const answer = pages.decide.answer(answers)
    if (!answer || !server.mayDecide(context)) throw gone
    const request = await decideAssisted(
      tx,
      {
        council: server.council(context),
        reference: server.reference(context),
        at: clock().toString(),
        policy: assistedPolicyOf(server, context),
      },
      answer.decision === 'approve'
        ? { approve: true }
        : { approve: false, because: answer.because },
    )
    if (!request) throw gone
    await decided?.(tx, request)
  }
}
