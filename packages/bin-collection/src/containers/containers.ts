import { allow, type Decision, refuse } from '@guildhall/council/decision'
import { addWorkingDays, type WorkingCalendar } from '@guildhall/council/working-days'
import { londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import type { Temporal } from 'temporal-polyfill'
import { type PriceLine, priceLine } from '../price/price-lines.ts'
import { inOwnWords } from '../sentences.ts'
import type { ContainerReason, ContainersPolicy, ContainerToAskFor } from './containers-policy.ts'
import { containerWords } from './containers-reasons.ts'

export {
  type ContainerReason,
  type ContainersPolicy,
  type ContainerToAskFor,
  containerReasons,
} from './containers-policy.ts'

/** A request that the crew has not been out for yet. */
export interface OpenContainerRequest {
  readonly reference: string
  /** Id of the container. */
  readonly container: string
  /** By when it was promised. */
  readonly dueBy: PlainDate
}

/** What the rules of a container look at. */
export interface ContainerFacts {
  readonly policy: ContainersPolicy
  readonly kind: ContainerToAskFor
  readonly calendar: WorkingCalendar
  readonly now: Temporal.Instant
  /** Open requests of this home. */
  readonly openRequests: readonly OpenContainerRequest[]
  /** How many of it the home has; left out where neither the council nor the resident has said. */
  readonly has?: number
  /** How many people live there; left out where it hasn't been asked. */
  readonly people?: number
  readonly phone: string
}

/** What the crew does, by when, and what it costs. */
export interface ContainerTerms {
  /** In the order in which they are done. */
  readonly tasks: readonly ('collect' | 'deliver')[]
  readonly dueBy: PlainDate
  readonly lines: readonly PriceLine[]
}

/**
 * Whether a home may have a container now, for a reason; pure.
 *
 * Yes is `may-request`. No is `not-offered`, `already-requested`, `at-limit` or
 * `household-too-small`. A damaged or missing one is replaced, so that no limit stands against it.
 */
export function mayRequest(facts: ContainerFacts & { reason: ContainerReason }): Decision {
  return inOwnWords(requestable(facts), facts.policy)
}

function requestable(facts: ContainerFacts & { reason: ContainerReason }): Decision {
  const { kind, reason, people } = facts
  const words = containerWords(kind, facts.phone)
  const refusal = openRequest(facts)
  if (refusal) return refusal
  if (!kind.reasons.includes(reason)) {
    return refuse('not-offered', words.notOffered(reason), { instead: words.call })
  }
  const { dueBy, tasks } = termsOf(facts)
  const yes = allow('may-request', words.mayRequest(tasks, dueBy))
  if (reason === 'damaged' || reason === 'missing') return yes
  const has = facts.has ?? 0
  const { largeHousehold } = kind
  const isLarge = largeHousehold !== undefined && (people ?? 0) >= largeHousehold.people
  if (has < (isLarge ? largeHousehold.limit : kind.limit)) return yes
  if (largeHousehold && !isLarge && has < largeHousehold.limit) {
    return refuse('household-too-small', words.tooSmall(largeHousehold), {
      instead: words.makeRoom,
    })
  }
  return refuse('at-limit', words.atLimit(has), { instead: words.makeRoom })
}

/** Why nothing can be asked for whatever the reason: a request is open. */
export function refusalBefore(facts: ContainerFacts): Decision | undefined {
  return inOwnWords(openRequest(facts), facts.policy)
}

function openRequest(facts: ContainerFacts): Decision | undefined {
  const { policy, kind, openRequests } = facts
  const open = openRequests.find(
    ({ container }) => policy.oneOpenRequestPer === 'home' || container === kind.id,
  )
  if (!open) return undefined
  const words = containerWords(kind, facts.phone)
  return refuse('already-requested', words.alreadyRequested(open), { instead: words.callAbout })
}

/** What still has to be asked of a resident before {@link mayRequest} can say yes or no. */
export function toAsk(
  kind: ContainerToAskFor,
  reason: ContainerReason,
  has: number | undefined,
): { has: boolean; people: boolean } {
  if (reason === 'damaged' || reason === 'missing') return { has: false, people: false }
  // Where there was none before, there is nothing to count.
  const asksHas = reason === 'extra' && has === undefined
  const reaches = asksHas || (has ?? 0) >= kind.limit
  return { has: asksHas, people: kind.largeHousehold !== undefined && reaches }
}

/** What the crew does, by when, and what it costs, line by line. */
export function termsOf({
  policy,
  kind,
  reason,
  calendar,
  now,
}: Pick<ContainerFacts, 'policy' | 'kind' | 'calendar' | 'now'> & {
  reason: ContainerReason
}): ContainerTerms {
  const collects = reason === 'damaged' && policy.damaged === 'collect-and-deliver'
  const dueBy = addWorkingDays(calendar, londonDate(now), policy.deliverWithinWorkingDays)
  const price = kind.prices[reason]
  const lines =
    price === 0
      ? []
      : [
          priceLine(`container:${kind.id}`, kind.name, price),
          ...(policy.deliveryFee > 0
            ? [priceLine('delivery', { en: 'Delivery', cy: 'Danfon' }, policy.deliveryFee)]
            : []),
        ]
  return { tasks: collects ? ['collect', 'deliver'] : ['deliver'], dueBy, lines }
}
