// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { settle } from './settle.ts'
import { startPayment } from './start.ts'

describe.each(everyDatabase())('starting a payment on $name', (kind) => {
  let database: Database
  let council: Council
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
  })
  afterEach(async () => {
    await database.close()
  })

  const made = () => council.provider.made.length
  const states = async () => (await council.rows()).map(({ state }) => state).sort()

  it('sends the payer to the provider, and comes back to an address with only a random id', async () => {
    const seen: string[] = []
    const provider: PaymentProvider = {
      ...council.provider,
      create(request) {
        seen.push(request.returnUrl)
        return council.provider.create(request)
      },
    }
    const started = await startPayment(database, provider, council.request())
    expect(started).toMatchObject({
      kind: 'continue',
      nextUrl: expect.stringContaining('https://'),
    })
    const id = started.kind === 'continue' ? started.paymentId : ''
    expect(seen).toEqual([`https://council.example/pay/${id}`])
    expect(await council.held()).toEqual(['booking-1'])
  })

  it('has recorded the intent before the provider is asked', async () => {
    let stateThen: string | undefined
    const provider: PaymentProvider = {
      ...council.provider,
      async create(request) {
        stateThen = (await council.rows()).find((row) => row.id === request.intentId)?.state
        return council.provider.create(request)
      },
    }
    await startPayment(database, provider, council.request())
    expect(stateThen).toBe('intended')
  })

  it('goes on with the payment that is alive, at an address that was not used yet', async () => {
    const first = await council.started()
    const second = await council.started()
    expect(second.paymentId).toBe(first.paymentId)
    expect(second.nextUrl).not.toBe(first.nextUrl)
    expect(made()).toBe(1)
  })

  it('makes one payment for two clicks, two tabs and two servers', async () => {
    const slow: PaymentProvider = {
      ...council.provider,
      async create(request) {
        await new Promise((done) => setTimeout(done, 60))
        return council.provider.create(request)
      },
    }
    const clicks = await Promise.all(
      [1, 2, 3, 4].map(() => startPayment(database, slow, council.request())),
    )
    expect(clicks.map((click) => click.kind)).toEqual(Array(4).fill('continue'))
    expect(new Set(clicks.map((click) => 'paymentId' in click && click.paymentId)).size).toBe(1)
    expect(made()).toBe(1)
  })

  it('finds the payment whose answer was lost, rather than making a second', async () => {
    council.provider.loseNextAnswer()
    expect(await council.start()).toMatchObject({ kind: 'continue' })
    expect(made()).toBe(1)
    expect(await states()).toEqual(['started'])
  })

  it('finds it at the next try, when search is late', async () => {
    council.provider.freezeSearch(true)
    council.provider.loseNextAnswer({ kind: 'failed', status: 500 })
    expect(await council.start()).toEqual({ kind: 'unavailable', problem: 'failed' })
    expect(await states()).toEqual(['intended'])
    council.provider.freezeSearch(false)
    const again = await council.started()
    expect(made()).toBe(1)
    council.provider.act(again.providerId, 'pay')
    await settle(database, council.provider, again.id, council.handlers)
    expect(await council.booked()).toEqual(['booking-1'])
  })

  it('goes on after a crash between the record and the create', async () => {
    const crash: PaymentProvider = {
      ...council.provider,
      create: () => Promise.reject(new Error('killed')),
    }
    await expect(startPayment(database, crash, council.request())).rejects.toThrow('killed')
    expect(await states()).toEqual(['intended'])
    council.later(1)
    expect(await council.start()).toMatchObject({ kind: 'continue' })
    expect(await states()).toEqual(['dead', 'started'])
    expect(await council.held()).toEqual(['booking-1'])
    expect(await council.freed()).toEqual([])
  })

  it('goes on after a crash between the create and its record', async () => {
    const crash: PaymentProvider = {
      ...council.provider,
      async create(request) {
        await council.provider.create(request)
        throw new Error('killed')
      },
    }
    await expect(startPayment(database, crash, council.request())).rejects.toThrow('killed')
    council.later(1)
    expect(await council.start()).toMatchObject({ kind: 'continue' })
    expect(made()).toBe(1)
  })

  it('goes on when a settle found the new payment first', async () => {
    const raced: PaymentProvider = {
      ...council.provider,
      async create(request) {
        const payment = await council.provider.create(request)
        await settle(database, council.provider, request.intentId, council.handlers)
        return payment
      },
    }
    expect(await startPayment(database, raced, council.request())).toMatchObject({
      kind: 'continue',
    })
    expect(council.provider.made).toMatchObject([{ state: { kind: 'unfinished' } }])
  })

  it('cancels at once what was made after its intent was given up', async () => {
    const slow: PaymentProvider = {
      ...council.provider,
      async create(request) {
        council.later(1)
        const other = await council.start()
        expect(other.kind).toBe('continue')
        return council.provider.create(request)
      },
    }
    expect(await startPayment(database, slow, council.request())).toEqual({
      kind: 'unavailable',
      problem: 'still-starting',
    })
    expect(council.provider.made.map(({ state }) => state.kind)).toEqual(['unfinished', 'dead'])
  })

  it('says at once that nothing was taken when the provider refuses', async () => {
    council.provider.failNext({ kind: 'refused', code: 'P0102' })
    expect(await council.start()).toEqual({ kind: 'unavailable', problem: 'refused' })
    expect(await states()).toEqual(['dead'])
    expect(await council.start()).toMatchObject({ kind: 'continue' })
    expect(await council.held()).toEqual(['booking-1'])
  })

  it('makes a new payment once the declined one is known to be dead, and holds on', async () => {
    const first = await council.started()
    council.provider.act(first.providerId, 'declined')
    await settle(database, council.provider, first.id, council.handlers)
    expect(await council.held()).toEqual([])
    const second = await council.started()
    expect(second.id).not.toBe(first.id)
    expect(await council.held()).toEqual(['booking-1'])
    council.provider.act(second.providerId, 'pay')
    await settle(database, council.provider, second.id, council.handlers)
    expect(await council.booked()).toEqual(['booking-1'])
  })

  it('passes the hold from an expired payment that nobody settled to the new one', async () => {
    const first = await council.started()
    council.provider.act(first.providerId, 'expired')
    const second = await council.started()
    expect(second.id).not.toBe(first.id)
    expect(await council.freed()).toEqual([])
    expect(await settle(database, council.provider, first.id, council.handlers)).toMatchObject({
      outcome: 'expired',
      changed: false,
    })
    expect(await council.held()).toEqual(['booking-1'])
  })

  it('starts no second payment for what is paid', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    expect(await council.start()).toEqual({ kind: 'check', paymentId: id })
    await settle(database, council.provider, id, council.handlers)
    expect(await council.start()).toEqual({ kind: 'already-paid', paymentId: id })
    expect(made()).toBe(1)
  })

  it('starts no second payment while the bank still decides', async () => {
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'submit')
    expect(await council.start()).toEqual({ kind: 'check', paymentId: id })
    expect(await council.start({ amount: pence(9999) })).toEqual({ kind: 'check', paymentId: id })
    expect(made()).toBe(1)
  })

  it('cancels the old price before it asks for the new one', async () => {
    const first = await council.started()
    const second = await council.started({ amount: pence(6000) })
    expect(second.id).not.toBe(first.id)
    expect(council.provider.made.map(({ state }) => state.kind)).toEqual(['dead', 'unfinished'])
  })

  it('does nothing when what is paid for can’t be held', async () => {
    const full = council.start({
      reserve: () => Promise.reject(new Error('that slot has gone')),
    })
    await expect(full).rejects.toThrow('that slot has gone')
    expect(made()).toBe(0)
    expect(await council.rows()).toEqual([])
  })

  it.each([
    ['no reference', { reference: '' }],
    ['a reference of 256 characters', { reference: 'x'.repeat(256) }],
    ['a web address in the description', { description: 'Pay at https://example.org' }],
    ['nothing to pay', { amount: pence(0) }],
  ])('refuses %s before anything is recorded', async (_name, changes) => {
    await expect(council.start(changes)).rejects.toBeInstanceOf(RangeError)
    expect(await council.rows()).toEqual([])
  })
})
