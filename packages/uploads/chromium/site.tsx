import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { JourneyPage } from '@guildhall/journeys/journey-page'
import { journeyServer, type Outcome } from '@guildhall/journeys/server'
import { memoryStore } from '@guildhall/journeys/store'
import { renderToString } from 'react-dom/server'
import { build } from 'vite'
import { photos, report } from '../src/photos.testing.ts'
import { eicarScanner, type Scanner } from '../src/scanners/scanner.ts'
import { bindUploads, withUploads } from '../src/server/server.ts'
import { memoryStorage } from '../src/storage/storage.ts'

/** The sample journey on a free loopback port, as a host would serve it. */
export async function site() {
  const storage = memoryStorage()
  const store = memoryStore()
  const knobs = { scanner: eicarScanner() as Scanner }
  const journey = withUploads<undefined>({
    server: journeyServer<undefined, undefined>({
      journey: report,
      store: () => store,
      bindings: [bindUploads(photos, () => storage)],
    }),
    storage: () => storage,
    scanner: () => knobs.scanner,
  })
  const script = await clientScript()
  const server: Server = createServer(async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
    if (url.pathname === '/client.js') {
      return outgoing.setHeader('content-type', 'text/javascript').end(script)
    }
    const gone = new AbortController()
    outgoing.once('close', () => gone.abort())
    const [, , ...path] = url.pathname.split('/')
    const outcome = await journey.handle(toRequest(incoming, url, gone.signal), {
      path: path.join('/') || undefined,
      basePath: '/report',
      homeHref: '/',
      language: 'en',
      context: undefined,
    })
    const response = toResponse(outcome)
    const cookies = response.headers.getSetCookie()
    outgoing.writeHead(response.status, {
      ...Object.fromEntries(response.headers),
      ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    })
    outgoing.end(await response.text())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  return {
    base: `http://127.0.0.1:${port}`,
    storage,
    knobs,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function toRequest(incoming: IncomingMessage, url: URL, signal: AbortSignal): Request {
  const headers = new Headers(incoming.headers as Record<string, string>)
  const { method = 'GET' } = incoming
  const body = method === 'POST' ? { body: Readable.toWeb(incoming), duplex: 'half' } : {}
  return new Request(url, { method, headers, signal, ...body } as RequestInit)
}

function toResponse(outcome: Outcome): Response {
  if (outcome.kind === 'response') return outcome.response
  if (outcome.kind === 'refused') {
    return new Response(outcome.refusal.sentence, { status: outcome.refusal.status })
  }
  if (outcome.kind === 'not-found') return new Response('', { status: 404 })
  const { model, status, headers } = outcome
  const html = renderToString(<JourneyPage journey={report} model={model} siteName="Alderbrook" />)
  const json = JSON.stringify(model).replaceAll('<', '\\u003c')
  headers.set('content-type', 'text/html; charset=utf-8')
  return new Response(
    `<!DOCTYPE html><html lang="en"><head></head><body><main>${html}</main>` +
      `<script id="model" type="application/json">${json}</script>` +
      '<script type="module" src="/client.js"></script></body></html>',
    { status, headers },
  )
}

/** The page's code for the browser. */
async function clientScript(): Promise<string> {
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['@guildhall/source', 'module', 'browser', 'development|production'] },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL('./client.tsx', import.meta.url)) },
    },
  })
  const [built] = [result].flat()
  const chunk = built && 'output' in built ? built.output[0] : undefined
  if (!chunk) throw new Error('Vite built no script for the browser.')
  return chunk.code
}
