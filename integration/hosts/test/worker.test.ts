import { describeHost } from '@guildhall/journeys/testing'
import { afterAll, beforeAll } from 'vitest'
import { build, type RunningHost, run } from './running-host.ts'

let host: RunningHost
beforeAll(async () => {
  await build('worker', '../node_modules/vite/bin/vite.js', 'build')
  host = await run('worker', 'server.ts')
})
afterAll(() => host?.stop())

describeHost('a worker with the web’s globals alone', () => host.origin)
