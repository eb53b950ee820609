// Writes which versions a new service begins with: ours as they stand, others as they were tested.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const packages = join(root, 'packages')
const own = readdirSync(packages)
  .map((name) => JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')))
  .map(({ name, version }) => [name, `^${version}`])

const catalog = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')
const others = [...catalog.matchAll(/^ {2}["']?([\w@./-]+)["']?: (\d\S*)$/gm)].map(
  ([, name, version]) => [name, version],
)
const { packages: needed, patterns } = await import('../dist/patterns.js')
const names = [
  ...needed.dependencies,
  ...needed.devDependencies,
  ...patterns.flatMap((pattern) => pattern.packages),
]
const known = new Map([...others, ...own])
const missing = names.filter((name) => !known.has(name))
if (missing.length > 0) throw new Error(`No version is known of ${missing.join(', ')}.`)
const versions = Object.fromEntries(names.sort().map((name) => [name, known.get(name)]))
writeFileSync(
  join(import.meta.dirname, '../dist/versions.json'),
  `${JSON.stringify(versions, null, 2)}\n`,
)
