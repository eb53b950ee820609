import {
  differenceByChance,
  differenceInterval,
  type Interval,
  type Proportion,
} from './intervals.ts'
import { extremes, type PublishedShare, shareOf } from './published.ts'

/** How two published shares differ. */
export interface ShareComparison {
  /** First less second, from −1 to 1. */
  readonly difference: number
  /** The 95% interval of the difference. */
  readonly interval: Interval
  /** How probable a difference this large is when there is none. */
  readonly chance: number
}

/**
 * Compares two published shares by whatever they may have been before they were rounded: the
 * chance is the largest, the interval the widest, so that rounding never makes news.
 */
export function compareShares(a: PublishedShare, b: PublishedShare): ShareComparison {
  const [one, two] = [extremes(a), extremes(b)]
  const overlap = shareIn(one.low) <= shareIn(two.high) && shareIn(two.low) <= shareIn(one.high)
  const closest: [Proportion, Proportion] =
    shareIn(one.low) > shareIn(two.high) ? [one.low, two.high] : [one.high, two.low]
  return {
    difference: shareOf(a) - shareOf(b),
    interval: {
      low: differenceInterval(one.low, two.high).low,
      high: differenceInterval(one.high, two.low).high,
    },
    chance: overlap ? 1 : differenceByChance(...closest),
  }
}

function shareIn({ count, of }: Proportion): number {
  return count / of
}
