import { addDays, dayOfWeek, londonDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { frequencyOf } from './frequency.ts'
import { schedule } from './schedule.ts'

const why = { en: 'Christmas Day', cy: 'Dydd Nadolig' }
const day = (text: string) => plainDate(text)
const at = (text: string): Collection => ({
  service: 'refuse',
  originalDate: day(text),
  date: day(text),
})
const move = (from: string, to: string) => ({ from: day(from), to: day(to), why })
const window = { from: day('2026-12-21'), to: day('2027-01-08'), name: why }
const told = (dates: string[], revisions: ReturnType<typeof move>[], more: Collection[] = []) => {
  const policy = policyOf({ holidays: { windows: [window], revisions } })
  const made = schedule({
    collections: [...dates.map(at), ...more],
    policy,
    today: day('2026-12-01'),
  })
  const refuse = made.services[0]
  return {
    days: refuse?.upcoming.map(({ originalDate, date, certainty, vouchedBy }) =>
      originalDate === date
        ? `${date} ${certainty} ${vouchedBy}`
        : `${originalDate}>${date} ${certainty} ${vouchedBy}`,
    ),
    frequency: refuse?.frequency,
  }
}
const weekly = { kind: 'weeks', every: 1 }

describe('a source that tells the day after a published move', () => {
  const fridays = ['2026-12-04', '2026-12-11', '2026-12-18', '2027-01-15', '2027-01-22']

  it('has its original day and the reason given back, so that a calendar’s event moves with it', () => {
    const { days, frequency } = told(
      [...fridays, '2026-12-28', '2027-01-02', '2027-01-09'],
      [
        move('2026-12-25', '2026-12-28'),
        move('2027-01-01', '2027-01-02'),
        move('2027-01-08', '2027-01-09'),
      ],
    )
    expect(days?.slice(3, 6)).toEqual([
      '2026-12-25>2026-12-28 moved council',
      '2027-01-01>2027-01-02 moved council',
      '2027-01-08>2027-01-09 moved council',
    ])
    expect(frequency).toEqual(weekly)
  })

  it('is one collection where the source tells both days', () => {
    const { days } = told(
      [...fridays, '2026-12-25', '2026-12-28'],
      [move('2026-12-25', '2026-12-28')],
    )
    expect(days?.filter((text) => text.includes('2026-12-2'))).toEqual([
      '2026-12-25>2026-12-28 moved council',
    ])
  })

  it('says nothing of a move to those who are collected on that day anyway', () => {
    const mondays = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-11']
    const { days } = told(mondays, [move('2026-12-25', '2026-12-28')])
    expect(days).toContain('2026-12-28 expected council')
    expect(days?.join()).not.toContain('moved')
  })

  it('is not moved twice when a whole week shifts by a day', () => {
    const twice = ['2026-12-03', '2026-12-04', '2026-12-10', '2026-12-11', '2026-12-17']
    const shifted = ['2026-12-18', '2026-12-25', '2026-12-26', '2026-12-31', '2027-01-01']
    const { days, frequency } = told(
      [...twice, ...shifted],
      [move('2026-12-24', '2026-12-25'), move('2026-12-25', '2026-12-26')],
    )
    expect(frequency).toEqual({ kind: 'twice-a-week' })
    expect(days?.slice(6, 8)).toEqual([
      '2026-12-25 expected council',
      '2026-12-26 expected council',
    ])
  })

  it('leaves alone what the source itself moved', () => {
    const own: Collection = { ...at('2026-12-25'), date: day('2026-12-29') }
    const { days } = told(fridays, [move('2026-12-25', '2026-12-28')], [own])
    expect(days).toContain('2026-12-25>2026-12-29 moved source')
  })
})

describe('how often a service comes, around Christmas', () => {
  it.each([
    [
      'every week, two of them pushed',
      ['2026-12-11', '2026-12-18', '2026-12-28', '2027-01-04', '2027-01-08', '2027-01-15'],
      weekly,
    ],
    [
      'every week, three of them a day late',
      ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23', '2026-12-31', '2027-01-07'].concat([
        '2027-01-14',
        '2027-01-20',
        '2027-01-27',
      ]),
      weekly,
    ],
    [
      'every week, pushed by one day, by four and by one',
      ['2026-12-10', '2026-12-17', '2026-12-25', '2027-01-04', '2027-01-08', '2027-01-14'].concat(
        '2027-01-21',
      ),
      weekly,
    ],
    [
      'every two weeks, one pushed and one left out',
      ['2026-11-20', '2026-12-04', '2026-12-19', '2027-01-15', '2027-01-29'],
      { kind: 'weeks', every: 2 },
    ],
    [
      'twice a week, one pushed',
      ['2026-12-14', '2026-12-17', '2026-12-21', '2026-12-26', '2026-12-28', '2026-12-31'],
      { kind: 'twice-a-week' },
    ],
    [
      'every two weeks, after a winter without',
      ['2026-10-06', '2026-10-20', '2026-11-03', '2027-03-09', '2027-03-23'],
      { kind: 'weeks', every: 2 },
    ],
  ])('is %s', (_words, dates, frequency) => {
    expect(frequencyOf(dates.map(day))).toEqual(frequency)
  })
})

