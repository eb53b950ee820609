// What loading and looking up addresses costs, and how that grows with their number.
//
//   node bench/addresses.mjs [sizes]                      default 10000,100000 on PGlite
//   DATABASE_URL=postgres://… node bench/addresses.mjs 10000,1000000
//
// For each size: a generated DTF 7.3 file is loaded by the command line importer in a process of its
// own (--max-old-space-size=384, peak memory told), then the same lookups are made in this process:
// postcodes, UPRNs and free text; then a file of 10,000 changes is applied while a postcode is looked
// up again and again. The last table has the largest size as a multiple of the smallest. Needs a
// build. On PostgreSQL the council `bench` of that database is overwritten.

import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const from = new URL('../packages/', import.meta.url)
/** @param {string} path */
const load = (path) => import(new URL(path, from).href)
const { openDatabase } = await load('database/dist/database.js')
const { gazetteerSource } = await load('address-lookup/dist/gazetteer/gazetteer.js')
const { generateGazetteer, alderbrook, inChunks } = await load(
  'address-lookup/dist/gazetteer/generator.js',
)
const { applyGazetteerChanges } = await load('address-lookup/dist/gazetteer/changes.js')
const { gazetteerFile } = await load('address-lookup/dist/gazetteer/import.js')
const importer = new URL('address-lookup/dist/gazetteer/import-cli.js', from).pathname

const { sql } = await import(
  createRequire(new URL('database/package.json', from)).resolve('kysely')
)
const nothing = sql`select 1`

const sizes = (process.argv[2] ?? '10000,100000').split(',').map(Number)
const url = process.env.DATABASE_URL
const council = 'bench'
const folder = mkdtempSync(join(tmpdir(), 'addresses-'))
const { signal } = new AbortController()
const LOOKUPS = 2000
const CHANGES = 10_000

