import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareShares } from './compare-shares.ts'
import { differenceByChance, differenceInterval, holm, wilson } from './intervals.ts'
import {
  extremes,
  publishedCount,
  publishedInterval,
  publishedShare,
  shareOf,
} from './published.ts'

const proportion = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([of, part]) => ({ of, count: Math.round(of * part) }))
const publishable = proportion.filter(({ of }) => of >= 10)

describe('intervals, against published examples', () => {
  it('are Wilson’s: Newcombe 1998 has 81 of 263, 15 of 148, 0 of 20 and 1 of 29', () => {
    const rounded = (count: number, of: number) => {
      const { low, high } = wilson({ count, of })
      return [low.toFixed(4), high.toFixed(4)]
    }
    expect(rounded(81, 263)).toEqual(['0.2553', '0.3662'])
    expect(rounded(15, 148)).toEqual(['0.0624', '0.1605'])
    expect(rounded(0, 20)).toEqual(['0.0000', '0.1611'])
    expect(rounded(1, 29)).toEqual(['0.0061', '0.1718'])
  })

  it('of a difference are Newcombe’s: 56 of 70 less 48 of 80', () => {
    const { low, high } = differenceInterval({ count: 56, of: 70 }, { count: 48, of: 80 })
    expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.0524', '0.3339'])
  })

  it('a test of two proportions, worked out by hand', () => {
    // Pooled 104 of 150; spread √(0.6933 × 0.3067 × (1/70 + 1/80)) = 0.07547; z = 2.650.
    const chance = differenceByChance({ count: 56, of: 70 }, { count: 48, of: 80 })
    expect(chance).toBeCloseTo(0.00805, 4)
    expect(differenceByChance({ count: 0, of: 20 }, { count: 0, of: 50 })).toBe(1)
  })

  it('Holm’s correction, worked out by hand', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005])
    const worked = [0.03, 0.06, 0.06, 0.02]
    for (const [at, p] of adjusted.entries()) expect(p).toBeCloseTo(worked[at] ?? Number.NaN, 10)
    expect(holm([])).toEqual([])
  })
})

describe('whatever the proportion', () => {
  it('its interval holds it, and narrows with more of the same', () => {
    fc.assert(
      fc.property(proportion, ({ count, of }) => {
        const { low, high } = wilson({ count, of })
        expect(low).toBeLessThanOrEqual(count / of)
        expect(high).toBeGreaterThanOrEqual(count / of)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        const more = wilson({ count: count * 4, of: of * 4 })
        expect(more.high - more.low).toBeLessThan(high - low)
      }),
    )
  })

  it('no proportion is taken that is none', () => {
    for (const [count, of] of [
      [1, 0],
      [3, 2],
      [-1, 5],
      [Number.NaN, 5],
    ] as const) {
      expect(() => wilson({ count, of })).toThrow(RangeError)
    }
  })

  it('what is published is in tens or hidden, and may have been what it was', () => {
    fc.assert(
      fc.property(publishable, (exact) => {
        const share = publishedShare(exact)
        if (share === undefined) throw new Error('of ten or more is published')
        for (const count of [share.count, share.of]) {
          expect(count === 'under-10' || count % 10 === 0).toBe(true)
        }
        const { low, high } = extremes(share)
        expect(low.count / low.of).toBeLessThanOrEqual(exact.count / exact.of + 1e-12)
        expect(high.count / high.of).toBeGreaterThanOrEqual(exact.count / exact.of - 1e-12)
        const [wide, narrow] = [publishedInterval(share), wilson(exact)]
        expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12)
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12)
        expect(shareOf(share)).toBeGreaterThanOrEqual(0)
        expect(shareOf(share)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('a number from 1 to 9 can’t be had by taking one published count from another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 5000 }), fc.integer({ min: 1, max: 9 }), (of, few) => {
        const [whole, rest] = [publishedCount(of), publishedCount(of - few)]
        if (whole === 'under-10' || rest === 'under-10' || rest === 0) return
        const least = Math.max(10, whole - 5) - (rest + 4)
        const most = whole + 4 - Math.max(10, rest - 5)
        // At least five different numbers would have been published as the same two.
        expect(most - Math.max(0, least)).toBeGreaterThanOrEqual(4)
      }),
    )
  })

  it('rounding never makes news: what is told apart was apart before it was rounded', () => {
    fc.assert(
      fc.property(publishable, publishable, (a, b) => {
        const [one, two] = [publishedShare(a), publishedShare(b)]
        if (one === undefined || two === undefined) return
        const { chance, interval } = compareShares(one, two)
        if (chance < 0.05) expect(differenceByChance(a, b)).toBeLessThan(0.05 + 1e-6)
        const exact = differenceInterval(a, b)
        expect(interval.low).toBeLessThanOrEqual(exact.low + 0.02)
        expect(interval.high).toBeGreaterThanOrEqual(exact.high - 0.02)
        expect(compareShares(two, one).chance).toBeCloseTo(chance, 10)
      }),
    )
  })
})
