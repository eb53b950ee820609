import type { Place } from '@guildhall/journeys/server'
import type { RouterContextProvider } from 'react-router'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import { house } from './house.server.ts'
import type { ServiceServer } from './services.server.ts'
import type { SiteContext } from './site-context.server.ts'
import { staffOf } from './staff-session.server.ts'
import { visitorContext } from './visitor.ts'

/** What a loader or action is given, as far as it is needed here. */
export interface RouteArgs {
  request: Request
  params: { readonly council?: string; readonly service?: string; readonly '*'?: string }
  context: Readonly<RouterContextProvider>
}

/** Where a request stands: its council's service, and what that service's pages are given. */
export interface ServicePlace {
  readonly server: ServiceServer
  readonly place: Place<SiteContext>
}

/** Finds the council and service of a request; undefined when there is no such place. */
export async function placeOf(
  { request, params, context }: RouteArgs,
  service = params.service,
): Promise<ServicePlace | undefined> {
  const { config, council: find } = await house()
  const services = find(params.council)
  const server = services?.servers.get(service ?? '')
  if (!services || !server) return undefined
  const { council } = services
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  const homeHref = homeHrefOf(council.slug, language)
  const basePath = `${homeHref}/${service}`
  const staff = await staffOf(request, { ...services, council: council.slug })
  const site: SiteContext = {
    ...services,
    basePath,
    homeHref,
    origin: config.publicOrigin ?? url.origin,
    visitor: context.get(visitorContext),
    staff,
  }
  return {
    server,
    place: {
      path: params['*'] || undefined,
      basePath,
      homeHref,
      language,
      cookiePath: `/${council.slug}`,
      context: site,
    },
  }
}
