import { describeHost } from '@guildhall/journeys/testing'
import { afterAll, beforeAll } from 'vitest'
import { build, NEXT, type RunningHost, run } from './running-host.ts'

let host: RunningHost
beforeAll(async () => {
  await build('next', NEXT, 'build')
  host = await run('next', NEXT, 'start', '--hostname', '127.0.0.1')
})
afterAll(() => host?.stop())

describeHost('Next.js’s App Router', () => host.origin, { leadsOn: 307 })