/** @type {Map<number, Record<string, number>>} */
const results = new Map()
try {
  for (const size of sizes) results.set(size, await measure(size))
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)]
  if (small !== large) {
    console.log(
      `\n${number(large)} against ${number(small)} addresses (${large / small} times as many)`,
    )
    for (const [name, value] of Object.entries(results.get(large) ?? {})) {
      console.log(
        `  ${name.padEnd(34)} ${(value / (results.get(small)?.[name] || 1)).toFixed(2)} ×`,
      )
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** @param {number} size */
async function measure(size) {
  const file = join(folder, `${size}.csv`)
  await pipeline(
    Readable.from(inChunks(generateGazetteer({ ...alderbrook, addresses: size }))),
    createWriteStream(file),
  )
  const database = url ?? join(folder, `database-${size}`)
  console.log(`\n${number(size)} addresses on ${url ? 'PostgreSQL' : 'PGlite'}`)
  const began = performance.now()
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=384', importer, file, '--council', council, '--database', database],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const seconds = (performance.now() - began) / 1000
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
  console.log(run.stdout.replace(/^/gm, '  ').trimEnd())
  const opened = await openDatabase(url ? { url } : { folder: database })
  try {
    return { 'import, seconds': seconds, ...(await lookups(opened)), ...(await changes(opened)) }
  } finally {
    await opened.close()
  }
}

/** @param {any} database */
async function sample(database) {
  const { rows } = await database
    .tables()
    .selectFrom('address_lookup_addresses')
    .select(['uprn', 'postcode', 'lines', 'town'])
    .where('council', '=', council)
    .where('status', '=', 1)
    .where('postal', '=', true)
    .orderBy('single_line', 'desc')
    .limit(20_000)
    .execute()
    .then((/** @type {any[]} */ all) => ({ rows: all.filter(({ postcode }) => postcode) }))
  return rows.sort((/** @type {any} */ a, /** @type {any} */ b) => a.uprn.length - b.uprn.length)
}

/** @param {any} database */
async function lookups(database) {
  const source = gazetteerSource({ database, council })
  const rows = await sample(database)
  const at = (/** @type {number} */ turn) => rows[(turn * 7919) % rows.length]
  const subjects = {
    // What any query costs here, whatever else the machine is doing: the figures' floor and noise.
    'select 1, for comparison': () => nothing.execute(database.tables()),
    postcode: (/** @type {number} */ n) => source.byPostcode(at(n).postcode, { signal }),
    UPRN: (/** @type {number} */ n) => source.byUprn(at(n).uprn, { signal }),
    'text “flat 2 high st”': (/** @type {number} */ n) =>
      source.byText(`flat ${(n % 12) + 1} ${abbreviated(at(n).lines.at(-1))}`, { signal }),
    'text, number and street': (/** @type {number} */ n) =>
      source.byText(abbreviated(at(n).lines.at(-1)), { signal }),
    'text, street and half a town': (/** @type {number} */ n) =>
      source.byText(`${at(n).lines.at(-1)}, ${at(n).town.slice(0, 5)}`, { signal }),
  }
  /** @type {Record<string, number>} */
  const figures = {}
  for (const [name, ask] of Object.entries(subjects)) {
    const took = []
    for (let turn = 0; turn < LOOKUPS; turn += 1) {
      const began = performance.now()
      await ask(turn)
      if (turn >= LOOKUPS / 10) took.push(performance.now() - began)
    }
    took.sort((a, b) => a - b)
    const [p50, p99] = [share(took, 0.5), share(took, 0.99)]
    console.log(`  ${name.padEnd(30)} p50 ${p50.toFixed(2)} ms  p99 ${p99.toFixed(2)} ms`)
    figures[`${name}, p50`] = p50
    figures[`${name}, p99`] = p99
  }
  return figures
}

/** @param {any} database */
async function changes(database) {
  const rows = (await sample(database)).slice(0, CHANGES)
  const today = '2026-03-01'
  const records = await database
    .tables()
    .selectFrom('address_lookup_addresses')
    .select(['uprn', 'key', 'usrn', 'postcode'])
    .where('council', '=', council)
    .where('status', '=', 1)
    .limit(CHANGES)
    .execute()
  const lines = records.map(
    (/** @type {any} */ { uprn, key, usrn, postcode }, /** @type {number} */ order) =>
      `24,"U",${order + 1},${uprn},"${key}","ENG",1,2001-03-19,,2001-03-19,${today},,"",,"","",${(order % 900) + 1},"",,"","",${usrn},"","Y","${postcode}","ALDERBROOK","Y",0,0,""`,
  )
  const file = join(folder, 'changes.csv')
  const header = `10,"ALDERBROOK",9901,${today},1,${today},09:30:00,"7.3","C"`
  writeFileSync(
    file,
    `${[header, ...lines, `99,0,${lines.length},${today},09:30:05`].join('\n')}\n`,
  )
  const source = gazetteerSource({ database, council })
  let isDone = false
  const took = []
  const began = performance.now()
  const applying = applyGazetteerChanges(database, { council, open: gazetteerFile(file) }).finally(
    () => {
      isDone = true
    },
  )
  for (let turn = 0; !isDone; turn += 1) {
    const start = performance.now()
    await source.byPostcode(rows[turn % rows.length].postcode, { signal })
    took.push(performance.now() - start)
    await new Promise((done) => setTimeout(done, 5))
  }
  const result = await applying
  const seconds = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  console.log(
    `  ${number(result.loaded)} changes ${result.outcome} in ${seconds.toFixed(1)} s, the longest batch ${result.longestBatchMs.toFixed(0)} ms; postcodes meanwhile p50 ${share(took, 0.5).toFixed(1)} ms  p99 ${share(took, 0.99).toFixed(1)} ms`,
  )
  return { 'changes, seconds': seconds }
}

/** @param {string} line */
function abbreviated(line) {
  return line
    .toLowerCase()
    .replace(' street', ' st')
    .replace(' road', ' rd')
    .replace(' avenue', ' ave')
}

/** @param {number[]} sorted @param {number} part */
function share(sorted, part) {
  return sorted[Math.floor(sorted.length * part)] ?? 0
}

/** @param {number} value */
function number(value) {
  return new Intl.NumberFormat('en-GB').format(value)
}
