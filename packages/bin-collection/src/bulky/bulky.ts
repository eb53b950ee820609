import { allow, type Decision, refuse } from '@guildhall/council/decision'
import { addWorkingDays, type WorkingCalendar } from '@guildhall/council/working-days'
import {
  addDays,
  dayOfWeek,
  londonDate,
  londonInstant,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import { inOwnWords } from '../sentences.ts'
import type { BulkyPolicy } from './bulky-policy.ts'
import { chosenItems, pointsOf, type Quantities } from './price.ts'

export { formatAmount, type PriceLine, totalOf } from '../price/price-lines.ts'
export type { BulkyItem, BulkyPolicy } from './bulky-policy.ts'
export { type ChosenItem, chosenItems, pointsOf, priceLines, type Quantities } from './price.ts'

/** What the rules of a booking look at. */
export interface BulkyFacts {
  readonly policy: BulkyPolicy
  readonly calendar: WorkingCalendar
  /** How many bookings each day has, kept days included. */
  readonly booked: ReadonlyMap<PlainDate, number>
  readonly now: Temporal.Instant
}

/** A day that can be booked. */
export interface Slot {
  readonly date: PlainDate
  /** Bookings that the crew can still take. */
  readonly left: number
  /** Until when it can be booked, an ISO 8601 instant. */
  readonly bookBy: string
}

/** Whether the crew collects bulky waste on a day at all. */
export function isCollectionDay(
  date: PlainDate,
  policy: BulkyPolicy,
  calendar: WorkingCalendar,
): boolean {
  return policy.weekdays.includes(dayOfWeek(date)) && !calendar.closedDays.has(date)
}

/** Until when a day can be booked: so many working days before it, at a time of day in London. */
export function bookBy(
  date: PlainDate,
  policy: BulkyPolicy,
  calendar: WorkingCalendar,
): Temporal.Instant {
  const { workingDaysBefore, time } = policy.cutOff
  const day = workingDaysBefore === 0 ? date : addWorkingDays(calendar, date, -workingDaysBefore)
  return londonInstant(day, time)
}

/** The days that can be booked now, soonest first: collected on, not full and not past the cut-off. */
export function slots(facts: BulkyFacts): readonly Slot[] {
  return openDays(facts)
    .map((date) => ({
      date,
      left: facts.policy.capacityPerDay - (facts.booked.get(date) ?? 0),
      bookBy: bookBy(date, facts.policy, facts.calendar).toString(),
    }))
    .filter(({ left }) => left > 0)
}

function openDays({ policy, calendar, now }: BulkyFacts): readonly PlainDate[] {
  const today = londonDate(now)
  const days: PlainDate[] = []
  for (let ahead = 0; ahead <= policy.lookAheadDays; ahead += 1) {
    const date = addDays(today, ahead)
    if (!isCollectionDay(date, policy, calendar)) continue
    if (Temporal.Instant.compare(now, bookBy(date, policy, calendar)) < 0) days.push(date)
  }
  return days
}

/**
 * Whether a booking can be made now; pure.
 *
 * Yes is `may-book`. No is `no-days` or `fully-booked`, with when the next day opens for booking
 * and the phone number to call instead.
 */
export function mayBook(facts: BulkyFacts & { phone: string }): Decision {
  return inOwnWords(bookable(facts), facts.policy)
}

function bookable(facts: BulkyFacts & { phone: string }): Decision {
  const instead = {
    text: {
      en: `Call us on ${facts.phone} if you can’t wait.`,
      cy: `Ffoniwch ni ar ${facts.phone} os na allwch aros.`,
    },
  }
  const available = slots(facts)
  const last = available.at(-1)
  if (last) {
    return allow(
      'may-book',
      { en: 'You can book a collection.', cy: 'Gallwch drefnu casgliad.' },
      { closesAt: last.bookBy },
    )
  }
  const opensAt = londonInstant(nextToOpen(facts), '00:00').toString()
  const full = openDays(facts).length > 0
  const code = full ? 'fully-booked' : 'no-days'
  const days = facts.policy.lookAheadDays
  const reason = full
    ? {
        en: `Every collection day in the next ${days} days is fully booked. A new day opens each collection day.`,
        cy: `Mae pob diwrnod casglu yn y ${days} diwrnod nesaf yn llawn. Mae diwrnod newydd yn agor bob diwrnod casglu.`,
      }
    : {
        en: `There is no collection day in the next ${days} days.`,
        cy: `Nid oes diwrnod casglu yn y ${days} diwrnod nesaf.`,
      }
  return refuse(code, reason, { opensAt, instead })
}

/** The day on which the next collection day comes into reach of booking. */
function nextToOpen({ policy, calendar, now }: BulkyFacts): PlainDate {
  const today = londonDate(now)
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    const opens = addDays(today, ahead)
    if (isCollectionDay(addDays(opens, policy.lookAheadDays), policy, calendar)) return opens
  }
  throw new RangeError(
    'Bulky waste has no collection day in a year. Give `weekdays` a day on which the council works.',
  )
}

/** What is wrong with a choice of items, as an issue code of the items page; undefined when nothing is. */
export function itemsProblem(
  quantities: Quantities,
  policy: BulkyPolicy,
): 'items.required' | 'items.unknown' | 'items.too-many' | undefined {
  const unknown = Object.keys(quantities).some((id) => !policy.items.some((item) => item.id === id))
  if (unknown) return 'items.unknown'
  const chosen = chosenItems(quantities, policy)
  if (chosen.length === 0) return 'items.required'
  return pointsOf(chosen) > policy.maxItems ? 'items.too-many' : undefined
}
