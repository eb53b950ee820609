import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Source of what npm start runs. */
function* sources() {
  for (const folder of [
    'apps/demo-council/app',
    'apps/demo-council/server',
    'packages/sandbox/src',
  ]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      const isSource = entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\./.test(entry.name)
      if (isSource) yield readFileSync(join(entry.parentPath, entry.name), 'utf8')
    }
  }
  for (const file of ['scripts/start.mjs', 'scripts/dev.mjs', 'scripts/lib/servers.mjs']) {
    yield readFileSync(join(root, file), 'utf8')
  }
}

/** Variables of the environment that a text reads, by the ways in which this repository reads them. */
const readers = /(?:\b(?:read|own|service|address)\('|\b(?:env|environment)\.)([A-Z][A-Z_]+)\b/g

it('every variable that the demo and the sandbox read is in .env.example, and no other', () => {
  const read = new Set()
  for (const text of sources()) for (const [, name] of text.matchAll(readers)) read.add(name)
  // Set by whoever runs Node, not by who runs a council.
  read.delete('NODE_ENV')
  const example = readFileSync(join(root, '.env.example'), 'utf8')
  const listed = new Set([...example.matchAll(/^#([A-Z_]+)=/gm)].map(([, name]) => name))
  // One council's own, named as an example of all of them.
  listed.delete('GAZETTEER_DYFFRYN_GWERN')
  expect([...listed].sort()).toEqual([...read].sort())
})
