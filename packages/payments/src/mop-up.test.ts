// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import type { PaymentsTables } from './database.ts'
import { mopUp } from './mop-up.ts'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { startPayment } from './start.ts'

describe.each(everyDatabase())('the mop-up on $name', (kind) => {
  let database: Database
  let council: Council
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
  })
  afterEach(async () => {
    await database.close()
  })

  const mop = (provider: PaymentProvider = council.provider) =>
    mopUp(database, provider, council.handlers)

  it('books what was paid for by someone who closed the window', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    council.later(31)
    expect(await mop()).toEqual({
      checked: 1,
      paid: 1,
      dead: 0,
      unfinished: 0,
      strays: 0,
      problems: [],
    })
    expect(await council.booked()).toEqual(['booking-1'])
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 0 })
  })

  it('leaves payments alone that are younger than half an hour', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    council.later(29)
    expect(await mop()).toMatchObject({ checked: 0 })
  })

  it('frees what an expired payment held', async () => {
    const { providerId } = await council.started()
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 1, unfinished: 1 })
    council.provider.act(providerId, 'expired')
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 1, dead: 1 })
    expect(await council.held()).toEqual([])
  })

  it('settles each payment once on many machines', async () => {
    for (let n = 1; n <= 6; n++) {
      const { providerId } = await council.started({ subject: `b-${n}`, reference: `BULKY-${n}` })
      council.provider.act(providerId, 'pay')
    }
    council.later(31)
    const before = council.provider.calls.get
    const runs = await Promise.all([mop(), mop(), mop()])
    expect(runs.reduce((sum, run) => sum + run.paid, 0)).toBe(6)
    expect(council.provider.calls.get - before).toBe(6)
    expect((await council.booked()).sort()).toEqual(['b-1', 'b-2', 'b-3', 'b-4', 'b-5', 'b-6'])
  })

  it('leaves a payment to the machine that is at it', async () => {
    await council.started()
    council.later(31)
    let finish = () => {}
    const finished = new Promise<void>((done) => {
      finish = done
    })
    let began = () => {}
    const holding = new Promise<void>((held) => {
      began = held
    })
    const other = database.transaction(async (tx) => {
      await tx.tables<PaymentsTables>().selectFrom('payments').selectAll().forUpdate().execute()
      began()
      await finished
    })
    await holding
    const run = mop()
    // The embedded database lets the second one in only when the first has ended.
    if (database.kind === 'postgresql') expect(await run).toMatchObject({ checked: 0 })
    finish()
    await Promise.all([other, run])
  })

  it('frees what was held for a payment that the provider refused to make', async () => {
    council.provider.failNext({ kind: 'refused', code: 'P0102' })
    await council.start()
    expect(await council.held()).toEqual(['booking-1'])
    council.later(31)
    expect(await mop()).toMatchObject({ dead: 1 })
    expect(await council.freed()).toEqual(['booking-1'])
    expect(await council.held()).toEqual([])
  })

  it('adopts a payment whose create had no answer', async () => {
    council.provider.freezeSearch(true)
    council.provider.loseNextAnswer()
    await council.start()
    council.provider.freezeSearch(false)
    council.later(31)
    expect(await mop()).toMatchObject({ unfinished: 1 })
    expect(await council.rows()).toMatchObject([{ state: 'started', provider_id: 'memory-1' }])
  })

  it('ends a payment that never came to be, after the provider can’t have it any more', async () => {
    const crash = { ...council.provider, create: () => Promise.reject(new Error('killed')) }
    await startPayment(database, crash, council.request()).catch(() => undefined)
    council.later(31)
    expect(await mop()).toMatchObject({ unfinished: 1 })
    council.later(100)
    expect(await mop()).toMatchObject({ dead: 1 })
    expect(await council.held()).toEqual([])
  })

  it('cancels a stray that turns up after a new payment took its place', async () => {
    council.provider.freezeSearch(true)
    council.provider.loseNextAnswer()
    await council.start()
    const second = await council.started()
    council.provider.freezeSearch(false)
    expect(council.provider.made).toHaveLength(2)
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 2, strays: 1, unfinished: 1, problems: [] })
    expect(council.provider.made.map(({ state }) => state.kind)).toEqual(['dead', 'unfinished'])
    council.provider.act(second.providerId, 'pay')
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 1, paid: 1, strays: 0 })
    expect(await council.booked()).toEqual(['booking-1'])
    expect(await council.freed()).toEqual([])
  })

  it('reports what it can’t settle, and goes on', async () => {
    for (const n of [1, 2]) {
      const { providerId } = await council.started({ subject: `b-${n}`, reference: `BULKY-${n}` })
      council.provider.act(providerId, 'pay')
    }
    council.later(31)
    council.provider.failNext({ kind: 'failed', status: 500 })
    const run = await mop()
    expect(run).toMatchObject({ checked: 2, paid: 1, problems: [{ problem: 'failed' }] })
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 1, paid: 1 })
  })

  it('tells staff of a state that it does not know', async () => {
    await council.started()
    council.later(31)
    const strange: PaymentProvider = {
      ...council.provider,
      get: async (id) => ({
        ...(await council.provider.get(id)),
        state: { kind: 'unfinished', status: 'unknown' },
      }),
    }
    expect(await mop(strange)).toMatchObject({ problems: [{ problem: 'unknown-state' }] })
  })
})
