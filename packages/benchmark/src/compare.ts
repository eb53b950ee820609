import { compareShares } from '@guildhall/measures/compare-shares'
import type { FeedService } from '@guildhall/measures/feed'
import { holm, type Interval } from '@guildhall/measures/intervals'
import type { LoadedFeed } from './load.ts'

/** The measures that can be compared; councils work out costs differently, so that cost is only shown. */
export const comparedMeasures = ['completion', 'digital', 'satisfaction'] as const

/** `completion`, `digital` or `satisfaction`. */
export type ComparedMeasure = (typeof comparedMeasures)[number]

/** One council's service among others of its like. */
export interface Contender {
  readonly council: string
  readonly service: FeedService
}

/** A difference between two councils that is too large to be chance. */
export interface Finding {
  readonly measure: ComparedMeasure
  readonly higher: string
  readonly lower: string
  /** The 95% interval of the difference, shares from 0 to 1. */
  readonly interval: Interval
}

/** Councils' figures that are like: the same service, definitions and period. */
export interface Comparison {
  readonly lgsl: number
  readonly interaction: FeedService['interaction']
  readonly definitions: number
  readonly period: FeedService['period']
  /** Whether all of them are from demonstrations; real ones are never among them. */
  readonly invented: boolean
  /** By name: no order says who is better. */
  readonly contenders: readonly Contender[]
  readonly findings: readonly Finding[]
  /** Councils ahead of at least one other and behind none. */
  readonly best: Readonly<Record<ComparedMeasure, readonly string[]>>
}

/**
 * Compares like with like, by service number and with the newest period first.
 *
 * A difference is found only where it would be chance less than 5 times in 100 among all the
 * comparisons of a service (Holm), whatever the figures were before they were rounded.
 */
export function compareFeeds(loaded: readonly LoadedFeed[]): Comparison[] {
  const groups = new Map<string, { invented: boolean; contenders: Contender[] }>()
  for (const one of loaded) {
    if (!('feed' in one)) continue
    const { council, figures, services } = one.feed
    for (const service of services) {
      const { lgsl, interaction, definitions, period } = service
      const key = JSON.stringify([lgsl, interaction, definitions, period.from, period.to, figures])
      const group = groups.get(key) ?? { invented: figures === 'invented', contenders: [] }
      group.contenders.push({ council: council.name, service })
      groups.set(key, group)
    }
  }
  return [...groups.values()].flatMap(comparisonOf).sort(inOrder)
}

function comparisonOf({
  invented,
  contenders,
}: {
  invented: boolean
  contenders: Contender[]
}): Comparison[] {
  const [first] = contenders
  if (first === undefined) return []
  const { lgsl, interaction, definitions, period } = first.service
  const findings = findingsOf(contenders)
  return [
    {
      lgsl,
      interaction,
      definitions,
      period,
      invented,
      contenders: contenders.toSorted((a, b) => (a.council < b.council ? -1 : 1)),
      findings,
      best: {
        completion: bestIn('completion', findings),
        digital: bestIn('digital', findings),
        satisfaction: bestIn('satisfaction', findings),
      },
    },
  ]
}

function findingsOf(contenders: readonly Contender[]): Finding[] {
  const pairs = comparedMeasures.flatMap((measure) =>
    contenders.flatMap((a, at) =>
      contenders.slice(at + 1).flatMap((b) => {
        const [one, two] = [a.service[measure], b.service[measure]]
        if ('withheld' in one || 'withheld' in two) return []
        return [{ measure, a, b, ...compareShares(one, two) }]
      }),
    ),
  )
  const chances = holm(pairs.map(({ chance }) => chance))
  return pairs.flatMap(({ measure, a, b, difference, interval }, at) => {
    if ((chances[at] ?? 1) >= 0.05) return []
    const isHigher = difference > 0
    return [
      {
        measure,
        higher: (isHigher ? a : b).council,
        lower: (isHigher ? b : a).council,
        interval: isHigher ? interval : { low: -interval.high, high: -interval.low },
      },
    ]
  })
}

function bestIn(measure: ComparedMeasure, findings: readonly Finding[]): string[] {
  const own = findings.filter((finding) => finding.measure === measure)
  const behind = new Set(own.map(({ lower }) => lower))
  return [...new Set(own.map(({ higher }) => higher))].filter((name) => !behind.has(name)).sort()
}

function inOrder(a: Comparison, b: Comparison): number {
  return (
    a.lgsl - b.lgsl ||
    compareText(a.interaction, b.interaction) ||
    compareText(b.period.to, a.period.to) ||
    compareText(a.period.from, b.period.from) ||
    Number(a.invented) - Number(b.invented)
  )
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