/**
 * A council’s year as it truly is, and what a source makes of it: the other side of the engine, which
 * knows what it should find.
 */
const year = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 1 }),
  every: fc.constantFrom(1, 2, 3, 4),
  phase: fc.integer({ min: 0, max: 27 }),
  pushes: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
  tells: fc.constantFrom('before', 'after', 'itself'),
  today: fc.integer({ min: -30, max: 60 }),
})

describe('any council’s Christmas', () => {
  const first = day('2026-10-05')
  const last = day('2027-02-28')
  const christmas = ['2026-12-24', '2026-12-31', '2027-01-07'].map(day)

  it('loses no collection, doubles none, keeps its rhythm, and tells each move under its original day', () => {
    fc.assert(
      fc.property(year, ({ weekdays, every, phase, pushes, tells, today: on }) => {
        const [weekday = 1] = weekdays
        const start = addDays(first, ((weekday - dayOfWeek(first) + 7) % 7) + 7 * (phase % every))
        const truth: { from: string; to: string }[] = []
        for (let date = start; date <= last; date = addDays(date, 7 * every)) {
          // In each holiday week, what is due on its Thursday or later is pushed on.
          const holiday = christmas.findIndex((h) => h <= date && date < addDays(h, 2))
          const push = holiday < 0 ? 0 : (pushes[holiday] ?? 0)
          truth.push({ from: date, to: addDays(date, push) })
        }
        const moves = truth.filter(({ from, to }) => from !== to)
        const revisions = tells === 'itself' ? [] : moves.map(({ from, to }) => move(from, to))
        const collections = truth.map(({ from, to }): Collection => {
          if (tells === 'itself') return { ...at(from), date: day(to) }
          return at(tells === 'before' ? from : to)
        })
        const today = addDays(day('2026-12-20'), on)
        const policy = policyOf({ holidays: { windows: [window], revisions } })
        const [refuse] = schedule({ collections, policy, today }).services
        const all = [...(refuse?.past ?? []), ...(refuse?.upcoming ?? [])]
        expect(all.map(({ originalDate, date }) => ({ from: originalDate, to: date }))).toEqual(
          truth,
        )
        expect(refuse?.frequency).toEqual({ kind: 'weeks', every })
        if (refuse?.next) expect(refuse.next.date >= today).toBe(true)
        for (const { date, certainty, vouchedBy } of all) {
          const inWindow = window.from <= date && date <= window.to
          if (inWindow && vouchedBy === 'nobody') expect(certainty).toBe('to-be-confirmed')
          if (inWindow && certainty === 'expected') expect(['council', 'crew']).toContain(vouchedBy)
        }
      }),
    )
  })

  it('is the same at whatever hour of a day it is looked at, also when clocks change', () => {
    const policy = policyOf({ holidays: { windows: [window] } })
    const clockChanges = ['2026-03-29', '2026-10-25', '2027-03-28'].map(day)
    fc.assert(
      fc.property(
        fc.constantFrom(...clockChanges),
        fc.integer({ min: -3, max: 3 }),
        fc.integer({ min: 0, max: 86_399 }),
        (change, days, second) => {
          const date = addDays(change, days)
          const zoned = Temporal.PlainDate.from(date)
            .toZonedDateTime('Europe/London')
            .add({ seconds: second })
          // A day of clock change has 23 or 25 hours; only its own seconds count.
          if (zoned.toPlainDate().toString() !== date) return
          const today = londonDate(zoned.toInstant())
          expect(today).toBe(date)
          const collections = Array.from({ length: 9 }, (_, week) =>
            at(addDays(change, (week - 4) * 7)),
          )
          const [refuse] = schedule({ collections, policy, today }).services
          expect(refuse?.past.length).toBe(days > 0 ? 5 : 4)
          expect(refuse?.upcoming.length).toBe(days > 0 ? 4 : 5)
          expect(refuse?.next?.date).toBe(days > 0 ? addDays(change, 7) : change)
        },
      ),
    )
  })
})
