import { type Interval, type Proportion, wilson } from './intervals.ts'

/** The fewest that a published figure may be of; from one to nine are not shown. */
export const FEWEST = 10

/** A count as it is published: to the nearest ten, or that it is from 1 to 9. */
export type PublishedCount = number | 'under-10'

/** Some of a whole, as it is published. */
export interface PublishedShare {
  readonly count: PublishedCount
  readonly of: number
}

/**
 * A count fit to be published: none as 0, from 1 to 9 as `under-10`, more to the nearest ten.
 *
 * Rounding hides a small number that could otherwise be had by taking one published figure from
 * another: those who left from those who began and those who finished.
 */
export function publishedCount(count: number): PublishedCount {
  if (count === 0) return 0
  return count < FEWEST ? 'under-10' : Math.round(count / 10) * 10
}

/** A proportion fit to be published; undefined when it is of fewer than ten. */
export function publishedShare({ count, of }: Proportion): PublishedShare | undefined {
  const whole = publishedCount(of)
  if (whole === 'under-10' || whole === 0) return undefined
  return { count: publishedCount(count), of: whole }
}

/** What a published count may have been: nearest ten is from 5 under to 4 over. */
function bounds(count: PublishedCount): { least: number; most: number } {
  if (count === 0) return { least: 0, most: 0 }
  if (count === 'under-10') return { least: 1, most: 9 }
  return { least: Math.max(FEWEST, count - 5), most: count + 4 }
}

/** The lowest and highest proportions that a published one may stand for. */
export function extremes({ count, of }: PublishedShare): { low: Proportion; high: Proportion } {
  const [part, whole] = [bounds(count), bounds(of)]
  // A rounded whole may be smaller than its rounded part; the part is never more than the whole.
  const least = Math.max(whole.least, part.least)
  return {
    low: { count: part.least, of: whole.most },
    high: { count: Math.min(part.most, least), of: least },
  }
}

/** The 95% interval of a published share, wide enough for whatever it was before it was rounded. */
export function publishedInterval(share: PublishedShare): Interval {
  const { low, high } = extremes(share)
  return { low: wilson(low).low, high: wilson(high).high }
}

/** The share itself, from 0 to 1: the middle of what it may stand for. */
export function shareOf(share: PublishedShare): number {
  if (share.count === 'under-10') {
    const { low, high } = extremes(share)
    return (low.count / low.of + high.count / high.of) / 2
  }
  return Math.min(1, share.count / share.of)
}
