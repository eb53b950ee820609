import type { Database } from '@guildhall/database/database'
import type { PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Uprn } from '@guildhall/standards/uprn'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Collection } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import type { DatesTables } from '../schedule/dates-tables.ts'
import { type ScheduledCollection, schedule } from '../schedule/schedule.ts'

serverOnly('bin-collection/next-collections')

/** Properties written in one statement. */
const BATCH = 5000

/** A property with what a source says of it. */
export interface PropertyCollections {
  readonly uprn: Uprn
  readonly collections: readonly Collection[]
}

/** What is collected on a day, as far as a reminder tells. */
export const nextServicesSchema = z.array(
  z.object({
    /** Id of the service. */
    id: z.string(),
    certainty: z.enum(['expected', 'moved', 'to-be-confirmed']),
  }),
)

/** What is collected on a day; see {@link nextServicesSchema}. */
export type NextServices = z.output<typeof nextServicesSchema>

/**
 * The first day after today on which something is collected, and what; undefined where none is known.
 */
export function nextAfter(
  collections: readonly Collection[],
  policy: Pick<BinCollectionPolicy, 'services' | 'holidays'>,
  today: PlainDate,
): { date: PlainDate; services: NextServices } | undefined {
  const made = schedule({ collections, policy, today })
  const ahead = made.services.flatMap(({ upcoming }) => {
    const next = upcoming.find(({ date }) => date > today)
    return next ? [next] : []
  })
  const date = ahead.reduce<PlainDate | undefined>(
    (first, next) => (first === undefined || next.date < first ? next.date : first),
    undefined,
  )
  if (date === undefined) return undefined
  const services = ahead.filter((next) => next.date === date).map(toService)
  return { date, services }
}

function toService({ service, certainty }: ScheduledCollection): NextServices[number] {
  return { id: service, certainty }
}

/**
 * Works out the next collection day of every property, for reminders; once a day, after midnight.
 *
 * Properties stream in, and one that no longer comes is forgotten. Run again, it changes nothing.
 *
 * @param given.now ISO 8601 instant
 * @returns how many properties have a next day, and how many have none
 */
export async function workOutNext(
  database: Database,
  given: {
    council: string
    policy: Pick<BinCollectionPolicy, 'services' | 'holidays'>
    today: PlainDate
    now: string
    properties: AsyncIterable<PropertyCollections> | Iterable<PropertyCollections>
  },
): Promise<{ known: number; unknown: number }> {
  const { council, policy, today, now } = given
  const count = { known: 0, unknown: 0 }
  let batch: { uprn: Uprn; date: PlainDate; services: NextServices }[] = []
  const write = async () => {
    if (batch.length === 0) return
    const rows = JSON.stringify(batch)
    batch = []
    await sql`
      insert into bin_collection_next (council, uprn, date, services, worked_out_at)
      select ${council}, row.uprn, row.date, row.services, ${now}::timestamptz
      from jsonb_to_recordset(${rows}::jsonb) as row (uprn text, date date, services jsonb)
      on conflict (council, uprn) do update
      set date = excluded.date, services = excluded.services, worked_out_at = excluded.worked_out_at
    `.execute(database.tables<DatesTables>())
  }
  for await (const { uprn, collections } of given.properties) {
    const next = nextAfter(collections, policy, today)
    if (!next) {
      count.unknown += 1
      continue
    }
    count.known += 1
    batch.push({ uprn, ...next })
    if (batch.length >= BATCH) await write()
  }
  await write()
  await database
    .tables<DatesTables>()
    .deleteFrom('bin_collection_next')
    .where('council', '=', council)
    .where('worked_out_at', '<', new Date(now))
    .execute()
  return count
}
