import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { createRequestHandler } from 'react-router'

// Made by the build, so its types exist only after it.
const build = await import(new URL('./build/server/index.js', import.meta.url).href)
const pages = createRequestHandler(build, 'production')

const app = new Hono()
app.use('/assets/*', serveStatic({ root: './build/client' }))
app.all('*', ({ req }) => pages(req.raw))

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => server.close(() => process.exit(0)))
