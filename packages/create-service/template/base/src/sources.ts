import { gazetteerCustodians, gazetteerSource } from '@guildhall/address-lookup/gazetteer'
import {
  alderbrook,
  generateGazetteer,
  inChunks,
} from '@guildhall/address-lookup/gazetteer-generator'
import { gazetteerFile, importGazetteer } from '@guildhall/address-lookup/gazetteer-import'
import { osPlaces } from '@guildhall/address-lookup/os-places'
import { type AddressSource, firstThatAnswers, withBreaker } from '@guildhall/address-lookup/source'
import type { CollectionSource } from '@guildhall/bin-collection/source'
import { ukbcd } from '@guildhall/bin-collection/ukbcd'
import type { Database } from '@guildhall/database/database'
import type { Config } from './config.ts'
import { council } from './council.ts'

const { slug, policies } = council

/** A hundred made-up addresses of an invented town, for development. */
const madeUp = () => inChunks(generateGazetteer({ ...alderbrook, addresses: 100 }))

/**
 * Where addresses come from: the council's own file, loaded when the service starts, then OS Places.
 * In development, with neither, made-up addresses are loaded; GH1 2AB has twelve of them.
 */
export async function addressSource(
  database: Database,
  { gazetteer, osPlacesKey, isProduction }: Config,
): Promise<{ source: AddressSource; custodianCodes: readonly number[] }> {
  const sources: AddressSource[] = []
  if (gazetteer !== undefined || !isProduction) {
    const open = gazetteer === undefined ? madeUp : gazetteerFile(gazetteer)
    const { outcome, refused } = await importGazetteer(database, { council: slug, open })
    for (const { line, column, reason } of refused.slice(0, 20)) {
      console.error(`${gazetteer}: line ${line}, ${column}: ${reason}`)
    }
    if (outcome === 'refused') {
      throw new Error(`${gazetteer} can’t be used, so no address could be found. Give a full file.`)
    }
    sources.push(gazetteerSource({ database, council: slug }))
  }
  if (osPlacesKey !== undefined) sources.push(withBreaker(osPlaces({ key: osPlacesKey, fetch })))
  return {
    source: firstThatAnswers(sources),
    // Made-up addresses are served as well, where there are any.
    custodianCodes: [...council.custodianCodes, ...(await gazetteerCustodians(database, slug))],
  }
}

/**
 * Where collections come from. Others are in `@guildhall/bin-collection/whitespace`, `bartec`, `echo`
 * and, for a council's own file of rounds, `rounds`.
 */
export function collectionSource({ bins }: Config): CollectionSource {
  return ukbcd({ baseUrl: bins, fetch, services: policies.binCollection.services })
}
