/** Says what time it is; everything in the sandbox asks this and never the machine. */
export type Clock = () => Date

/**
 * A clock that stands at `start` now and ticks from there.
 *
 * @param start the instant to begin at
 * @param realNow milliseconds since 1970 on the machine's own clock
 */
export function clockFrom(start: Date, realNow: () => number = Date.now): Clock {
  const offset = start.getTime() - realNow()
  return () => new Date(realNow() + offset)
}

/** The machine's own clock. */
export const systemClock: Clock = () => new Date()

/** The plain date (YYYY-MM-DD) that an instant falls on in Europe/London. */
export function londonDate(instant: Date): string {
  return londonDay.format(instant)
}

const londonDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
