import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, type Executor, isUniqueViolation, openDatabase } from './database.ts'
import { everyDatabase } from './testing.ts'

interface Tables {
  box: {
    id: number
    big: number | string
    price: string
    at: Date
    day: string
    data: unknown
    bytes: Uint8Array
  }
  item: { id: number; note: string; taken: boolean }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

describe.each(everyDatabase())('a database on $name', (kind) => {
  let database: Database

  beforeEach(async () => {
    database = await kind.open()
    await sql`create table item (id integer primary key, note text not null, taken boolean not null default false)`.execute(
      database.tables(),
    )
  })
  afterEach(async () => {
    await database.close()
  })

  const items = (executor: Executor) =>
    executor.tables<Tables>().selectFrom('item').selectAll().orderBy('id').execute()
  const add = (executor: Executor, id: number, note: string) =>
    executor.tables<Tables>().insertInto('item').values({ id, note, taken: false }).execute()

  it('reads moments, days, whole numbers and JSON the same everywhere', async () => {
    await sql`create table box (id bigint, big bigint, price numeric, at timestamptz, day date, data jsonb, bytes bytea)`.execute(
      database.tables(),
    )
    const at = new Date('2026-03-29T01:30:00.123Z')
    await database
      .tables<Tables>()
      .insertInto('box')
      .values({
        id: 7,
        big: '9007199254740991',
        price: '12.50',
        at,
        day: '2026-03-29',
        data: JSON.stringify({ words: ["d'wr", '<b>'], none: null }),
        bytes: Buffer.from([0, 255]),
      })
      .execute()
    const row = await database.tables<Tables>().selectFrom('box').selectAll().executeTakeFirst()
    expect(row).toEqual({
      id: 7,
      big: Number.MAX_SAFE_INTEGER,
      price: '12.50',
      at,
      day: '2026-03-29',
      data: { words: ["d'wr", '<b>'], none: null },
      bytes: Uint8Array.from([0, 255]),
    })
    const count = await database
      .tables<Tables>()
      .selectFrom('box')
      .select((eb) => eb.fn.countAll().as('n'))
      .executeTakeFirst()
    expect(count).toEqual({ n: 1 })
  })

  it('reads days and moments the same in summer and winter, whatever the machine’s zone', async () => {
    const { rows } = await sql<{ summer: Date; day: string }>`
      select timestamptz '2026-10-24 23:30:00+00' as summer,
        (timestamptz '2026-10-24 23:30:00+00' at time zone 'Europe/London')::date as day`.execute(
      database.tables(),
    )
    expect(rows[0]?.summer.toISOString()).toBe('2026-10-24T23:30:00.000Z')
    expect(rows[0]?.day).toBe('2026-10-25')
  })

  it('refuses a whole number that JavaScript would round', async () => {
    await expect(
      sql`select 9007199254740993::bigint as n`.execute(database.tables()),
    ).rejects.toThrow('too large')
  })

  it('keeps all of a transaction', async () => {
    const answer = await database.transaction(async (tx) => {
      await add(tx, 1, 'a')
      await add(tx, 2, 'b')
      return (await items(tx)).length
    })
    expect(answer).toBe(2)
    expect(await items(database)).toHaveLength(2)
  })

  it('keeps nothing of a transaction that throws, and hands the error on', async () => {
    const trouble = new Error('no slot left')
    await expect(
      database.transaction(async (tx) => {
        await add(tx, 1, 'a')
        throw trouble
      }),
    ).rejects.toBe(trouble)
    expect(await items(database)).toEqual([])
  })

  it('goes on working after a statement failed inside a transaction', async () => {
    await add(database, 1, 'a')
    await expect(database.transaction((tx) => add(tx, 1, 'again'))).rejects.toThrow()
    await add(database, 2, 'b')
    expect(await items(database)).toHaveLength(2)
  })

  it('never lets two transactions see each other half done', async () => {
    await add(database, 1, '0')
    const increment = () =>
      database.transaction(async (tx) => {
        const row = await tx
          .tables<Tables>()
          .selectFrom('item')
          .select('note')
          .where('id', '=', 1)
          .forUpdate()
          .executeTakeFirstOrThrow()
        await pause(5)
        await tx
          .tables<Tables>()
          .updateTable('item')
          .set({ note: String(Number(row.note) + 1) })
          .where('id', '=', 1)
          .execute()
      })
    const rolledBack = database
      .transaction(async (tx) => {
        await add(tx, 99, 'gone')
        await pause(10)
        throw new Error('undone')
      })
      .catch(() => undefined)
    const outside = Array.from({ length: 8 }, (_, n) => add(database, 10 + n, 'outside'))
    await Promise.all([...Array.from({ length: 12 }, increment), rolledBack, ...outside])
    const rows = await items(database)
    expect(rows.find((row) => row.id === 1)?.note).toBe('12')
    expect(rows.filter((row) => row.note === 'outside')).toHaveLength(8)
    expect(rows.some((row) => row.id === 99)).toBe(false)
  })

  it('refuses a transaction inside a transaction', async () => {
    await expect(
      database.transaction(() => database.transaction(async () => 'inner')),
    ).rejects.toMatchObject({ name: 'DatabaseError', problem: 'nested-transaction' })
  })

  it('refuses a query around the transaction that it stands in', async () => {
    const before = database.tables<Tables>()
    await expect(
      database.transaction(() => before.selectFrom('item').selectAll().execute()),
    ).rejects.toMatchObject({ problem: 'outside-transaction' })
    await expect(database.transaction(() => sql`select 1`.execute(before))).rejects.toMatchObject({
      problem: 'outside-transaction',
    })
  })

  it('lets work that was started in a transaction query once it is over', async () => {
    let later: Promise<unknown> | undefined
    await database.transaction(async (tx) => {
      await add(tx, 1, 'a')
      later = pause(50).then(() => items(database))
    })
    expect(await later).toHaveLength(1)
  })

  it('knows a unique violation from other errors', async () => {
    await add(database, 1, 'a')
    const error = await add(database, 1, 'again').catch((caught: unknown) => caught)
    expect(isUniqueViolation(error)).toBe(true)
    expect(isUniqueViolation(error, 'item_pkey')).toBe(true)
    expect(isUniqueViolation(error, 'item_note_key')).toBe(false)
    expect(isUniqueViolation(new Error('23505'))).toBe(false)
  })

  it('leaves what a resident typed out of its errors', async () => {
    const secret = 'resident@example.org'
    await sql`create table person (email text primary key)`.execute(database.tables())
    const insert = () =>
      sql`insert into person (email) values (${secret})`.execute(database.tables())
    await insert()
    const error = await insert().catch((caught: unknown) => caught)
    const { inspect } = await import('node:util')
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(secret)
  })

  it('gives one worker each row with SKIP LOCKED', async () => {
    for (let id = 1; id <= 6; id++) await add(database, id, 'x')
    const claim = () =>
      database.transaction(async (tx) => {
        const rows = await tx
          .tables<Tables>()
          .selectFrom('item')
          .select('id')
          .where('taken', '=', false)
          .orderBy('id')
          .limit(3)
          .forUpdate()
          .skipLocked()
          .execute()
        await pause(20)
        for (const { id } of rows) {
          await tx
            .tables<Tables>()
            .updateTable('item')
            .set({ taken: true })
            .where('id', '=', id)
            .execute()
        }
        return rows.map((row) => row.id)
      })
    const claimed = (await Promise.all([claim(), claim()])).flat()
    expect(claimed.sort()).toEqual([1, 2, 3, 4, 5, 6])
  })

  it('says that it is closed, after it was', async () => {
    const other = await kind.open()
    await other.close()
    await other.close()
    expect(() => other.tables()).toThrow('has been closed')
  })
})

const servers = process.env.POSTGRES_TEST_URL ? [process.env.POSTGRES_TEST_URL] : []

describe('opening a database', () => {
  it.each(servers)(
    'reads dates from a server that writes them the American way',
    async (server) => {
      const url = new URL(server)
      url.searchParams.set('options', '-c datestyle=SQL,MDY')
      const database = await openDatabase({ url: url.href })
      const { rows } = await sql`select date '2026-03-29' as day`.execute(database.tables())
      await database.close()
      expect(rows).toEqual([{ day: '2026-03-29' }])
    },
  )

  it('says so in one sentence each when PostgreSQL does not answer, without its password', async () => {
    const error = await openDatabase({
      url: 'postgres://someone:hunter2@127.0.0.1:9/nowhere',
    }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ problem: 'unreachable' })
    expect(String(error)).toContain('127.0.0.1:9/nowhere does not answer (ECONNREFUSED)')
    expect(String(error)).not.toContain('hunter2')
  })

  it('asks for a place when none is named', async () => {
    await expect(openDatabase({})).rejects.toMatchObject({ problem: 'unreachable' })
  })
})
