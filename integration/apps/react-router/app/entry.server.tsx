import { makeNonce, strictPolicy } from '@guildhall/journeys/secure'
import { renderToString } from 'react-dom/server'
import { type EntryContext, isRouteErrorResponse, ServerRouter } from 'react-router'
import { NonceContext } from './nonce.ts'

/** Draws a page on the server under a strict Content-Security-Policy with a nonce of its own. */
export default function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const nonce = makeNonce()
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', strictPolicy(nonce))
  const html = renderToString(
    <NonceContext value={nonce}>
      <ServerRouter context={context} url={url} nonce={nonce} />
    </NonceContext>,
  )
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Refusals and addresses that lead nowhere are no failures; a message may hold what was typed. */
export function handleError(error: unknown): void {
  if (isRouteErrorResponse(error)) return
  console.error(error instanceof Error ? error.stack : 'a request failed')
}
