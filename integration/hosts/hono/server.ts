import { documentLayout } from '@guildhall/journeys/document-layout'
import { securely } from '@guildhall/journeys/secure'
import { contractSiteName } from '@guildhall/journeys/testing/journey'
import { contractPlace, contractServer } from '@guildhall/journeys/testing/server'
import { webJourney } from '@guildhall/journeys/web'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// A host that sends no script at all: pages are drawn on the server, and the browser posts them.

const report = webJourney({
  server: contractServer(),
  place: ({ url }) => contractPlace(new URL(url).pathname),
  siteName: contractSiteName,
  layout: documentLayout(),
  secure: securely(),
})

const app = new Hono()
app.all('/report/*', ({ req }) => report(req.raw))
app.all('/cy/report/*', ({ req }) => report(req.raw))

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) })
process.once('SIGTERM', () => server.close())
