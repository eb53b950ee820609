#!/usr/bin/env node
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openDatabase } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { applyGazetteerChanges, isChangeFile } from './changes.ts'
import { addressLookupMigrations } from './database.ts'
import { gazetteerFile, type ImportProgress, type ImportResult, importGazetteer } from './import.ts'
import { progressLine } from './progress.ts'

const help = `Loads a council's gazetteer, or applies changes to it.

  guildhall-gazetteer-import FILE --council SLUG [--database URL-OR-FOLDER] [--incomplete]

  FILE         DTF 7.3 or AddressBase Premium, full or changes only, CSV in UTF-8
  --council    slug of the council whose addresses these are
  --database   postgres://… or a folder for the embedded database; default DATABASE_URL
  --incomplete read a file without its trailer (record 99) all the same

It ends with 0 when the addresses are now the file's, 1 when the file was refused (nothing has changed)
and 2 when it was called in a wrong way.
`

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${help}`)
  process.exit(2)
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        council: { type: 'string' },
        database: { type: 'string' },
        incomplete: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

/** Redraws one line on a terminal; elsewhere, such as in a job's log, a line every ten seconds. */
function drawer(size: number | undefined) {
  const began = performance.now()
  const { isTTY } = process.stderr
  let next = began
  return (progress: ImportProgress) => {
    const now = performance.now()
    if (now < next) return
    next = now + (isTTY ? 100 : 10_000)
    const line = progressLine(progress, { size, elapsedMs: now - began })
    process.stderr.write(isTTY ? `\r\u001b[2K${line}` : `${line}\n`)
  }
}

const SHOWN = 20

type Done = Omit<ImportResult, 'outcome'> & { outcome: string; longestBatchMs?: number }

function report(result: Done, ms: number): string {
  const number = new Intl.NumberFormat('en-GB')
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  const rows = result.refused
    .slice(0, SHOWN)
    .map(({ line, column, reason }) => `  line ${line}, ${column}: ${reason}`)
  const more = result.refusedCount - rows.length
  return [
    `outcome   ${result.outcome}`,
    `loaded    ${number.format(result.loaded)}`,
    `lines     ${number.format(result.lines)}`,
    `refused   ${number.format(result.refusedCount)}`,
    ...rows,
    ...(more > 0 ? [`  and ${number.format(more)} more`] : []),
    ...(result.longestBatchMs === undefined
      ? []
      : [`longest   ${Math.round(result.longestBatchMs)} ms for one batch of changes`]),
    `took      ${(ms / 1000).toFixed(1)} s, at most ${peak} MB of memory`,
    '',
  ].join('\n')
}

async function main(): Promise<void> {
  const { values, positionals } = readOptions()
  if (values.help) {
    process.stdout.write(help)
    return
  }
  const [path] = positionals
  const { council } = values
  const where = values.database ?? process.env.DATABASE_URL
  if (path === undefined || positionals.length > 1) return fail('Give one file.')
  if (council === undefined) return fail('Say whose addresses these are with --council.')
  if (where === undefined || where === '') {
    return fail('Say where the addresses are kept with --database, or set DATABASE_URL.')
  }
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return fail(`There is no file ${path}. Check the path.`)
  const open = gazetteerFile(path)
  const database = await openDatabase(/^postgres/.test(where) ? { url: where } : { folder: where })
  try {
    await migrate(database, [addressLookupMigrations])
    const began = performance.now()
    const { incomplete } = values
    const options = { council, open, incomplete, onProgress: drawer(size) }
    const result: Done = (await isChangeFile(open()))
      ? await applyGazetteerChanges(database, options)
      : await importGazetteer(database, options)
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[2K')
    process.stdout.write(report(result, performance.now() - began))
    if (result.outcome === 'refused') process.exitCode = 1
  } finally {
    await database.close()
  }
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
