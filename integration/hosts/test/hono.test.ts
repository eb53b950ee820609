import { describeHost } from '@guildhall/journeys/testing'
import { afterAll, beforeAll } from 'vitest'
import { type RunningHost, run } from './running-host.ts'

let host: RunningHost
beforeAll(async () => {
  host = await run('hono', 'server.ts')
})
afterAll(() => host?.stop())

describeHost('a Web-standard handler in Hono', () => host.origin)
