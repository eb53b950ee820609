// @vitest-environment node

import { priceLines } from '@guildhall/bin-collection/bulky'
import { findBooking, holdSlot, releaseHold } from '@guildhall/bin-collection/bulky-server'
import { binCollectionMigrations } from '@guildhall/bin-collection/database'
import { workingCalendar } from '@guildhall/council/council'
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import type { ServerContext } from '@guildhall/journeys/binding'
import { journeysMigrations, sqlStore } from '@guildhall/journeys/database'
import { SubmissionRefused } from '@guildhall/journeys/server'
import { notifyMigrations } from '@guildhall/notify/database'
import { paymentsMigrations } from '@guildhall/payments/database'
import { createPaymentLink } from '@guildhall/payments/links'
import { manualProvider } from '@guildhall/payments/manual'
import { memoryProvider } from '@guildhall/payments/memory'
import { findPayment, settle } from '@guildhall/payments/settle'
import { pence } from '@guildhall/standards/pence'
import { clockFrom } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alderbrook } from '../councils/alderbrook.ts'
import type { SiteCouncil } from '../councils/define.ts'
import { servicePolicyOf } from '../councils/service-policy.ts'
import { servicesOf } from '../services/index.ts'
import { paidBulky } from './bulky-payment.server.ts'
import type { PaidService } from './paid-service.server.ts'
import { payFirst, paymentHandlers, paymentHolds } from './payment.server.ts'
import { lookAfterPayments } from './payment-jobs.server.ts'
import { noteProblem, problemsOf, problemsWith, putRight } from './payment-notes.server.ts'
import { type PaymentNotesTables, paymentNotesMigrations } from './payment-tables.server.ts'
import type { SiteContext } from './site-context.server.ts'
import type { SitePayments } from './site-payments.server.ts'
import { siteMigrations } from './site-tables.server.ts'

const clock = clockFrom('2026-11-24T10:00:00Z')
const day = '2026-12-01'
const { bulky: policy } = alderbrook.policies.binCollection
if (!policy) throw new Error('Alderbrook collects bulky waste')

/** Alderbrook with room for one booking a day, so that a day given back is soon someone else's. */
const council: SiteCouncil = {
  ...alderbrook,
  policies: {
    ...alderbrook.policies,
    binCollection: {
      ...alderbrook.policies.binCollection,
      bulky: { ...policy, capacityPerDay: 1 },
    },
  },
}
const address = { uprn: '990100000003', lines: ['3 Guildhall Street'], postcode: 'GH1 2AB' }
const lines = priceLines({ sofa: 1 }, policy)
const answers = {
  postcode: {
    values: { postcode: 'GH1 2AB' },
    facts: { outcome: 'found', addresses: [address], attribution: [], language: 'en' },
  },
  'choose-address': { values: { uprn: address.uprn }, facts: { outcome: 'served', address } },
  items: {
    values: { items: 'sofa' },
    facts: {
      items: [{ id: 'sofa', name: { en: 'Sofa', cy: 'Soffa' }, quantity: 1 }],
      lines,
      total: pence(lines.reduce((sum, { amount }) => sum + amount, 0)),
    },
  },
  'where-to-leave': { values: { location: '' } },
  'choose-day': { values: { day }, facts: { date: day, heldUntil: '2026-11-24T11:30:00Z' } },
  'contact-details': { values: { name: 'Ann Example', email: 'ann@example.com', phone: '' } },
}
const instance = 'a'.repeat(32)

