import type { PlainDate } from '@guildhall/standards/plain-date'

/** How far a holiday may push a collection from its day and still be told apart, days. */
const LONGEST_SHIFT = 6
/** The longest rhythm that is looked for, weeks. */
const MOST_WEEKS = 12

const MS_A_DAY = 86_400_000
const numberOf = (date: PlainDate): number => Date.parse(date) / MS_A_DAY

/** A service's own days, as its dates show them: some weekdays, every so many weeks. */
export interface Rhythm {
  /** Weeks from one turn to the next. */
  readonly everyWeeks: number
  /** Days of one turn: 1, or 2 for what comes twice a week. */
  readonly daysATurn: 1 | 2
  /** Whether a day is one of its own days, collected or not. */
  has(date: PlainDate): boolean
}

/**
 * The rhythm behind some dates; undefined where they show none.
 *
 * Holidays push some dates off their day and leave others out, and many sources tell only the date
 * after the push. So a rhythm is the longest one that more than half of the dates keep exactly, that
 * gives every other date a free day of its own within six days, and that mostly comes without gaps.
 */
export function rhythmOf(dates: readonly PlainDate[]): Rhythm | undefined {
  const days = [...new Set(dates)].map(numberOf).sort((a, b) => a - b)
  if (days.length < 2) return undefined
  for (let weeks = MOST_WEEKS; weeks >= 1; weeks -= 1) {
    const [phase] = phasesOf(days, weeks * 7)
    if (phase !== undefined && fits(days, weeks * 7, [phase])) return made(weeks, [phase])
  }
  const [first, second] = phasesOf(days, 7)
  if (days.length < 3 || first === undefined || second === undefined) return undefined
  // Twice a week comes every three or four days.
  const average = ((days.at(-1) ?? 0) - (days[0] ?? 0)) / (days.length - 1)
  if (average > 5) return undefined
  const both = [first, second].sort((a, b) => a - b)
  return fits(days, 7, both) ? made(1, both) : undefined
}

/** Remainders of the days by the step, the most frequent first. */
function phasesOf(days: readonly number[], step: number): number[] {
  const counts = new Map<number, number>()
  for (const day of days) counts.set(day % step, (counts.get(day % step) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([phase]) => phase)
}

/** Whether every day has a slot of its own, most of them their exact one, and few slots are empty. */
function fits(days: readonly number[], step: number, phases: readonly number[]): boolean {
  const slotAt = (day: number): number | undefined => {
    const at = phases.indexOf(day % step)
    return at < 0 ? undefined : Math.floor(day / step) * phases.length + at
  }
  const taken = new Set<number>()
  const pushed: number[] = []
  for (const day of days) {
    const slot = slotAt(day)
    if (slot === undefined) pushed.push(day)
    else taken.add(slot)
  }
  if (taken.size < (pushed.length === 0 ? 2 : 3) || taken.size <= pushed.length) return false
  for (const day of pushed) {
    const slot = freeSlot(day, slotAt, taken)
    if (slot === undefined) return false
    taken.add(slot)
  }
  const slots = [...taken].sort((a, b) => a - b)
  const gaps = slots.slice(1).map((slot, at) => slot - (slots[at] ?? slot))
  return gaps.filter((gap) => gap === 1).length * 2 >= gaps.length
}

/**
 * The first free slot within reach. Days come in order and all reach as far, so that whenever each can
 * have a slot of its own, this finds them one.
 */
function freeSlot(
  day: number,
  slotAt: (day: number) => number | undefined,
  taken: ReadonlySet<number>,
): number | undefined {
  for (let near = day - LONGEST_SHIFT; near <= day + LONGEST_SHIFT; near += 1) {
    const slot = slotAt(near)
    if (slot !== undefined && !taken.has(slot)) return slot
  }
  return undefined
}

function made(everyWeeks: number, phases: readonly number[]): Rhythm {
  return {
    everyWeeks,
    daysATurn: phases.length === 2 ? 2 : 1,
    has: (date) => phases.includes(numberOf(date) % (everyWeeks * 7)),
  }
}
