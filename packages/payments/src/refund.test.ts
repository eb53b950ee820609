// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import { sampleLines } from '../test/sample-terms.ts'
import type { PaymentProvider, ProviderRefund } from './providers/payment-provider.ts'
import { type RefundOrder, refundPayment, refundsOf } from './refund.ts'
import { mopUpRefunds } from './refund-mop-up.ts'
import { type RefundRule, refundDue, refundRule } from './refund-rule.ts'
import { settle } from './settle.ts'

describe.each(everyDatabase())('giving money back on $name', (kind) => {
  let database: Database
  let council: Council
  let paymentId: string
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
    const { id, providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    await settle(database, council.provider, id, council.handlers)
    paymentId = id
  })
  afterEach(async () => {
    await database.close()
  })

  const give = (
    amount: number | 'all',
    more: Partial<RefundOrder> = {},
    provider: PaymentProvider = council.provider,
  ) =>
    refundPayment(database, provider, {
      council: 'westbourne',
      paymentId,
      amount: amount === 'all' ? amount : pence(amount),
      reason: 'Not collected',
      by: 'staff-7',
      clock: council.clock,
      ...more,
    })
  const theirs = async () =>
    (await council.provider.refunds('memory-1')).map(({ amount }) => amount)
  const ours = async () =>
    (await refundsOf(database, { council: 'westbourne', paymentId })).map(
      ({ amount, state }) => `${amount} ${state}`,
    )
  const refunded = async () => (await council.rows())[0]?.refunded
  const mop = () => mopUpRefunds(database, council.provider, { ...council.handlers })

  it('gives back a part, and then the rest, and no more', async () => {
    const told: number[] = []
    const onRefunded: NonNullable<RefundOrder['onRefunded']> = async (_tx, payment, refund) => {
      told.push(refund.amount, payment.refunded)
    }
    expect(await give(1000, { onRefunded })).toMatchObject({
      kind: 'refunded',
      refund: { amount: 1000, state: 'done', reason: 'Not collected', decidedBy: 'staff-7' },
    })
    expect(await give(3551)).toEqual({ kind: 'refused', why: 'too-much' })
    expect(await give('all', { onRefunded })).toMatchObject({ kind: 'refunded' })
    expect(await give(1)).toEqual({ kind: 'refused', why: 'too-much' })
    expect(await theirs()).toEqual([1000, 3550])
    expect(told).toEqual([1000, 1000, 3550, 4550])
    expect(await refunded()).toBe(4550)
  })

  it('gives back once when a form is sent twice', async () => {
    const refundId = '0b7d0c5e-4a1c-4b3b-9d55-1f1c5c0a7e01'
    const both = await Promise.all([give(1000, { refundId }), give(1000, { refundId })])
    const again = await give(1000, { refundId })
    expect([...both, again].filter(({ kind: one }) => one === 'refused')).toEqual([])
    expect(await theirs()).toEqual([1000])
  })

  it('finds a refund whose answer was lost, and asks for no second one', async () => {
    council.provider.loseNextAnswer()
    expect(await give(1000)).toMatchObject({ kind: 'refunded' })
    expect(await theirs()).toEqual([1000])
    expect(await ours()).toEqual(['1000 done'])
  })

  it('finds it without an id of ours at the provider as well, as at GOV.UK Pay', async () => {
    const nameless = ({ refundId: _, ...refund }: ProviderRefund) => refund
    const pay: PaymentProvider = {
      ...council.provider,
      refund: async (id, refund) => nameless(await council.provider.refund(id, refund)),
      refunds: async (id) => (await council.provider.refunds(id)).map(nameless),
    }
    expect(await give(1000, {}, pay)).toMatchObject({ kind: 'refunded' })
    council.provider.loseNextAnswer()
    expect(await give(1000, {}, pay)).toMatchObject({ kind: 'refunded' })
    expect(await theirs()).toEqual([1000, 1000])
    expect(await refunded()).toBe(2000)
  })

  it('does not know whether it was given while the provider is silent, and finds out later', async () => {
    council.provider.failNext({ kind: 'timeout' })
    council.provider.failNext({ kind: 'timeout' })
    expect(await give(1000)).toMatchObject({ kind: 'checking' })
    expect(await give(500)).toEqual({ kind: 'refused', why: 'another-under-way' })
    council.later(1)
    expect(await mop()).toEqual({ checked: 1, done: 1, problems: [] })
    expect(await theirs()).toEqual([1000])
    expect(await ours()).toEqual(['1000 done'])
    council.later(31)
    expect(await mop()).toMatchObject({ checked: 0 })
  })

  it('gives nothing when the provider has given more than we know, and frees the sum again', async () => {
    await council.provider.refund('memory-1', {
      refundId: 'in-the-admin-tool',
      amount: pence(100),
      available: pence(4550),
    })
    expect(await give(1000)).toEqual({ kind: 'refused', why: 'provider' })
    expect(await ours()).toEqual(['1000 refused'])
    expect(await refunded()).toBe(0)
  })

  it('frees the sum again when a refund fails at the provider, and tells staff', async () => {
    let state: ProviderRefund['state'] = 'submitted'
    const slow: PaymentProvider = {
      ...council.provider,
      refund: async (id, refund) => ({ ...(await council.provider.refund(id, refund)), state }),
      refunds: async (id) =>
        (await council.provider.refunds(id)).map((refund) => ({ ...refund, state })),
    }
    expect(await give(1000, {}, slow)).toMatchObject({ refund: { state: 'submitted' } })
    expect(await refunded()).toBe(1000)
    state = 'failed'
    council.later(31)
    const run = await mopUpRefunds(database, slow, council.handlers)
    expect(run.problems).toMatchObject([{ paymentId, problem: 'failed' }])
    expect(await refunded()).toBe(0)
  })

  it('gives nothing back of what was not paid, nor of another council’s', async () => {
    const { id } = await council.started({ subject: 'booking-2', reference: 'BULKY-2' })
    expect(await give(1, { paymentId: id })).toEqual({ kind: 'refused', why: 'not-paid' })
    await expect(give(1, { council: 'glanrafon' })).rejects.toThrow('no such payment')
  })
})

