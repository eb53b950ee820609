import type { Clock } from '@guildhall/standards/clock'
import { londonInstant, londonTime, type PlainDate } from '@guildhall/standards/plain-date'
import { addWorkingDays, type WorkingCalendar } from './working-days.ts'

/** A `Temporal.Instant`. */
export type Instant = ReturnType<Clock>

/**
 * The instant by which something must be done: “by 14:00, two working days before”.
 *
 * 0 working days before is the day itself, worked or not. A time that comes twice when clocks go
 * back is the later, so that a resident is never cut off early; one that is skipped when they go
 * forward is moved on by an hour.
 *
 * @param time `HH:MM` in London
 * @throws RangeError when `workingDaysBefore` is not a whole number from 0, or there is no working day
 */
export function deadline({
  date,
  workingDaysBefore,
  time,
  calendar,
}: {
  date: PlainDate
  workingDaysBefore: number
  time: string
  calendar: WorkingCalendar
}): Instant {
  if (!Number.isInteger(workingDaysBefore) || workingDaysBefore < 0) {
    throw new RangeError(
      `${workingDaysBefore} working days before is no day that a deadline could fall on. Give a whole number from 0.`,
    )
  }
  const day = workingDaysBefore === 0 ? date : addWorkingDays(calendar, date, -workingDaysBefore)
  const first = londonInstant(day, time)
  const anHourOn = first.add({ hours: 1 })
  return londonTime(anHourOn) === londonTime(first) ? anHourOn : first
}
