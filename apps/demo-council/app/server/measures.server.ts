import type { Database, Executor } from '@guildhall/database/database'
import { countEvents, type MeasureCount, type MeasureEvent } from '@guildhall/measures/counts'
import { londonDate } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import type { SiteTables } from './site-tables.server.ts'

/** What one event counts as; one of several fields counts once for each. */
type Measure = Omit<SiteTables['site_measures'], 'council' | 'times'>

/** What is counted: a journey's event, or how satisfied someone was. */
export type SiteEvent = MeasureEvent & { readonly version: number }

/** Counts what happens in services, for one council; told at once, written a little later. */
export interface Measures {
  add(event: SiteEvent): void
  /** Writes what was told since. */
  flush(): Promise<void>
}

/** Keeps one council's counts in the database; what was told last may be lost in a crash. */
export function measuresOf(database: Database, council: string): Measures {
  let waiting = new Map<string, { measure: Measure; times: number }>()
  return {
    add(event) {
      for (const measure of measuresFrom(event)) {
        const key = JSON.stringify(measure)
        waiting.set(key, { measure, times: (waiting.get(key)?.times ?? 0) + 1 })
      }
    },
    async flush() {
      if (waiting.size === 0) return
      const rows = [...waiting.values()].map(({ measure, times }) => ({ ...measure, times }))
      waiting = new Map()
      await write(database, council, rows)
    },
  }
}

/** Counts an event in the transaction that made it happen, so that it is counted exactly then. */
export async function recordMeasure(
  executor: Executor,
  council: string,
  event: SiteEvent,
): Promise<void> {
  const rows = measuresFrom(event).map((measure) => ({ ...measure, times: 1 }))
  await write(executor, council, rows)
}

function measuresFrom(event: SiteEvent): Measure[] {
  const dayOf = (at: string) => londonDate({ epochMilliseconds: Date.parse(at) })
  return countEvents([event], dayOf).map(({ times: _, device = '', ...row }) => ({
    ...row,
    version: event.version,
    device,
  }))
}

async function write(
  executor: Executor,
  council: string,
  rows: readonly Omit<SiteTables['site_measures'], 'council'>[],
): Promise<void> {
  await executor
    .tables<SiteTables>()
    .insertInto('site_measures')
    .values(rows.map((row) => ({ council, ...row })))
    .onConflict((conflict) =>
      conflict
        .constraint('site_measures_pkey')
        .doUpdateSet({ times: sql<number>`site_measures.times + excluded.times` }),
    )
    .execute()
}

/** How often each thing happened in each service since a day, for the staff's page. */
export function readMeasures(
  database: Database,
  { council, since }: { council: string; since: string },
): Promise<{ journey: string; name: string; channel: string; language: string; times: number }[]> {
  return database
    .tables<SiteTables>()
    .selectFrom('site_measures')
    .select(['journey', 'name', 'channel', 'language'])
    .select((e) => e.cast<number>(e.fn.sum('times'), 'integer').as('times'))
    .where('council', '=', council)
    .where('day', '>=', since)
    .where('name', 'in', [
      'page-seen',
      'submitted',
      'saved',
      'returned',
      'abandoned',
      'error-shown',
    ])
    .groupBy(['journey', 'name', 'channel', 'language'])
    .orderBy('journey')
    .orderBy('name')
    .execute()
}

/** One council's counts over a period, both days counted, as its measures are worked out of them. */
export function readCounts(
  database: Database,
  { council, from, to }: { council: string; from: string; to: string },
): Promise<MeasureCount[]> {
  return database
    .tables<SiteTables>()
    .selectFrom('site_measures')
    .select(['day', 'journey', 'page', 'name', 'channel', 'language'])
    .select(['javascript', 'device', 'field'])
    .select((e) => e.cast<number>(e.fn.sum('times'), 'integer').as('times'))
    .where('council', '=', council)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('name', 'in', ['submitted', 'abandoned', 'answered', 'error-shown', 'satisfaction'])
    .groupBy(['day', 'journey', 'page', 'name', 'channel', 'language'])
    .groupBy(['javascript', 'device', 'field'])
    .execute()
}
