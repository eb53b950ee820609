import { existsSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compiled, examplesIn } from '../lib/examples.mjs'
import { root } from '../lib/tools.mjs'
import { published } from '../lib/workspace.mjs'

const packages = published().map(({ folder, manifest }) => ({ folder, name: manifest.name }))
const project = join(root, '.cache/readmes')
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** @param {string} folder */
function readme(folder) {
  const file = join(folder, 'README.md')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

describe('what the READMEs show is there', () => {
  it.each(packages)('$name says how to get it and shows it at work', ({ folder, name }) => {
    const text = readme(folder)
    expect(text).toMatch(new RegExp(`^(npm install|npx) .*${name}`, 'm'))
    expect(text).toMatch(/^```(tsx?|sh)\n/m)
  })

  it('imports nothing that the packages do not have', async () => {
    const examples = packages.flatMap(({ folder }) => examplesIn(readme(folder), basename(folder)))
    const lines = await compiled(project, examples)
    // Examples leave out what a reader has already; a name they import they must find.
    expect(lines.filter((line) => /error TS(2305|2307|2614|2724):/.test(line))).toEqual([])
  })
})
