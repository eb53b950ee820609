import type { Executor } from '@guildhall/database/database'
import { bindPage, type PageBinding, type ServerContext } from '@guildhall/journeys/binding'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { serverOnly } from '@guildhall/standards/server-only'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { claim } from '../claims/claims.ts'
import type { ContainersPages } from '../pages/containers/containers.tsx'
import { totalOf } from '../price/price-lines.ts'
import type { BinCollectionServer } from '../server.ts'
import {
  type ContainerFacts,
  type ContainerReason,
  type ContainerToAskFor,
  containerReasons,
  mayRequest,
  refusalBefore,
  termsOf,
  toAsk,
} from './containers.ts'
import type { ContainersPolicy } from './containers-policy.ts'
import { type ContainerOrder, openContainerRequests, recordContainerRequest } from './requests.ts'

export { expiredClaims, releaseClaims } from '../claims/claims.ts'
export {
  type ContainerOrder,
  closeContainerRequest,
  openContainerRequests,
  recordContainerRequest,
} from './requests.ts'

serverOnly('bin-collection/containers-server')

/** What containers need of the app. */
export interface ContainersServer<Context>
  extends Pick<
    BinCollectionServer<Context>,
    'council' | 'database' | 'policy' | 'calendar' | 'contact'
  > {
  /**
   * How many of each container the council knows a home to have, by container id; left out, or of a
   * container that it doesn't say, the resident is asked.
   */
  containersAt?(
    context: Context,
    home: { uprn: Uprn; signal: AbortSignal },
  ): Promise<ReadonlyMap<string, number>>
}

type Facts = ContainerFacts & { uprn: Uprn }

/** Binds the pages of a request for a container to their database and policy. */
export function containersBindings<Context>(
  pages: ContainersPages,
  server: ContainersServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage(pages.which, {
      load({ context, answers }: ServerContext<Context>) {
        if (!uprnOf(pages, answers)) {
          return { state: 'no-uprn' as const, contact: server.contact(context) }
        }
        const { kinds } = containersPolicy(server, context)
        return {
          state: 'open' as const,
          kinds: kinds.map(({ id, name, container, limit, largeHousehold }) => ({
            id,
            name,
            container,
            limit: largeHousehold?.limit ?? limit,
          })),
        }
      },
      async submit(given) {
        const kind = kindOf(server, given.context, given.value.container)
        if (!kind) return { errors: [{ field: 'container', message: 'container.unknown' }] }
        const facts = await factsFor(pages, server, given, kind)
        if (!facts) return { errors: [{ field: 'container', message: 'container.unknown' }] }
        const refused = refusalBefore(facts)
        const { id, name, container } = kind
        return {
          facts: {
            uprn: facts.uprn,
            container: { id, name, container },
            ...(refused && { refused }),
          },
        }
      },
    }),
    bindPage(pages.why, {
      load({ context, answers, clock }: ServerContext<Context>) {
        const policy = containersPolicy(server, context)
        const kind = kindOf(server, context, pages.which.answer(answers)?.container)
        const reasons = kind?.reasons ?? []
        return {
          reasons: reasons.flatMap((reason) => {
            if (!kind) return []
            const given = { policy, kind, calendar: server.calendar(context), now: clock() }
            const { lines, tasks } = termsOf({ ...given, reason })
            return [{ reason, total: totalOf(lines), collects: tasks.includes('collect') }]
          }),
        }
      },
      async submit(given) {
        const reason = containerReasons.find((one) => one === given.value.reason)
        const kind = kindOf(server, given.context, pages.which.answer(given.answers)?.container)
        const facts = kind && (await factsFor(pages, server, given, kind))
        if (!reason || !facts) return { errors: [{ field: 'reason', message: 'reason.unknown' }] }
        const asks = kind.reasons.includes(reason)
          ? toAsk(kind, reason, facts.has)
          : { has: false, people: false }
        const isAll = !asks.has && !asks.people
        const terms = termsOf({ ...facts, reason })
        return {
          facts: {
            reason,
            asks,
            terms: { ...terms, tasks: [...terms.tasks], lines: [...terms.lines] },
            ...(isAll && { decision: mayRequest({ ...facts, reason }) }),
          },
        }
      },
    }),
    bindPage(pages.home, {
      load: ({ answers }: ServerContext<Context>) => ({
        asks: pages.why.factsOf(answers)?.asks ?? { has: false, people: false },
      }),
      async submit(given) {
        const { has, people } = given.value
        const asked = pages.why.factsOf(given.answers)
        const kind = kindOf(server, given.context, pages.which.answer(given.answers)?.container)
        const facts = kind && (await factsFor(pages, server, given, kind))
        if (!asked || !facts) return { errors: [{ field: 'has', message: 'has.number.required' }] }
        const missing = [
          ...(asked.asks.has && has === undefined ? ['has'] : []),
          ...(asked.asks.people && people === undefined ? ['people'] : []),
        ]
        if (missing.length > 0) {
          return {
            errors: missing.map((field) => ({ field, message: `${field}.number.required` })),
          }
        }
        const known = { has: facts.has ?? has, people }
        return { facts: { decision: decide(facts, asked.reason, known) } }
      },
    }),
    bindPage(pages.cannot, {
      load: ({ answers }: ServerContext<Context>) => pages.decision(answers),
    }),
  ]
}

