// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { AnswerKeyError, answerKeys, makeAnswerKey } from './answer-keys.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { resealAnswers } from './retention.ts'
import { hash, type JourneysTables } from './tables.ts'

const secret = 'SECRET-in-an-answer'
const state = {
  instance: 'run-1',
  version: 1,
  answers: { kind: { values: { kind: secret } } },
}
const key = { session: 'f'.repeat(32), journey: 'sample' }

describe.each(everyDatabase())('answers at rest on $name', ({ open }) => {
  async function opened() {
    const database = await open()
    await migrate(database, [journeysMigrations])
    const storeWith = async (keys: string | undefined) =>
      sqlStore({
        database,
        council: 'alderbrook',
        now: () => '2026-11-24T10:00:00Z',
        keys: keys === undefined ? undefined : await answerKeys(keys),
      })
    const rows = () =>
      database.tables<JourneysTables>().selectFrom('journeys_sessions').selectAll().execute()
    return { database, storeWith, rows }
  }

  it('can’t be read from a copy of the table, and come back whole with the key', async () => {
    const { database, storeWith, rows } = await opened()
    const store = await storeWith(makeAnswerKey())
    await store.write(key, state, 0)
    expect(JSON.stringify(await rows())).not.toContain(secret)
    expect((await store.read(key))?.state).toEqual(state)
    expect(await store.readRun({ journey: 'sample', instance: 'run-1' })).toEqual(state)
    await store.write(key, state, 1)
    await database.close()
  })

  it('are sealed anew at each write, so that the same answer never looks the same', async () => {
    const { database, storeWith, rows } = await opened()
    const store = await storeWith(makeAnswerKey())
    await store.write(key, state, 0)
    const [first] = await rows()
    await store.write(key, state, 1)
    const [second] = await rows()
    expect(first?.state).not.toBe(second?.state)
    await database.close()
  })

  it('are read with an older key, and sealed with the newest when they are next written', async () => {
    const { database, storeWith, rows } = await opened()
    const [old, young] = [makeAnswerKey(), makeAnswerKey()]
    await (await storeWith(old)).write(key, state, 0)
    const store = await storeWith(`${young}, ${old}`)
    expect((await store.read(key))?.state).toEqual(state)
    await store.write(key, state, 1)
    const [row] = await rows()
    expect(row?.key_id).toBe((await answerKeys(young)).keyId)
    expect((await (await storeWith(young)).read(key))?.state).toEqual(state)
    await database.close()
  })

  it('are all sealed with the newest key by a job, so that an old key can be thrown away', async () => {
    const { database, storeWith, rows } = await opened()
    const [old, young] = [makeAnswerKey(), makeAnswerKey()]
    const first = await storeWith(old)
    for (let n = 0; n < 7; n += 1) {
      await first.write({ ...key, session: `${n}`.repeat(32) }, { ...state, instance: `r${n}` }, 0)
    }
    await (await storeWith(undefined)).write(key, state, 0)
    const keys = await answerKeys(`${young},${old}`)
    const where = { council: 'alderbrook', keys, batch: 3 }
    expect(await resealAnswers(database, where)).toBe(8)
    expect(await resealAnswers(database, where)).toBe(0)
    expect(new Set((await rows()).map((row) => row.key_id))).toEqual(new Set([keys.keyId]))
    const onlyYoung = await storeWith(young)
    expect((await onlyYoung.read({ ...key, session: '3'.repeat(32) }))?.state.answers).toEqual(
      state.answers,
    )
    await database.close()
  })

  it('that were moved to another run are refused rather than shown to its resident', async () => {
    const { database, storeWith } = await opened()
    const store = await storeWith(makeAnswerKey())
    await store.write(key, state, 0)
    const other = { ...key, session: 'e'.repeat(32) }
    await store.write(other, { ...state, instance: 'run-2' }, 0)
    await sql`update journeys_sessions set state =
      (select state from journeys_sessions where instance = 'run-1')`.execute(
      database.tables<JourneysTables>(),
    )
    await expect(store.read(other)).rejects.toThrow('changed or moved')
    await database.close()
  })

  it('say plainly which key is missing, and never what they hold', async () => {
    const { database, storeWith } = await opened()
    const old = makeAnswerKey()
    await (await storeWith(old)).write(key, state, 0)
    const { keyId } = await answerKeys(old)
    for (const keys of [makeAnswerKey(), undefined]) {
      const error = await (await storeWith(keys)).read(key).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(AnswerKeyError)
      expect(String(error)).toContain(keyId)
      expect(String(error)).not.toContain(secret)
    }
    await database.close()
  })

  it('written before there were keys, by the first migration’s code, are still read and go on', async () => {
    const database = await open()
    const [first] = journeysMigrations.migrations
    if (!first) throw new Error('no first migration')
    await migrate(database, [{ ...journeysMigrations, migrations: [first] }])
    await sql`insert into journeys_sessions
      (council, session, journey, revision, state, instance, updated_at) values
      ('alderbrook', ${await hash(key.session)}, 'sample', 4,
       ${JSON.stringify(state)}, 'run-1', '2026-11-23T10:00:00Z'),
      ('alderbrook', ${await hash('another')}, 'sample', 9, ${JSON.stringify({ ...state, instance: 'run-0' })},
       'run-0', '2026-11-23T10:00:00Z')`.execute(database.tables<unknown>())
    await sql`insert into journeys_submissions
      (council, journey, instance, reference, submitted_at) values
      ('alderbrook', 'sample', 'run-0', 'K7Q-4RW-29H', '2026-11-23T11:00:00Z')`.execute(
      database.tables<unknown>(),
    )
    await migrate(database, [journeysMigrations])
    const keys = await answerKeys(makeAnswerKey())
    const store = sqlStore({ database, council: 'alderbrook', now: () => 'later', keys })
    expect(await store.read(key)).toMatchObject({ state, revision: 4 })
    expect(await store.write(key, state, 4)).toBe(5)
    expect((await store.read(key))?.state).toEqual(state)
    const again = { journey: 'sample', instance: 'run-0', reference: 'new', submittedAt: 'now' }
    expect(await store.submitOnce(again, async () => {})).toEqual({
      reference: 'K7Q-4RW-29H',
      first: false,
    })
    await database.close()
  })
})

describe('keys from the environment', () => {
  it.each(['', ' ', 'short', `${'A'.repeat(44)},`, 'ä'.repeat(32)])(
    'are refused as “%s”, without being repeated',
    async (text) => {
      const error = await answerKeys(text).catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(AnswerKeyError)
      if (text.trim() !== '') expect(String(error)).not.toContain(text)
      expect(String(error)).toContain('openssl rand -base64 32')
    },
  )
})
