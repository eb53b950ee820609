import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'

const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const HOUR_MS = 60 * 60 * 1000

/**
 * Sends a file of the built site; what is no file goes on to `next`.
 *
 * What stands in `/assets/` has its content's hash in its name, so browsers may keep it for a year.
 */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
  next: () => void,
): void {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  // Pages have no dot in their last part, calendars are pages that do.
  if (!/\.\w+$/.test(path) || path.endsWith('.ics') || !isRead(request)) {
    next()
    return
  }
  const isHashed = path.startsWith('/assets/')
  send(request, path, {
    root,
    index: false,
    dotfiles: 'ignore',
    immutable: isHashed,
    maxAge: isHashed ? YEAR_MS : HOUR_MS,
  })
    .on('error', next)
    .on('directory', next)
    .pipe(response)
}

function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}
