import { makeNonce, strictPolicy } from '@guildhall/journeys/secure'
import { renderToString } from 'react-dom/server'
import { type EntryContext, ServerRouter } from 'react-router'

/** Draws a page whole; no script is sent with it, so nothing is streamed. */
export default function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const nonce = makeNonce()
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.set('content-security-policy', strictPolicy(nonce))
  const html = renderToString(<ServerRouter context={context} url={url} nonce={nonce} />)
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Refusals and addresses that lead nowhere are no failures; a message may hold what was typed. */
export function handleError(error: unknown): void {
  if (error instanceof Error) console.error(error.stack)
}
