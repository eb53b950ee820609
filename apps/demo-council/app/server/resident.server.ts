import type { Stored } from '@guildhall/journeys/store'
import type { Language } from '@guildhall/standards/language'
import { homeHrefOf, languageOf } from '../ui/hrefs.ts'
import type { CouncilServices } from './council-services.server.ts'
import { house } from './house.server.ts'
import { serviceServers } from './services.server.ts'

/** Who sent a request, as far as a route beside a journey's pages needs to know. */
export interface Resident {
  readonly services: CouncilServices
  readonly language: Language
  readonly basePath: string
  /** Their run of the service; undefined when they have none. */
  readonly run: Stored | undefined
}

/** The resident of a request to a council's service; undefined when there is no such place. */
export async function residentOf(
  request: Request,
  slug: string | undefined,
  service: string,
): Promise<Resident | undefined> {
  const services = (await house()).council(slug)
  const server = serviceServers.get(service)
  if (!services || !server) return undefined
  const { pathname, origin } = new URL(request.url)
  const language = languageOf(pathname)
  const homeHref = homeHrefOf(services.council.slug, language)
  const basePath = `${homeHref}/${service}`
  const run = await server.run(request, { ...services, basePath, homeHref, origin })
  return { services, language, basePath, run }
}
