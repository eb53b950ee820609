import { addDays, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { frequencyOf } from './frequency.ts'
import { schedule } from './schedule.ts'

const today = plainDate('2026-11-24')
const on = (service: string, date: string, more: Partial<Collection> = {}): Collection => ({
  service,
  originalDate: plainDate(date),
  date: plainDate(date),
  ...more,
})
const christmas = {
  windows: [
    {
      from: '2026-12-21',
      to: '2027-01-08',
      name: { en: 'Christmas', cy: 'Nadolig' },
    },
  ],
}

const of = (collections: Collection[], policy = policyOf()) =>
  schedule({ collections, policy, today })

describe('a property’s schedule', () => {
  it('tells the next and the last collection of each service, in the council’s order', () => {
    const { services } = of([
      on('recycling', '2026-12-01'),
      on('recycling', '2026-11-17'),
      on('refuse', '2026-11-24'),
    ])
    expect(services.map(({ service }) => service.id)).toEqual(['refuse', 'recycling'])
    expect(services[0]?.next?.date).toBe('2026-11-24')
    expect(services[0]?.last).toBeUndefined()
    expect(services[1]?.next?.date).toBe('2026-12-01')
    expect(services[1]?.last?.date).toBe('2026-11-17')
  })

  it('leaves out a service that the property doesn’t have', () => {
    expect(of([on('refuse', '2026-11-30')]).services).toHaveLength(1)
  })

  it('takes today’s collection as over once the crew has logged it', () => {
    const [refuse] = of([
      on('refuse', '2026-11-24', { status: 'completed' }),
      on('refuse', '2026-12-01'),
    ]).services
    expect(refuse?.last?.date).toBe('2026-11-24')
    expect(refuse?.next?.date).toBe('2026-12-01')
  })

  it('makes a last collection that was put off into the future the next one', () => {
    const [refuse] = of([
      on('refuse', '2026-11-23', {
        date: plainDate('2026-11-26'),
        movedBecause: { en: 'Snow', cy: 'Eira' },
      }),
    ]).services
    expect(refuse?.next).toMatchObject({
      originalDate: '2026-11-23',
      date: '2026-11-26',
      certainty: 'moved',
      why: { en: 'Snow' },
    })
  })

  it.each(['1900-01-01', '0001-01-01'])('drops %s, which means no date', (none) => {
    expect(of([on('garden', none)]).services).toEqual([])
  })

  it('shows a service that the policy doesn’t know under the source’s own name', () => {
    expect(of([on('Textiles', '2026-11-30')]).services[0]?.service.name.en).toBe('Textiles')
  })
})

describe('a date in a holiday window', () => {
  const policy = policyOf({ holidays: christmas })
  const certainty = (collection: Collection, decided = policy) =>
    of([collection], decided).services[0]?.next?.certainty

  it('is to be confirmed while nobody vouches for it', () => {
    expect(certainty(on('refuse', '2026-12-29'))).toBe('to-be-confirmed')
  })

  it('is certain outside the window', () => {
    expect(certainty(on('refuse', '2026-12-20'))).toBe('expected')
    expect(certainty(on('refuse', '2027-01-09'))).toBe('expected')
  })

  it('is certain once the source vouches for it, and moved where the source moved it', () => {
    expect(certainty(on('refuse', '2026-12-29', { confirmed: true }))).toBe('expected')
    expect(certainty(on('refuse', '2026-12-29', { date: plainDate('2026-12-30') }))).toBe('moved')
  })

  it('moves by the council’s published revision, and stays where that says so', () => {
    const why = { en: 'Christmas Day', cy: 'Dydd Nadolig' }
    const revised = policyOf({
      holidays: {
        ...christmas,
        revisions: [
          { from: plainDate('2026-12-25'), to: plainDate('2026-12-28'), why },
          { from: plainDate('2026-12-28'), to: plainDate('2026-12-28'), why },
          { from: plainDate('2026-12-30'), to: plainDate('2026-12-23'), why, services: ['garden'] },
        ],
      },
    })
    expect(of([on('refuse', '2026-12-25')], revised).services[0]?.next).toMatchObject({
      date: '2026-12-28',
      certainty: 'moved',
      why,
    })
    expect(certainty(on('refuse', '2026-12-28'), revised)).toBe('expected')
    expect(certainty(on('refuse', '2026-12-30'), revised)).toBe('to-be-confirmed')
    // Some councils bring a collection forward.
    expect(of([on('garden', '2026-12-30')], revised).services[0]?.next?.date).toBe('2026-12-23')
  })
})

describe('how often a service comes', () => {
  const dates = (...days: number[]) => days.map((day) => addDays(today, day))

  it.each([
    ['every week', [0, 7, 14], { kind: 'weeks', every: 1 }],
    ['every week with one left out', [0, 7, 21, 28], { kind: 'weeks', every: 1 }],
    ['every two weeks', [0, 14], { kind: 'weeks', every: 2 }],
    ['every three weeks', [0, 21, 42], { kind: 'weeks', every: 3 }],
    ['twice a week', [0, 3, 7, 10], { kind: 'twice-a-week' }],
    ['unknown from one date', [0], undefined],
    ['unknown without a rhythm', [0, 8, 14], undefined],
    ['unknown where gaps only share a divisor', [0, 14, 35], undefined],
  ] as const)('is %s', (_words, days, frequency) => {
    expect(frequencyOf(dates(...days))).toEqual(frequency)
  })

  it('is told by original dates, so a moved one changes nothing', () => {
    const [refuse] = of([
      on('refuse', '2026-11-24'),
      on('refuse', '2026-12-01', { date: plainDate('2026-12-02') }),
      on('refuse', '2026-12-08'),
    ]).services
    expect(refuse?.frequency).toEqual({ kind: 'weeks', every: 1 })
  })
})

describe('any schedule', () => {
  const day = fc.integer({ min: -40, max: 60 }).map((days) => addDays(today, days))
  const collection: fc.Arbitrary<Collection> = fc
    .record({
      service: fc.constantFrom('refuse', 'recycling', 'garden', 'Textiles'),
      originalDate: day,
      move: fc.option(fc.integer({ min: -4, max: 4 }), { nil: 0 }),
      status: fc.constantFrom('scheduled', 'in-progress', 'completed', 'not-completed', undefined),
      confirmed: fc.boolean(),
    })
    .map(({ move, status, ...rest }) => ({
      ...rest,
      date: addDays(rest.originalDate, move ?? 0),
      ...(status && { status }),
    }))
  const key = (c: { service: string; originalDate: PlainDate }) => `${c.service} ${c.originalDate}`

  it('has every collection once: none lost, none doubled', () => {
    fc.assert(
      fc.property(fc.array(collection), (collections) => {
        const made = of(collections, policyOf({ holidays: christmas })).services
        const all = made.flatMap(({ past, upcoming }) => [...past, ...upcoming]).map(key)
        expect(all.slice().sort()).toEqual([...new Set(collections.map(key))].sort())
      }),
    )
  })

  it('has a next that is today or later and no later than any other, and a last that is not ahead', () => {
    fc.assert(
      fc.property(fc.array(collection), (collections) => {
        for (const { next, last, upcoming } of of(collections).services) {
          for (const other of upcoming) expect(next && next.date <= other.date).toBe(true)
          if (next) expect(next.date >= today).toBe(true)
          if (last) expect(last.date <= today).toBe(true)
        }
      }),
    )
  })

  it('never shows a date in a window as certain that nobody vouched for', () => {
    fc.assert(
      fc.property(fc.array(collection), (collections) => {
        const made = of(collections, policyOf({ holidays: christmas })).services
        for (const { upcoming } of made) {
          for (const c of upcoming.filter(
            ({ date }) => date >= '2026-12-21' && date <= '2027-01-08',
          )) {
            const told = collections.filter((given) => key(given) === key(c))
            const vouched = told.some(
              (given) =>
                given.confirmed ||
                given.date !== given.originalDate ||
                given.status?.endsWith('completed'),
            )
            if (!vouched) expect(c.certainty).toBe('to-be-confirmed')
          }
        }
      }),
    )
  })
})
