import {
  addDays,
  dayOfWeek,
  londonDate,
  londonInstant,
  type Moment,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import type { Instant } from './deadline.ts'
import type { Hours, OpeningHours } from './opening-hours.ts'

/** Opening hours with the bank holidays that they may close on. */
export interface OpeningCalendar {
  readonly hours: OpeningHours
  readonly bankHolidays: ReadonlySet<PlainDate>
  /** The council's own days off, closed whatever the week says. */
  readonly closedDays?: ReadonlySet<PlainDate>
}

/** One stretch of being open: from `opens` until just before `closes`. */
interface Stretch {
  readonly opens: Instant
  readonly closes: Instant
}

/** The hours of one day, earliest first; none when it is closed. An exception goes before all else. */
export function hoursOn(calendar: OpeningCalendar, date: PlainDate): readonly Hours[] {
  const { hours, bankHolidays, closedDays } = calendar
  const exception = hours.exceptions.find((own) => own.date === date)
  const closed =
    closedDays?.has(date) === true || (hours.bankHolidays === 'closed' && bankHolidays.has(date))
  const usual = closed ? [] : hours.week.filter(({ days }) => days.includes(dayOfWeek(date)))
  return (exception?.hours ?? usual)
    .map(({ opens, closes }) => ({ opens, closes }))
    .sort((a, b) => (a.opens < b.opens ? -1 : 1))
}

function stretchesOn(calendar: OpeningCalendar, date: PlainDate): readonly Stretch[] {
  return hoursOn(calendar, date).map(({ opens, closes }) => ({
    opens: londonInstant(date, opens),
    closes:
      closes === '24:00' ? londonInstant(addDays(date, 1), '00:00') : londonInstant(date, closes),
  }))
}

/** Says whether it is open at an instant; at the closing time it is not. */
export function isOpen(calendar: OpeningCalendar, now: Moment): boolean {
  return openUntil(calendar, now) !== undefined
}

/** When it closes, while it is open; undefined while it is closed. */
export function openUntil(calendar: OpeningCalendar, now: Moment): Instant | undefined {
  const at = now.epochMilliseconds
  return stretchesOn(calendar, londonDate(now)).find(
    ({ opens, closes }) => opens.epochMilliseconds <= at && at < closes.epochMilliseconds,
  )?.closes
}

/** When it next opens its doors after an instant; undefined when it doesn't within a year. */
export function nextOpening(calendar: OpeningCalendar, now: Moment): Instant | undefined {
  const today = londonDate(now)
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const next = stretchesOn(calendar, addDays(today, ahead)).find(
      ({ opens }) => opens.epochMilliseconds > now.epochMilliseconds,
    )
    if (next) return next.opens
  }
  return undefined
}
