import type { Stored } from '@guildhall/journeys/store'
import type { Language } from '@guildhall/standards/language'
import { placeOf, type RouteArgs } from './place.server.ts'
import type { SiteContext } from './site-context.server.ts'

/** Who sent a request, as far as a route beside a journey's pages needs to know. */
export interface Resident {
  readonly services: SiteContext
  readonly language: Language
  readonly basePath: string
  /** Their run of the service; undefined when they have none. */
  readonly run: Stored | undefined
}

/** The resident of a request to a council's service; undefined when there is no such place. */
export async function residentOf(
  args: RouteArgs,
  service: string | undefined,
): Promise<Resident | undefined> {
  const found = await placeOf(args, service)
  if (!found) return undefined
  const { server, place } = found
  const { context: services, language, basePath } = place
  const run = await server.run(args.request, services)
  return { services, language, basePath, run }
}