describe('a council’s rule on refunds', () => {
  const rule = refundRule.parse([
    { untilHoursBefore: 48, percent: 100 },
    { untilHoursBefore: 24, percent: 50, keepPence: 500 },
  ])
  const serviceAt = Date.parse('2026-11-27T07:00:00Z')
  const due = (hours: number, paid = {}) =>
    refundDue(
      rule,
      { amount: pence(4550), refunded: pence(0), lines: [], ...paid },
      { now: serviceAt - hours * 3_600_000, serviceAt },
    )

  it.each([
    [72, 'full', 4550],
    [48, 'full', 4550],
    [47.9, 'part', 1775],
    [24, 'part', 1775],
    [23.9, 'none', 0],
    [-5, 'none', 0],
  ])('gives back, %s hours before, %s: %s pence', (hours, kind, amount) => {
    expect(due(hours)).toMatchObject({ kind, amount })
  })

  it('keeps what is not refundable, and takes off what was given before', () => {
    expect(due(72, { lines: sampleLines })).toMatchObject({ kind: 'part', amount: 4050 })
    expect(due(72, { refunded: pence(4000) })).toMatchObject({ kind: 'full', amount: 550 })
    expect(due(24, { refunded: pence(4000) })).toMatchObject({ kind: 'none', amount: 0 })
  })

  it('is refused when a window could never count', () => {
    const wrong: RefundRule = [
      { untilHoursBefore: 24, percent: 50, keepPence: 0 },
      { untilHoursBefore: 48, percent: 100, keepPence: 0 },
    ]
    expect(refundRule.safeParse(wrong).success).toBe(false)
  })

  it('never gives back more than is left of what was paid', () => {
    const window = fc.record({
      untilHoursBefore: fc.nat({ max: 200 }),
      percent: fc.nat({ max: 100 }),
      keepPence: fc.nat({ max: 1000 }),
    })
    const falling = fc
      .uniqueArray(window, { selector: (one) => one.untilHoursBefore, maxLength: 5 })
      .map((windows) => windows.sort((a, b) => b.untilHoursBefore - a.untilHoursBefore))
    fc.assert(
      fc.property(
        falling,
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 300 }),
        (windows, amount, before, hours) => {
          const refunded = pence(Math.min(before, amount))
          const { amount: given } = refundDue(
            windows,
            { amount: pence(amount), refunded, lines: [] },
            { now: serviceAt - hours * 3_600_000, serviceAt },
          )
          expect(given).toBeLessThanOrEqual(amount - refunded)
          expect(Number.isInteger(given)).toBe(true)
        },
      ),
    )
  })
})
