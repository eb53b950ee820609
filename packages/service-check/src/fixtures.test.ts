import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url))
const notFrozen = ['README.md', 'frozen.json']

const hashesNow = async () => {
  const hashes: Record<string, string> = {}
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = `${entry.parentPath}/${entry.name}`
    const name = path
      .slice(folder.length)
      .replace(/^[/\\]/, '')
      .split(sep)
      .join('/')
    if (notFrozen.includes(name)) continue
    hashes[name] = createHash('sha256')
      .update(await readFile(path))
      .digest('hex')
  }
  return hashes
}

// Figures of precision and recall mean nothing if the pages they're measured on follow the rules.
test('the pages that the check is measured on are those that were frozen before its rules', async () => {
  const { files } = JSON.parse(await readFile(`${folder}frozen.json`, 'utf8')) as {
    files: Record<string, string>
  }
  expect(await hashesNow(), 'fixtures/README.md says what a change needs').toEqual(files)
})
