import type { WorkingCalendar } from '@guildhall/council/working-days'
import { plainDate } from '@guildhall/standards/plain-date'
import { Private } from '@guildhall/standards/private-fact'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { bulkyItems, upholstered } from '../../test/councils.ts'
import { totalOf } from '../price/price-lines.ts'
import { priceLines } from './bulky.ts'
import { bulkyPolicySchema } from './bulky-policy.ts'
import { amendLines, cancelBy, mayAmend, mayCancel, refundLines } from './changes.ts'
import { reductionKey, reductionsFor } from './reductions.ts'

const calendar: WorkingCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  closedDays: new Set([plainDate('2026-12-25'), plainDate('2026-12-28')]),
}
const base = { items: bulkyItems, surcharges: [upholstered] }
const benefit = {
  id: 'benefit',
  reason: { en: 'Half price on a benefit', cy: 'Hanner pris ar fudd-dal' },
  who: 'on-a-benefit' as const,
  takes: { by: 'percent' as const, percent: 50 },
}
const free = {
  id: 'first-free',
  reason: { en: 'First item free', cy: 'Yr eitem gyntaf am ddim' },
  takes: { by: 'items' as const, count: 1 },
  oncePerYearFrom: null,
}
const yearly = {
  id: 'first-collection',
  reason: { en: 'First collection of the year', cy: 'Casgliad cyntaf y flwyddyn' },
  takes: { by: 'percent' as const, percent: 100 },
}

/** Councils that differ in every rule; none is named in code. */
const policies = {
  early: bulkyPolicySchema.parse({
    ...base,
    pricing: { by: 'item', price: 1500, minimum: 3000 },
    reductions: [benefit],
    cancelBy: { workingDaysBefore: 2, time: '23:59' },
    refund: { fullUntilHoursBefore: 24, kept: 1500 },
  }),
  flat: bulkyPolicySchema.parse({
    ...base,
    pricing: { by: 'booking', price: 4000 },
    reductions: [yearly],
    cancelBy: { workingDaysBefore: 1, time: '14:00' },
    refund: { fullUntilHoursBefore: 0, kept: 0 },
  }),
  stern: bulkyPolicySchema.parse({
    ...base,
    pricing: { by: 'points', price: 1000, minimum: 2000 },
    canAmend: false,
    cancelBy: { workingDaysBefore: 0, time: '06:00' },
    refund: null,
  }),
  banded: bulkyPolicySchema.parse({
    ...base,
    pricing: {
      by: 'band',
      bands: [
        { upTo: 3, price: 2500 },
        { upTo: 5, price: 4000 },
      ],
    },
    reductions: [free, benefit],
  }),
  items: bulkyPolicySchema.parse({
    ...base,
    pricing: { by: 'item', price: 1500, minimum: 3000 },
    reductions: [free],
  }),
}
type Council = keyof typeof policies
// Tuesday 1 December 2026.
const date = plainDate('2026-12-01')
const facts = (
  council: Council,
  now: string,
  booking: Partial<Parameters<typeof mayCancel>[0]['booking']> = {},
) => ({
  policy: policies[council],
  calendar,
  now: Temporal.Instant.from(now),
  booking: { date, state: 'confirmed' as const, ...booking },
  phone: '01632 960 100',
})

describe('changing and cancelling a bulky collection', () => {
  it.each<[Council, string, string]>([
    ['early', '2026-11-27T23:58:00Z', 'may-cancel'],
    ['early', '2026-11-27T23:59:00Z', 'too-late'],
    ['flat', '2026-11-30T13:59:00Z', 'may-cancel'],
    ['flat', '2026-11-30T14:00:00Z', 'too-late'],
    ['stern', '2026-12-01T05:59:00Z', 'may-cancel'],
    ['stern', '2026-12-01T06:00:00Z', 'too-late'],
  ])('of a %s council at %s: %s', (council, now, code) => {
    const given = facts(council, now)
    expect(mayCancel(given).code).toBe(code)
    expect(cancelBy(date, given.policy, calendar).toString()).toBe(mayCancel(given).closesAt)
  })

  it('is refused for what is no booking any more, is being changed, or where nobody may', () => {
    const now = '2026-11-24T10:00:00Z'
    expect(mayCancel(facts('flat', now, { state: 'cancelled' })).code).toBe('not-booked')
    expect(mayCancel(facts('flat', now, { isBeingAmended: true })).code).toBe('being-amended')
    expect(mayAmend(facts('flat', now)).code).toBe('may-amend')
    expect(mayAmend(facts('stern', now))).toMatchObject({
      code: 'not-amendable',
      instead: { text: { cy: 'Ffoniwch ni ar 01632 960 100.' } },
    })
  })

  it.each<[Council, string, number, number]>([
    ['early', '2026-11-26T23:58:00Z', 5500, 5500],
    ['early', '2026-11-26T23:59:00Z', 5500, 4000],
    ['early', '2026-11-27T23:58:00Z', 1000, 0],
    ['early', '2026-11-28T10:00:00Z', 5500, 0],
    ['flat', '2026-11-30T13:59:00Z', 4000, 4000],
    ['stern', '2026-11-24T10:00:00Z', 4000, 0],
    ['flat', '2026-11-24T10:00:00Z', 0, 0],
  ])('a %s council at %s pays back, of %d pence, %d', (council, now, paid, back) => {
    expect(totalOf(refundLines(paid, facts(council, now)))).toBe(back)
  })

  it.each([
    [{ sofa: 1 }, 4000, 0],
    [{ sofa: 1, table: 2 }, 4000, 1500],
    [{ table: 1 }, 4000, 0],
    [{ table: 2 }, 0, 3000],
  ])('to %o after %d pence were paid costs %d, and nothing is paid back', (items, paid, due) => {
    expect(totalOf(amendLines(priceLines(items, policies.early), paid))).toBe(due)
  })
})

