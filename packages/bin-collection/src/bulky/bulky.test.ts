import type { WorkingCalendar } from '@guildhall/council/working-days'
import { addDays, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { bulkyItems, upholstered } from '../../test/councils.ts'
import {
  bookBy,
  isCollectionDay,
  itemsProblem,
  mayBook,
  priceLines,
  slots,
  totalOf,
} from './bulky.ts'
import { bulkyPolicySchema } from './bulky-policy.ts'

type Decided = Partial<Parameters<typeof bulkyPolicySchema.parse>[0] & object>
const policyOf = (decided: Decided = {}) =>
  bulkyPolicySchema.parse({
    items: bulkyItems,
    pricing: { by: 'item', price: 1500, minimum: 3000 },
    surcharges: [upholstered],
    ...decided,
  })
const calendar: WorkingCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  closedDays: new Set([plainDate('2026-12-25'), plainDate('2026-12-28')]),
}
const shown = (lines: ReturnType<typeof priceLines>) =>
  lines.map(({ code, quantity, amount }) => `${code} × ${quantity} = ${amount}`)

describe('the price of a bulky collection', () => {
  it('is by item, up to the minimum, with the reason for each line', () => {
    const lines = priceLines({ fridge: 1 }, policyOf())
    expect(shown(lines)).toEqual(['item:fridge × 1 = 2000', 'minimum × 1 = 1000'])
    expect(lines.map(({ reason }) => reason.en)).toEqual(['Fridge', 'To reach the minimum charge'])
    expect(totalOf(lines)).toBe(3000)
  })

  it('adds the surcharge for upholstered seats, and why, for each of them', () => {
    const lines = priceLines({ sofa: 2, table: 1 }, policyOf())
    expect(shown(lines)).toEqual([
      'item:sofa × 2 = 3000',
      'item:table × 1 = 1500',
      'surcharge:upholstered × 2 = 2000',
    ])
    expect(totalOf(lines)).toBe(6500)
  })

  it('can be a surcharge for the booking', () => {
    const once = policyOf({ surcharges: [{ ...upholstered, per: 'booking' }] })
    expect(shown(priceLines({ sofa: 3 }, once)).at(-1)).toBe('surcharge:upholstered × 1 = 1000')
  })

  it('can be one price whatever is collected', () => {
    const flat = policyOf({
      pricing: { by: 'booking', price: 4500 },
      surcharges: [{ ...upholstered, price: 0 }],
    })
    expect(totalOf(priceLines({ table: 5 }, flat))).toBe(4500)
  })

  it.each([
    [{ table: 1 }, 2500],
    [{ table: 3 }, 2500],
    [{ table: 4 }, 4000],
    // A wardrobe counts as two.
    [{ wardrobe: 2 }, 4000],
  ])('can be banded by count: %o costs %d', (quantities, total) => {
    const banded = policyOf({
      pricing: {
        by: 'band',
        bands: [
          { upTo: 5, price: 4000 },
          { upTo: 3, price: 2500 },
        ],
      },
    })
    expect(totalOf(priceLines(quantities, banded))).toBe(total)
  })

  it('is nothing for nothing', () => {
    expect(priceLines({}, policyOf())).toEqual([])
  })

  it('always has lines that come to their total, and never falls when an item is added', () => {
    const quantities = fc.dictionary(
      fc.constantFrom('sofa', 'fridge', 'table'),
      fc.integer({ min: 0, max: 2 }),
    )
    fc.assert(
      fc.property(quantities, (chosen) => {
        const lines = priceLines(chosen, policyOf())
        for (const { each, quantity, amount } of lines) expect(amount).toBe(each * quantity)
        const more = priceLines({ ...chosen, table: (chosen.table ?? 0) + 1 }, policyOf())
        expect(totalOf(more)).toBeGreaterThanOrEqual(totalOf(lines))
      }),
    )
  })
})

describe('the items of a booking', () => {
  it.each([
    [{}, 'items.required'],
    [{ sofa: 0 }, 'items.required'],
    [{ piano: 1 }, 'items.unknown'],
    [{ table: 6 }, 'items.too-many'],
    [{ wardrobe: 3 }, 'items.too-many'],
    [{ wardrobe: 2, table: 1 }, undefined],
  ])('%o: %s', (quantities, problem) => {
    expect(itemsProblem(quantities, policyOf())).toBe(problem)
  })
})

