// @vitest-environment node
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readFeed } from '../src/read-feed.ts'
import { feed, month, service } from './sample.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'feed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const cli = new URL('../dist/feed-cli.js', import.meta.url).pathname
const { council, licence, figures } = feed()
const about = {
  council,
  licence,
  figures,
  services: {
    'missed-collection': {
      name: 'Report a missed collection',
      lgsl: 524,
      interaction: 'report',
      costs: { yearly: 730_000, online: 40, assisted: 500 },
    },
  },
}

function run(given: { about: unknown; counts: unknown }) {
  writeFileSync(join(folder, 'council.json'), JSON.stringify(given.about))
  writeFileSync(join(folder, 'counts.json'), JSON.stringify(given.counts))
  const period = ['--from', '2026-10-01', '--to', '2026-10-31']
  const files = ['--council', 'council.json', '--counts', 'counts.json']
  return spawnSync(process.execPath, [cli, ...files, ...period], { cwd: folder, encoding: 'utf8' })
}

it('a council’s counts, as its database has them, become its feed', () => {
  // PostgreSQL’s sums are texts, and a table may have no column for the device.
  const counts = month.map(({ device: _, times, ...row }) => ({ ...row, times: String(times) }))
  const { status, stdout } = run({ about, counts })
  const read = readFeed(stdout)
  expect(status).toBe(0)
  const withoutDevice = service().splits?.filter(({ by }) => by !== 'device')
  expect(read.ok && read.feed.services).toEqual([{ ...service(), splits: withoutDevice }])
})

it('what can’t be used is said, and no feed is written', () => {
  const { status, stdout, stderr } = run({ about: { ...about, licence: 'free' }, counts: [{}] })
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/council\.json can’t be used:[\s\S]*https/)
})
