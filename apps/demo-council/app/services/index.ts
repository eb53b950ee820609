import type { Journey } from '@guildhall/journeys/journey'
import { binDaysService } from './bin-days.ts'
import { bulkyService } from './bulky-collection.ts'
import { missedService } from './missed-collection.ts'
import type { ServicePolicy } from './service-policy.ts'

/** The services of a council, each a composition of patterns that don't know one another. */
export interface Services {
  readonly binDays: ReturnType<typeof binDaysService>
  readonly missed: ReturnType<typeof missedService>
  readonly bulky: ReturnType<typeof bulkyService>
  /** Those that the council offers. */
  readonly offered: readonly Journey[]
}

const made = new Map<string, Services>()

/** The services as a council's decisions shape them; made once for each set of decisions. */
export function servicesOf(policy: ServicePolicy): Services {
  const key = JSON.stringify(policy)
  const services = made.get(key) ?? make(policy)
  made.set(key, services)
  return services
}

function make(policy: ServicePolicy): Services {
  const binDays = binDaysService(policy)
  const missed = missedService(policy)
  const bulky = bulkyService(policy)
  const all = [binDays.journey, missed.journey, bulky.journey]
  const offered: readonly string[] = policy.offered
  return { binDays, missed, bulky, offered: all.filter(({ id }) => offered.includes(id)) }
}
