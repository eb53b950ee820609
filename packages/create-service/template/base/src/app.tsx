import { ProblemPage } from '@guildhall/journeys/problem-page'
import { securely } from '@guildhall/journeys/secure'
import { webJourney } from '@guildhall/journeys/web'
import type { Language } from '@guildhall/standards/language'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { asset } from './assets.ts'
import { council } from './council.ts'
import { Home } from './home.tsx'
import type { House, Visit } from './house.ts'
import { homeHref, layout } from './layout.tsx'
import { service } from './service.ts'
import { formsLeadTo, openService } from './service-server.tsx'
import { words } from './words.ts'

/** Headers that every answer carries. */
const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(self), microphone=()',
}

/** The site as one function: a request in, an answer out. */
export function makeApp(house: House): Hono {
  const { journey } = service
  const origins = formsLeadTo(house.config)
  const secure = securely({ formAction: origins })
  const { server, respond } = openService(house)
  const visitors = new WeakMap<Request, string>()

  /** Where and for whom a request is. */
  function placeOf(request: Request) {
    const url = new URL(request.url)
    const language: Language = url.pathname.startsWith('/cy/') ? 'cy' : 'en'
    const basePath = `${language === 'cy' ? '/cy' : ''}/${journey.id}`
    const context: Visit = {
      ...house,
      visitor: visitors.get(request) ?? 'unknown',
      origin: house.config.publicOrigin ?? url.origin,
      basePath,
    }
    const path = url.pathname.slice(basePath.length + 1) || undefined
    return { path, basePath, homeHref: homeHref(language), language, context }
  }

  const pages = webJourney({ server, place: placeOf, siteName: council.name, layout, secure })

  /** Draws a page of the site’s own. */
  function draw(language: Language, status: number, children: ReactNode): Response {
    const { nonce, headers } = secure()
    const html = renderToString(layout({ language, model: undefined, nonce, children }))
    return new Response(`<!DOCTYPE html>${html}`, {
      status,
      headers: {
        ...headers,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
      },
    })
  }

  const app = new Hono()
  app.use(compress())
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(everywhere)) context.header(name, value)
  })
  app.get('/healthz', async (context) => {
    await house.database.transaction(async () => undefined)
    return context.text('ok')
  })
  app.get('/assets/:name', ({ req }) => asset(req.param('name')))
  for (const language of council.languages) {
    const prefix = language === 'cy' ? '/cy' : ''
    app.get(homeHref(language), () => draw(language, 200, <Home language={language} />))
    app.all(`${prefix}/${journey.id}/*`, async (context) => {
      const request = context.req.raw
      visitors.set(
        request,
        visitorOf(context.env, request, house.config.publicOrigin !== undefined),
      )
      const place = placeOf(request)
      const own = await respond?.(request, place, (page) => draw(language, 200, page))
      return own ?? pages(request)
    })
  }
  app.notFound(({ req }) => {
    const language = languageOf(req.path)
    const siteName = council.name[language]
    return draw(language, 404, <ProblemPage status={404} language={language} siteName={siteName} />)
  })
  app.onError((error, { req }) => {
    // The stack alone: a message may hold what a resident typed.
    console.error(error.stack?.replace(error.message, '…') ?? 'a request failed')
    const language = languageOf(req.path)
    return draw(language, 500, <Failed language={language} />)
  })
  return app
}

function Failed({ language }: { language: Language }) {
  const { failedTitle, failed } = words[language]
  return (
    <>
      <title>{`${failedTitle} – ${council.name[language]}`}</title>
      <h1 className="govuk-heading-l">{failedTitle}</h1>
      <p className="govuk-body">{failed}</p>
      <p className="govuk-body">{council.contact.phone}</p>
    </>
  )
}

/** The language of an address, as far as the council has it. */
function languageOf(path: string): Language {
  return council.languages.includes('cy') && /^\/cy(\/|$)/.test(path) ? 'cy' : 'en'
}

/** The address that a request came from; behind a proxy, the one that the proxy saw. */
function visitorOf(env: unknown, request: Request, isProxied: boolean): string {
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim()
  if (isProxied && forwarded) return forwarded
  const { incoming } = env as { incoming?: { socket: { remoteAddress?: string } } }
  return incoming?.socket.remoteAddress ?? 'unknown'
}
