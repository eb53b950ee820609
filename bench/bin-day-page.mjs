// How long a resident waits for the server's part of the bin day page, on loopback.
//
//   node bench/bin-day-page.mjs [requests]
//   DATABASE_URL=postgres://… node bench/bin-day-page.mjs    on PostgreSQL instead of PGlite
//
// Side by side in one run, taking turns: the page (session from the database, collections from the
// sandbox over HTTP, rendered by React), the same site's health check, and a bare node:http server
// that sends the same bytes from memory, which is the physical limit here. Needs a build.

import { createServer } from 'node:http'
import { startSite } from '../apps/demo-council/e2e/site.ts'

const requests = Number(process.argv[2] ?? 400)
const site = await startSite({ DEMO_NOW: '2026-11-24T10:00:00Z' })

try {
  const cookie = await chooseAddress()
  const page = `${site.url}/alderbrook/bin-days/bin-days`
  const html = await (await fetch(page, { headers: { cookie } })).text()
  if (!html.includes('Next collection')) throw new Error('the page shows no collections')

  const bare = createServer((_request, response) => response.end(html))
  await new Promise((done) => bare.listen(0, '127.0.0.1', () => done(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (bare.address())

  const subjects = {
    'bin day page': () => fetch(page, { headers: { cookie } }),
    'health check': () => fetch(`${site.url}/healthz`),
    'the same bytes from memory': () => fetch(`http://127.0.0.1:${port}/`),
  }
  const took = Object.fromEntries(Object.keys(subjects).map((name) => [name, []]))
  for (let turn = 0; turn < requests; turn += 1) {
    for (const [name, ask] of Object.entries(subjects)) {
      const began = performance.now()
      await (await ask()).arrayBuffer()
      if (turn >= requests / 10) took[name].push(performance.now() - began)
    }
  }
  bare.close()

  const limit = at(took['the same bytes from memory'], 0.5)
  for (const [name, times] of Object.entries(took)) {
    const median = at(times, 0.5)
    console.log(
      `${name.padEnd(28)} p50 ${median.toFixed(1)} ms  p99 ${at(times, 0.99).toFixed(1)} ms  ${(median / limit).toFixed(1)} × the limit`,
    )
  }
  console.log(`the page is ${Math.round(html.length / 1024)} KB of HTML; target: p50 under 50 ms`)
} finally {
  await site.close()
}

/** Goes through the service as a browser without scripts does. @returns the session's cookie */
async function chooseAddress() {
  const base = `${site.url}/alderbrook/bin-days`
  const headers = { origin: site.url }
  const first = await fetch(`${base}/postcode`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: new URLSearchParams({ postcode: 'GH1 2AB' }),
  })
  const session = first.headers.get('set-cookie')?.split(';')[0] ?? ''
  const list = await (
    await fetch(`${base}/choose-address`, { headers: { cookie: session } })
  ).text()
  const uprn = /type="radio"[^>]* value="(\d+)"/.exec(list)
  await fetch(`${base}/choose-address`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, cookie: session },
    body: new URLSearchParams({ uprn: uprn?.[1] ?? '' }),
  })
  return session
}

/** @param {number[]} times @param {number} share */
function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? 0
}
