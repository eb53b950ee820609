import { allow, type Decision, refuse } from '@guildhall/council/decision'
import { addWorkingDays, type WorkingCalendar } from '@guildhall/council/working-days'
import { addDays, londonDate, londonInstant, type PlainDate } from '@guildhall/standards/plain-date'
import type { Temporal } from 'temporal-polyfill'
import { inOwnWords } from '../sentences.ts'
import type { GardenPolicy } from './garden-policy.ts'
import { gardenWords } from './garden-reasons.ts'
import { renewalOpensOn, type Term, termAfter, termFrom } from './term.ts'

export type { GardenPayment, GardenPolicy } from './garden-policy.ts'
export { type GardenOrderToPrice, gardenPrice, proRataPrice } from './price.ts'
export { renewalOpensOn, type Term, termAfter, termFrom } from './term.ts'

/** What can be done with a subscription. */
export const gardenTasks = ['join', 'renew', 'change', 'cancel'] as const

/** One of {@link gardenTasks}. */
export type GardenTask = (typeof gardenTasks)[number]

/** A home's subscription: whose address it is pays for garden waste, so it is a private fact. */
export interface Subscription extends Term {
  readonly reference: string
  readonly bins: number
  readonly pays: 'card' | 'direct-debit'
}

/** What the rules of garden waste look at. */
export interface GardenFacts {
  readonly policy: GardenPolicy
  readonly now: Temporal.Instant
  /** The home's latest subscription that wasn't ended; left out where it has none. */
  readonly subscription?: Subscription
  readonly phone: string
}

/**
 * Whether a home may do something with garden waste now; pure.
 *
 * Yes is `may-join`, `may-renew`, `may-change` or `may-cancel`, with when that ends where it does.
 * No is `already-subscribed`, `out-of-season`, `no-subscription`, `too-early`,
 * `too-late` (join instead), `ended`, `not-midway` or `not-online`.
 */
export function mayDo(task: GardenTask, facts: GardenFacts): Decision {
  return inOwnWords(rules[task](facts), facts.policy)
}

const rules: Record<GardenTask, (facts: GardenFacts) => Decision> = {
  join(facts) {
    const { policy, subscription } = facts
    const { words, today } = given(facts)
    // One answer while it runs and while it can still be renewed: a neighbour must not learn which.
    if (subscription && today <= lastDayToRenew(subscription, policy)) {
      return refuse('already-subscribed', words.alreadySubscribed, { instead: words.renewOrCall })
    }
    const { starts } = termFrom(today, policy)
    // Out of season, the next one opens when those who have a subscription can renew for it.
    const opens = starts > today ? renewalOpensOn(addDays(starts, -1), policy) : today
    if (opens > today) {
      return refuse('out-of-season', words.outOfSeason(starts), {
        opensAt: midnight(opens),
        instead: words.call,
      })
    }
    return allow('may-join', words.mayJoin(termFrom(today, policy)))
  },
  renew(facts) {
    const { policy, subscription } = facts
    const { words, today } = given(facts)
    if (!subscription) return none(words)
    const opens = renewalOpensOn(subscription.ends, policy)
    if (today < opens) {
      return refuse('too-early', words.tooEarly(subscription.ends), {
        opensAt: midnight(opens),
        instead: words.call,
      })
    }
    const last = lastDayToRenew(subscription, policy)
    const closesAt = midnight(addDays(last, 1))
    if (today > last) {
      return refuse('too-late', words.tooLate(subscription.ends), {
        closesAt,
        instead: words.joinInstead,
      })
    }
    return allow('may-renew', words.mayRenew(termAfter(subscription.ends, policy)), { closesAt })
  },
  change(facts) {
    const { policy, subscription } = facts
    const { words, today } = given(facts)
    if (!subscription) return none(words)
    if (today > subscription.ends) return ended(facts)
    if (!policy.proRata) {
      const opens = renewalOpensOn(subscription.ends, policy)
      return refuse('not-midway', words.notMidway, {
        ...(opens > today && { opensAt: midnight(opens) }),
        instead: opens > today ? words.call : words.renewOrCall,
      })
    }
    return allow('may-change', words.mayChange(subscription.ends), {
      closesAt: midnight(addDays(subscription.ends, 1)),
    })
  },
  cancel(facts) {
    const { policy, subscription } = facts
    const { words, today } = given(facts)
    if (!subscription) return none(words)
    if (today > subscription.ends) return ended(facts)
    if (!policy.cancelOnline) return refuse('not-online', words.notOnline, { instead: words.call })
    return allow('may-cancel', words.mayCancel(subscription.ends), {
      closesAt: midnight(addDays(subscription.ends, 1)),
    })
  },
}

/** When a payment by direct debit is taken: the first one of a term, or one for a change. */
export function debitDay(
  task: GardenTask,
  {
    today,
    policy,
    calendar,
  }: {
    today: PlainDate
    policy: GardenPolicy
    calendar: WorkingCalendar
  },
): PlainDate {
  const { firstPaymentWorkingDays, adHocWorkingDays } = policy.directDebit
  const days = task === 'change' ? adHocWorkingDays : firstPaymentWorkingDays
  return addWorkingDays(calendar, today, days)
}

function given({ now, phone }: GardenFacts) {
  return { today: londonDate(now), words: gardenWords(phone) }
}

function lastDayToRenew({ ends }: Subscription, policy: GardenPolicy): PlainDate {
  return addDays(ends, policy.renewalDaysAfterEnd)
}

function none(words: ReturnType<typeof gardenWords>): Decision {
  return refuse('no-subscription', words.noSubscription, { instead: words.joinInstead })
}

function ended(facts: GardenFacts): Decision {
  const { words, today } = given(facts)
  const { subscription, policy } = facts
  const renews = subscription && today <= lastDayToRenew(subscription, policy)
  return refuse('ended', words.ended(subscription?.ends ?? today), {
    instead: renews ? words.renewOrCall : words.joinInstead,
  })
}

function midnight(day: PlainDate): string {
  return londonInstant(day, '00:00').toString()
}
