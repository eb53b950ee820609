import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { serve } from '@hono/node-server'

// What a worker finds in its global scope (WinterTC’s minimum, as far as it is used), and no more:
// `process`, `Buffer`, `require` and `document` would be errors here as they are there.
const scope = createContext({
  AbortController,
  AbortSignal,
  Blob,
  DOMException,
  Event,
  EventTarget,
  FormData,
  Headers,
  MessageChannel,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  Uint8Array,
  btoa,
  clearTimeout,
  console,
  crypto,
  queueMicrotask,
  setTimeout,
})

const file = join(import.meta.dirname, 'build/worker.js')
const worker: { fetch(request: Request): Promise<Response> } = runInContext(
  `${readFileSync(file, 'utf8')}\nworker`,
  scope,
  { filename: file },
)

const server = serve({
  fetch: (request) => worker.fetch(request),
  hostname: '127.0.0.1',
  port: Number(process.env.PORT),
})
process.once('SIGTERM', () => server.close())
