import { PostgresDialect } from 'kysely'
import pg from 'pg'
import { codeOf, DatabaseError } from './database-error.ts'
import type { OpenDialect } from './database-over.ts'
import { parsers } from './types.ts'

/** Long enough for any page's query, short enough that a stuck one frees its locks. */
const statementTimeoutMs = 30_000
const idleInTransactionTimeoutMs = 60_000
const connectTimeoutMs = 5_000

function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `${host}${pathname}`
  } catch {
    return 'the given DATABASE_URL'
  }
}

/** A pool of connections to PostgreSQL, reading values as the house does. */
export function postgresqlPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    // A server may be set to write dates in another order than they are read here.
    async onConnect(client) {
      await client.query("set datestyle to 'ISO, YMD'")
    },
    types: {
      getTypeParser(oid: number, format?: 'text' | 'binary') {
        return parsers[oid] ?? pg.types.getTypeParser(oid, format as 'text')
      },
    },
  })
  // An idle connection that the server ends is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {})
  return pool
}

/** PostgreSQL by URL, seen to answer. */
export async function postgresqlDialect(url: string): Promise<OpenDialect> {
  const pool = postgresqlPool(url)
  try {
    await pool.query('select 1')
  } catch (cause) {
    await pool.end()
    throw new DatabaseError(
      'unreachable',
      {
        what: `PostgreSQL at ${placeOf(url)} does not answer (${codeOf(cause) ?? 'no code'}).`,
        why: 'Nothing that residents send can be kept.',
        toDo: 'Check that it is running and that DATABASE_URL names its host, port, user and database.',
      },
      { cause },
    )
  }
  return {
    kind: 'postgresql',
    dialect: new PostgresDialect({ pool }),
    async closed() {
      if (!pool.ending) await pool.end()
    },
  }
}
