import { memorySource } from '@guildhall/address-lookup/memory'
import { addressBindings } from '@guildhall/address-lookup/server'
import { binCollectionMigrations } from '@guildhall/bin-collection/database'
import { memoryCollections } from '@guildhall/bin-collection/memory'
import { missedBindings, missedSubmission } from '@guildhall/bin-collection/missed-server'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import { openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { journeysMigrations, sqlStore } from '@guildhall/journeys/database'
import { journeyServer } from '@guildhall/journeys/server'
import type { Address } from '@guildhall/standards/address'
import { addDays, londonDate, systemClock } from '@guildhall/standards/plain-date'
import { readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { report } from './report.ts'

// The server’s half: where addresses and collections come from, and where reports are kept.

const COUNCIL = 'sample'

/** Opens the service over a database in memory, which ends with the process. */
export async function openReport() {
  const database = await openDatabase({ memory: true })
  await migrate(database, [journeysMigrations, binCollectionMigrations])
  const store = sqlStore({ database, council: COUNCIL, now: () => systemClock().toString() })
  const source = memoryCollections(collectionsSinceYesterday())
  const bins = {
    council: () => COUNCIL,
    source: () => source,
    database: () => database,
    policy: () => policy,
    calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
    contact: () => ({ phone: '01632 960 100' }),
  }
  return journeyServer({
    journey: report.journey,
    store: () => store,
    bindings: [
      ...addressBindings({
        pages: report.address,
        source: () => memorySource({ addresses }),
        servedCustodians: () => [9901],
      }),
      ...missedBindings(report.missed, bins),
    ],
    submit: missedSubmission(report.missed, bins),
  })
}

const addresses = [1, 2, 3, 4].map(
  (house): Address => ({
    uprn: `99010000000${house}`,
    lines: [`${house} Guildhall Street`],
    town: 'Sampleton',
    postcode: readPostcode('GH1 2AB') ?? '',
    custodianCode: 9901,
    foundBy: 'memory',
  }),
)

const policy = binCollectionPolicy.parse({
  services: [
    {
      id: 'recycling',
      name: { en: 'Recycling', cy: 'Ailgylchu' },
      container: {
        kind: 'wheelie-bin',
        bodyColour: '#2d2d2d',
        lidColour: '#1d70b8',
        words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
      },
    },
  ],
  missed: { reportWithinWorkingDays: 5 },
})

/** Recycling of every home that we know, due yesterday. */
function collectionsSinceYesterday() {
  const yesterday = addDays(londonDate(systemClock()), -1)
  const collection = { service: 'recycling', originalDate: yesterday, date: yesterday }
  const uprns = addresses.flatMap(({ uprn = '' }) => readUprn(uprn) ?? [])
  return new Map(uprns.map((uprn) => [uprn, [collection]]))
}
