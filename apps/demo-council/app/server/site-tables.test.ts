import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { expect, it } from 'vitest'
import { measuresOf, readCounts } from './measures.server.ts'
import { siteMigrations } from './site-tables.server.ts'

const event = {
  name: 'abandoned',
  at: '2026-10-05T10:00:00Z',
  journey: 'bin-days',
  version: 1,
  page: 'bin-days',
  channel: 'online',
  language: 'cy',
  javascript: false,
} as const

it.each(everyDatabase())(
  'what was counted before phones were told from other screens is kept, on $name',
  async ({ open }) => {
    const database = await open()
    const [first] = siteMigrations.migrations
    if (!first) throw new Error('there is no first migration')
    await migrate(database, [{ ...siteMigrations, migrations: [first] }])
    const old = { ...event, council: 'alderbrook', day: '2026-10-04', field: '', times: 3 }
    const { at: _, javascript, ...row } = { ...old, javascript: 'no' }
    await database
      .tables<{ site_measures: typeof row & { javascript: string } }>()
      .insertInto('site_measures')
      .values({ ...row, javascript })
      .execute()
    await migrate(database, [siteMigrations])
    const measures = measuresOf(database, 'alderbrook')
    for (const device of ['phone', 'phone', 'desktop'] as const) measures.add({ ...event, device })
    await measures.flush()
    const period = { from: '2026-10-01', to: '2026-10-31' }
    const counts = await readCounts(database, { council: 'alderbrook', ...period })
    const told = counts.map(({ day, device, times }) => [day, device, times]).sort()
    expect(told).toEqual([
      ['2026-10-04', '', 3],
      ['2026-10-05', 'desktop', 1],
      ['2026-10-05', 'phone', 2],
    ])
    expect(await readCounts(database, { council: 'kinlarroch', ...period })).toEqual([])
    await database.close()
  },
)
