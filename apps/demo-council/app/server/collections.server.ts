import { keptCollections } from '@guildhall/bin-collection/kept'
import type { CollectionSource } from '@guildhall/bin-collection/source'
import { ukbcd } from '@guildhall/bin-collection/ukbcd'
import type { Database } from '@guildhall/database/database'
import type { Clock } from '@guildhall/standards/plain-date'
import { readUprn } from '@guildhall/standards/uprn'
import type { SiteCouncil } from '../councils/define.ts'

/**
 * Where a council's collections come from: its waste system, the last known dates while that is in
 * trouble, and of homes in a block the block's own bins.
 */
export function collectionsOf(given: {
  council: SiteCouncil
  baseUrl: string
  database: Database
  clock: Clock
}): CollectionSource {
  const { council, baseUrl, database, clock } = given
  const { services } = council.policies.binCollection
  const source = keptCollections({
    source: ukbcd({ baseUrl, fetch, services }),
    database,
    council: council.slug,
    clock,
  })
  return {
    name: source.name,
    async collections(query) {
      const block = blockWith(council, query.uprn)
      const uprn = readUprn(block?.uprn ?? '')
      if (!block || !uprn) return source.collections(query)
      const found = await source.collections({ ...query, uprn })
      return found.flatMap((one) => {
        const shared = block.services[one.service]
        return shared === undefined ? [] : [{ ...one, service: shared }]
      })
    },
  }
}

/** The block that a home shares its bins with, by the council's own list; undefined for a home on its own. */
export function blockWith({ policies }: SiteCouncil, uprn: string) {
  return policies.blocks.find(({ homes }) => homes.includes(uprn))
}
