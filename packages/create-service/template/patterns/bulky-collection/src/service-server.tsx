import { addressBindings } from '@guildhall/address-lookup/server'
import { bulkyBindings, expiredHolds } from '@guildhall/bin-collection/bulky-server'
import type { Executor } from '@guildhall/database/database'
import { journeyServer, type Place } from '@guildhall/journeys/server'
import { notifyClient } from '@guildhall/notify/client'
import { deliverDue } from '@guildhall/notify/outbox'
import { endHold } from '@guildhall/payments/holds'
import { runPaymentJobs } from '@guildhall/payments/jobs'
import { PaymentOutcomePage, paymentOutcomeTitle } from '@guildhall/payments/pages'
import { outcomeOf } from '@guildhall/payments/payment'
import { findPayment, settle } from '@guildhall/payments/settle'
import type { ReactNode } from 'react'
import { addressServer } from './address-server.ts'
import { binsServer } from './bins-server.ts'
import type { Config } from './config.ts'
import type { House, Visit } from './house.ts'
import { journeyOptions } from './journey-options.ts'
import { handlersOf, holdsOf, payFirst, providerOf } from './payments.ts'
import { service } from './service.ts'
import type { Job, ServiceParts } from './service-parts.ts'

const MINUTE_MS = 60_000

/** Binds the pages to where addresses and bookings are, and serves what belongs to paying. */
export function openService(house: House): ServiceParts {
  const { journey, address, bulky } = service
  const { database, council } = house
  const server = journeyServer<Visit, Executor>({
    ...journeyOptions(house),
    journey,
    bindings: [
      ...addressBindings({ pages: address, ...addressServer }),
      ...bulkyBindings(bulky, binsServer),
    ],
    beforeSubmit: payFirst,
  })

  async function paymentOf(request: Request, context: Visit) {
    const run = await server.run(request, context)
    return run && (await findPayment(database, council.slug, { subject: run.state.instance }))
  }

  /** Where GOV.UK Pay sends a resident back to: settles the payment, then says what came of it. */
  async function comeBack(request: Request, { basePath, context }: Place<Visit>) {
    const payment = await paymentOf(request, context)
    if (!payment) return seeOther(basePath)
    const { outcome } = await settle(
      database,
      providerOf(house),
      payment.id,
      handlersOf(house),
    ).catch(() => ({ outcome: 'pending' as const }))
    return seeOther(outcome === 'paid' ? `${basePath}/confirmation` : `${basePath}/payment`)
  }

  /** What became of a payment that is not paid: whether money was taken, and what to do. */
  async function tellOutcome(
    request: Request,
    { basePath, context, language }: Place<Visit>,
    draw: (page: ReactNode) => Response,
  ) {
    const payment = await paymentOf(request, context)
    if (!payment) return seeOther(basePath)
    // A payment that could not be started took nothing, whatever an earlier one became.
    const isUnavailable = new URL(request.url).searchParams.has('unavailable')
    const outcome = isUnavailable && payment.state !== 'paid' ? 'error' : outcomeOf(payment)
    if (outcome === 'paid') return seeOther(`${basePath}/confirmation`)
    const title = paymentOutcomeTitle(language, outcome)
    return draw(
      <>
        <title>{`${title} – ${journey.name[language]} – ${council.name[language]}`}</title>
        <PaymentOutcomePage
          language={language}
          outcome={outcome}
          amount={payment.amount}
          reference={payment.reference}
          contact={council.contact}
          pendingHours={council.policies.payments.pendingHours}
          tryAgainHref={`${basePath}/${outcome === 'pending' ? 'payment/return' : 'check-answers'}`}
        />
      </>,
    )
  }

  return {
    server,
    async respond(request, place, draw) {
      if (request.method !== 'GET') return undefined
      if (place.path === 'payment/return') return comeBack(request, place)
      if (place.path === 'payment') return tellOutcome(request, place, draw)
      return undefined
    },
  }
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

/** Where its forms lead to: where cards are paid. */
export const formsLeadTo: (config: Config) => readonly string[] = ({ service: { pay } }) => [
  new URL(pay.baseUrl).origin,
  'https://*.payments.service.gov.uk',
]

/** Sends what is queued, settles payments that nobody came back from, frees days nobody paid for. */
export function serviceJobs(house: House): readonly Job[] {
  const { database, council, clock, config } = house
  const notify = notifyClient({ ...config.service.notify, fetch, clock })
  return [
    {
      everyMs: 5000,
      async run() {
        await deliverDue(database, notify, { clock, council: council.slug, limit: 20 })
      },
    },
    {
      everyMs: MINUTE_MS,
      async run() {
        const provider = providerOf(house)
        const handlers = handlersOf(house)
        await runPaymentJobs(database, { provider, handlers })
        const expired = await expiredHolds(database, {
          council: council.slug,
          now: clock().toString(),
        })
        for (const { instance } of expired) {
          await endHold(database, provider, instance, { handlers, holds: holdsOf(house) })
        }
      },
    },
  ]
}
