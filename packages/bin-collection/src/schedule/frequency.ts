import type { PlainDate } from '@guildhall/standards/plain-date'
import { type Rhythm, rhythmOf } from './rhythm.ts'

/** How often a service comes, seen from its dates alone. */
export type Frequency =
  | { readonly kind: 'twice-a-week' }
  | { readonly kind: 'weeks'; readonly every: number }

/**
 * How often a service comes, from original dates; undefined where they show no rhythm.
 *
 * Weeks left out, and dates that a holiday pushed off their day, don't break a rhythm that the others
 * show.
 */
export function frequencyOf(originalDates: readonly PlainDate[]): Frequency | undefined {
  const rhythm = rhythmOf(originalDates)
  return rhythm && frequencyIn(rhythm)
}

/** A rhythm as how often it comes. */
export function frequencyIn({ everyWeeks, daysATurn }: Rhythm): Frequency {
  return daysATurn === 2 ? { kind: 'twice-a-week' } : { kind: 'weeks', every: everyWeeks }
}
