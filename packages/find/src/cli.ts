#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { catalogueSchema } from './catalogue.ts'
import { find } from './find.ts'
import { tell } from './tell.ts'

// guildhall-find [--json] [words or an LGSL number]
const args = process.argv.slice(2)
const isJson = args.includes('--json')
const query = args.filter((word) => word !== '--json').join(' ')

if (args.includes('--help')) {
  console.log('guildhall-find [--json] <words, or an LGSL number>; without words, every pattern')
} else {
  const file = new URL('../catalogue.json', import.meta.url)
  const catalogue = catalogueSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const found = query.trim() === '' ? catalogue.patterns : find(catalogue, query)
  console.log(isJson ? JSON.stringify(found, null, 2) : tell(found, query))
  process.exitCode = found.length > 0 ? 0 : 1
}
