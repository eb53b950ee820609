// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { address, property, small } from './dtf.testing.ts'
import { progressLine } from './progress.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-cli-'))
const file = (name: string) => join(folder, name)
const change = small.header.replace('"F"', '"C"')

function run(...args: string[]) {
  const cli = new URL('./import-cli.ts', import.meta.url).pathname
  const node = [process.execPath, '--conditions=@guildhall/source', cli, ...args] as const
  const { DATABASE_URL: _, ...env } = process.env
  return spawnSync(node[0], node.slice(1), { encoding: 'utf8', env })
}

beforeAll(() => {
  const lines = [small.header, small.street, small.english, property('1'), address('1', 'A')]
  writeFileSync(file('full.csv'), `${[...lines, address('1', 'A'), small.trailer].join('\n')}\n`)
  writeFileSync(file('short.csv'), `${lines.join('\n')}\n`)
  const changed = address('1', 'A', { number: 9 }).replace('"I",5', '"U",1')
  writeFileSync(file('changes.csv'), `${[change, changed, small.trailer].join('\n')}\n`)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the importer on the command line', () => {
  it('loads a file, reports what it left out, then applies changes, and refuses a file cut short', () => {
    const where = ['--council', 'a', '--database', file('database')]
    const full = run(file('full.csv'), ...where)
    expect(full.stdout).toMatch(/^outcome {3}loaded\nloaded {4}1\nlines {5}7\nrefused {3}2\n/)
    expect(full.stdout).toContain('line 6, LPI_KEY: An earlier address')
    expect(full.stdout).toMatch(/at most \d+ MB of memory/)
    expect(full.status).toBe(0)
    expect(run(file('full.csv'), ...where).stdout).toContain('unchanged')
    const changes = run(file('changes.csv'), ...where).stdout
    expect(changes).toContain('outcome   applied\nloaded    1')
    expect(changes).toMatch(/longest {3}\d+ ms for one batch/)
    const short = run(file('short.csv'), ...where)
    expect(short.stdout).toContain('The file ends without its trailer')
    expect(short.status).toBe(1)
  }, 60_000)

  it.each([
    [['--council', 'a', '--database', 'x'], 'Give one file'],
    [['x.csv', '--database', 'x'], 'Say whose addresses these are'],
    [['x.csv', '--council', 'a'], 'Say where the addresses are kept'],
    [['x.csv', '--council', 'a', '--database', 'x'], 'There is no file x.csv'],
    [['--wrong'], '--wrong'],
  ])('says how it is called after %j', (args, words) => {
    const { status, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stderr).toContain(words)
    expect(stderr).toContain('guildhall-gazetteer-import FILE')
  })
})

describe('its progress', () => {
  it('is a bar where the size is known, and counts', () => {
    const progress = { bytes: 50, lines: 3, addresses: 1234, refused: 5 }
    expect(progressLine(progress, { size: 100, elapsedMs: 4200 })).toBe(
      '[############............]  50%  1,234 addresses, 5 refused, 4 s',
    )
    expect(progressLine({ ...progress, refused: 0 }, { size: undefined, elapsedMs: 0 })).toBe(
      '1,234 addresses, 0 s',
    )
  })
})
