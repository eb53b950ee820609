#!/usr/bin/env node
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { FEED_BYTES } from '@guildhall/measures/feed'
import { isLanguage } from '@guildhall/standards/language'
import { z } from 'zod'
import { compareFeeds } from './compare.ts'
import { CannotGet, getSafely } from './get-safely.ts'
import { loadFeeds } from './load.ts'
import { benchmarkPage } from './page.tsx'
import { terminalTables } from './terminal.ts'

const usage = `guildhall-benchmark <feeds.json>: compares councils’ services by their open feeds

  feeds.json is a list of web addresses and files: ["https://council.example/measures.json", "ours.json"]
  Files are found from where the list is.

  --output <path>    the page (benchmark.html)
  --language en|cy   of the page and the tables (en)
  --help             this text

It ends with 1 when feeds could not be used, and says why; with 2 when nothing could be done.
`

const listSchema = z.array(z.string().min(1)).min(1).max(500)

try {
  process.exitCode = await main()
} catch (problem) {
  if (!(problem instanceof CannotGet)) throw problem
  console.error(problem.message)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  const [list] = positionals
  if (values.help || list === undefined) {
    console.log(usage)
    return values.help ? 0 : 2
  }
  const { language } = values
  if (!isLanguage(language)) throw new CannotGet('Use --language en or --language cy.')
  const folder = dirname(resolve(list))
  const read = (from: string) =>
    /^[a-z][a-z+.-]+:/i.test(from) ? getSafely(from) : readFeedFile(resolve(folder, from))
  const loaded = await loadFeeds(readList(list), { read, now: Date.now() })
  const comparisons = compareFeeds(loaded)
  console.log(terminalTables(comparisons, loaded, language))
  writeFileSync(values.output, benchmarkPage({ comparisons, loaded, language }))
  console.log(values.output)
  return loaded.every((one) => 'feed' in one) ? 0 : 1
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        output: { type: 'string', default: 'benchmark.html' },
        language: { type: 'string', default: 'en' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (problem) {
    throw new CannotGet(`${problem instanceof Error ? problem.message : problem}\n\n${usage}`)
  }
}

function readList(path: string): string[] {
  let list: unknown
  try {
    list = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new CannotGet(`${path} can’t be read as JSON. Give a list of addresses and files.`)
  }
  const read = listSchema.safeParse(list)
  if (!read.success) {
    throw new CannotGet(`${path} is no list of 1 to 500 addresses and files: ["ours.json"].`)
  }
  return read.data
}

async function readFeedFile(path: string): Promise<string> {
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) throw new CannotGet('There is no such file.')
  if (size > FEED_BYTES) throw new CannotGet(`It has more than ${FEED_BYTES} bytes.`)
  return readFileSync(path, 'utf8')
}
