import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bundleProblems } from '../checks/bundle.mjs'

let build = ''
beforeEach(() => {
  build = mkdtempSync(join(tmpdir(), 'guildhall-bundle-'))
  mkdirSync(join(build, 'client/assets'), { recursive: true })
  mkdirSync(join(build, 'server'))
  writeFileSync(join(build, 'client/assets/page.js'), 'hydrate()')
  writeFileSync(join(build, 'server/index.js'), "serverOnly('guildhall-server-only')")
})
afterEach(() => rmSync(build, { recursive: true }))

describe('a secret of the server never reaches a browser unnoticed', () => {
  it('is satisfied when only the server has the marker', () => {
    expect(bundleProblems(build)).toEqual([])
  })

  it('names the file that browsers get with server code in it', () => {
    const file = join(build, 'client/assets/page.js')
    writeFileSync(file, "x='guildhall-server-only'")
    expect(bundleProblems(build)).toEqual([
      `${file} goes to browsers and contains "guildhall-server-only"`,
    ])
  })

  it('does not believe a build in which the marker is nowhere', () => {
    writeFileSync(join(build, 'server/index.js'), '')
    expect(bundleProblems(build)).toEqual([
      'No file of the server build contains "guildhall-server-only"',
    ])
  })

  it('does not believe an empty client build', () => {
    rmSync(join(build, 'client'), { recursive: true })
    expect(bundleProblems(build)).toEqual(['The demo has no client build'])
  })
})
