import type { Journey } from '@guildhall/journeys/journey'
import { binDays } from './bin-days.ts'
import { bulkyCollection } from './bulky-collection.ts'
import { missedCollection } from './missed-collection.ts'

/** The services of this site, each a composition of patterns that don't know one another. */
export const services: readonly Journey[] = [binDays, missedCollection, bulkyCollection]

/** The service at an address; undefined when there is none. */
export function findService(id: string | undefined): Journey | undefined {
  return services.find((service) => service.id === id)
}
