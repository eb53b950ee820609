import { randomBytes } from 'node:crypto'
import type { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import pg from 'pg'
import { type Database, openDatabase } from './database.ts'
import { databaseOver } from './database-over.ts'
import { startPglite } from './pglite.ts'

/** One kind of database that a test is run on. */
export interface TestDatabase {
  name: 'PGlite' | 'PostgreSQL'
  /** An empty database of its own, gone once closed. */
  open(): Promise<Database>
}

/** Emptied and used again, since a start takes seconds and emptying milliseconds. */
const idle: PGlite[] = []

async function openPglite(): Promise<Database> {
  const pglite = idle.pop() ?? (await startPglite())
  const lent = {
    get closed() {
      return pglite.closed
    },
    get ready() {
      return pglite.ready
    },
    waitReady: pglite.waitReady,
    query: pglite.query.bind(pglite),
    transaction: pglite.transaction.bind(pglite),
    async close() {},
  } as unknown as PGlite
  return databaseOver({
    kind: 'pglite',
    dialect: new PGliteDialect({ pglite: lent }),
    async closed() {
      await pglite.exec('drop schema public cascade; create schema public')
      await pglite.exec('discard all')
      idle.push(pglite)
    },
  })
}

async function openPostgresql(url: string): Promise<Database> {
  const schema = `test_${randomBytes(8).toString('hex')}`
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
  await run(`create schema ${schema}`)
  const own = new URL(url)
  own.searchParams.set('options', `-c search_path=${schema}`)
  const database = await openDatabase({ url: own.href })
  return {
    ...database,
    async close() {
      await database.close()
      await run(`drop schema if exists ${schema} cascade`)
    },
  }
}

/**
 * The databases to prove a package on, for `describe.each(everyDatabase())('… on $name', …)`.
 *
 * PGlite in memory always; PostgreSQL as well when POSTGRES_TEST_URL names a server, in a schema
 * of its own for each test.
 */
export function everyDatabase(): TestDatabase[] {
  const url = process.env.POSTGRES_TEST_URL
  const all: TestDatabase[] = [{ name: 'PGlite', open: openPglite }]
  if (url !== undefined && url !== '') {
    all.push({ name: 'PostgreSQL', open: () => openPostgresql(url) })
  }
  return all
}
