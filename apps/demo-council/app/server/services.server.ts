import { addressBindings } from '@guildhall/address-lookup/server'
import { binDaysBindings } from '@guildhall/bin-collection/bin-days-server'
import { bulkyBindings } from '@guildhall/bin-collection/bulky-server'
import { missedBindings, missedSubmission } from '@guildhall/bin-collection/missed-server'
import type { Executor } from '@guildhall/database/database'
import type { PageBinding } from '@guildhall/journeys/binding'
import type { Journey } from '@guildhall/journeys/journey'
import { type JourneyServerOptions, journeyServer } from '@guildhall/journeys/server'
import { sandboxKeys } from '@guildhall/sandbox/keys'
import { councils } from '../councils/index.ts'
import { binDays, binDaysAddress, binDaysLast } from '../services/bin-days.ts'
import { bulkyAddress, bulkyCollection, bulkyPages } from '../services/bulky-collection.ts'
import { missedAddress, missedCollection, missedPages } from '../services/missed-collection.ts'
import { startBulkyPayment } from './bulky-payment.server.ts'
import { readConfig } from './config.server.ts'
import { binsServer, type SiteContext } from './site-context.server.ts'

/** Who serves the addresses of others, as far as this site knows. */
const otherCouncils = new Map(
  councils.flatMap(({ custodianCodes, name, slug }) =>
    custodianCodes.map((code) => [code, { name, href: `/${slug}` }] as const),
  ),
)

const addressServer = {
  source: (context: SiteContext) => context.addresses,
  servedCustodians: (context: SiteContext) => context.custodianCodes,
  otherCouncils: () => otherCouncils,
}

// Behind a proxy a request's own address is not the one that residents see, and forms name that one.
const { publicOrigin } = readConfig(process.env, sandboxKeys)
const origins = publicOrigin === undefined ? [] : [publicOrigin]

function serve(
  journey: Journey,
  bindings: readonly PageBinding<SiteContext>[],
  more: Pick<JourneyServerOptions<SiteContext, Executor>, 'submit' | 'beforeSubmit'> = {},
) {
  return journeyServer<SiteContext, Executor>({
    journey,
    bindings,
    store: ({ answers }) => answers,
    clock: ({ clock }) => clock,
    sessionMinutes: ({ sessionMinutes }) => sessionMinutes,
    origins,
    ...more,
  })
}

/** The services of this site, each bound to its council's sources. */
export const serviceServers = new Map(
  [
    serve(binDays, [
      ...addressBindings({ pages: binDaysAddress, ...addressServer }),
      ...binDaysBindings(binDaysLast, {
        ...binsServer,
        feedHref: ({ origin, basePath }, uprn) => `${origin}${basePath}/calendar/${uprn}.ics`,
      }),
    ]),
    serve(
      missedCollection,
      [
        ...addressBindings({ pages: missedAddress, ...addressServer }),
        ...missedBindings(missedPages, binsServer),
      ],
      { submit: missedSubmission(missedPages, binsServer) },
    ),
    serve(
      bulkyCollection,
      [
        ...addressBindings({ pages: bulkyAddress, ...addressServer }),
        ...bulkyBindings(bulkyPages, binsServer),
      ],
      { beforeSubmit: startBulkyPayment },
    ),
  ].map((server) => [server.journey.id, server] as const),
)
