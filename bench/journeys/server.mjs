// The journey over HTTP in a process of its own, as a service runs it: pages drawn as HTML, answers
// sealed. Says “ready <port>” and answers /facts with its memory after a collection of garbage.
//
//   node --expose-gc bench/journeys/server.mjs '{"url":…}' | '{"folder":…}'

import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { openDatabase } from '../../packages/database/dist/database.js'
import { migrate } from '../../packages/database/dist/migrations.js'
import { documentLayout } from '../../packages/journeys/dist/adapters/document-layout.js'
import { webJourney } from '../../packages/journeys/dist/adapters/web.js'
import { answerKeys, makeAnswerKey } from '../../packages/journeys/dist/server/answer-keys.js'
import { journeysMigrations, sqlStore } from '../../packages/journeys/dist/server/database.js'
import { serve } from './asked.mjs'

const database = await openDatabase(JSON.parse(process.argv[2] ?? '{"memory":true}'))
await migrate(database, [journeysMigrations])
const now = () => new Date().toISOString()
const keys = await answerKeys(makeAnswerKey())
let submitted = 0
const handle = webJourney({
  server: serve(sqlStore({ database, council: 'westbourne', now, keys }), async () => {
    submitted += 1
  }),
  siteName: { en: 'Westbourne', cy: 'Westbourne' },
  layout: documentLayout(),
  place: ({ url }) => ({
    path: new URL(url).pathname.replace(/^\/bulky\/?/, '') || undefined,
    basePath: '/bulky',
    homeHref: '/',
    language: 'en',
    context: undefined,
  }),
})

const server = createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  if (url.pathname === '/facts') {
    for (let round = 0; round < 3; round += 1) globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    outgoing.end(JSON.stringify({ submitted, heapUsed, rss }))
    return
  }
  try {
    const { method = 'GET' } = incoming
    const response = await handle(
      new Request(url, {
        method,
        headers: /** @type {Record<string, string>} */ (incoming.headers),
        ...(method === 'POST' ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}),
      }),
    )
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(await response.text())
  } catch (error) {
    console.error(error)
    outgoing.writeHead(500).end()
  }
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  console.log(`ready ${typeof address === 'object' && address ? address.port : 0}`)
})
process.once('SIGTERM', async () => {
  server.closeAllConnections()
  server.close()
  await database.close()
  process.exit(0)
})
