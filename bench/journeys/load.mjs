// Load over real HTTP on loopback: so many residents at once, each from the first page to the
// reference and then again as somebody else, made by autocannon.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { answered } from './asked.mjs'

/** Starts the server of a database. @param {object} where */
export async function startServer(where) {
  const script = fileURLToPath(new URL('./server.mjs', import.meta.url))
  const child = spawn(process.execPath, ['--expose-gc', script, JSON.stringify(where)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  const base = `http://127.0.0.1:${String(line).replace('ready ', '')}`
  return {
    base,
    /** @returns {Promise<{ submitted: number, heapUsed: number, rss: number }>} */
    facts: async () => (await fetch(`${base}/facts`)).json(),
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/**
 * Sends residents to a server.
 *
 * @param {string} base
 * @param {{ connections: number, duration?: number, amount?: number }} how many at once; seconds or steps
 */
export async function load(base, how) {
  const headers = { origin: base, 'content-type': 'application/x-www-form-urlencoded' }
  const withCookie = (request, context) => ({
    ...request,
    headers: { ...headers, ...(context.cookie ? { cookie: context.cookie } : {}) },
  })
  const wrong = new Map()
  const expecting = (status, path) => (got, _body, context, given) => {
    const cookie = given['set-cookie']
    if (cookie) context.cookie = String(cookie).split(';')[0]
    if (got !== status) wrong.set(`${path} ${got}`, (wrong.get(`${path} ${got}`) ?? 0) + 1)
  }
  const requests = answered.flatMap(([path, body]) => [
    {
      method: 'GET',
      path: `/bulky/${path}`,
      setupRequest: withCookie,
      onResponse: expecting(200, `GET ${path}`),
    },
    {
      method: 'POST',
      path: `/bulky/${path}`,
      body,
      setupRequest: withCookie,
      onResponse: expecting(303, `POST ${path}`),
    },
  ])
  requests.push({
    method: 'GET',
    path: '/bulky/confirmation',
    body: undefined,
    setupRequest: withCookie,
    onResponse: expecting(200, 'GET confirmation'),
  })
  const {
    latency,
    requests: made,
    duration,
    errors,
    timeouts,
  } = await autocannon({
    url: base,
    requests,
    ...how,
  })
  if (wrong.size > 0 || errors > 0 || timeouts > 0) {
    const seen = [...wrong].map(([what, count]) => `${what} × ${count}`).join(', ')
    throw new Error(`Under load a resident met what is none of ours: ${seen} ${errors} ${timeouts}`)
  }
  return {
    steps: made.total,
    perSecond: made.total / duration,
    p50: latency.p50,
    p99: latency.p99,
    most: latency.max,
  }
}
