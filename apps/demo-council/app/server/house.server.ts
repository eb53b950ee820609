import { addressLookupMigrations } from '@guildhall/address-lookup/database'
import { binCollectionMigrations } from '@guildhall/bin-collection/database'
import { type Database, openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { journeysMigrations } from '@guildhall/journeys/database'
import { notifyMigrations } from '@guildhall/notify/database'
import { paymentsMigrations } from '@guildhall/payments/database'
import { sandboxKeys } from '@guildhall/sandbox/keys'
import { type Clock, clockFrom, systemClock } from '@guildhall/standards/plain-date'
import { councils } from '../councils/index.ts'
import { refundsOwedMigrations } from './bulky-refunds.server.ts'
import { readConfig, type SiteConfig } from './config.server.ts'
import { type CouncilServices, councilServices } from './council-services.server.ts'
import { startJobs } from './jobs.server.ts'
import { paymentNotesMigrations } from './payment-tables.server.ts'
import { readSecrets } from './secrets.server.ts'
import { siteMigrations } from './site-tables.server.ts'

/** All that the site stands on: one database, each council with its own sources and keys. */
export interface House {
  readonly clock: Clock
  readonly config: SiteConfig
  readonly database: Database
  /** Origins to which a form may lead on: where cards are paid. */
  readonly paymentOrigins: readonly string[]
  /** The services of a council; undefined when there is no such council. */
  council(slug: string | undefined): CouncilServices | undefined
  close(): Promise<void>
}

async function openHouse(environment: NodeJS.ProcessEnv): Promise<House> {
  const config = readConfig(environment, sandboxKeys)
  // Read now, so that a mistake is told before anything is opened.
  const origins = councils.map(({ slug }) => new URL(config.keys(slug).pay.baseUrl).origin)
  const clock = config.demoNow === undefined ? systemClock : clockFrom(config.demoNow)
  const database = await openDatabase(
    config.databaseUrl === undefined
      ? { folder: `${config.dataFolder}/database` }
      : { url: config.databaseUrl },
  )
  await migrate(database, [
    journeysMigrations,
    notifyMigrations,
    addressLookupMigrations,
    binCollectionMigrations,
    paymentsMigrations,
    paymentNotesMigrations,
    refundsOwedMigrations,
    siteMigrations,
  ])
  const secrets = await readSecrets(config)
  const services = new Map<string, CouncilServices>()
  for (const council of councils) {
    const materials = { council, config, database, clock, secrets }
    services.set(council.slug, await councilServices(materials))
  }
  const jobs = startJobs([...services.values()], database, clock, config)
  return {
    clock,
    config,
    database,
    paymentOrigins: [...new Set([...origins, 'https://*.payments.service.gov.uk'])],
    council: (slug) => (slug === undefined ? undefined : services.get(slug)),
    async close() {
      await jobs.stop()
      for (const { measures } of services.values()) await measures.flush()
      await database.close()
    },
  }
}

const kept = globalThis as { guildhallHouse?: Promise<House> }

/** The house of this process, opened from the environment when it is first asked for. */
export function house(): Promise<House> {
  kept.guildhallHouse ??= openHouse(process.env)
  return kept.guildhallHouse
}
