// @vitest-environment node

import { readdirSync, readFileSync } from 'node:fs'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { journey, page } from '../journey.ts'
import { sample } from '../sample-journey.ts'
import { answerKeys, makeAnswerKey } from './answer-keys.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, resident, serve, shown, to } from './resident.testing.ts'
import { resealAnswers } from './retention.ts'
import type { AnswerStore } from './store.ts'

// What each version left in a database, written by that version itself: test/upgrade/write.ts says how.
// Every release adds its own, and none is ever changed.
const folder = new URL('../../test/upgrade/', import.meta.url)
const versions = readdirSync(folder).filter((name) => name.endsWith('.sql'))

describe.each(everyDatabase())('a database of an earlier version, on $name', ({ open }) => {
  const schemaOf = async (database: Awaited<ReturnType<typeof open>>) => {
    const { rows } = await sql<{ what: string }>`
      select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' ||
        coalesce(column_default, '') as what
      from information_schema.columns
      where table_schema = current_schema() and table_name like 'journeys_%'
      union all
      select regexp_replace(indexdef, 'ON \\S+\\.', 'ON ') from pg_indexes
      where schemaname = current_schema() and tablename like 'journeys_%'
      order by 1`.execute(database.tables<unknown>())
    return rows.map(({ what }) => what)
  }

  describe.each(versions)('%s', (file) => {
    async function upgraded() {
      const database = await open()
      const statements = readFileSync(new URL(file, folder), 'utf8').replace(/^--.*$/gm, '')
      for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== '')) {
        await sql.raw(statement).execute(database.tables<unknown>())
      }
      await migrate(database, [journeysMigrations])
      return database
    }

    it('has the tables of a new one once it is migrated', async () => {
      const database = await upgraded()
      const fresh = await open()
      await migrate(fresh, [journeysMigrations])
      expect(await schemaOf(database)).toEqual(await schemaOf(fresh))
      await database.close()
      await fresh.close()
    })

    it('has every resident where they were, and each sends once, sealed from now on', async () => {
      const database = await upgraded()
      const keys = await answerKeys(makeAnswerKey())
      const council = 'alderbrook'
      const store = sqlStore({ database, council, keys, now: () => now.toString() })
      expect(await resealAnswers(database, { council, keys })).toBe(5)
      const before = await sql<{
        reference: string
      }>`select reference from journeys_submissions`.execute(database.tables<unknown>())
      expect(before.rows).toHaveLength(1)
      const submitted: string[] = []
      const server = serve(store as unknown as AnswerStore<never>, {
        async submit({ reference, answers }) {
          submitted.push(`${reference} ${Object.keys(answers).sort().join(' ')}`)
        },
      })
      const who = (digits: string) => {
        const visitor = resident(server)
        visitor.plant(`guildhall-session=${digits.repeat(16)}`)
        return visitor
      }
      const send = async (visitor: ReturnType<typeof who>) => {
        expect(to(await visitor.post('check', {}))).toBe('/sample/done')
        expect(to(await visitor.post('check', {}))).toBe('/sample/done')
        return shown(await visitor.get('done')).reference
      }

      const second = who('07')
      expect(shown(await second.get('postcode')).values).toEqual({ postcode: 'gh1 2ab' })
      expect(to(await second.post('property', { property: '1' }))).toBe('/sample/kind')
      expect(to(await second.post('kind', { kind: 'missed' }))).toBe('/sample/check')
      await send(second)

      const last = who('15')
      expect(shown(await last.get('damage')).path).toBe('damage')
      expect(to(await last.post('damage', { damage: 'Lid' }))).toBe('/sample/check')
      await send(last)

      const changing = who('23')
      expect(to(await changing.get('check'))).toBe('/sample/property')
      expect(shown(await changing.get('property')).values).toEqual({ property: '1' })
      expect(to(await changing.post('property?change', { property: '2' }))).toBe('/sample/check')
      await send(changing)

      const check = who('31')
      expect(shown(await check.get('damage')).values).toEqual({
        damage: 'The lid is gone – ’n ôl',
      })
      await check.post('damage?change', { damage: 'The lid is gone' })
      await send(check)

      // What was sent before is not sent again, and keeps its reference.
      expect(await send(who('3f'))).toBe(before.rows[0]?.reference)
      expect(submitted).toHaveLength(4)
      await database.close()
    })

    it('asks its residents again only what the form of today asks otherwise', async () => {
      const database = await upgraded()
      const store = sqlStore({ database, council: 'alderbrook', now: () => now.toString() })
      const [first, ...others] = sample.pages
      const colour = page({
        path: 'colour',
        schema: z.object({ colour: z.string().min(1, 'required') }),
        title: () => 'Colour',
        view: () => null,
      })
      const changed = journey({
        ...sample,
        version: 2,
        pages: first ? [first, colour, ...others] : [],
      })
      const visitor = resident(serve(store as unknown as AnswerStore<never>, { journey: changed }))
      visitor.plant(`guildhall-session=${'31'.repeat(16)}`)
      expect(to(await visitor.get('check'))).toBe('/sample/colour')
      expect(shown(await visitor.get('colour')).isAskedForChange).toBe(true)
      await visitor.post('colour', { colour: 'Green' })
      // Too long for today's limit of 20, so it is asked again with what was written.
      expect(to(await visitor.get('check'))).toBe('/sample/damage')
      await visitor.post('damage', { damage: 'Lid' })
      expect(shown(await visitor.get('check')).path).toBe('check')
      await database.close()
    })
  })
})
