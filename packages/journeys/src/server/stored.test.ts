// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { journey } from '../journey.ts'
import { saveAndReturn } from '../pages/save-and-return.tsx'
import { sample } from '../sample-journey.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, resident, serve, to } from './resident.testing.ts'
import { sqlLinks } from './saved-links.ts'
import type { AnswerStore } from './store.ts'

const stored = 20_000
const council = 'alderbrook'
const tables = ['journeys_sessions', 'journeys_submissions', 'journeys_links']

// Nothing is analysed here, as nothing ever is in the embedded database: the plans are those of a
// planner that knows nothing, which once read every run at each step.
describe.each(everyDatabase())(
  `${stored} stored runs that were never counted, on $name`,
  ({ open }) => {
    let database: Awaited<ReturnType<typeof open>>
    beforeAll(async () => {
      database = await open()
      await migrate(database, [journeysMigrations])
      const db = database.tables<unknown>()
      for (const table of tables) {
        await sql`alter table ${sql.table(table)} set (autovacuum_enabled = false)`.execute(db)
      }
      await sql`
      insert into journeys_sessions
        (council, session, journey, revision, state, instance, channel, updated_at)
      select ${council}, md5('a' || n) || md5('b' || n), 'sample', 3, '{}', md5('i' || n), 'online',
        '2026-11-24T09:00:00Z'
      from generate_series(1, ${sql.lit(stored)}) n`.execute(db)
      await sql`
      insert into journeys_submissions (council, journey, instance, reference, submitted_at)
      select ${council}, 'sample', md5('i' || n), 'REF-' || n, '2026-11-24T09:00:00Z'
      from generate_series(1, ${sql.lit(stored)}, 2) n`.execute(db)
      await sql`
      insert into journeys_links
        (council, token, kind, journey, instance, email, language, sent, ends_at)
      select ${council}, md5('t' || n) || md5('u' || n), 'saved', 'sample', md5('i' || n), '""', 'en',
        1, '2026-12-20T09:00:00Z'
      from generate_series(2, ${sql.lit(stored)}, 2) n`.execute(db)
    }, 60_000)
    afterAll(() => database.close())

    /** Rows of the journeys' tables that were read so far, by whatever plan. */
    async function rowsRead(): Promise<number> {
      // A server counts for itself at first, and tells others when it has rested.
      if (database.kind === 'postgresql') await new Promise((done) => setTimeout(done, 1500))
      else await sql`select pg_stat_force_next_flush()`.execute(database.tables<unknown>())
      const { rows } = await sql<{ read: number }>`
      select (sum(coalesce(idx_tup_fetch, 0) + seq_tup_read))::int as read
      from pg_stat_user_tables
      where schemaname = current_schema() and relname like 'journeys_%'`.execute(
        database.tables<unknown>(),
      )
      return rows[0]?.read ?? 0
    }

    it('cost no step a look at those of others: answering, changing, saving, returning, sending, ending', async () => {
      let time = now
      const at = () => time.toString()
      let link = ''
      const store = sqlStore({ database, council, now: at })
      const server = serve(store as unknown as AnswerStore<never>, {
        journey: journey({ ...sample, pages: [...sample.pages, ...saveAndReturn()] }),
        clock: () => () => time,
        sessionMinutes: () => 20,
        saving: {
          links: () => sqlLinks({ database, council, now: at }) as never,
          mailer: () => ({
            async send({ href }) {
              link = href.replace(/^.*\/sample\//, '')
            },
          }),
          origin: () => 'http://council.example',
        },
      })
      const before = await rowsRead()
      const visitor = resident(server)
      const steps = [
        ['postcode', { postcode: 'GH1 2AB' }],
        ['property', { property: '1' }],
        ['kind', { kind: 'damaged' }],
        ['kind?change', { kind: 'missed' }],
        ['save', { email: 'ann@example.com' }],
      ] as const
      for (const [path, fields] of steps) {
        to(await visitor.post(path, fields))
        await visitor.get(path)
      }
      await visitor.get(link)
      to(await visitor.post(link, {}))
      to(await visitor.post('check', {}))
      time = time.add({ minutes: 30 })
      await visitor.get('check')
      // Some 40 statements, each of which may look at a row or two.
      expect((await rowsRead()) - before).toBeLessThan(250)
    }, 60_000)
  },
)
