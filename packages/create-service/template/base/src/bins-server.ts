import type { BinCollectionServer } from '@guildhall/bin-collection/server'
import type { Visit } from './house.ts'

/** What the pages about bins ask of a request. */
export const binsServer: BinCollectionServer<Visit> = {
  council: ({ council }) => council.slug,
  source: ({ collections }) => collections,
  database: ({ database }) => database,
  policy: ({ council }) => council.policies.binCollection,
  calendar: ({ calendar }) => calendar,
  contact: ({ council }) => council.contact,
  onTrouble: (error) => console.error(error.message),
}
