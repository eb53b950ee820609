import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateWorkflow } from '@action-validator/core'
import { describe, expect, it } from 'vitest'
import { root } from '../lib/tools.mjs'

const folder = join(root, '.github/workflows')
const scripts = Object.keys(
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts ?? {},
)

describe.each(readdirSync(folder))('the workflow %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')

  it('is one that GitHub accepts', () => {
    expect(validateWorkflow(text).errors).toEqual([])
  })

  it('runs only scripts that there are', () => {
    for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts).toContain(name)
  })

  it('asks for permissions by name', () => {
    expect(text).toMatch(/^permissions:/m)
    expect(text).not.toMatch(/write-all/)
  })
})

it('whoever installs a package can see where it was built', () => {
  const release = readFileSync(join(folder, 'release.yml'), 'utf8')
  expect(release).toMatch(/id-token: write/)
  expect(release).toMatch(/NPM_CONFIG_PROVENANCE: "true"/)
})
