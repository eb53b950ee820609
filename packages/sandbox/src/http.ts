import type { Context, MiddlewareHandler } from 'hono'

/** The largest body that the sandbox reads, in bytes. */
export const mostBodyBytes = 256 * 1024

const mostDiscardedBytes = 64 * mostBodyBytes

/**
 * Reads a body up to the limit, and refuses a larger one with 413.
 *
 * What is over the limit is read and thrown away, since a caller that is still sending would see a
 * broken connection and not the refusal.
 */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const reader = c.req.raw.body?.getReader()
  if (!reader) return next()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.byteLength
    if (size <= mostBodyBytes) chunks.push(value)
    else if (size > mostDiscardedBytes) {
      await reader.cancel()
      break
    }
  }
  if (size > mostBodyBytes) {
    return c.json({ error: `The body is over the limit of ${mostBodyBytes} bytes` }, 413)
  }
  bodies.set(c.req.raw, Buffer.concat(chunks).toString('utf8'))
  return next()
}

const bodies = new WeakMap<Request, string>()

/** The text of a request's body, as `limitBody` read it. */
export function bodyText(c: Context): string {
  return bodies.get(c.req.raw) ?? ''
}

/** The fields of a form. */
export function formFields(c: Context): URLSearchParams {
  return new URLSearchParams(bodyText(c))
}

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Answers only to loopback names, so that no page elsewhere can reach in by a name of its own. */
export const onlyLoopbackHost: MiddlewareHandler = async (c, next) => {
  const host = (c.req.header('host') ?? '').replace(/:\d*$/, '').toLowerCase()
  if (loopbackNames.has(host)) return next()
  return c.json({ error: 'The sandbox answers to 127.0.0.1 and localhost only' }, 421)
}

/** Refuses a form that another site's page sent. */
export const sameOriginPosts: MiddlewareHandler = async (c, next) => {
  const origin = c.req.header('origin')
  const safe = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (safe || origin === undefined || origin === new URL(c.req.url).origin) return next()
  return c.json({ error: 'This form was sent from another site' }, 403)
}

/** Says what a browser may do with an answer: nothing beyond its own style sheet, and never keep it. */
export const guardHeaders: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('x-content-type-options', 'nosniff')
  c.res.headers.set('referrer-policy', 'same-origin')
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  c.res.headers.set(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
  )
}
