import {
  addDays,
  compareDates,
  dayOfWeek,
  daysBetween,
  type PlainDate,
} from '@guildhall/standards/plain-date'

/** A crew's route for one service: its weekdays, and in which weeks of how many it goes. */
export interface Round {
  readonly name: string
  /** Id of the service. */
  readonly service: string
  /** Monday 1 to Sunday 7. */
  readonly days: readonly number[]
  /** From 1 to `of`. */
  readonly week: number
  /** 1 for every week. */
  readonly of: number
}

const weekdays: readonly (readonly string[])[] = [
  ['monday', 'mon', 'dydd llun', 'llun', '1'],
  ['tuesday', 'tue', 'tues', 'dydd mawrth', 'mawrth', '2'],
  ['wednesday', 'wed', 'dydd mercher', 'mercher', '3'],
  ['thursday', 'thu', 'thur', 'thurs', 'dydd iau', 'iau', '4'],
  ['friday', 'fri', 'dydd gwener', 'gwener', '5'],
  ['saturday', 'sat', 'dydd sadwrn', 'sadwrn', '6'],
  ['sunday', 'sun', 'dydd sul', 'sul', '7'],
]

/**
 * Reads weekdays: a name in English or Welsh, its first letters or its number; two are joined by `+`.
 *
 * @returns undefined when one of them is none
 */
export function readDays(text: string): readonly number[] | undefined {
  const days = text
    .toLowerCase()
    .split('+')
    .map((part) => weekdays.findIndex((names) => names.includes(part.trim())) + 1)
  return days.includes(0) || new Set(days).size !== days.length || days.length > 2
    ? undefined
    : days.sort()
}

/**
 * Reads weeks: `every`, `A` and `B` of two, or `2/3` for the second of three.
 *
 * @returns undefined for anything else
 */
export function readWeek(text: string): Pick<Round, 'week' | 'of'> | undefined {
  const folded = text.trim().toLowerCase()
  if (['every', 'weekly', 'pob', '1/1'].includes(folded)) return { week: 1, of: 1 }
  if (folded === 'a' || folded === 'b') return { week: folded === 'a' ? 1 : 2, of: 2 }
  const [, week, of] = /^(\d{1,2})\s*(?:\/|of|o)\s*(\d{1,2})$/.exec(folded) ?? []
  const read = { week: Number(week), of: Number(of) }
  return read.week >= 1 && read.week <= read.of && read.of <= 52 ? read : undefined
}

/**
 * The days from one to another, both included, on which a round's own rhythm goes.
 *
 * @param weekOne a day in the first week
 */
export function daysOf(
  round: Round,
  from: PlainDate,
  to: PlainDate,
  weekOne: PlainDate,
): readonly PlainDate[] {
  const monday = addDays(weekOne, 1 - dayOfWeek(weekOne))
  const turn = 7 * round.of
  const found = round.days.flatMap((weekday) => {
    const first = addDays(monday, 7 * (round.week - 1) + weekday - 1)
    const skipped = Math.ceil(daysBetween(first, from) / turn)
    const days: PlainDate[] = []
    for (let day = addDays(first, skipped * turn); day <= to; day = addDays(day, turn)) {
      days.push(day)
    }
    return days
  })
  return round.days.length > 1 ? found.sort(compareDates) : found
}
