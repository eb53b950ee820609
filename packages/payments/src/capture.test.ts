// @vitest-environment node
import type { Database, Executor } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import { mopUp } from './mop-up.ts'
import type { Payment } from './payment.ts'
import { cancelPayment, capturePayment, settle } from './settle.ts'

describe.each(everyDatabase())('money that is promised and taken later, on $name', (kind) => {
  let database: Database
  let council: Council
  let promised: string[]
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
    promised = []
  })
  afterEach(async () => {
    await database.close()
  })

  const handlers = () => ({
    ...council.handlers,
    async onAuthorised(_tx: Executor, payment: Payment) {
      promised.push(payment.subject)
    },
  })
  async function aPromise() {
    const started = await council.started({ delayedCapture: true })
    council.provider.act(started.providerId, 'pay')
    return started
  }

  it('is recorded once as promised, and nothing is booked yet', async () => {
    const { id } = await aPromise()
    const seen = await settle(database, council.provider, id, handlers())
    expect(seen).toMatchObject({ outcome: 'authorised', changed: true })
    expect(await settle(database, council.provider, id, handlers())).toMatchObject({
      outcome: 'authorised',
      changed: false,
    })
    expect([promised, await council.booked()]).toEqual([['booking-1'], []])
    expect(await council.start({ delayedCapture: true })).toEqual({ kind: 'check', paymentId: id })
  })

  it('is taken once the council accepts, however often it says so', async () => {
    const { id } = await aPromise()
    const captures = await Promise.all(
      [1, 2].map(() => capturePayment(database, council.provider, id, handlers())),
    )
    expect(captures.map(({ outcome }) => outcome)).toEqual(['paid', 'paid'])
    expect(await council.booked()).toEqual(['booking-1'])
    expect(council.provider.made[0]?.state).toEqual({ kind: 'paid' })
  })

  it('is let go when the council refuses, and the slot is freed', async () => {
    const { id } = await aPromise()
    await settle(database, council.provider, id, handlers())
    const after = await cancelPayment(database, council.provider, id, handlers())
    expect(after).toMatchObject({ outcome: 'cancelled' })
    expect(await council.freed()).toEqual(['booking-1'])
    const late = await capturePayment(database, council.provider, id, handlers())
    expect(late).toMatchObject({ outcome: 'cancelled' })
    expect(await council.booked()).toEqual([])
  })

  it('tells staff a day before a promise lapses, and frees the slot when it has', async () => {
    const { providerId } = await aPromise()
    council.later(31)
    expect(await mopUp(database, council.provider, handlers())).toMatchObject({ problems: [] })
    council.later(97 * 60)
    expect(await mopUp(database, council.provider, handlers())).toMatchObject({
      problems: [{ problem: 'capture-due' }],
    })
    council.later(24 * 60)
    council.provider.act(providerId, 'expired')
    expect(await mopUp(database, council.provider, handlers())).toMatchObject({ dead: 1 })
    expect(await council.freed()).toEqual(['booking-1'])
  })

  it('is told of a provider that takes money at once', async () => {
    const { id } = await aPromise()
    const { capture: _, ...plain } = council.provider
    await expect(capturePayment(database, plain, id, handlers())).rejects.toThrow(
      'nothing to capture',
    )
  })
})
