import { addDays, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gardenPolicies as policies, gardenPrices as prices } from '../../test/garden-councils.ts'
import { totalOf } from '../price/price-lines.ts'
import { gardenPrice, proRataPrice } from './garden.ts'
import { gardenPolicySchema } from './garden-policy.ts'

type Council = keyof typeof policies

describe('the price of garden waste', () => {
  const term = { starts: plainDate('2026-06-01'), ends: plainDate('2027-05-31') }
  const price = (council: Council, more: Partial<Parameters<typeof gardenPrice>[0]> = {}) =>
    gardenPrice({
      task: 'join',
      policy: policies[council],
      today: plainDate('2026-06-01'),
      term,
      bins: 1,
      newBins: 0,
      pays: 'card',
      ...more,
    })

  it.each<[string, Council, Partial<Parameters<typeof gardenPrice>[0]>, number]>([
    ['one bin', 'rolling', {}, 5000],
    ['a later bin costs its own', 'rolling', { bins: 3 }, 13000],
    ['bins that must be brought', 'rolling', { bins: 2, newBins: 2 }, 15000],
    ['direct debit takes something off', 'rolling', { pays: 'direct-debit' }, 4500],
    [
      'the price of the new term’s first day',
      'rolling',
      { task: 'renew', term: { starts: plainDate('2027-04-02'), ends: plainDate('2028-04-01') } },
      5800,
    ],
    [
      'or that of the day it is ordered',
      'hasty',
      { task: 'renew', term: { starts: plainDate('2027-04-02'), ends: plainDate('2028-04-01') } },
      5000,
    ],
    // 1 June to 31 May is 364 days, 52 whole weeks: 2000 + 75 × 51 a bin, and 3000 to bring it.
    ['a bin added midway', 'rolling', { task: 'change', had: 1, bins: 2, newBins: 1 }, 8825],
    ['two bins added midway', 'rolling', { task: 'change', had: 1, bins: 3 }, 11650],
    ['bins taken away', 'rolling', { task: 'change', had: 3, bins: 1, newBins: 2 }, 0],
    // 1 June to 28 November is 180 days, 25 whole weeks.
    [
      'a part of a season',
      'seasonal',
      { term: { starts: plainDate('2026-06-01'), ends: plainDate('2026-11-28') }, bins: 2 },
      2 * (1500 + 100 * 24),
    ],
    [
      'a whole season',
      'seasonal',
      {
        today: plainDate('2026-03-01'),
        term: { starts: plainDate('2026-04-01'), ends: plainDate('2026-11-28') },
      },
      5000,
    ],
  ])('%s', (_words, council, more, total) => {
    expect(totalOf(price(council, more))).toBe(total)
  })

  it.each([
    [365, 2000 + 75 * 51],
    [14, 2075],
    [13, 2000],
    [6, 2000],
    [0, 2000],
  ])('for the last %d days is %d pence a bin', (days, each) => {
    const today = plainDate('2026-06-01')
    expect(proRataPrice(policies.rolling, today, addDays(today, days))).toBe(each)
  })

  it('never falls when a bin is added, comes to its lines, and never takes off more than is due', () => {
    const order = fc.record({
      council: fc.constantFrom<Council>('rolling', 'seasonal'),
      task: fc.constantFrom('join', 'renew', 'change'),
      bins: fc.integer({ min: 1, max: 4 }),
      had: fc.integer({ min: 1, max: 4 }),
      newBins: fc.integer({ min: 0, max: 4 }),
      pays: fc.constantFrom('card', 'direct-debit'),
      left: fc.integer({ min: 0, max: 300 }),
    })
    fc.assert(
      fc.property(order, ({ council, left, ...more }) => {
        const own = { ...more, term: { ...term, ends: addDays(plainDate('2026-06-01'), left) } }
        const lines = price(council, own as never)
        for (const { each, quantity, amount } of lines) expect(amount).toBe(each * quantity)
        const dearer = price(council, { ...own, bins: more.bins + 1 } as never)
        expect(totalOf(dearer)).toBeGreaterThanOrEqual(totalOf(lines))
      }),
    )
  })

  it('says so when no price holds yet, and when a season’s part has none', () => {
    const early = { starts: plainDate('2024-06-01'), ends: plainDate('2025-05-31') }
    expect(() => price('rolling', { term: early })).toThrow('No price of garden waste holds')
    expect(() => gardenPolicySchema.parse({ prices, joinsProRata: true })).toThrow('proRata')
  })
})