describe.each(everyDatabase())('a day that is paid for again, on $name', ({ open }) => {
  let database: Database
  beforeEach(async () => {
    database = await open()
    await migrate(database, [
      journeysMigrations,
      notifyMigrations,
      binCollectionMigrations,
      paymentsMigrations,
      paymentNotesMigrations,
      siteMigrations,
    ])
  })
  afterEach(() => database.close())

  /** The site's clock, which a test puts on. */
  const site = { now: clock(), clock: () => site.now }
  beforeEach(() => {
    site.now = clock()
  })
  const later = (minutes: number) => {
    site.now = site.now.add({ minutes })
  }
  const booking = () => findBooking(database, { council: council.slug, instance })

  /** A resident whose first payment was declined, though the site has not been told yet. */
  async function declinedOnce() {
    const provider = memoryProvider(() => site.now.epochMilliseconds)
    const store = sqlStore({ database, council: council.slug, now: () => site.now.toString() })
    const { bulky } = servicesOf(servicePolicyOf(council))
    const real = paidBulky(bulky)
    const parts = { council, paid: [real], answers: store, clock: site.clock }
    const handlers = paymentHandlers(parts)
    const manual = manualProvider({
      database,
      council: council.slug,
      clock: site.clock,
      entryUrl: () => 'https://alderbrook.example/alderbrook/staff/payments',
    })
    const payments: SitePayments = {
      provider,
      manual,
      providerOf: () => provider,
      paid: parts.paid,
      holds: paymentHolds(parts),
      handlers,
      webhookSecrets: [],
      debits: { keys: [], table: async () => undefined },
    }
    const look = () => lookAfterPayments({ council, database, payments, clock: site.clock })
    // As much of a site as a payment asks of it.
    // Paying asks no more of a site than this; the rest would be a whole site.
    const context = {
      council,
      database,
      calendar: workingCalendar(council),
      payments,
      clock: site.clock,
      origin: 'https://alderbrook.example',
      basePath: '/alderbrook/bulky-collection',
    } as unknown as SiteContext
    const given: ServerContext<SiteContext> = {
      context,
      answers,
      language: 'en',
      clock: site.clock,
      signal: new AbortController().signal,
      instance,
      path: 'check-answers',
    }
    await store.write(
      { session: 'b'.repeat(32), journey: bulky.journey.id },
      { instance, version: 1, answers },
      0,
    )
    const pay = payFirst(real)
    await pay(given)
    const [first] = provider.made
    provider.act(first?.id ?? '', 'declined')
    const old = await findPayment(database, council.slug, { subject: instance })
    /** Pays again, while something happens between keeping the day and recording the payment. */
    const payAgain = (meanwhile: (oldPayment: string) => Promise<unknown>) => {
      const interrupted: PaidService = {
        ...real,
        async keep(asked, within) {
          await real.keep(asked, within)
          if (!within) await meanwhile(old?.id ?? '')
        },
      }
      return payFirst(interrupted)(given)
    }
    return { provider, handlers, payAgain, look, old }
  }

  it('stays the resident’s though the webhook of the declined payment gives it back in between', async () => {
    const { provider, handlers, payAgain } = await declinedOnce()
    await payAgain((old) => settle(database, provider, old, handlers))
    provider.act(provider.made[1]?.id ?? '', 'pay')
    const payment = await findPayment(database, council.slug, { subject: instance })
    const { outcome } = await settle(database, provider, payment?.id ?? '', handlers)
    expect(outcome).toBe('paid')
    const booking = await findBooking(database, { council: council.slug, instance })
    expect(booking).toMatchObject({ state: 'confirmed', date: day })
  })

  it('that another resident got in between isn’t paid for: they choose another', async () => {
    const { provider, handlers, payAgain } = await declinedOnce()
    const attempt = payAgain(async (old) => {
      await settle(database, provider, old, handlers)
      await database.transaction((tx) =>
        holdSlot(tx, {
          council: council.slug,
          instance: 'c'.repeat(32),
          date: day as never,
          capacity: 1,
          heldUntil: '2026-11-24T11:30:00Z',
        }),
      )
    })
    await expect(attempt).rejects.toThrow(SubmissionRefused)
    expect(provider.made).toHaveLength(1)
  })

  it('is given back once the time to pay is up, its payment seen to be dead', async () => {
    const { look, payAgain, provider } = await declinedOnce()
    await payAgain(async () => {})
    await look()
    expect(await booking()).toMatchObject({ state: 'held' })
    later(91)
    await look()
    expect(await booking()).toMatchObject({ state: 'released' })
    expect(provider.made.map(({ state }) => state.kind)).toEqual(['dead', 'dead'])
  })

  it('is kept as long as somebody else can still pay by a link', async () => {
    const { look } = await declinedOnce()
    await createPaymentLink(database, {
      council: council.slug,
      subject: instance,
      reference: 'H4K-7QC-2RW',
      description: 'Bulky waste',
      amount: pence(4000),
      lines: [],
      language: 'en',
      hours: 24,
      clock: site.clock,
    })
    later(23 * 60)
    await look()
    expect(await booking()).toMatchObject({ state: 'held' })
    later(60)
    await look()
    expect(await booking()).toMatchObject({ state: 'released' })
  })

  it('is told to staff when it was paid for and is gone all the same, until one says what was done', async () => {
    const { provider, handlers, payAgain } = await declinedOnce()
    await payAgain(async () => {})
    await database.transaction((tx) => releaseHold(tx, { council: council.slug, instance }))
    provider.act(provider.made[1]?.id ?? '', 'pay')
    const payment = await findPayment(database, council.slug, { subject: instance })
    const { outcome } = await settle(database, provider, payment?.id ?? '', handlers)
    expect(outcome).toBe('paid')
    const problems = await database
      .tables<PaymentNotesTables>()
      .selectFrom('site_payment_problems')
      .select(['payment_id', 'problem'])
      .execute()
    expect(problems).toEqual([{ payment_id: payment?.id, problem: 'lost-hold' }])

    const paymentId = payment?.id ?? ''
    const said = { council: council.slug, paymentId, by: 'wendy', clock }
    const done = 'Agreed on 8 December by phone'
    expect(await problemsOf(database, council.slug)).toHaveLength(1)
    expect(await putRight(database, { ...said, done })).toBe(true)
    expect(await putRight(database, { ...said, done: 'Refunded', by: 'colin' })).toBe(false)
    expect(await problemsOf(database, council.slug)).toEqual([])
    // Found again by a job, it is what was put right already.
    await noteProblem(database, { ...said, problem: 'lost-hold' })
    expect(await problemsOf(database, council.slug)).toEqual([])
    expect(await problemsWith(database, council.slug, paymentId)).toMatchObject([
      { problem: 'lost-hold', righted_by: 'wendy', what_was_done: done },
    ])
  })
})
