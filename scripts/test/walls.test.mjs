import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../lib/tools.mjs'
import { members, readJson } from '../lib/workspace.mjs'

const copy = mkdtempSync(join(tmpdir(), 'guildhall-walls-'))
const own = members().map(({ folder, manifest }) => ({
  folder: folder.slice(root.length),
  manifest,
}))

// The real rules and the real package.json of every package, with next to no code.
beforeAll(() => {
  const files = ['package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml', 'turbo.json']
  const shells = own.flatMap(({ folder }) => [`${folder}/package.json`, `${folder}/turbo.json`])
  for (const file of [...files, ...shells]) cpSync(join(root, file), join(copy, file))
  spawnSync('git', ['init', '--quiet'], { cwd: copy })
})
afterAll(() => rmSync(copy, { recursive: true }))

/** @param {Record<string, string>} changed text by path */
function boundariesWith(changed) {
  for (const [path, text] of Object.entries(changed)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), text)
  }
  const turbo = join(root, 'node_modules/.bin/turbo')
  const { status } = spawnSync(turbo, ['boundaries'], { cwd: copy })
  for (const path of Object.keys(changed)) {
    rmSync(join(copy, path))
    if (path.endsWith('package.json')) cpSync(join(root, path), join(copy, path))
  }
  return status
}

/**
 * @param {string} folder
 * @param {string} dependency
 */
function depending(folder, dependency) {
  const path = `${folder}/package.json`
  const manifest = readJson(join(root, path))
  const dependencies = { ...manifest.dependencies, [dependency]: 'workspace:^' }
  return { [path]: JSON.stringify({ ...manifest, dependencies }) }
}

describe('the walls of the house stand', () => {
  it('is satisfied with the packages as they are', () => {
    expect(boundariesWith({})).toBe(0)
  })

  it.each([
    ['a pattern on another', 'packages/payments', '@guildhall/bin-collection'],
    ['a pattern on the sandbox', 'packages/payments', '@guildhall/sandbox'],
    ['components on forms', 'packages/components', '@guildhall/forms'],
    ['standards on anything', 'packages/standards', '@guildhall/council'],
  ])('refuses that %s depends', (_what, folder, dependency) => {
    expect(boundariesWith(depending(folder, dependency))).toBe(1)
  })

  it('refuses an import around the wall, by path', () => {
    const code = "import '../../bin-collection/src/policy.ts'\n"
    expect(boundariesWith({ 'packages/payments/src/around.ts': code })).toBe(1)
  })
})
