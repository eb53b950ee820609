import { addressLookupMigrations } from '@guildhall/address-lookup/database'
import type { AddressSource } from '@guildhall/address-lookup/source'
import { memoryVisitorLimit, type VisitorLimit } from '@guildhall/address-lookup/visitor-limit'
import type { CollectionSource } from '@guildhall/bin-collection/source'
import { workingCalendar } from '@guildhall/council/council'
import type { WorkingCalendar } from '@guildhall/council/working-days'
import { type Database, type Executor, openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { journeysMigrations, sqlStore } from '@guildhall/journeys/database'
import type { AnswerStore } from '@guildhall/journeys/store'
import type { Clock } from '@guildhall/standards/plain-date'
import { readKeys } from './answers-key.ts'
import type { Config } from './config.ts'
import { type Council, council } from './council.ts'
import { migrations } from './migrations.ts'
import { addressSource, collectionSource } from './sources.ts'

/** All that the service stands on. */
export interface House {
  readonly config: Config
  readonly clock: Clock
  readonly council: Council
  readonly database: Database
  readonly answers: AnswerStore<Executor>
  /** Working days. */
  readonly calendar: WorkingCalendar
  readonly addresses: AddressSource
  /** Custodian codes of the addresses that are served. */
  readonly custodianCodes: readonly number[]
  /** How many addresses one visitor may look up. */
  readonly lookups: VisitorLimit
  readonly collections: CollectionSource
}

/** One request: the house, and where and for whom. */
export interface Visit extends House {
  /** What tells this visitor apart, for the limit alone. */
  readonly visitor: string
  /** `https://bins.council.example` */
  readonly origin: string
  /** Address of the service in this language. */
  readonly basePath: string
}

/**
 * Opens the database, brings it up to date and loads the council's addresses.
 *
 * @throws Error with a sentence that says what to put right
 */
export async function openHouse(config: Config, clock: Clock): Promise<House> {
  const { databaseUrl, dataFolder } = config
  const keys = await readKeys(config)
  const database = await openDatabase(
    databaseUrl
      ? { url: databaseUrl }
      : dataFolder
        ? { folder: `${dataFolder}/database` }
        : { memory: true },
  )
  await migrate(database, [journeysMigrations, addressLookupMigrations, ...migrations])
  const { source, custodianCodes } = await addressSource(database, config)
  return {
    config,
    clock,
    council,
    database,
    answers: sqlStore({ database, council: council.slug, now: () => clock().toString(), keys }),
    calendar: workingCalendar(council),
    addresses: source,
    custodianCodes,
    lookups: memoryVisitorLimit({ secret: crypto.randomUUID() }),
    collections: collectionSource(config),
  }
}