describe('the days for a bulky collection', () => {
  const facts = (now: string, decided: Decided = {}, booked = new Map<PlainDate, number>()) => ({
    policy: policyOf(decided),
    calendar,
    booked,
    now: Temporal.Instant.from(now),
  })
  const dates = (...given: Parameters<typeof facts>) =>
    slots(facts(...given)).map(({ date }) => date)

  it('are the council’s weekdays within its look-ahead, closed days left out', () => {
    const decided = { weekdays: [1, 5], lookAheadDays: 14 }
    expect(dates('2026-12-17T09:00:00Z', decided)).toEqual(['2026-12-18', '2026-12-21'])
  })

  it.each([
    // Booking for Tuesday 1 December.
    ['14:00 the working day before', 1, '14:00', '2026-11-30T13:59:00Z', '2026-11-30T14:00:00Z'],
    ['23:59 two working days before', 2, '23:59', '2026-11-27T23:58:00Z', '2026-11-27T23:59:00Z'],
    ['the morning itself', 0, '06:00', '2026-12-01T05:59:00Z', '2026-12-01T06:00:00Z'],
  ])('can be booked until %s', (_words, workingDaysBefore, time, before, after) => {
    const decided = { cutOff: { workingDaysBefore, time } }
    expect(dates(before, decided)).toContain('2026-12-01')
    expect(dates(after, decided)).not.toContain('2026-12-01')
  })

  it('count the cut-off over closed days', () => {
    // Tuesday 29 December: Friday 25 and Monday 28 are closed, so Thursday 24 is the day before.
    expect(bookBy(plainDate('2026-12-29'), policyOf(), calendar).toString()).toBe(
      '2026-12-24T14:00:00Z',
    )
  })

  it('keep the time of day in London through the change of clocks', () => {
    expect(bookBy(plainDate('2026-07-08'), policyOf(), calendar).toString()).toBe(
      '2026-07-07T13:00:00Z',
    )
  })

  it('leave out those that are full', () => {
    const decided = { capacityPerDay: 2 }
    const full = new Map([[plainDate('2026-12-01'), 2]])
    expect(dates('2026-11-24T09:00:00Z', decided, full)).not.toContain('2026-12-01')
    expect(slots(facts('2026-11-24T09:00:00Z', decided))[0]?.left).toBe(2)
  })

  it('are always ones on which the crew works, in the future, with room', () => {
    const begin = Temporal.Instant.from('2026-11-01T00:00:00Z')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 90 }),
        fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        fc.integer({ min: 0, max: 5 }),
        (minutes, weekdays, workingDaysBefore) => {
          const now = begin.add({ minutes })
          const given = facts(now.toString(), { weekdays, cutOff: { workingDaysBefore } })
          for (const slot of slots(given)) {
            expect(isCollectionDay(slot.date, given.policy, calendar)).toBe(true)
            expect(slot.left).toBeGreaterThan(0)
            expect(Temporal.Instant.compare(now, Temporal.Instant.from(slot.bookBy))).toBe(-1)
          }
        },
      ),
    )
  })

  it('may all be gone: then a resident reads why, when a new one opens and whom to call', () => {
    const decided = { weekdays: [2], lookAheadDays: 14, capacityPerDay: 1 }
    const tuesdays = [0, 7].map((days) => [addDays(plainDate('2026-12-01'), days), 1] as const)
    const given = facts('2026-11-24T09:00:00Z', decided, new Map(tuesdays))
    expect(mayBook({ ...given, phone: '01632 960 100' })).toMatchObject({
      allowed: false,
      code: 'fully-booked',
      opensAt: '2026-12-01T00:00:00Z',
      instead: { text: { en: 'Call us on 01632 960 100 if you can’t wait.' } },
    })
  })

  it('may not exist in reach', () => {
    const given = facts('2026-12-24T15:00:00Z', { weekdays: [5], lookAheadDays: 7 })
    expect(mayBook({ ...given, phone: '1' })).toMatchObject({ allowed: false, code: 'no-days' })
  })

  it('are said to be bookable until the last cut-off', () => {
    const given = facts('2026-11-24T09:00:00Z', { weekdays: [2], lookAheadDays: 7 })
    expect(mayBook({ ...given, phone: '1' })).toMatchObject({
      allowed: true,
      closesAt: '2026-11-30T14:00:00Z',
    })
  })
})
