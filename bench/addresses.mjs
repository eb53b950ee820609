// What loading and looking up addresses costs, and how that grows with their number.
//
//   npm run bench:addresses                       10,000 and 1,000,000 on PostgreSQL, then on PGlite
//   npm run bench:addresses -- 10000,100000       other numbers
//   npm run bench:addresses -- 10000 PGlite       one kind of database
//
// PostgreSQL is the one that DATABASE_URL names (databases bench_addresses_… are made in it), else a
// private one. For each number: a generated DTF 7.3 file is loaded by the command line importer in a
// process of its own (--max-old-space-size=384, peak memory told). Then the same lookups are made in
// this process in turn among few and among many, beside an empty query, so that the machine's noise
// shows in all alike; then 10,000 changes are applied while postcodes are looked up. It fails where a
// target is missed and the machine can't be the reason. Needs a build.

import { spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { applied } from './addresses/changes.mjs'
import { inWords, number, verdict } from './addresses/figures.mjs'
import { lookups } from './addresses/lookups.mjs'
import { placeFor } from './addresses/places.mjs'

const from = new URL('../packages/', import.meta.url)
/** @param {string} path */
const load = (path) => import(new URL(path, from).href)
const { openDatabase } = await load('database/dist/database.js')
const { generateGazetteer, alderbrook, inChunks } = await load(
  'address-lookup/dist/gazetteer/generator.js',
)
const importer = new URL('address-lookup/dist/gazetteer/import-cli.js', from).pathname

const [given = '10000,1000000', only] = process.argv.slice(2)
const sizes = given.split(',').map(Number)
const council = 'bench'
const folder = mkdtempSync(join(tmpdir(), 'addresses-'))
const targets = {
  seconds: 180,
  megabytes: 512,
  changes: 10,
  /** Milliseconds of the 99th percentile at the largest number. @type {Record<string, number>} */
  p99: { postcode: 5, 'text “flat 2 high st”': 50 },
}
let isMissed = false

try {
  for (const size of sizes) await generate(size)
  for (const name of /** @type {const} */ (['PostgreSQL', 'PGlite'])) {
    if (only === undefined || only === name) await measure(name)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (isMissed) process.exitCode = 1

/** @param {number} size */
function fileFor(size) {
  return join(folder, `${size}.csv`)
}

/** @param {number} size */
async function generate(size) {
  const lines = inChunks(generateGazetteer({ ...alderbrook, addresses: size }))
  await pipeline(Readable.from(lines), createWriteStream(fileFor(size)))
}

/** @param {'PostgreSQL' | 'PGlite'} name */
async function measure(name) {
  const place = await placeFor(name, folder)
  /** @type {{ size: number, database: any, where: string }[]} */
  const opened = []
  try {
    const imports = []
    for (const size of sizes) {
      const where = await place.prepare(size)
      imports.push({ size, ...imported(size, where, name) })
      const database = await openDatabase(name === 'PGlite' ? { folder: where } : { url: where })
      opened.push({ size, database, where })
    }
    growth(
      'import',
      imports.map(({ seconds }) => seconds),
      's',
    )
    const figures = await lookups(opened, council)
    console.log(`\n${name}: lookups, made in turn`)
    for (const [subject, bySize] of Object.entries(figures)) {
      for (const [at, { size }] of opened.entries()) {
        const own = bySize[at]
        const few = bySize[0]
        if (!own || !few) continue
        const target = name === 'PostgreSQL' && at === opened.length - 1 && targets.p99[subject]
        const said = target ? told(verdict(own, target, few), `p99 ${target} ms`) : ''
        console.log(`  ${subject.padEnd(30)} ${number(size).padStart(9)}  ${inWords(own)}${said}`)
      }
      growth(
        subject,
        bySize.map(({ p50 }) => p50),
        'ms, p50',
      )
    }
    console.log(`\n${name}: 10,000 changes, with postcodes looked up meanwhile`)
    for (const { size, database, where } of opened) {
      const result = await applied(database, { council, folder, size, where })
      const said = told(result.seconds < targets.changes ? 'met' : 'missed', '10 s')
      console.log(
        `  ${number(size).padStart(9)}  ${number(result.loaded)} in ${result.seconds.toFixed(1)} s${said}; ` +
          `the longest batch (250) ${result.longestBatchMs.toFixed(0)} ms`,
      )
      console.log(`             before     ${inWords(result.before)}`)
      console.log(`             meanwhile  ${inWords(result.meanwhile)}`)
    }
  } finally {
    for (const { database } of opened) await database.close()
    await place.close()
  }
}

/** @param {number} size @param {string} where @param {string} name */
function imported(size, where, name) {
  const began = performance.now()
  const run = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=384',
      importer,
      fileFor(size),
      '--council',
      council,
      '--database',
      where,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const seconds = (performance.now() - began) / 1000
  if (run.status !== 0) throw new Error(run.stdout + run.stderr)
  const megabytes = Number(/at most (\d+) MB/.exec(run.stdout)?.[1])
  console.log(`\n${name}: ${number(size)} addresses by the importer, heap limited to 384 MB`)
  console.log(run.stdout.replace(/^/gm, '  ').trimEnd())
  // PGlite is the database itself in the same process, so its memory is no importer's alone.
  if (name === 'PostgreSQL' && size >= 1_000_000) {
    const isMet = seconds < targets.seconds && megabytes <= targets.megabytes
    console.log(
      `  whole process ${seconds.toFixed(0)} s${told(isMet ? 'met' : 'missed', '180 s, 512 MB')}`,
    )
  }
  return { seconds, megabytes }
}

/** @param {'met' | 'met when quiet' | 'noise' | 'missed'} said @param {string} target */
function told(said, target) {
  if (said === 'missed') isMissed = true
  return said === 'noise'
    ? `  (target ${target}: can’t be told, fewer addresses took as long)`
    : `  (target ${target}: ${said})`
}

/** @param {string} name @param {readonly number[]} values @param {string} unit */
function growth(name, values, unit) {
  const [least = 0, most = 0] = [values[0], values.at(-1)]
  if (values.length < 2 || least === 0) return
  const times = (sizes.at(-1) ?? 0) / (sizes[0] ?? 1)
  console.log(
    `  ${name}: ${times} times as many addresses, ${(most / least).toFixed(2)} times the cost (${unit})`,
  )
}
