// What a journey costs a server, on PGlite in a folder and on PostgreSQL.
//
//   npm run bench:journeys             takes some minutes; PostgreSQL is started where none is named
//   npm run bench:journeys -- short    without a million stored sessions, and with less load
//
// 1. A step with 100, 10,000 and 1,000,000 stored sessions. Ends with 1 when it costs over twice.
// 2. Load over HTTP on loopback by autocannon, 1, 10 and 100 residents at once: a journey as long as a
//    bulky collection's, its pages drawn, its answers sealed. Ends with 1 on any other answer.
// 3. The server's memory over 50,000 steps, each time after a collection of garbage. Ends with 1 when
//    it grows by more than a tenth from the first 10,000 to the last.
//
// Needs a build: it measures what is published.

import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../packages/database/dist/database.js'
import { migrate } from '../packages/database/dist/migrations.js'
import { journeysMigrations, sqlStore } from '../packages/journeys/dist/server/database.js'
import { postgres } from '../scripts/lib/postgres.mjs'
import { load, startServer } from './journeys/load.mjs'
import { at, council, fill, walk } from './journeys/stored.mjs'

const { sql } = createRequire(new URL('../packages/journeys/package.json', import.meta.url))(
  'kysely',
)
const isShort = process.argv.includes('short')
const sizes = isShort ? [100, 10_000] : [100, 10_000, 1_000_000]
const seconds = isShort ? 4 : 10
const portion = isShort ? 2000 : 10_000
const folder = mkdtempSync(join(tmpdir(), 'guildhall-bench-'))
const named = process.env.POSTGRES_TEST_URL
const own = named ? undefined : await postgres(process.env)
const url = named ?? own?.url ?? ''

try {
  await measure('PGlite', async (name) => ({ folder: join(folder, name) }))
  await measure('PostgreSQL', async (name) => {
    const plain = await openDatabase({ url })
    await sql`drop schema if exists ${sql.id(`bench_${name}`)} cascade`.execute(plain.tables())
    await sql`create schema ${sql.id(`bench_${name}`)}`.execute(plain.tables())
    await plain.close()
    const place = new URL(url)
    place.searchParams.set('options', `-c search_path=bench_${name}`)
    return { url: place.href }
  })
} finally {
  await own?.stop()
  rmSync(folder, { recursive: true, force: true })
}
process.exit()

/**
 * @param {string} kind
 * @param {(name: string) => Promise<object>} where makes an empty database
 */
async function measure(kind, where) {
  console.log(`\n${kind}`)
  await storedSessions(await where('stored'))
  const server = await startServer(await where('load'))
  try {
    await load(server.base, { connections: 10, duration: isShort ? 2 : 5 })
    for (const connections of [1, 10, 100]) {
      const { perSecond, p50, p99, most } = await load(server.base, {
        connections,
        duration: seconds,
      })
      console.log(
        `  ${String(connections).padStart(3)} at once over HTTP: ${Math.round(perSecond)} steps a second, ` +
          `p50 ${p50} ms, p99 ${p99} ms, at most ${most} ms`,
      )
    }
    await memory(server)
  } finally {
    await server.stop()
  }
}

async function storedSessions(place) {
  const database = await openDatabase(place)
  await migrate(database, [journeysMigrations])
  const store = sqlStore({ database, council, now: () => new Date().toISOString() })
  await walk(store, 40)
  let stored = 0
  let few = 0
  for (const size of sizes) {
    const began = performance.now()
    await fill(database, stored, size)
    stored = size
    const filled = ((performance.now() - began) / 1000).toFixed(1)
    await walk(store, 10)
    const took = await walk(store, 60)
    const p50 = at(took, 0.5)
    few ||= p50
    const ratio = p50 / few
    console.log(
      `  ${size.toLocaleString('en')} stored (${filled} s to fill): p50 ${p50.toFixed(2)} ms, ` +
        `p99 ${at(took, 0.99).toFixed(2)} ms, ${ratio.toFixed(2)} × as with 100`,
    )
    if (ratio > 2) process.exitCode = 1
  }
  await database.close()
}

async function memory(server) {
  const heaps = []
  for (let round = 1; round <= 5; round += 1) {
    await load(server.base, { connections: 10, amount: portion })
    const { heapUsed, rss } = await server.facts()
    heaps.push(heapUsed)
    console.log(
      `  after ${(round * portion).toLocaleString('en')} steps: heap ${(heapUsed / 1e6).toFixed(1)} MB, ` +
        `RSS ${Math.round(rss / 1e6)} MB`,
    )
  }
  const ratio = (heaps.at(-1) ?? 0) / (heaps[0] ?? 1)
  console.log(`  heap after the last steps ${ratio.toFixed(2)} × that after the first`)
  if (ratio > 1.1) process.exitCode = 1
}
