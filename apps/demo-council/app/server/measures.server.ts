import type { Database, Executor } from '@guildhall/database/database'
import type { JourneyEvent } from '@guildhall/journeys/events'
import { londonDate } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import type { SiteTables } from './site-tables.server.ts'

/** What one event counts as; one of several fields counts once for each. */
type Measure = Omit<SiteTables['site_measures'], 'council' | 'times'>

/** Counts what happens in services, for one council; told at once, written a little later. */
export interface Measures {
  add(event: JourneyEvent): void
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
  event: JourneyEvent,
): Promise<void> {
  const rows = measuresFrom(event).map((measure) => ({ ...measure, times: 1 }))
  await write(executor, council, rows)
}

function measuresFrom(event: JourneyEvent): Measure[] {
  const { at, journey, version, page, name, channel, language, javascript, fields = [] } = event
  const measure = {
    day: londonDate({ epochMilliseconds: Date.parse(at) }),
    journey,
    version,
    page,
    name,
    channel,
    language: language ?? '',
    javascript: javascript === undefined ? '' : javascript ? 'yes' : 'no',
  }
  return (fields.length === 0 ? [''] : fields).map((field) => ({ ...measure, field }))
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
