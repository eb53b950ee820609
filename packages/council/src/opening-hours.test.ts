import { londonInstant, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defined, profile } from '../test/council.ts'
import { openingCalendar } from './council.ts'
import { hoursOn, isOpen, nextOpening, openUntil } from './open.ts'
import { type OpeningHoursInput, openingHoursSchema } from './opening-hours.ts'
import { openingHoursInWords, openingHoursWords } from './opening-hours-words.ts'

const at = (day: string, time: string) => londonInstant(plainDate(day), time)
const council = (openingHours: OpeningHoursInput, closed: readonly string[] = []) =>
  openingCalendar(
    defined({
      contact: { ...profile.contact, openingHours },
      workingDays: { closed: closed.map(plainDate) },
    }),
  )

const office: OpeningHoursInput = {
  week: [
    { days: [1, 2, 4, 5], opens: '09:00', closes: '17:00' },
    { days: [3], opens: '10:00', closes: '12:30' },
    { days: [3], opens: '13:30', closes: '17:00' },
  ],
  exceptions: [
    { date: '2026-11-26', why: { en: 'staff training', cy: 'hyfforddi staff' } },
    { date: '2026-12-28', hours: [{ opens: '10:00', closes: '12:00' }] },
  ],
}

describe('a council', () => {
  const calendar = council(office, ['2026-11-27'])

  it('is open from its opening time until just before its closing time', () => {
    expect(isOpen(calendar, at('2026-11-24', '08:59'))).toBe(false)
    expect(isOpen(calendar, at('2026-11-24', '09:00'))).toBe(true)
    expect(isOpen(calendar, at('2026-11-24', '16:59'))).toBe(true)
    expect(isOpen(calendar, at('2026-11-24', '17:00'))).toBe(false)
    expect(openUntil(calendar, at('2026-11-24', '09:00'))).toEqual(at('2026-11-24', '17:00'))
  })

  it('closes for lunch and opens again', () => {
    const lunch = at('2026-11-25', '12:45')
    expect(isOpen(calendar, lunch)).toBe(false)
    expect(nextOpening(calendar, lunch)?.toString()).toBe('2026-11-25T13:30:00Z')
  })

  it('is closed on weekends, its own days off and days that it names', () => {
    // Wednesday evening: Thursday is training, Friday a day off of its own, then the weekend.
    expect(nextOpening(calendar, at('2026-11-25', '18:00'))?.toString()).toBe(
      '2026-11-30T09:00:00Z',
    )
  })

  it('is closed on bank holidays, save one for which it names hours', () => {
    expect(isOpen(calendar, at('2026-12-25', '11:00'))).toBe(false)
    expect(hoursOn(calendar, plainDate('2026-12-28'))).toEqual([
      { opens: '10:00', closes: '12:00' },
    ])
    expect(nextOpening(calendar, at('2026-12-24', '17:00'))).toEqual(at('2026-12-28', '10:00'))
  })

  it('opens at the same time of day on both sides of both clock changes', () => {
    expect(nextOpening(calendar, at('2026-03-27', '18:00'))?.toString()).toBe(
      '2026-03-30T08:00:00Z',
    )
    expect(nextOpening(calendar, at('2026-10-23', '18:00'))?.toString()).toBe(
      '2026-10-26T09:00:00Z',
    )
  })

  it('that never closes is open all day long, and at midnight between', () => {
    const always = council({
      week: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
      bankHolidays: 'open',
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), (minutes) => {
        expect(isOpen(always, at('2026-01-01', '00:00').add({ minutes }))).toBe(true)
      }),
    )
  })

  it('at its next opening is open, and was closed just before unless hours meet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600_000 }), (minutes) => {
        const now = at('2026-01-01', '00:00').add({ minutes })
        const next = nextOpening(calendar, now)
        if (next === undefined) return expect.unreachable('it opens every week')
        expect(next.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds)
        expect(isOpen(calendar, next)).toBe(true)
        expect(isOpen(calendar, next.subtract({ minutes: 1 }))).toBe(false)
      }),
    )
  })

  it('that never opens has no next opening', () => {
    const never = { ...calendar, hours: { ...calendar.hours, week: [], exceptions: [] } }
    expect(nextOpening(never, at('2026-11-24', '09:00'))).toBeUndefined()
  })
})

describe('opening hours in words', () => {
  const words = (input: OpeningHoursInput) => openingHoursInWords(openingHoursSchema.parse(input))

  it('say days with the same hours together, and breaks', () => {
    expect(words(office)).toEqual({
      en:
        'Monday, Tuesday, Thursday and Friday, 9am to 5pm; ' +
        'Wednesday, 10am to 12:30pm and 1:30pm to 5pm; closed on bank holidays',
      cy:
        'Dydd Llun, dydd Mawrth, dydd Iau a dydd Gwener, 9yb i 5yp; ' +
        'Dydd Mercher, 10yb i 12:30yp a 1:30yp i 5yp; ar gau ar wyliau banc',
    })
  })

  it('say every day, and all day', () => {
    const input: OpeningHoursInput = {
      week: [{ days: [1, 2, 3, 4, 5, 6, 7], opens: '00:00', closes: '24:00' }],
      bankHolidays: 'open',
    }
    expect(words(input)).toEqual({ en: 'Every day, all day', cy: 'Bob dydd, drwy’r dydd' })
  })

  it('say the days with hours of their own when asked, and why', () => {
    const hours = openingHoursSchema.parse(office)
    expect(openingHoursWords(hours, 'en', { exceptions: () => true })).toContain(
      'Thursday 26 November 2026: closed (staff training); Monday 28 December 2026: 10am to midday',
    )
    expect(openingHoursWords(hours, 'cy', { exceptions: () => true })).toContain(
      'Dydd Iau 26 Tachwedd 2026: ar gau (hyfforddi staff)',
    )
  })

  it('can be said in a council’s own words', () => {
    const hours = openingHoursSchema.parse(office)
    const own = { closedOnBankHolidays: 'not on bank holidays' }
    expect(openingHoursWords(hours, 'en', { words: own })).toMatch(/not on bank holidays$/)
  })
})
