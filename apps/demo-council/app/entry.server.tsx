import { randomBytes } from 'node:crypto'
import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable } from '@react-router/node'
import { renderToPipeableStream } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, ServerRouter } from 'react-router'
import { NonceContext } from './nonce.ts'
import { house } from './server/house.server.ts'
import { hostContext } from './server/visitor.ts'

// The host opens the house before it listens, so that a mistake is told at once, and says of each
// request where it came from.
export { hostContext, house }

const RENDER_LIMIT_MS = 10_000

/** Draws a page on the server under a strict Content-Security-Policy with a nonce of its own. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Promise<Response> {
  const nonce = randomBytes(16).toString('base64')
  const { paymentOrigins } = await house()
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set(
    'content-security-policy',
    [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "manifest-src 'self'",
      `form-action 'self' ${paymentOrigins.join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={context} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough()
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          // The name and stack alone: a message may hold what a resident typed.
          console.error(error instanceof Error ? error.stack : 'a page could not be drawn')
        },
      },
    )
    setTimeout(abort, RENDER_LIMIT_MS).unref()
  })
}

/** Says on the console what failed; refusals and addresses that lead nowhere are no failures. */
export function handleError(error: unknown): void {
  if (isRouteErrorResponse(error)) return
  console.error(error instanceof Error ? error.stack : 'a request failed')
}
