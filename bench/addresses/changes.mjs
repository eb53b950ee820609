// 10,000 changes applied to a loaded gazetteer, while one resident after another looks a postcode up.

import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { figuresOf } from './figures.mjs'
import { sample } from './lookups.mjs'

const from = new URL('../../packages/address-lookup/dist/gazetteer/', import.meta.url)
const { gazetteerSource } = await import(new URL('gazetteer.js', from).href)
const { applyGazetteerChanges } = await import(new URL('changes.js', from).href)
const { gazetteerFile } = await import(new URL('import.js', from).href)
const importer = new URL('import-cli.js', from).pathname
const { signal } = new AbortController()
const CHANGES = 10_000

/**
 * @param {any} database
 * @param {{ council: string, folder: string, size: number, where: string }} options
 */
export async function applied(database, { council, folder, size, where }) {
  const file = join(folder, `changes-${size}.csv`)
  writeFileSync(file, await changeFile(database, council))
  const rows = await sample(database, council)
  const source = gazetteerSource({ database, council })
  const lookUp = async (/** @type {number} */ turn) => {
    const began = performance.now()
    await source.byPostcode(rows[(turn * 7919) % rows.length].postcode, { signal })
    const took = performance.now() - began
    await pause(2)
    return took
  }
  const before = []
  for (let turn = 0; turn < 400; turn += 1) before.push(await lookUp(turn))
  let isDone = false
  const meanwhile = []
  const began = performance.now()
  // PGlite is one process; on PostgreSQL the importer is another, as a council has it.
  const applying = (
    database.kind === 'pglite'
      ? applyGazetteerChanges(database, { council, open: gazetteerFile(file) })
      : inAnotherProcess([file, '--council', council, '--database', where])
  ).finally(() => {
    isDone = true
  })
  for (let turn = 0; !isDone; turn += 1) meanwhile.push(await lookUp(turn))
  const { loaded, longestBatchMs } = await applying
  const seconds = (performance.now() - began) / 1000
  return {
    loaded,
    longestBatchMs,
    seconds,
    before: figuresOf(before),
    meanwhile: figuresOf(meanwhile),
  }
}

/** @param {readonly string[]} args @returns {Promise<{ loaded: number, longestBatchMs: number }>} */
async function inAnotherProcess(args) {
  const child = spawn(process.execPath, ['--max-old-space-size=384', importer, ...args])
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (some) => (text += some))
  const code = await new Promise((done) => child.on('close', done))
  if (code !== 0) throw new Error(text)
  const found = (/** @type {RegExp} */ pattern) =>
    Number(pattern.exec(text)?.[1]?.replace(/,/g, ''))
  return { loaded: found(/^loaded +([\d,]+)/m), longestBatchMs: found(/^longest +(\d+)/m) }
}

/** Gives every address another house number. @param {any} database @param {string} council */
async function changeFile(database, council) {
  const records = await database
    .tables()
    .selectFrom('address_lookup_addresses')
    .select(['uprn', 'key', 'usrn', 'postcode'])
    .where('council', '=', council)
    .where('status', '=', 1)
    .limit(CHANGES)
    .execute()
  const today = '2026-03-01'
  const lines = records.map(
    (/** @type {any} */ { uprn, key, usrn, postcode }, /** @type {number} */ order) =>
      `24,"U",${order + 1},${uprn},"${key}","ENG",1,2001-03-19,,2001-03-19,${today},,"",,"","",${(order % 900) + 1},"",,"","",${usrn},"","Y","${postcode}","ALDERBROOK","Y",0,0,""`,
  )
  const header = `10,"ALDERBROOK",9901,${today},1,${today},09:30:00,"7.3","C"`
  const trailer = `99,0,${lines.length},${today},09:30:05`
  return `${[header, ...lines, trailer].join('\n')}\n`
}
