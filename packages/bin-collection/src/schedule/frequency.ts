import {
  compareDates,
  dayOfWeek,
  daysBetween,
  type PlainDate,
} from '@guildhall/standards/plain-date'

/** How often a service comes, seen from its dates alone. */
export type Frequency =
  | { readonly kind: 'twice-a-week' }
  | { readonly kind: 'weeks'; readonly every: number }

/**
 * How often a service comes, from original dates; undefined where they show no rhythm.
 *
 * A gap of two rounds (a week left out) doesn't break a rhythm that the other dates show.
 */
export function frequencyOf(originalDates: readonly PlainDate[]): Frequency | undefined {
  const dates = [...new Set(originalDates)].sort(compareDates)
  const gaps = dates.slice(1).map((date, at) => daysBetween(dates[at] ?? date, date))
  if (gaps.length === 0) return undefined
  if (isTwiceAWeek(dates, gaps)) return { kind: 'twice-a-week' }
  const step = gaps.reduce(commonDivisor)
  const inStep = gaps.filter((gap) => gap === step).length
  if (step % 7 !== 0 || inStep * 2 < gaps.length) return undefined
  return { kind: 'weeks', every: step / 7 }
}

function isTwiceAWeek(dates: readonly PlainDate[], gaps: readonly number[]): boolean {
  return (
    gaps.length >= 2 &&
    new Set(dates.map(dayOfWeek)).size === 2 &&
    gaps.every((gap, at) => gap < 7 && (at === 0 || gap + (gaps[at - 1] ?? 0) === 7))
  )
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
