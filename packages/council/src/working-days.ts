import { fill } from '@guildhall/standards/language'
import { addDays, dayOfWeek, type PlainDate } from '@guildhall/standards/plain-date'
import { councilWords } from './content/index.ts'
import { allow, type Decision, refuse } from './decision.ts'

/** The days on which a council works. */
export interface WorkingCalendar {
  /** Days of the week worked, Monday 1 to Sunday 7; councils that collect on Saturdays say so. */
  readonly workingWeek: readonly number[]
  /** Days on which nobody works, bank holidays and the council's own. */
  readonly closedDays: ReadonlySet<PlainDate>
  /** The last day whose bank holidays are known; absent where none are days off. */
  readonly knownTo?: PlainDate
}

/**
 * Whether the bank holidays up to a day are known, so that a working day found there will stand.
 *
 * A no (`bank-holidays-not-published`) says that the day is to be confirmed, and why: GOV.UK publishes
 * them some two years ahead, and a date beyond may turn out to be one.
 */
export function holidaysKnown(calendar: WorkingCalendar, date: PlainDate): Decision {
  const { knownTo } = calendar
  const say = (word: 'holidaysKnown' | 'toBeConfirmed', year: string) => ({
    en: fill(councilWords.en[word], { year }),
    cy: fill(councilWords.cy[word], { year }),
  })
  const year = date.slice(0, 4)
  return knownTo === undefined || date <= knownTo
    ? allow('bank-holidays-known', say('holidaysKnown', year))
    : refuse('bank-holidays-not-published', say('toBeConfirmed', year))
}

/** Says whether a council works on a day. */
export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return calendar.workingWeek.includes(dayOfWeek(date)) && !calendar.closedDays.has(date)
}

/**
 * The working day that is so many working days after a day (before, when negative).
 *
 * The day itself doesn't count; 0 gives the day itself when it is a working day, otherwise the next.
 *
 * @throws RangeError when the calendar has no working day in a year
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  date: PlainDate,
  days: number,
): PlainDate {
  const step = days < 0 ? -1 : 1
  let left = Math.abs(days)
  let day = date
  for (let walked = 0; walked < 366 + Math.abs(days) * 8; walked += 1) {
    if (left === 0 && isWorkingDay(calendar, day)) return day
    day = addDays(day, step)
    if (left > 0 && isWorkingDay(calendar, day)) left -= 1
  }
  throw new RangeError(
    'The calendar has no working days. Give `workingWeek` at least one day, Monday 1 to Sunday 7.',
  )
}

/** Working days after `from` up to and with `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}
