import { describe, expect, it } from 'vitest'
import { figuresOf, share, verdict } from '../../bench/addresses/figures.mjs'

/** @param {number} count @param {number} value */
const many = (count, value) => Array.from({ length: count }, () => value)

describe('the figures of a bench', () => {
  it('are the middle and the slowest of a hundred, whatever the order', () => {
    expect(share([3, 1, 2], 0.5)).toBe(2)
    expect(share([], 0.99)).toBe(0)
    const { p50, p99 } = figuresOf([...many(98, 1), 7, 7])
    expect([p50, p99]).toEqual([1, 7])
  })

  it('tell a moment in which the machine was busy from lookups that are slow', () => {
    const busy = figuresOf([...many(200, 40), ...many(1800, 1)])
    expect(busy.p99).toBe(40)
    expect(busy.quiet).toBe(1)
  })
})

describe('what is said of a target', () => {
  const at = (/** @type {number} */ p99, quiet = p99) => ({ p50: 1, p99, quiet })

  it.each([
    ['met', at(4), at(2)],
    ['met when quiet', at(9, 3), at(2)],
    ['noise', at(9), at(8)],
    ['missed', at(9), at(2)],
  ])('is “%s”', (said, figures, fewer) => {
    expect(verdict(figures, 5, fewer)).toBe(said)
  })

  it('is never noise where there is nothing to compare with', () => {
    const alone = at(9)
    expect(verdict(alone, 5, alone)).toBe('missed')
  })
})
