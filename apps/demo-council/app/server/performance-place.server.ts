import type { Journey } from '@guildhall/journeys/journey'
import type { Language } from '@guildhall/standards/language'
import { data } from 'react-router'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import type { CouncilServices } from './council-services.server.ts'
import { house } from './house.server.ts'
import { pageNames } from './page-names.server.ts'
import { measuredJourneys } from './performance.server.ts'
import type { RouteArgs } from './place.server.ts'

/** Where a request for a page about how services do stands. */
export interface PerformancePlace {
  readonly services: CouncilServices
  readonly language: Language
  readonly homeHref: string
  /** Origin that residents see. */
  readonly origin: string
}

/** @throws what React Router takes for an error page: 404 where there is no such council */
export async function performancePlace({ request, params }: RouteArgs): Promise<PerformancePlace> {
  const { council: find, config } = await house()
  const services = find(params.council)
  const url = new URL(request.url)
  const language = languageOf(url.pathname)
  if (!services?.council.languages.includes(language)) throw data(null, { status: 404 })
  const homeHref = homeHrefOf(services.council.slug, language)
  return { services, language, homeHref, origin: config.publicOrigin ?? url.origin }
}

/** The same for one service, with what it and its pages are called. */
export interface OneService extends PerformancePlace {
  readonly journey: Journey
  readonly title: string
  readonly names: Readonly<Record<string, string>>
}

/** @throws 404 where the council offers no such service */
export async function offeredPlace(args: RouteArgs): Promise<OneService> {
  const place = await performancePlace(args)
  const { services, language } = place
  const journey = services.services.offered.find(({ id }) => id === args.params.service)
  if (!journey) throw data(null, { status: 404 })
  const names = pageNames(journey, language)
  return { ...place, journey, title: journey.name[language], names }
}

/** @throws 404 where the council publishes no figures of such a service */
export async function measuredPlace(args: RouteArgs): Promise<OneService> {
  const place = await offeredPlace(args)
  const isMeasured = measuredJourneys(place.services).includes(place.journey)
  if (!isMeasured) throw data(null, { status: 404 })
  return place
}

/** Published figures change once a month; a mistake in them should be gone within the hour. */
export const publicHeaders = { 'cache-control': 'public, max-age=3600' }
