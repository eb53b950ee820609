import { fill, type Language } from '@guildhall/standards/language'
import { formatPence, pence } from '@guildhall/standards/pence'
import { formatDate, plainDate } from '@guildhall/standards/plain-date'
import { measuresWords } from './content/words.ts'
import type { FeedService } from './feed.ts'
import type { Interval } from './intervals.ts'
import type { Period } from './measure.ts'
import { extremes, type PublishedCount, publishedInterval, shareOf } from './published.ts'

/** A figure as a page shows it. */
export interface ShownFigure {
  /** “87%”, “£1.20”, or why there is none. */
  readonly text: string
  /** “84% to 90%”; empty without one. */
  readonly range: string
  readonly outOf: string
  /** What a drawing shows, 0 to 1; undefined where there is nothing to draw. */
  readonly share: number | undefined
  readonly interval: Interval | undefined
}

/** One of a service's three shares as a page shows it. */
export function shownShare(share: FeedService['completion'], language: Language): ShownFigure {
  const words = measuresWords[language]
  if ('withheld' in share) {
    const text = share.withheld === 'under-10' ? words.fewWhy : words.notMeasured
    return { text, range: '', outOf: '', share: undefined, interval: undefined }
  }
  const interval = publishedInterval(share)
  return {
    text:
      share.count === 'under-10'
        ? `< ${percent(extremes(share).high.count / extremes(share).high.of, language)}`
        : percent(shareOf(share), language),
    range: shownInterval(interval, language),
    outOf: thousands(share.of),
    share: share.count === 'under-10' ? undefined : shareOf(share),
    interval,
  }
}

/** A service's cost as a page shows it. */
export function shownCost(cost: FeedService['cost'], language: Language): ShownFigure {
  const words = measuresWords[language]
  const none = { range: '', outOf: '', share: undefined, interval: undefined }
  if ('pence' in cost) return { ...none, text: formatPence(pence(cost.pence), language) }
  return { ...none, text: cost.withheld === 'under-10' ? words.fewWhy : words.notMeasured }
}

/** “84% to 90%”, outwards to whole percents. */
export function shownInterval({ low, high }: Interval, language: Language): string {
  const low100 = Math.floor(low * 100)
  const high100 = Math.ceil(high * 100)
  return fill(measuresWords[language].percentRange, { low: low100, high: high100 })
}

/** “87%”; never 0% or 100% of what is neither. */
export function percent(share: number, language: Language): string {
  const whole =
    share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100
  return fill(measuresWords[language].percent, { percent: whole })
}

/** “1,200”, or “under 10”. */
export function shownCount(count: PublishedCount, language: Language): string {
  return count === 'under-10' ? measuresWords[language].under10 : thousands(count)
}

/** “1 October 2026 to 31 October 2026”. */
export function shownPeriod({ from, to }: Period, language: Language): string {
  const day = (date: string) => formatDate(plainDate(date), language, 'long')
  return fill(measuresWords[language].period, { from: day(from), to: day(to) })
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
