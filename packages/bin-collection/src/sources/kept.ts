import type { Database } from '@guildhall/database/database'
import { addDays, type Clock, daysBetween, londonDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { type Collection, collectionSchema } from '../collection.ts'
import type { DatesTables } from '../schedule/dates-tables.ts'
import {
  type CollectionQuery,
  type CollectionSource,
  CollectionSourceError,
  isWithin,
} from './collection-source.ts'

serverOnly('bin-collection/kept')

const MINUTE = 60_000
/** How often an answer that says the same is written again, minutes: ages are right to this. */
const REWRITE_MINUTES = 15

/** What {@link keptCollections} takes. */
export interface KeptOptions {
  source: CollectionSource
  database: Database
  /** The council's slug. */
  council: string
  clock: Clock
  /** How long an answer is used without asking again, minutes. @default 0 */
  freshMinutes?: number
  /** How old an answer may be and still be told while the source is in trouble, days. @default 7 */
  mostDays?: number
}

interface Kept {
  readonly span: 'weeks' | 'year'
  readonly collections: readonly Collection[]
  readonly from: CollectionQuery['from']
  readonly to: CollectionQuery['to']
  readonly toldAt: number
}

/**
 * A source that remembers: what the other one said last is told while it is slow, down, unreadable or
 * refuses us, with `toldAt` on each collection, so that a page can say how old it is.
 *
 * It also counts how often each date has changed, which is the `revision` that calendars go by. What
 * was asked for other days is no answer: those questions fail as the source does.
 *
 * @throws CollectionSourceError as the source does when nothing is kept, or it is too old
 */
export function keptCollections(options: KeptOptions): CollectionSource {
  const { source, database, council, clock, freshMinutes = 0, mostDays = 7 } = options
  const now = () => clock().epochMilliseconds
  const table = () => database.tables<DatesTables>()

  /** What is kept of a property, the oldest first. */
  async function read(uprn: string): Promise<readonly Kept[]> {
    const rows = await table()
      .selectFrom('bin_collection_kept')
      .select(['span', 'collections', 'asked_from', 'asked_to', 'told_at'])
      .where('council', '=', council)
      .where('source', '=', source.name)
      .where('uprn', '=', uprn)
      .orderBy('told_at')
      .execute()
    return rows.flatMap((row) => {
      // An older version's row that no longer fits is as good as none.
      const collections = z.array(collectionSchema).safeParse(row.collections)
      if (!collections.success) return []
      const [from, to] = [row.asked_from as Kept['from'], row.asked_to as Kept['to']]
      const toldAt = row.told_at.getTime()
      return [{ span: row.span, collections: collections.data, from, to, toldAt }]
    })
  }

  async function write(query: CollectionQuery, collections: readonly Collection[]): Promise<void> {
    const row = {
      collections: JSON.stringify(collections),
      asked_from: query.from,
      asked_to: query.to,
      told_at: new Date(now()),
    }
    await table()
      .insertInto('bin_collection_kept')
      .values({ council, source: source.name, uprn: query.uprn, span: spanOf(query), ...row })
      .onConflict((conflict) => conflict.constraint('bin_collection_kept_pkey').doUpdateSet(row))
      .execute()
  }

  return {
    name: source.name,
    async collections(query) {
      const kept = await read(query.uprn)
      const newest = kept.filter((one) => covers(one, query, now())).at(-1)
      if (newest && now() - newest.toldAt < freshMinutes * MINUTE) {
        return newest.collections.filter((collection) => isWithin(collection, query))
      }
      try {
        const told = counted(await source.collections(query), kept)
        const own = kept.find(({ span }) => span === spanOf(query))
        if (!own || isWorthWriting(told, query, own, now())) await write(query, told)
        return told
      } catch (error) {
        if (!(error instanceof CollectionSourceError) || isFinal(error)) throw error
        if (!newest || now() - newest.toldAt > mostDays * 1440 * MINUTE) throw error
        const toldAt = new Date(newest.toldAt).toISOString()
        return newest.collections
          .filter((collection) => isWithin(collection, query))
          .map((collection) => ({ ...collection, toldAt }))
      }
    },
  }
}

function spanOf({ from, to }: CollectionQuery): 'weeks' | 'year' {
  return daysBetween(from, to) > 120 ? 'year' : 'weeks'
}

/** Nobody waits, or the source is well and says no: nothing that was kept is better. */
function isFinal({ problem }: CollectionSourceError): boolean {
  return problem === 'aborted' || problem === 'unknown-property'
}

/** Whether the days asked for now are those asked for then, moved on by as many days as have passed. */
function covers(kept: Kept, { from, to }: CollectionQuery, now: number): boolean {
  const passed = daysBetween(
    londonDate({ epochMilliseconds: kept.toldAt }),
    londonDate({ epochMilliseconds: now }),
  )
  return kept.from <= from && to <= addDays(kept.to, Math.max(0, passed))
}

/** The same with how often each date has changed since it was first told. */
function counted(told: readonly Collection[], kept: readonly Kept[]): readonly Collection[] {
  // The newest answer has the last word on what a date was before.
  const before = new Map(
    kept.flatMap(({ collections }) => collections.map((one) => [keyOf(one), one] as const)),
  )
  return told.map((collection) => {
    const old = before.get(keyOf(collection))
    if (!old) return collection
    const revision = (old.revision ?? 0) + (old.date === collection.date ? 0 : 1)
    return revision === 0 ? collection : { ...collection, revision }
  })
}

function keyOf({ service, originalDate }: Collection): string {
  return `${service} ${originalDate}`
}

function isWorthWriting(
  told: readonly Collection[],
  query: CollectionQuery,
  own: Kept,
  now: number,
): boolean {
  if (!covers(own, query, own.toldAt) || now - own.toldAt >= REWRITE_MINUTES * MINUTE) return true
  const within = own.collections.filter((collection) => isWithin(collection, query))
  return JSON.stringify(within) !== JSON.stringify(told)
}
