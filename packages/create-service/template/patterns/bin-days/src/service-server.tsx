import { addressBindings } from '@guildhall/address-lookup/server'
import { binDaysBindings, binDaysCalendar } from '@guildhall/bin-collection/bin-days-server'
import type { Executor } from '@guildhall/database/database'
import { journeyServer } from '@guildhall/journeys/server'
import { readUprn } from '@guildhall/standards/uprn'
import { addressServer } from './address-server.ts'
import { binsServer } from './bins-server.ts'
import type { Config } from './config.ts'
import type { House, Visit } from './house.ts'
import { journeyOptions } from './journey-options.ts'
import { service } from './service.ts'
import type { Job, ServiceParts } from './service-parts.ts'

/** Binds the pages to where addresses and collections are, and serves calendars. */
export function openService(house: House): ServiceParts {
  const { journey, address, binDays } = service
  const feedHref = ({ origin, basePath }: Visit, uprn: string) =>
    `${origin}${basePath}/calendar/${uprn}.ics`
  const server = journeyServer<Visit, Executor>({
    ...journeyOptions(house),
    journey,
    bindings: [
      ...addressBindings({ pages: address, ...addressServer }),
      ...binDaysBindings(binDays, { ...binsServer, feedHref }),
    ],
  })
  return {
    server,
    // The calendar of a home: no cookie, the same for everyone who subscribes.
    async respond(request, { path, language, context }) {
      const uprn = readUprn(/^calendar\/(\d+)\.ics$/.exec(path ?? '')?.[1] ?? '')
      if (!uprn) return undefined
      const { council, clock, origin, basePath } = context
      return binDaysCalendar(binsServer, request, {
        context,
        council,
        uprn,
        language,
        clock,
        feedHref: feedHref(context, uprn),
        pageHref: `${origin}${basePath}`,
      })
    },
  }
}

/** Other sites to which its forms lead: none. */
export const formsLeadTo: (config: Config) => readonly string[] = () => []

/** Work of its own that is done again and again: none. */
export const serviceJobs: (house: House) => readonly Job[] = () => []
