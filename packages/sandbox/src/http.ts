import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** The largest body that the sandbox reads, in bytes. */
export const mostBodyBytes = 256 * 1024

/** Refuses a body that is too large with 413, before reading it. */
export const limitBody = bodyLimit({
  maxSize: mostBodyBytes,
  onError: (c) => c.json({ error: `The body is over the limit of ${mostBodyBytes} bytes` }, 413),
})

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
