import type { Journey } from '@guildhall/journeys/journey'
import { assistedService } from './assisted.ts'
import { binDaysService } from './bin-days.ts'
import { bulkyChangeService } from './bulky-change.ts'
import { bulkyService } from './bulky-collection.ts'
import { containersService } from './containers.ts'
import { gardenService } from './garden.ts'
import { missedService } from './missed-collection.ts'
import { followUpService } from './missed-follow-up.ts'
import { remindersService } from './reminders.ts'
import type { ServicePolicy } from './service-policy.ts'

/** The services of a council, each a composition of patterns that don't know one another. */
export interface Services {
  readonly binDays: ReturnType<typeof binDaysService>
  readonly reminders: ReturnType<typeof remindersService>
  readonly missed: ReturnType<typeof missedService>
  readonly followUp: ReturnType<typeof followUpService>
  readonly bulky: ReturnType<typeof bulkyService>
  readonly bulkyChange: ReturnType<typeof bulkyChangeService>
  readonly containers: ReturnType<typeof containersService>
  readonly garden: ReturnType<typeof gardenService>
  readonly assisted: ReturnType<typeof assistedService>
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
  const services = {
    binDays: binDaysService(policy),
    reminders: remindersService(policy),
    missed: missedService(policy),
    followUp: followUpService(policy),
    bulky: bulkyService(policy),
    bulkyChange: bulkyChangeService(),
    containers: containersService(policy),
    garden: gardenService(policy),
    assisted: assistedService(policy),
  }
  const offered: readonly string[] = policy.offered
  const journeys = Object.values(services).map(({ journey }) => journey)
  return { ...services, offered: journeys.filter(({ id }) => offered.includes(id)) }
}
