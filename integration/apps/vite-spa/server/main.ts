import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { placeOf } from '../report/places.ts'
import { openReport } from '../report/report-server.ts'

// Serves the built app, and what it asks: the journey’s pages as data.

const report = await openReport()
const app = new Hono()

app.all('/api/*', async ({ req, json }) => {
  const url = new URL(req.url)
  url.pathname = url.pathname.replace(/^\/api/, '')
  const request = new Request(url, req.raw)
  const outcome = await report.handle(request, placeOf(url.pathname))
  if (outcome.kind === 'page') {
    const headers = Object.fromEntries(outcome.headers)
    return json(
      { address: url.pathname + url.search, model: outcome.model },
      outcome.status,
      headers,
    )
  }
  if (outcome.kind === 'response') {
    // A browser’s own fetch would follow a redirect to the app’s HTML.
    const cookie = outcome.response.headers.get('set-cookie')
    const leadsTo = outcome.response.headers.get('location')
    return json({ leadsTo }, 200, cookie === null ? {} : { 'set-cookie': cookie })
  }
  return json(null, outcome.kind === 'refused' ? outcome.refusal.status : 404)
})
app.use('*', serveStatic({ root: './dist' }))
app.get('*', serveStatic({ path: './dist/index.html' }))

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => server.close(() => process.exit(0)))
