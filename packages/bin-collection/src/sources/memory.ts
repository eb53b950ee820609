import type { Uprn } from '@guildhall/standards/uprn'
import type { Collection } from '../collection.ts'
import {
  type CollectionProblem,
  type CollectionSource,
  CollectionSourceError,
  isWithin,
} from './collection-source.ts'

/**
 * A source over collections held in memory, for stories, tests and a first try.
 *
 * @param properties collections by UPRN; any other UPRN is an `unknown-property`
 * @param options.problem makes every question fail with this problem
 */
export function memoryCollections(
  properties: ReadonlyMap<Uprn, readonly Collection[]>,
  options: { problem?: CollectionProblem } = {},
): CollectionSource {
  return {
    name: 'memory',
    async collections(query) {
      if (query.signal?.aborted) {
        throw new CollectionSourceError('aborted', 'The question was given up before it was asked.')
      }
      if (options.problem) {
        throw new CollectionSourceError(
          options.problem,
          `The source in memory was made to fail with “${options.problem}”, so nothing can be shown. Make it without a problem.`,
        )
      }
      const collections = properties.get(query.uprn)
      if (!collections) {
        throw new CollectionSourceError(
          'unknown-property',
          'The source in memory has no such property. Add it to the map that it is made from.',
        )
      }
      return collections.filter((collection) => isWithin(collection, query))
    },
  }
}
