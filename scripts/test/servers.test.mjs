import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { stopAll } from '../lib/processes.mjs'
import { listen, together } from '../lib/servers.mjs'

const env = { PATH: process.env.PATH }
const server = (/** @type {string} */ then) => [
  '--eval',
  `console.log('ready http://127.0.0.1:1/'); ${then}`,
]
const stays = 'setInterval(() => {}, 1000)'

vi.spyOn(console, 'error').mockImplementation(() => {})
afterAll(stopAll)

describe('the demo and its sandbox run together or not at all', () => {
  it('waits for the line that says a server is ready, and takes its address from it', async () => {
    const { url } = await listen('The sandbox', server(stays), env)
    expect(url).toBe('http://127.0.0.1:1/')
  })

  it('says which server did not start', async () => {
    const args = ['--eval', 'process.exit(1)']
    await expect(listen('The demo council', args, env)).rejects.toThrow(
      'The demo council did not start (exit code 1).',
    )
  })

  it('stops the other when one dies, and fails', async () => {
    const demo = await listen('The demo council', server(stays), env)
    const sandbox = await listen(
      'The sandbox',
      server('setTimeout(() => process.exit(3), 50)'),
      env,
    )

    expect(await together([demo, sandbox])).toBe(1)

    expect(console.error).toHaveBeenCalledWith(
      'The sandbox stopped by itself (exit code 3), so the rest is stopped.',
    )
    await Promise.race([demo.ended, wait(2000)])
    expect(demo.child.signalCode).toBe('SIGTERM')
  })
})
