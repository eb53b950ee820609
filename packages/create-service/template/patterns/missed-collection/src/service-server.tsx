import { addressBindings } from '@guildhall/address-lookup/server'
import { missedBindings, missedSubmission } from '@guildhall/bin-collection/missed-server'
import type { Executor } from '@guildhall/database/database'
import { journeyServer } from '@guildhall/journeys/server'
import { addressServer } from './address-server.ts'
import { binsServer } from './bins-server.ts'
import type { Config } from './config.ts'
import type { House, Visit } from './house.ts'
import { journeyOptions } from './journey-options.ts'
import { service } from './service.ts'
import type { Job, ServiceParts } from './service-parts.ts'

/** Binds the pages to where addresses, collections and reports are. */
export function openService(house: House): ServiceParts {
  const { journey, address, missed } = service
  const server = journeyServer<Visit, Executor>({
    ...journeyOptions(house),
    journey,
    bindings: [
      ...addressBindings({ pages: address, ...addressServer }),
      ...missedBindings(missed, binsServer),
    ],
    // Records the report. To tell your waste system of it, queue that here, in the same transaction.
    submit: missedSubmission(missed, binsServer),
  })
  return { server }
}

/** Other sites to which its forms lead: none. */
export const formsLeadTo: (config: Config) => readonly string[] = () => []

/** Work of its own that is done again and again: none. */
export const serviceJobs: (house: House) => readonly Job[] = () => []