describe('what is taken off', () => {
  const who = (onBenefit: boolean, more: { uprn?: string; used?: string[] } = {}) => ({
    onBenefit: Private.of(onBenefit),
    uprn: 'uprn' in more ? more.uprn : '100',
    today: plainDate('2026-11-24'),
    used: new Set(more.used),
  })
  type Who = Parameters<typeof reductionsFor>[1]
  const cost = (council: Council, items: Record<string, number>, given: Who) =>
    totalOf(priceLines(items, policies[council], reductionsFor(policies[council], given)))

  it.each<[string, Council, Record<string, number>, Who, number]>([
    ['half on a benefit', 'early', { table: 2 }, who(true), 1500],
    ['nothing on none', 'early', { table: 2 }, who(false), 3000],
    [
      'nothing twice a year',
      'early',
      { table: 2 },
      who(true, { used: ['100/benefit/2026'] }),
      3000,
    ],
    ['nothing for a typed address', 'early', { table: 2 }, { ...who(true), uprn: undefined }, 3000],
    [
      'again the year after',
      'early',
      { table: 2 },
      who(true, { used: ['100/benefit/2025'] }),
      1500,
    ],
    ['the first collection', 'flat', { sofa: 1 }, who(false), 0],
    [
      'no second collection',
      'flat',
      { sofa: 1 },
      who(false, { used: ['100/first-collection/2026'] }),
      5000,
    ],
    ['the dearest item', 'items', { fridge: 1, table: 2 }, who(false), 3000],
    ['a single item with its minimum', 'items', { table: 1 }, who(false), 0],
    ['a single item, but not its surcharge', 'items', { sofa: 1 }, who(false), 1000],
  ])('%s', (_words, council, items, given, total) => {
    expect(cost(council, items, given)).toBe(total)
  })

  it('is once in a year that begins when the council says', () => {
    const [reduction] = policies.early.reductions
    if (!reduction) throw new Error('There is no reduction.')
    expect(reductionKey(reduction, '1', plainDate('2026-03-31'))).toBe('1/benefit/2025')
    expect(reductionKey(reduction, '1', plainDate('2026-04-01'))).toBe('1/benefit/2026')
  })

  it('leaves a price, a change and a refund that agree to the penny, whatever is booked', () => {
    const quantities = fc.dictionary(
      fc.constantFrom('sofa', 'fridge', 'table', 'wardrobe'),
      fc.integer({ min: 0, max: 1 }),
    )
    const given = fc.record({
      council: fc.constantFrom<Council>('early', 'flat', 'stern', 'banded', 'items'),
      first: quantities,
      second: quantities,
      onBenefit: fc.boolean(),
      hours: fc.integer({ min: -24, max: 24 * 14 }),
    })
    fc.assert(
      fc.property(given, ({ council, first, second, onBenefit, hours }) => {
        const policy = policies[council]
        const ids = reductionsFor(policy, who(onBenefit))
        const lines = priceLines(first, policy, ids)
        for (const { each, quantity, amount } of lines) expect(amount).toBe(each * quantity)
        const paid = totalOf(lines)
        expect(paid).toBeLessThanOrEqual(totalOf(priceLines(first, policy)))
        const changed = priceLines(second, policy, ids)
        const due = totalOf(amendLines(changed, paid))
        // What was paid in all is the dearer of the two: nothing is lost and nothing paid twice.
        expect(paid + due).toBe(Math.max(paid, totalOf(changed)))
        const now = Temporal.Instant.from('2026-12-01T12:00:00Z').subtract({ hours })
        const back = totalOf(refundLines(paid + due, facts(council, now.toString())))
        expect(back).toBeLessThanOrEqual(paid + due)
        if (policy.refund === null) expect(back).toBe(0)
      }),
    )
  })
})
