// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import type { ProviderPayment } from './providers/payment-provider.ts'
import { cancelPayment, settle } from './settle.ts'

describe.each(everyDatabase())('settling a payment on $name', (kind) => {
  let database: Database
  let council: Council
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
  })
  afterEach(async () => {
    await database.close()
  })

  const settleIt = (id: string, provider = council.provider) =>
    settle(database, provider, id, council.handlers)

  it('books what was paid for, once', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const settlement = await settleIt(id)
    expect(settlement).toMatchObject({ outcome: 'paid', changed: true, payment: { state: 'paid' } })
    expect(settlement.payment.settledAt).toBeInstanceOf(Date)
    expect(await settleIt(id)).toMatchObject({ outcome: 'paid', changed: false })
    expect(await council.booked()).toEqual(['booking-1'])
  })

  it('books once when the return page, the webhook and the mop-up come at the same time', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    // Slow to record, so that all three are inside at once where the database lets them.
    const slow = {
      ...council.handlers,
      async onPaid(...[tx, payment]: Parameters<typeof council.handlers.onPaid>) {
        await new Promise((done) => setTimeout(done, 40))
        await council.handlers.onPaid(tx, payment)
      },
    }
    const settlements = await Promise.all(
      [1, 2, 3].map(() => settle(database, council.provider, id, slow)),
    )
    expect(settlements.map(({ outcome }) => outcome)).toEqual(['paid', 'paid', 'paid'])
    expect(settlements.filter(({ changed }) => changed)).toHaveLength(1)
    expect(await council.booked()).toEqual(['booking-1'])
  })

  it('asks the provider no more once it is settled', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    await settleIt(id)
    const before = council.provider.calls.get
    await settleIt(id)
    expect(council.provider.calls.get).toBe(before)
  })

  it.each([
    ['declined', 'declined'],
    ['expired', 'expired'],
    ['cancelled-by-user', 'cancelled'],
    ['cancelled-by-service', 'cancelled'],
    ['error', 'error'],
  ] as const)('does not take a payment that finished as %s for paid', async (action, outcome) => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, action)
    const settlements = await Promise.all([settleIt(id), settleIt(id)])
    expect(settlements.map((settlement) => settlement.outcome)).toEqual([outcome, outcome])
    expect(await council.booked()).toEqual([])
    expect(await council.held()).toEqual([])
    expect(await council.freed()).toEqual(['booking-1'])
  })

  it('changes nothing while the payer is still at it', async () => {
    const { id, providerId } = await council.started()
    expect(await settleIt(id)).toMatchObject({ outcome: 'unfinished', changed: false })
    council.provider.act(providerId, 'open')
    expect(await settleIt(id)).toMatchObject({ outcome: 'unfinished' })
    council.provider.act(providerId, 'submit')
    expect(await settleIt(id)).toMatchObject({ outcome: 'pending', changed: false })
    expect(await council.held()).toEqual(['booking-1'])
  })

  it('keeps a payment unsettled when the booking can’t be recorded, and tries again', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const failing = {
      ...council.handlers,
      async onPaid(...[tx, payment]: Parameters<typeof council.handlers.onPaid>) {
        await council.handlers.onPaid(tx, payment)
        throw new Error('the disk is full')
      },
    }
    await expect(settle(database, council.provider, id, failing)).rejects.toThrow('disk is full')
    expect(await council.booked()).toEqual([])
    expect((await council.rows())[0]?.state).toBe('started')
    expect(await settleIt(id)).toMatchObject({ outcome: 'paid', changed: true })
    expect(await council.booked()).toEqual(['booking-1'])
  })

  it('changes nothing when the provider can’t be read', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    council.provider.failNext({ kind: 'timeout' })
    await expect(settleIt(id)).rejects.toMatchObject({ problem: { kind: 'timeout' } })
    expect(await settleIt(id)).toMatchObject({ outcome: 'paid' })
  })

  it('does not book for another price than was asked', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const cheap = {
      ...council.provider,
      get: async (one: string): Promise<ProviderPayment> => ({
        ...(await council.provider.get(one)),
        amount: pence(1),
      }),
    }
    expect(await settleIt(id, cheap)).toMatchObject({
      outcome: 'pending',
      payment: { mismatch: true, state: 'started' },
    })
    expect(await council.booked()).toEqual([])
  })

  it('keeps councils apart', async () => {
    const other = await aCouncil(database, 'glanrafon')
    const { id } = await council.started()
    await expect(settle(database, council.provider, id, other.handlers)).rejects.toThrow(
      'no such payment of this council',
    )
    await expect(settleIt('not-an-id')).rejects.toThrow('no such payment')
    expect((await other.started()).id).not.toBe(id)
  })

  it('refuses to ask one provider about another’s payment', async () => {
    const { id } = await council.started()
    await expect(settleIt(id, { ...council.provider, name: 'other' })).rejects.toThrow(
      'was made with memory',
    )
  })

  it('frees a hold only once the cancelled payment is seen to be dead', async () => {
    const { id } = await council.started()
    const settlement = await cancelPayment(database, council.provider, id, council.handlers)
    expect(settlement).toMatchObject({ outcome: 'cancelled', changed: true })
    expect(await council.freed()).toEqual(['booking-1'])
  })

  it('keeps what was paid a moment before it was cancelled', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const settlement = await cancelPayment(database, council.provider, id, council.handlers)
    expect(settlement).toMatchObject({ outcome: 'paid' })
    expect(await council.booked()).toEqual(['booking-1'])
    expect(await council.held()).toEqual(['booking-1'])
  })
})
