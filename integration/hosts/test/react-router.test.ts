import { describeHost } from '@guildhall/journeys/testing'
import { afterAll, beforeAll } from 'vitest'
import { build, type RunningHost, run } from './running-host.ts'

let host: RunningHost
beforeAll(async () => {
  await build('react-router', '../node_modules/@react-router/dev/bin.cjs', 'build')
  host = await run('react-router', 'server.ts')
})
afterAll(() => host?.stop())

describeHost('React Router', () => host.origin)
