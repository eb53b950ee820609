import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn } from '@guildhall/standards/uprn'
import type { AssistedPages } from '../pages/assisted/assisted.tsx'
import type { BinCollectionServer } from '../server.ts'
import { type AssistedPolicy, mayAsk } from './assisted.ts'
import { recordAssistedRequest } from './requests.ts'

export { decideAssistedBindings, decideAssistedSubmission } from './decide-server.ts'
export {
  type AssistedRequest,
  assistanceAt,
  decideAssisted,
  eraseAssisted,
  recordAssistedRequest,
  requestsToDecide,
  reviewAssisted,
  reviewsDue,
  type StoredRequest,
} from './requests.ts'

serverOnly('bin-collection/assisted-server')

/** What help with containers needs of the app. */
export type AssistedServer<Context> = Pick<
  BinCollectionServer<Context>,
  'council' | 'database' | 'policy' | 'calendar' | 'contact'
>

/** Binds the pages of a request for help to their database and policy. */
export function assistedBindings<Context>(
  pages: AssistedPages,
  server: AssistedServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.others, {
      load: ({ context, answers }: ServerContext<Context>) =>
        uprnOf(pages, answers)
          ? { state: 'open' as const }
          : { state: 'no-uprn' as const, contact: server.contact(context) },
      submit(given) {
        const uprn = uprnOf(pages, given.answers)
        if (!uprn) return { errors: [{ field: 'others', message: 'others.gone' }] }
        const decision = decide(server, given, given.value.others === 'yes')
        return { facts: { uprn, decision } }
      },
    }),
    bindPage(pages.reason, {
      load: ({ context }: ServerContext<Context>) => ({
        reasons: assistedPolicyOf(server, context).reasons,
      }),
      submit({ context, value }) {
        const { reasons } = assistedPolicyOf(server, context)
        const reason = reasons.find(({ id }) => id === value.reason)
        return reason
          ? { facts: { name: reason.name } }
          : { errors: [{ field: 'reason', message: 'reason.unknown' }] }
      },
    }),
    bindPage(pages.long, {
      load({ context }: ServerContext<Context>) {
        const { months, noEnd } = assistedPolicyOf(server, context)
        return { months, noEnd }
      },
    }),
    bindPage(pages.cannot, {
      load: ({ answers }: ServerContext<Context>) => pages.refusal(answers),
    }),
  ]
}

/**
 * Makes the journey's `submit` of a request for help.
 *
 * @throws SubmissionRefused from it when it isn't allowed any more, or a time is asked for that the
 *   council doesn't offer
 */
export function assistedSubmission<Context>(pages: AssistedPages, server: AssistedServer<Context>) {
  return async (
    given: ServerContext<Context> & { tx: Executor; reference: string },
  ): Promise<void> => {
    const { context, answers, tx, reference, clock } = given
    const refused = (path: string, field: string, message: string) =>
      new SubmissionRefused(path, [{ field, message }])
    const gone = refused(pages.others.path, 'others', 'others.gone')
    const request = pages.request(answers)
    if (!request) throw gone
    const othersCan = pages.others.answer(answers)?.others === 'yes'
    const decision = decide(server, given, othersCan)
    if (!decision.allowed) throw gone
    const policy = assistedPolicyOf(server, context)
    const isOffered = request
      .map(({ months }) => (months === null ? policy.noEnd : policy.months.includes(months)))
      .reveal('to check that the council offers this time')
    if (!isOffered) throw refused(pages.long.path, 'long', 'long.unknown')
    const council = server.council(context)
    const requestedAt = clock().toString()
    await recordAssistedRequest(tx, { council, reference, requestedAt }, request)
  }
}

/** @throws Error when the council gives no help with containers */
export function assistedPolicyOf<Context>(
  server: Pick<AssistedServer<Context>, 'council' | 'policy'>,
  context: Context,
): AssistedPolicy {
  const { assisted } = server.policy(context)
  if (assisted) return assisted
  throw new Error(
    `Council “${server.council(context)}” gives no help with containers, so its pages can't be served. ` +
      'Give its bin collection policy an `assisted` part, or leave the journey out.',
  )
}

function decide<Context>(
  server: AssistedServer<Context>,
  { context, clock }: ServerContext<Context>,
  othersCan: boolean,
) {
  return mayAsk({
    policy: assistedPolicyOf(server, context),
    calendar: server.calendar(context),
    now: clock(),
    othersCan,
    phone: server.contact(context).phone,
  })
}

function uprnOf(pages: AssistedPages, answers: ServerContext<unknown>['answers']) {
  return readUprn(pages.address(answers)?.uprn ?? '')
}
