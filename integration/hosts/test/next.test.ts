import { readdirSync, readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
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

it('answers residents who reach it by https through a proxy, with a cookie for https alone', async () => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = {
      host: 'council.example',
      'x-forwarded-proto': 'https',
      origin: 'https://council.example',
      'content-type': 'application/x-www-form-urlencoded',
    }
    request(`${host.origin}/report/street`, { method: 'POST', headers }, resolve)
      .once('error', reject)
      .end('street=High+Street')
  })
  answer.resume()
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/report/problem'])
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^guildhall-session=[0-9a-f]{32};.*; HttpOnly; SameSite=Lax; Secure$/i),
  ])
})
