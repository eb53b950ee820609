import { Temporal } from 'temporal-polyfill'
import type { PlainDate } from './plain-date.ts'

/** Reads the time; passed in, so that rules and tests choose it. */
export type Clock = () => Temporal.Instant

/** The wall clock's time as a {@link Clock}. */
export const systemClock: Clock = () => Temporal.Now.instant()

/** A clock that starts at a given instant and ticks on from there. */
export function clockFrom(start: string | Temporal.Instant): Clock {
  const from = Temporal.Instant.from(start).epochMilliseconds
  const began = Temporal.Now.instant().epochMilliseconds
  return () =>
    Temporal.Instant.fromEpochMilliseconds(from + Temporal.Now.instant().epochMilliseconds - began)
}

/**
 * The instant at which a day in London reaches a time of day.
 *
 * A time skipped when clocks go forward is moved on by an hour; one that comes twice is the first.
 *
 * @param time `HH:MM`, 24 hours
 */
export function londonInstant(date: PlainDate, time: string): Temporal.Instant {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: 'Europe/London', plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
}
