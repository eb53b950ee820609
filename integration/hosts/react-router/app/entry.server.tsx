import { renderToString } from 'react-dom/server'
import { type EntryContext, ServerRouter } from 'react-router'

/** Draws a page whole; no script is sent with it, so nothing is streamed. */
export default function handleRequest(
  { url }: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  const html = renderToString(<ServerRouter context={context} url={url} />)
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Refusals and addresses that lead nowhere are no failures; a message may hold what was typed. */
export function handleError(error: unknown): void {
  if (error instanceof Error) console.error(error.stack)
}
