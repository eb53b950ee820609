import { describeHost } from '@guildhall/journeys/testing'
import { afterAll, beforeAll } from 'vitest'
import { build, type RunningHost, run } from './running-host.ts'

let host: RunningHost
beforeAll(async () => {
  await build('astro', '../node_modules/astro/bin/astro.mjs', 'build')
  host = await run('astro', 'build/server/entry.mjs')
})
afterAll(() => host?.stop())

describeHost('an endpoint in Astro', () => host.origin)