/**
 * Keeps a request, as it is promised and priced, for the time that a payment takes; call it in the
 * journey's `beforeSubmit` where there is something to pay, and again where the payment is recorded.
 *
 * @throws SubmissionRefused when it isn't allowed any more, or somebody in the home was first
 */
export async function keepContainerForPayment<Context>(
  pages: ContainersPages,
  server: ContainersServer<Context>,
  given: ServerContext<Context>,
  within?: Executor,
): Promise<ContainerOrder> {
  const asked = pages.request(given.answers)
  const kind = kindOf(server, given.context, asked?.container.id)
  const facts = kind && (await factsFor(pages, server, given, kind, within))
  const gone = new SubmissionRefused(pages.which.path, [
    { field: 'container', message: 'container.taken' },
  ])
  if (!asked || !facts) throw gone
  const known = { has: facts.has ?? asked.has, people: asked.people }
  if (!decide(facts, asked.reason, known).allowed) throw gone
  const { tasks, dueBy, lines } = asked.terms
  const { uprn } = facts
  const order = { uprn, container: kind.id, reason: asked.reason, quantity: 1, tasks, dueBy, lines }
  const { policy } = facts
  const keep = (tx: Executor) =>
    claim(tx, {
      council: server.council(given.context),
      instance: given.instance,
      heldUntil: given.clock().add({ minutes: policy.holdMinutes }).toString(),
      claims: [
        {
          kind: 'container',
          key: `${uprn}/${policy.oneOpenRequestPer === 'home' ? '*' : kind.id}`,
          details: order,
        },
      ],
    })
  const taken = await (within ? keep(within) : server.database(given.context).transaction(keep))
  if (taken.length > 0) throw gone
  return order
}

/**
 * Makes the journey's `submit` of a request that costs nothing: kept and recorded in one go. One
 * that was paid for is recorded by settlement, through `recordContainerRequest`.
 *
 * @throws SubmissionRefused from it as {@link keepContainerForPayment} does
 */
export function containersSubmission<Context>(
  pages: ContainersPages,
  server: ContainersServer<Context>,
) {
  return async (
    given: ServerContext<Context> & { tx: Executor; reference: string },
  ): Promise<void> => {
    await keepContainerForPayment(pages, server, given, given.tx)
    await recordContainerRequest(given.tx, {
      council: server.council(given.context),
      instance: given.instance,
      reference: given.reference,
      requestedAt: given.clock().toString(),
    })
  }
}

function decide(
  { has: _, people: __, ...facts }: Facts,
  reason: ContainerReason,
  known: { has: number | undefined; people: number | undefined },
) {
  return mayRequest({
    ...facts,
    reason,
    ...(known.has !== undefined && { has: known.has }),
    ...(known.people !== undefined && { people: known.people }),
  })
}

async function factsFor<Context>(
  pages: ContainersPages,
  server: ContainersServer<Context>,
  { context, answers, clock, signal }: ServerContext<Context>,
  kind: ContainerToAskFor,
  within?: Executor,
): Promise<Facts | undefined> {
  const uprn = uprnOf(pages, answers)
  if (!uprn) return undefined
  const executor = within ?? server.database(context)
  const has = (await server.containersAt?.(context, { uprn, signal }))?.get(kind.id)
  return {
    uprn,
    policy: containersPolicy(server, context),
    kind,
    calendar: server.calendar(context),
    now: clock(),
    openRequests: await openContainerRequests(executor, server.council(context), uprn),
    ...(has !== undefined && { has }),
    phone: server.contact(context).phone,
  }
}

function uprnOf(pages: ContainersPages, answers: ServerContext<unknown>['answers']) {
  return readUprn(pages.address(answers)?.uprn ?? '')
}

function kindOf<Context>(
  server: ContainersServer<Context>,
  context: Context,
  id: string | undefined,
): ContainerToAskFor | undefined {
  return containersPolicy(server, context).kinds.find((kind) => kind.id === id)
}

function containersPolicy<Context>(
  server: ContainersServer<Context>,
  context: Context,
): ContainersPolicy {
  const { containers } = server.policy(context)
  if (containers) return containers
  throw new Error(
    `Council “${server.council(context)}” hands out no containers, so its pages can't be served. ` +
      'Give its bin collection policy a `containers` part, or leave the journey out.',
  )
}
