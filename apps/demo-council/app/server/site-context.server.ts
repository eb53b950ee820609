import type { MissedServer } from '@guildhall/bin-collection/missed-server'
import type { BinCollectionServer } from '@guildhall/bin-collection/server'
import { blockWith } from './collections.server.ts'
import type { CouncilServices } from './council-services.server.ts'
import type { Staff } from './staff-session.server.ts'

/** What every page's server work is given: the council, and where this request stands. */
export interface SiteContext extends CouncilServices {
  /** Address of the service in this language, `/alderbrook/bin-days`. */
  readonly basePath: string
  readonly homeHref: string
  readonly origin: string
  /** What tells this visitor apart from others, for the limit on lookups alone. */
  readonly visitor: string
  /** Who of the council fills the form in for a resident; undefined when residents do themselves. */
  readonly staff: Staff | undefined
}

/** What the bin collection pattern reads from a request. */
export const binsServer: BinCollectionServer<SiteContext> = {
  council: ({ council }) => council.slug,
  source: ({ collections }) => collections,
  database: ({ database }) => database,
  policy: ({ council }) => council.policies.binCollection,
  calendar: ({ calendar }) => calendar,
  contact: ({ council }) => council.contact,
  onTrouble: (error, { council }) => console.error(`${council.slug}: ${error.message}`),
}

/** The same with the block that a home shares its bins with: a report of one is everybody's. */
export const missedServer: MissedServer<SiteContext> = {
  ...binsServer,
  blockOf: async ({ council }, { uprn }) => blockWith(council, uprn)?.uprn,
}
