import { addressBindings } from '@guildhall/address-lookup/server'
import { assistedBindings, assistedSubmission } from '@guildhall/bin-collection/assisted-server'
import { binDaysBindings } from '@guildhall/bin-collection/bin-days-server'
import { bulkyBindings } from '@guildhall/bin-collection/bulky-server'
import {
  containersBindings,
  containersSubmission,
} from '@guildhall/bin-collection/containers-server'
import { gardenBindings, gardenSubmission } from '@guildhall/bin-collection/garden-server'
import {
  followUpBindings,
  followUpSubmission,
  missedBindings,
  missedSubmission,
} from '@guildhall/bin-collection/missed-server'
import { reminderSubmission } from '@guildhall/bin-collection/reminders-server'
import type { Executor } from '@guildhall/database/database'
import type { PageBinding } from '@guildhall/journeys/binding'
import type { Journey } from '@guildhall/journeys/journey'
import { type JourneyServerOptions, journeyServer } from '@guildhall/journeys/server'
import type { Stored } from '@guildhall/journeys/store'
import { deviceOf } from '@guildhall/measures/counts'
import { bindUploads, withUploads } from '@guildhall/uploads/server'
import type { Services } from '../services/index.ts'
import { addressServer } from './address.server.ts'
import {
  bulkyChangeBindings,
  bulkyChangeSubmission,
  bulkySubmissionOf,
  paidBulkyChange,
} from './bulky-change.server.ts'
import { paidBulky } from './bulky-payment.server.ts'
import type { SiteConfig } from './config.server.ts'
import { eraseFiles } from './files.server.ts'
import { paidContainers, paidGarden } from './orders-payment.server.ts'
import { paidBindings } from './paid-bindings.server.ts'
import { payFirst } from './payment.server.ts'
import { binsServer, missedServer, type SiteContext } from './site-context.server.ts'

type Options = JourneyServerOptions<SiteContext, Executor>

/** Serves one service of a council. */
export interface ServiceServer {
  readonly journey: Journey
  readonly handle: ReturnType<typeof journeyServer<SiteContext, Executor>>['handle']
  run(request: Request, context: SiteContext): Promise<Stored | undefined>
}

/** The services that a council offers, each bound to its council's sources, by id. */
export function serviceServers(
  services: Services,
  { publicOrigin, siteOrigin }: Pick<SiteConfig, 'publicOrigin' | 'siteOrigin'>,
): ReadonlyMap<string, ServiceServer> {
  const { binDays, reminders, missed, followUp, bulky, bulkyChange } = services
  const { containers, garden, assisted } = services
  // Behind a proxy a request's own address is not the one that residents see, and forms name that one.
  const origins = publicOrigin === undefined ? [] : [publicOrigin]

  function serve(
    journey: Journey,
    bindings: readonly PageBinding<SiteContext>[],
    more: Pick<Options, 'submit' | 'beforeSubmit'> = {},
  ): ServiceServer {
    const server = journeyServer<SiteContext, Executor>({
      journey,
      bindings,
      store: ({ answers }) => answers,
      clock: ({ clock }) => clock,
      sessionMinutes: ({ sessionMinutes }) => sessionMinutes,
      channel: ({ staff }) => (staff ? 'assisted' : 'online'),
      events: ({ measures }) => measures.add,
      device: ({ headers }) => deviceOf(headers),
      saving: {
        links: ({ saved }) => saved.links,
        mailer: ({ saved }) => saved.mailer,
        origin: () => siteOrigin,
      },
      alsoErase: ({ files }) => eraseFiles(files),
      origins,
      ...more,
    })
    return withUploads<SiteContext, typeof server>({
      server,
      storage: ({ files }) => files.storage,
      scanner: ({ files }) => files.scanner,
      origins,
      onProblem: (error) => console.error(error instanceof Error ? error.message : 'a file failed'),
    })
  }

  const all = [
    serve(binDays.journey, [
      ...addressBindings({ pages: binDays.address, ...addressServer }),
      ...binDaysBindings(binDays.last, {
        ...binsServer,
        feedHref: ({ origin, basePath }, uprn) => `${origin}${basePath}/calendar/${uprn}.ics`,
        jsonHref: ({ basePath }, uprn) => `${basePath}/calendar/${uprn}.json`,
        printHref: ({ basePath }) => `${basePath}/year`,
      }),
    ]),
    serve(reminders.journey, addressBindings({ pages: reminders.address, ...addressServer }), {
      submit: reminderSubmission(reminders.reminders, (context: SiteContext) => context.reminders),
    }),
    serve(
      missed.journey,
      [
        ...addressBindings({ pages: missed.address, ...addressServer }),
        ...missedBindings(missed.missed, missedServer),
      ],
      { submit: missedSubmission(missed.missed, binsServer) },
    ),
    serve(
      followUp.journey,
      [
        ...addressBindings({ pages: followUp.address, ...addressServer }),
        ...followUpBindings(followUp.followUp, missedServer),
      ],
      { submit: followUpSubmission(followUp.followUp, missedServer) },
    ),
    serve(
      bulky.journey,
      [
        ...addressBindings({ pages: bulky.address, ...addressServer }),
        ...bulkyBindings(bulky.bulky, binsServer),
        ...paidBindings(paidBulky(bulky)),
        bindUploads(bulky.photos, ({ files }: SiteContext) => files.storage),
      ],
      {
        beforeSubmit: payFirst(paidBulky(bulky)),
        submit: bulkySubmissionOf(bulky, siteOrigin),
      },
    ),
    serve(bulkyChange.journey, bulkyChangeBindings(bulkyChange), {
      beforeSubmit: payFirst(paidBulkyChange(bulkyChange)),
      submit: bulkyChangeSubmission(bulkyChange, siteOrigin),
    }),
    serve(
      containers.journey,
      [
        ...addressBindings({ pages: containers.address, ...addressServer }),
        ...containersBindings(containers.containers, binsServer),
        ...paidBindings(paidContainers(containers)),
      ],
      {
        beforeSubmit: payFirst(paidContainers(containers)),
        submit: containersSubmission(containers.containers, binsServer),
      },
    ),
    serve(
      garden.journey,
      [
        ...addressBindings({ pages: garden.address, ...addressServer }),
        ...gardenBindings(garden.garden, binsServer),
        ...paidBindings(paidGarden(garden)),
      ],
      {
        beforeSubmit: payFirst(paidGarden(garden)),
        submit: gardenSubmission(garden.garden, binsServer),
      },
    ),
    serve(
      assisted.journey,
      [
        ...addressBindings({ pages: assisted.address, ...addressServer }),
        ...assistedBindings(assisted.assisted, binsServer),
      ],
      { submit: assistedSubmission(assisted.assisted, binsServer) },
    ),
  ]
  const offered = new Set(services.offered.map(({ id }) => id))
  return new Map(
    all
      .filter(({ journey }) => offered.has(journey.id))
      .map((server) => [server.journey.id, server]),
  )
}
