// A server that ends itself, as a lost machine would, before a statement that it is told to.
//
//   node --conditions=@guildhall/source test/kill-server.ts '{"folder":…}' | '{"url":…}'

import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { type OpenDatabaseOptions, openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import {
  type DatabaseConnection,
  PGliteDriver,
  PostgresDriver,
  type QueryResult,
  sql,
} from 'kysely'
import { z } from 'zod'
import { journey, page } from '../src/journey.ts'
import { sample } from '../src/sample-journey.ts'
import { journeysMigrations, sqlStore } from '../src/server/database.ts'
import { serve } from '../src/server/sample-server.ts'
import { sqlLinks } from '../src/server/saved-links.ts'
import type { AnswerStore } from '../src/server/store.ts'

/** Statements since the request began that is counted; undefined: none is. */
let statements: number | undefined
let killAt = 0

async function beforeStatement(): Promise<void> {
  if (statements === undefined) return
  statements += 1
  if (statements === killAt) await end()
}

async function end(): Promise<never> {
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => {})
}

// PostgreSQL's driver begins and commits by statements of its own, PGlite's by calls.
const counted = new WeakSet<DatabaseConnection>()
function counting(connection: DatabaseConnection): void {
  if (counted.has(connection)) return
  counted.add(connection)
  const { executeQuery } = connection
  connection.executeQuery = async <Row>(...query: Parameters<typeof executeQuery>) => {
    await beforeStatement()
    return executeQuery.apply(connection, query) as Promise<QueryResult<Row>>
  }
}

const pglite = PGliteDriver.prototype
const { acquireConnection, beginTransaction, commitTransaction } = pglite
pglite.acquireConnection = async function acquire() {
  const connection = await acquireConnection.call(this)
  counting(connection)
  return connection
}
pglite.beginTransaction = async function begin(connection) {
  await beforeStatement()
  return beginTransaction.call(this, connection)
}
pglite.commitTransaction = async function commit(connection) {
  await beforeStatement()
  return commitTransaction.call(this, connection)
}

const postgres = PostgresDriver.prototype
const { acquireConnection: acquireOfPool } = postgres
postgres.acquireConnection = async function acquire(...given) {
  const connection = await acquireOfPool.apply(this, given)
  counting(connection)
  return connection
}

const database = await openDatabase(JSON.parse(process.argv[2] ?? '{}') as OpenDatabaseOptions)
await migrate(database, [
  journeysMigrations,
  {
    package: 'kill-server',
    migrations: [
      {
        name: '0001',
        async up(db) {
          await sql`create table recorded (reference text not null)`.execute(db)
          await sql`create table sent (href text not null)`.execute(db)
        },
      },
    ],
  },
])
const tables = () => database.tables<{ recorded: { reference: string }; sent: { href: string } }>()
const now = () => new Date().toISOString()
const links = sqlLinks({ database, council: 'alderbrook', now })
const store = sqlStore({ database, council: 'alderbrook', now })
const base = { title: () => '', view: () => null }
const server = serve(store as unknown as AnswerStore<never>, {
  journey: journey({
    ...sample,
    pages: [
      ...sample.pages,
      page({ ...base, path: 'save', kind: 'save', schema: z.object({ email: z.string().min(1) }) }),
      page({ ...base, path: 'return', kind: 'return' }),
    ],
  }),
  saving: {
    links: () => links as never,
    mailer: () => ({
      async send({ href }, tx) {
        const executor = tx as unknown as typeof database
        await executor
          .tables<{ sent: { href: string } }>()
          .insertInto('sent')
          .values({ href })
          .execute()
      },
    }),
    origin: () => '',
  },
  async submit({ reference, tx }) {
    const executor = tx as unknown as typeof database
    await executor
      .tables<{ recorded: { reference: string } }>()
      .insertInto('recorded')
      .values({ reference })
      .execute()
  },
})

const http = createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  if (url.pathname === '/facts') {
    const recorded = await tables().selectFrom('recorded').select('reference').execute()
    const sent = await tables().selectFrom('sent').select('href').execute()
    const kept = await sql<{
      sent: number
    }>`select sum(sent)::int as sent from journeys_links`.execute(tables())
    outgoing.end(JSON.stringify({ recorded, sent, kept: kept.rows[0]?.sent ?? 0 }))
    return
  }
  const body = await text(incoming)
  const { cookie = '', 'x-kill-at': at } = incoming.headers
  statements = at === undefined ? undefined : 0
  killAt = Number(at ?? 0)
  const request = new Request(url, {
    method: incoming.method ?? 'GET',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    ...(incoming.method === 'POST' ? { body } : {}),
  })
  const path = url.pathname.replace(/^\/sample\/?/, '')
  const outcome = await server.handle(request, {
    path: path === '' ? undefined : path,
    basePath: '/sample',
    homeHref: '/',
    language: 'en',
    context: undefined,
  })
  // What is done is kept, but its resident never hears of it.
  if (statements !== undefined && killAt === statements + 1) await end()
  const headers: Record<string, string> = { 'x-statements': String(statements ?? '') }
  if (outcome.kind === 'response') {
    for (const [name, value] of outcome.response.headers) headers[name] = value
    outgoing.writeHead(outcome.response.status, headers).end()
  } else {
    outgoing
      .writeHead(outcome.kind === 'page' ? outcome.status : 404, headers)
      .end(JSON.stringify(outcome.kind === 'page' ? outcome.model : {}))
  }
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  console.log(`ready ${typeof address === 'object' && address ? address.port : 0}`)
})
