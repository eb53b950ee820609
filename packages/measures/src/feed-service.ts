import { DEFINITIONS } from './definitions.ts'
import type { FeedService, Withheld } from './feed.ts'
import type { Proportion } from './intervals.ts'
import type { ServiceMeasures, Split } from './measure.ts'
import { FEWEST, type PublishedShare, publishedCount, publishedShare } from './published.ts'

/** What a feed says of a service besides its figures. */
export type AboutService = Pick<
  FeedService,
  'name' | 'lgsl' | 'interaction' | 'address' | 'policy' | 'patterns'
>

/**
 * A service's measures as they may be published: rounded, and nothing that is of fewer than ten.
 *
 * What nobody answered or the council has no costs for is `not-measured`.
 */
export function feedService(measures: ServiceMeasures, about: AboutService): FeedService {
  const { completion, digital, satisfaction, costPence, leaves, mistakes, splits } = measures
  return {
    ...about,
    definitions: DEFINITIONS,
    period: { from: measures.period.from, to: measures.period.to },
    completion: shown(completion),
    digital: shown(digital),
    satisfaction: shown(satisfaction),
    cost:
      costPence === undefined
        ? { withheld: 'not-measured' }
        : digital.of < FEWEST
          ? { withheld: 'under-10' }
          : { pence: costPence },
    leaves: leaves
      .filter(({ times }) => times > 0)
      .slice(0, 100)
      .map(({ page, times }) => ({ page: page || '-', count: publishedCount(times) })),
    mistakes: mistakes
      .slice(0, 100)
      .map(({ page, field, times }) => ({ page, field, count: publishedCount(times) })),
    splits: splits.map(splitShown),
  }
}

function shown(proportion: Proportion): PublishedShare | Withheld {
  const reason = proportion.of === 0 ? 'not-measured' : 'under-10'
  return publishedShare(proportion) ?? { withheld: reason }
}

function splitShown({ by, group, completed, completion, answered, mistakes }: Split) {
  const share = completion === undefined ? undefined : publishedShare(completion)
  return {
    by,
    group: group as NonNullable<FeedService['splits']>[number]['group'],
    completed: publishedCount(completed),
    ...(share ? { completion: share } : {}),
    ...(answered >= FEWEST && (mistakes === 0 || mistakes >= FEWEST)
      ? { mistakesPer100: Math.round((100 * mistakes) / answered) }
      : {}),
  }
}
