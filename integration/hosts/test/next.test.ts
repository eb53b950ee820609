import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeHost } from '@guildhall/journeys/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { build, NEXT, type RunningHost, run } from './running-host.ts'

let host: RunningHost
beforeAll(async () => {
  await build('next', NEXT, 'build')
  host = await run('next', NEXT, 'start', '--hostname', '127.0.0.1')
})
afterAll(() => host?.stop())

describeHost('Next.js’s App Router', () => host.origin, { leadsOn: 307 })

it('sends a browser no server code of Guildhall’s', () => {
  const folder = join(import.meta.dirname, '../next/build/static')
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
  expect(scripts.some((script) => script.includes('Which street is it in?'))).toBe(true)
  expect(scripts.filter((script) => script.includes('guildhall-server-only'))).toEqual([])
})
