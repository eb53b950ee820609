import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { binsApi } from './bins/bins-api.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults/faults.ts'
import { faultRoutes } from './faults/faults-routes.tsx'
import { faultMiddleware } from './faults/middleware.ts'
import { guardHeaders, limitBody, onlyLoopbackHost, sameOriginPosts } from './http.ts'
import type { Random } from './ids.ts'
import type { NotifyService } from './notify/auth.ts'
import { InboxPage } from './notify/inbox-page.tsx'
import { type Messages, statusOf } from './notify/messages.ts'
import { notifyApi } from './notify/notify-api.ts'
import { oidcRoutes } from './oidc/oidc-routes.tsx'
import type { Places } from './os-places/places.ts'
import { placesApi } from './os-places/places-api.ts'
import { renderPage } from './pages/document.tsx'
import { HomePage } from './pages/home-page.tsx'
import { readStyles, stylesPath } from './pages/styles.ts'
import type { Agreements } from './pay/agreements.ts'
import { payApi } from './pay/pay-api.ts'
import { payPages } from './pay/pay-pages.tsx'
import type { Payments } from './pay/payments.ts'
import { PaymentsPage } from './pay/payments-page.tsx'
import type { Webhooks } from './pay/webhooks.ts'
import { type PostcodeFacts, postcodesApi } from './postcodes-io/postcodes-api.ts'
import type { NotifyTemplate } from './templates.ts'

/** Everything that the stand-ins and their pages work on. */
export type World = {
  url: () => string
  clock: Clock
  random: Random
  faults: Faults
  payments: Payments
  agreements: Agreements
  webhooks: Webhooks
  webhookUrl: string | undefined
  payPostsPerSecond: number
  messages: Messages
  templates: readonly NotifyTemplate[]
  notifyServices: readonly NotifyService[]
  places: Places
  postcodes: PostcodeFacts
  closing: AbortSignal
}

/** Joins the stand-ins and their pages into one Web handler. */
export function createApp(world: World): Hono<{ Bindings: HttpBindings }> {
  const { url, clock, faults, payments, agreements, webhooks, messages, places, closing } = world
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.use(onlyLoopbackHost, guardHeaders, limitBody)

  const strike = { faults, closing }
  app.use(
    '/pay/v1/*',
    faultMiddleware({
      ...strike,
      standIn: 'pay',
      commits: (c) => c.req.method === 'POST',
      down: (c) => c.json({ code: payDownCode(c), description: 'Downstream system error' }, 500),
    }),
  )
  app.use(
    '/notify/v2/*',
    faultMiddleware({
      ...strike,
      standIn: 'notify',
      commits: (c) => c.req.method === 'POST',
      down: (c) => {
        const errors = [{ error: 'Exception', message: 'Internal server error' }]
        return c.json({ status_code: 500, errors }, 500)
      },
    }),
  )
  const down = (c: Context) => c.text('Internal Server Error', 500)
  app.use('/os-places/*', faultMiddleware({ ...strike, standIn: 'os-places', down }))
  app.use('/bins/*', faultMiddleware({ ...strike, standIn: 'bins', down }))
  app.use('/postcodes-io/*', faultMiddleware({ ...strike, standIn: 'postcodes-io', down }))

  const payBase = () => `${url()}/pay`
  const { payPostsPerSecond: postsPerSecond } = world
  app.route('/pay', payApi({ payments, agreements, clock, base: payBase, postsPerSecond }))
  app.use('/pay/card_details/*', sameOriginPosts)
  app.route('/pay', payPages({ payments, clock, random: world.random }))
  app.route(
    '/notify',
    notifyApi({
      messages,
      templates: world.templates,
      services: world.notifyServices,
      clock,
      base: () => `${url()}/notify`,
    }),
  )
  app.route('/os-places', placesApi({ places, base: () => `${url()}/os-places` }))
  const isKnown = (uprn: string) => places.size === 0 || places.has(uprn)
  app.route('/bins', binsApi({ clock, random: world.random, isKnown }))
  app.route('/postcodes-io', postcodesApi({ places, facts: world.postcodes }))
  app.use('/oidc/authorize', sameOriginPosts)
  app.route('/oidc', oidcRoutes({ clock, random: world.random, issuer: () => `${url()}/oidc` }))

  ownPages(app, world)
  app.notFound((c) => c.json({ error: 'There is nothing at this address' }, 404))
  app.onError((error, c) => {
    // A body that ends early, or a text that can't be decoded, is the caller's mistake.
    if (error instanceof TypeError || error instanceof URIError || error instanceof SyntaxError) {
      return c.json({ error: 'The request could not be read' }, 400)
    }
    return c.json({ error: 'The sandbox itself failed' }, 500)
  })
  return app

  function ownPages(on: Hono<{ Bindings: HttpBindings }>, { webhookUrl }: World) {
    const styles = readStyles()
    on.get(stylesPath, (c) => {
      c.header('content-type', 'text/css; charset=utf-8')
      c.header('cache-control', 'max-age=300')
      return c.body(styles)
    })
    for (const path of ['/faults', '/inbox/*', '/payments/*']) on.use(path, sameOriginPosts)
    on.route('/', faultRoutes(faults))

    on.get('/', (c) => {
      const first = places.all.find((place) => place.postcode !== '')
      const children = (
        <HomePage
          url={url()}
          now={clock()}
          addresses={places.size}
          {...(first && { example: { postcode: first.postcode, uprn: first.uprn } })}
        />
      )
      return c.html(renderPage({ title: 'Start', children }))
    })
    on.get('/inbox', (c) => {
      const now = clock()
      const all = messages.all()
      if ((c.req.header('accept') ?? '').includes('application/json'))
        return c.json({ messages: all })
      const entries = all.map((message) => ({ message, status: statusOf(message, now) }))
      return c.html(renderPage({ title: 'Inbox', children: <InboxPage entries={entries} /> }))
    })
    on.post('/inbox/clear', (c) => {
      messages.clear()
      return c.redirect('/inbox', 303)
    })
    on.get('/payments', (c) => {
      const children = (
        <PaymentsPage
          payments={payments.all()}
          webhooks={[...webhooks.messages].reverse()}
          webhookUrl={webhookUrl}
        />
      )
      return c.html(renderPage({ title: 'Payments', children }))
    })
    on.post('/payments/webhooks/:id', async (c) => {
      await webhooks.resend(c.req.param('id'))
      return c.redirect('/payments', 303)
    })
  }
}

// GOV.UK Pay's code for its own failure differs by what was asked for.
function payDownCode(c: Context): string {
  const path = c.req.path.replace('/pay/v1', '')
  if (path === '/payments') return c.req.method === 'POST' ? 'P0198' : 'P0498'
  if (path === '/agreements') return c.req.method === 'POST' ? 'P2198' : 'P2498'
  if (path.startsWith('/agreements')) return path.endsWith('/cancel') ? 'P2598' : 'P2298'
  if (path.endsWith('/cancel')) return 'P0598'
  if (path.endsWith('/capture')) return 'P1098'
  if (path.endsWith('/events')) return 'P0398'
  if (path === '/refunds') return 'P1898'
  if (path.includes('/refunds')) return c.req.method === 'POST' ? 'P0698' : 'P0798'
  return 'P0298'
}
