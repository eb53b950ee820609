// @vitest-environment node
import type { Database, Executor } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import { takeAtCounter } from './counter.ts'
import { endHold, holdingHandlers, type PaymentHolds } from './holds.ts'
import { mopUp } from './mop-up.ts'
import { manualProvider } from './providers/manual.ts'
import { settle } from './settle.ts'
import { startPayment } from './start.ts'

describe.each(everyDatabase())('what is held until it is paid, on $name', (kind) => {
  let database: Database
  let council: Council
  let submitted: string[]
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
    submitted = []
  })
  afterEach(async () => {
    await database.close()
  })

  const hold = (tx: Executor) => tx.tables<{ hold: { subject: string } }>()
  const holds: PaymentHolds = {
    async reserve(tx, { subject }) {
      await hold(tx)
        .insertInto('hold')
        .values({ subject })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async confirm(tx, { subject }) {
      const rows = await hold(tx)
        .selectFrom('hold')
        .selectAll()
        .where('subject', '=', subject)
        .execute()
      return rows.length === 1 ? 'confirmed' : 'lost'
    },
    async release(tx, { subject }) {
      await hold(tx).deleteFrom('hold').where('subject', '=', subject).execute()
    },
  }
  const handlers = () =>
    holdingHandlers({
      council: 'westbourne',
      clock: council.clock,
      holds,
      async submit(_tx, { subject }, state) {
        submitted.push(`${subject} ${state}`)
      },
    })
  const end = () =>
    endHold(database, council.provider, 'booking-1', { handlers: handlers(), holds })

  it('is confirmed with the submission once it is paid', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    await settle(database, council.provider, id, handlers())
    expect(submitted).toEqual(['booking-1 confirmed'])
    expect(await end()).toBe('paid')
    expect(await council.held()).toEqual(['booking-1'])
  })

  it('is released at the end of its time once its payment was cancelled and seen to be dead', async () => {
    const { providerId } = await council.started()
    expect(await end()).toBe('released')
    expect(await council.held()).toEqual([])
    expect(council.provider.made.find(({ id }) => id === providerId)?.state.kind).toBe('dead')
  })

  it('is kept while a card is being charged, and confirmed when that succeeds', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'submit')
    expect(await end()).toBe('kept')
    expect(await council.held()).toEqual(['booking-1'])
    council.provider.act(providerId, 'pay')
    expect(await end()).toBe('paid')
    expect(submitted).toEqual(['booking-1 confirmed'])
  })

  it('is kept once the money for it is promised: staff decide, and no timer', async () => {
    const { providerId } = await council.started({ delayedCapture: true })
    council.provider.act(providerId, 'pay')
    expect(await end()).toBe('kept')
    expect(await council.held()).toEqual(['booking-1'])
    expect(council.provider.made[0]?.state).toMatchObject({ status: 'capturable' })
  })

  it('is released at the end of its time where nobody came to promise the money', async () => {
    await council.started({ delayedCapture: true })
    expect(await end()).toBe('released')
    expect(await council.held()).toEqual([])
  })

  it('is kept while the provider can’t say, since the payment may live', async () => {
    await council.started()
    council.provider.failNext({ kind: 'timeout' })
    await expect(end()).rejects.toMatchObject({ problem: { kind: 'timeout' } })
    expect(await council.held()).toEqual(['booking-1'])
  })

  it('is released without a payment, for someone who never came to pay', async () => {
    await hold(database).insertInto('hold').values({ subject: 'booking-1' }).execute()
    expect(await end()).toBe('released')
    expect(await council.held()).toEqual([])
  })

  it('is recorded as lost when it was given away all the same, and the money isn’t forgotten', async () => {
    const { id, providerId } = await council.started()
    await hold(database).deleteFrom('hold').execute()
    council.provider.act(providerId, 'pay')
    const settled = await settle(database, council.provider, id, handlers())
    expect(settled).toMatchObject({ outcome: 'paid' })
    expect(submitted).toEqual(['booking-1 lost'])
  })

  describe('paid at the counter', () => {
    const manual = () =>
      manualProvider({
        database,
        council: 'westbourne',
        clock: council.clock,
        entryUrl: (id) => `https://council.example/staff/payments/${id}`,
      })
    const take = (method: 'cash' | 'cheque' | 'waived', reason?: string) =>
      takeAtCounter(
        database,
        { manual: manual(), online: council.provider },
        {
          council: 'westbourne',
          subject: 'booking-1',
          reference: 'BULKY-1',
          description: 'Bulky waste collection',
          amount: pence(4550),
          language: 'en',
          clock: council.clock,
          takenBy: 'staff-7',
          reserve: holds.reserve,
        },
        { method, ...(reason !== undefined && { reason }) },
        handlers(),
      )

    it('is booked as if it were paid by card, with who took it', async () => {
      expect(await take('cash')).toMatchObject({
        kind: 'taken',
        settlement: {
          outcome: 'paid',
          payment: { method: 'cash', channel: 'counter', takenBy: 'staff-7', provider: 'manual' },
        },
      })
      expect(submitted).toEqual(['booking-1 confirmed'])
      expect(await take('cash')).toMatchObject({ kind: 'already-paid' })
    })

    it('ends the payment that was begun online first', async () => {
      await council.started()
      expect(await take('cheque')).toMatchObject({ kind: 'taken' })
      expect(council.provider.made.map(({ state }) => state.kind)).toEqual(['dead'])
      expect(await council.held()).toEqual(['booking-1'])
    })

    it('is refused when they paid online a moment before, or are paying this moment', async () => {
      const { providerId } = await council.started()
      council.provider.act(providerId, 'submit')
      expect(await take('cash')).toMatchObject({ kind: 'being-paid' })
      council.provider.act(providerId, 'pay')
      expect(await take('cash')).toMatchObject({ kind: 'already-paid' })
      expect(submitted).toEqual(['booking-1 confirmed'])
    })

    it('can be let go with a reason, which is kept with who did it and when', async () => {
      await expect(take('waived')).rejects.toThrow('for a reason')
      expect(await take('waived', 'Council tax support')).toMatchObject({ kind: 'taken' })
      const [row] = await council.rows()
      expect(await manual().audit(row?.provider_id ?? '')).toEqual([
        {
          action: 'waived',
          by: 'staff-7',
          at: new Date('2026-11-24T13:00:00Z'),
          reason: 'Council tax support',
          amount: 0,
        },
      ])
      const refund = { refundId: row?.id ?? '', amount: pence(1), available: pence(4550) }
      await expect(manual().refund(row?.provider_id ?? '', refund)).rejects.toMatchObject({
        problem: { kind: 'not-refundable' },
      })
    })

    it('keeps a resident from paying online while staff are at it, until a day has gone', async () => {
      const provider = manual()
      const request = council.request({ channel: 'counter', takenBy: 'staff-7' })
      expect(await startPayment(database, provider, request)).toMatchObject({
        kind: 'continue',
        nextUrl: expect.stringMatching(/^https:\/\/council\.example\/staff\/payments\//),
      })
      expect(await council.start()).toMatchObject({ kind: 'check' })
      expect(await end()).toBe('kept')
      council.later(25 * 60)
      expect(await mopUp(database, provider, handlers())).toMatchObject({ dead: 1 })
      expect(await council.start()).toMatchObject({ kind: 'continue' })
    })
  })
})
