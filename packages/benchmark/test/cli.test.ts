// @vitest-environment node
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compareFeeds } from '../src/compare.ts'
import { loadFeeds } from '../src/load.ts'
import { benchmarkPage } from '../src/page.tsx'
import { feed, loaded, now, service } from './feeds.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'benchmark-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const cli = new URL('../dist/cli.js', import.meta.url).pathname
const fresh = (name: string, code: number, more = {}) => ({
  ...feed(name, code, [service(more)]),
  published: new Date().toISOString(),
})

async function run(list: unknown, ...args: string[]) {
  writeFileSync(join(folder, 'feeds.json'), JSON.stringify(list))
  return promisify(execFile)(process.execPath, [cli, join(folder, 'feeds.json'), ...args], {
    cwd: folder,
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}

// The command is what is built; the check of measures builds first.
describe('the command', () => {
  it('compares files, prints a table and writes a page', async () => {
    writeFileSync(join(folder, 'alder.json'), JSON.stringify(fresh('Alder', 11)))
    const low = { completion: { count: 700, of: 1000 } }
    writeFileSync(join(folder, 'brook.json'), JSON.stringify(fresh('Brook', 12, low)))
    const { code, stdout } = await run(['alder.json', 'brook.json'])
    expect(code).toBe(0)
    expect(stdout).toContain('Completion rate: Alder is ahead of Brook, by 15 to 25 points.')
    expect(readFileSync(join(folder, 'benchmark.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it('is in Welsh when asked, and ends with 1 for a feed on this machine’s own network', async () => {
    writeFileSync(join(folder, 'alder.json'), JSON.stringify(fresh('Alder', 11)))
    const list = ['alder.json', 'https://127.0.0.1/feed.json', 'http://alder.example/', 'gone.json']
    const { code, stdout } = await run(list, '--language', 'cy', '--output', 'cy.html')
    expect(code).toBe(1)
    expect(stdout).toContain('https://127.0.0.1/feed.json: It leads to a private network')
    expect(stdout).toContain('http://alder.example/: It leads to an address without https.')
    expect(stdout).toContain('gone.json: There is no such file.')
    expect(readFileSync(join(folder, 'cy.html'), 'utf8')).toContain('lang="cy"')
  })

  it('ends with 2 and a sentence when it is given no list', async () => {
    const { code, stderr } = await run({ feeds: [] })
    expect([code, existsSync(join(folder, 'benchmark.html'))]).toEqual([2, false])
    expect(stderr).toMatch(/is no list of 1 to 500 addresses and files/)
  })
})

it('the README’s code does what it says', async () => {
  const text = JSON.stringify(feed('Alder', 11))
  const all = await loadFeeds(['alder.json'], { read: async () => text, now })
  expect(all).toEqual([{ from: 'alder.json', feed: JSON.parse(text) }])
  const html = benchmarkPage({ comparisons: compareFeeds(all), loaded: all, language: 'en' })
  expect(html).toContain('No other council publishes this service for these days')
  expect(compareFeeds(loaded(feed('Alder', 11)))).toHaveLength(1)
})
