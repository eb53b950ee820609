// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import { type PaymentJobs, runPaymentJobs, takeTurn } from './jobs.ts'
import { metricsText, paymentMetrics } from './metrics.ts'
import type { PaymentProvider, ProviderPayment } from './providers/payment-provider.ts'
import { type Reconciliation, reconcile, reconciliationCsv } from './reconcile.ts'
import { refundPayment } from './refund.ts'
import { settle } from './settle.ts'

const day = plainDate('2026-11-24')

describe.each(everyDatabase())('looking after payments on $name', (kind) => {
  let database: Database
  let council: Council
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
  })
  afterEach(async () => {
    await database.close()
  })

  async function paid(n: number): Promise<string> {
    const { id, providerId } = await council.started({ subject: `b-${n}`, reference: `BULKY-${n}` })
    council.provider.act(providerId, 'pay')
    await settle(database, council.provider, id, council.handlers)
    return id
  }
  const compare = (provider: PaymentProvider = council.provider) =>
    reconcile(database, provider, { council: 'westbourne', day })

  describe('reconciliation', () => {
    it('comes to nothing when both sides have the same, refunds and dead payments included', async () => {
      const id = await paid(1)
      await paid(2)
      await refundPayment(database, council.provider, {
        council: 'westbourne',
        paymentId: id,
        amount: pence(1000),
        reason: 'Late',
        by: 'staff-7',
        clock: council.clock,
      })
      const { providerId, id: other } = await council.started({ subject: 'b-3' })
      council.provider.act(providerId, 'declined')
      await settle(database, council.provider, other, council.handlers)
      expect(await compare()).toMatchObject({
        ours: 8100,
        theirs: 8100,
        difference: 0,
        mismatches: 0,
      })
    })

    const changed = (change: (payment: ProviderPayment) => ProviderPayment | undefined) =>
      ({
        ...council.provider,
        async *search(made) {
          for await (const payment of council.provider.search(made)) {
            const other = change(payment)
            if (other) yield other
          }
        },
        async get(id) {
          const other = change(await council.provider.get(id))
          return other ?? (await council.provider.get('none'))
        },
      }) satisfies PaymentProvider

    it('finds a payment of another sum, another state, other refunds, and one that is missing', async () => {
      await paid(1)
      const found = async (change: (payment: ProviderPayment) => ProviderPayment | undefined) => {
        const { payments, difference } = await compare(changed(change))
        return [payments[0]?.comparison, difference]
      }
      expect(await found((one) => ({ ...one, amount: pence(4549) }))).toEqual(['amount', 1])
      expect(
        await found((one) => ({ ...one, state: { kind: 'dead', cause: 'declined' } })),
      ).toEqual(['state', 4550])
      expect(await found((one) => ({ ...one, refunded: pence(50) }))).toEqual(['refunded', 50])
      expect(await found(() => undefined)).toEqual(['only-ours', 4550])
    })

    it('finds money that we have no record of, and leaves out what others made', async () => {
      const made = await council.provider.create({
        intentId: '5b5c4b8e-0f4e-4bb2-8f5c-8f6a3f1f0001',
        amount: pence(700),
        reference: 'LOST-1',
        description: 'x',
        language: 'en',
        returnUrl: 'https://council.example/',
      })
      council.provider.act(made.id, 'pay')
      const here = { ...made, createdAt: new Date('2026-11-24T10:00:00Z') }
      const theirs = (payment: ProviderPayment): PaymentProvider => ({
        ...council.provider,
        async *search() {
          yield { ...payment, state: { kind: 'paid' } }
        },
      })
      expect(await compare(theirs(here))).toMatchObject({
        difference: -700,
        mismatches: 1,
        payments: [{ comparison: 'only-theirs' }],
      })
      const { intentId: _, ...others } = here
      expect(await compare(theirs(others))).toMatchObject({ difference: 0, mismatches: 0 })
    })

    it('looks up a payment that the two sides made on either side of midnight', async () => {
      await paid(1)
      const none: PaymentProvider = {
        ...council.provider,
        async *search() {},
      }
      expect(await compare(none)).toMatchObject({ difference: 0, mismatches: 0 })
    })

    it('gives a file that a spreadsheet takes for text, the totals last', async () => {
      await paid(1)
      const result = await compare()
      const [payment] = result.payments
      if (!payment) throw new Error('nothing compared')
      const odd = { ...payment, reference: '=HYPERLINK("x", "y")' }
      const lines = reconciliationCsv({ ...result, payments: [payment, odd] }).split('\r\n')
      expect(lines[0]).toMatch(/^comparison,reference,payment,provider_payment,/)
      expect(lines[1]).toBe(`same,BULKY-1,${payment.paymentId},memory-1,paid,paid,45.50,45.50,0.00`)
      expect(lines[2]).toContain(`,"'=HYPERLINK(""x"", ""y"")",`)
      expect(lines[3]).toBe('total,2026-11-24,0 to look at,memory,,,45.50,45.50,0.00')
    })
  })

  describe('metrics', () => {
    it('count what is pending by its age, in numbers and in pence', async () => {
      await council.started({ subject: 'old' })
      council.later(60)
      await council.started({ subject: 'young' })
      const metrics = await paymentMetrics(database, {
        council: 'westbourne',
        clock: council.clock,
      })
      expect(metrics.pending.map(({ count, pence: sum }) => [count, sum])).toEqual([
        [1, 4550],
        [1, 4550],
        [0, 0],
        [0, 0],
      ])
      expect(metrics.oldestPendingMinutes).toBe(60)
      const text = metricsText('westbourne', metrics)
      expect(text).toContain(
        'guildhall_payments_pending_within_minutes{council="westbourne",le="120"} 2\n',
      )
      expect(text).toContain('guildhall_payments_mismatches{council="westbourne"} 0\n')
    })

    it('are nothing at all when everything is at rest, and nothing of other councils', async () => {
      await paid(1)
      await council.started({ subject: 'other' })
      const of = (name: string) => paymentMetrics(database, { council: name, clock: council.clock })
      expect(await of('glanrafon')).toMatchObject({ oldestPendingMinutes: 0, refundsOpen: 0 })
      expect((await of('westbourne')).pending[0]?.count).toBe(1)
    })
  })

  describe('the jobs', () => {
    let kept: Reconciliation[]
    beforeEach(() => {
      kept = []
    })
    const jobs = (): PaymentJobs => ({
      provider: council.provider,
      handlers: council.handlers,
      async keepReconciliation(result) {
        kept.push(result)
      },
    })
    const run = () => runPaymentJobs(database, jobs())

    it('mop up once in 30 minutes, on one of many machines', async () => {
      const { providerId } = await council.started()
      council.provider.act(providerId, 'pay')
      council.later(31)
      const runs = await Promise.all([run(), run(), run()])
      expect(runs.filter(({ mopUp }) => mopUp !== undefined)).toMatchObject([
        { mopUp: { paid: 1 }, refunds: { checked: 0 }, metrics: { oldestPendingMinutes: 0 } },
      ])
      council.later(29)
      expect((await run()).mopUp).toBeUndefined()
      council.later(1)
      expect((await run()).mopUp).toBeDefined()
    })

    it('reconcile yesterday once, when the provider’s search has caught up', async () => {
      await run()
      expect(kept.map((one) => one.day)).toEqual(['2026-11-23'])
      council.later(13 * 60)
      await run()
      expect(kept).toHaveLength(1)
      council.later(60)
      await Promise.all([run(), run()])
      expect(kept.map((one) => one.day)).toEqual(['2026-11-23', '2026-11-24'])
    })

    it('make the file again when it could not be kept', async () => {
      let isFull = true
      const full: PaymentJobs = {
        ...jobs(),
        async keepReconciliation(result) {
          if (isFull) throw new Error('the disk is full')
          kept.push(result)
        },
      }
      await expect(runPaymentJobs(database, full)).rejects.toThrow('disk is full')
      isFull = false
      expect(await runPaymentJobs(database, full)).toMatchObject({
        reconciliation: { day: '2026-11-23' },
      })
      expect(kept).toHaveLength(1)
    })

    it('take turns by the database’s own row', async () => {
      const turn = { council: 'westbourne', job: 'x', everyMs: 1000, clock: council.clock }
      const taken = await Promise.all([1, 2, 3, 4].map(() => takeTurn(database, turn)))
      expect(taken.filter(Boolean)).toHaveLength(1)
      expect(await takeTurn(database, { ...turn, council: 'glanrafon' })).toBe(true)
    })
  })
})
