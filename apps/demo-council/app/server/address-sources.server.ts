import { gazetteerCustodians, gazetteerSource } from '@guildhall/address-lookup/gazetteer'
import { gazetteerFile, importGazetteer } from '@guildhall/address-lookup/gazetteer-import'
import { osPlaces } from '@guildhall/address-lookup/os-places'
import type { PostcodeSource } from '@guildhall/address-lookup/postcodes'
import { postcodesIo } from '@guildhall/address-lookup/postcodes-io'
import {
  type AddressSource,
  attributionFor,
  firstThatAnswers,
  withBreaker,
} from '@guildhall/address-lookup/source'
import {
  databaseVisitorLimit,
  forgetVisitors,
  type VisitorLimit,
} from '@guildhall/address-lookup/visitor-limit'
import type { Database } from '@guildhall/database/database'
import { type Clock, londonDate } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import { inventedGazetteer } from '../councils/gazetteers.ts'
import type { SiteConfig } from './config.server.ts'

/** Where a council finds addresses, and how much of them a visitor may look up. */
export interface AddressSources {
  readonly addresses: AddressSource
  /** Custodian codes of the addresses that it serves. */
  readonly custodianCodes: readonly number[]
  readonly postcodes: PostcodeSource
  readonly visitors: VisitorLimit & { forget(): Promise<void> }
  /** Apart from lookups, since some five suggestions are asked for on the way to one. */
  readonly typing: VisitorLimit
}

interface Materials {
  council: SiteCouncil
  config: SiteConfig
  database: Database
  clock: Clock
  /** Key of the hash that visitors are told apart by. */
  visitorSecret: string
}

/** Loads a council's gazetteer, and puts its sources in the order that it wants. */
export async function addressSources(materials: Materials): Promise<AddressSources> {
  const { council, config, database, clock, visitorSecret } = materials
  const { slug } = council
  const keys = config.keys(slug)
  await loadGazetteer(materials)
  const {
    offerProvisional: provisional,
    timeoutMs,
    sources: order,
  } = council.policies.addressLookup
  const shared = {
    timeoutMs,
    attribution: attributionFor({
      year: Number(londonDate(clock()).slice(0, 4)),
      ...keys.ordnanceSurvey,
    }),
  }
  const sources: Record<'gazetteer' | 'os-places', AddressSource> = {
    gazetteer: gazetteerSource({ database, council: slug, provisional, ...shared }),
    'os-places': withBreaker(osPlaces({ ...keys.osPlaces, fetch, ...shared })),
  }
  const limit = { secret: visitorSecret, burst: config.visitorLookups, council: slug }
  return {
    addresses: firstThatAnswers(order.map((name) => sources[name])),
    custodianCodes: [...council.custodianCodes, ...(await gazetteerCustodians(database, slug))],
    postcodes: postcodesIo({ ...keys.postcodesIo, fetch, timeoutMs }),
    visitors: {
      ...databaseVisitorLimit(database, limit),
      forget: () => forgetVisitors(database, limit),
    },
    typing: databaseVisitorLimit(database, {
      ...limit,
      burst: config.visitorLookups * 5,
      perMinute: 60,
    }),
  }
}

/** Loads a council's own gazetteer where the environment names one, otherwise an invented one. */
async function loadGazetteer({ council, config, database }: Materials): Promise<void> {
  const path = config.keys(council.slug).gazetteer
  const open = path === undefined ? inventedGazetteer(council.slug) : gazetteerFile(path)
  const result = await importGazetteer(database, { council: council.slug, open })
  if (path === undefined || result.outcome === 'unchanged') return
  console.log(
    `${path}: ${result.loaded} address records loaded, ${result.refusedCount} rows left out`,
  )
  for (const { line, column, reason } of result.refused.slice(0, 20)) {
    console.log(`  line ${line}, ${column}: ${reason}`)
  }
  if (result.outcome === 'refused') {
    throw new Error(
      `the gazetteer at ${path} can’t be used, so no address could be found. Give a full DTF 7.3 CSV file.`,
    )
  }
}
