import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type DateRules, dateField, datePartsOf, readMonth } from './date-field.ts'
import { standardErrorWords } from './error-words.ts'
import {
  addDays,
  dateOf,
  dayOfWeek,
  daysBetween,
  formatDate,
  londonDate,
  londonTime,
  monthNames,
  type PlainDate,
  plainDate,
} from './plain-date.ts'

const today = () => plainDate('2026-11-24')

/** What a resident who typed these three is told: code, wrong parts, or the day itself. */
function told(day: string, month: string, year: string, rules?: DateRules) {
  const read = dateField(rules).safeParse({ day, month, year })
  if (read.success) return read.data
  const [issue] = read.error.issues
  const { parts } = (issue && 'params' in issue ? issue.params : {}) as { parts: string[] }
  return `${issue?.message} ${parts.join(' ')}`
}

describe('a date in three parts', () => {
  it.each([
    ['31', '3', '2025', '2025-03-31'],
    ['01', '09', '1980', '1980-09-01'],
    [' 24 ', ' November ', ' 2026 ', '2026-11-24'],
    ['24', 'nov', '2026', '2026-11-24'],
    ['24', 'Sept.', '2026', '2026-09-24'],
    ['24', 'Tachwedd', '2026', '2026-11-24'],
    ['1', 'chwe', '2024', '2024-02-01'],
    ['29', '2', '2024', '2024-02-29'],
  ])('reads %s %s %s as %s', (day, month, year, date) => {
    expect(told(day, month, year)).toBe(date)
  })

  it.each([
    ['', '', '', 'date.required day month year'],
    [' ', '', '', 'date.required day month year'],
    ['', '3', '2025', 'date.missing-day day'],
    ['31', '', '2025', 'date.missing-month month'],
    ['31', '3', '', 'date.missing-year year'],
    ['', '', '2025', 'date.missing-day-month day month'],
    ['', '3', '', 'date.missing-day-year day year'],
    ['31', '', '', 'date.missing-month-year month year'],
    ['31', '3', '25', 'date.year-length year'],
    ['31', '3', '20255', 'date.year-length year'],
    ['31', '13', '2025', 'date.real month'],
    ['32', '3', '2025', 'date.real day'],
    ['32', '13', '2025', 'date.real day month'],
    ['31', '3', 'year', 'date.real year'],
    ['31', 'ma', '2025', 'date.real month'],
    ['31', '4', '2025', 'date.real day month year'],
    ['29', '2', '2023', 'date.real day month year'],
    ['1.5', '4', '2025', 'date.real day'],
    ['1', '4', '0000', 'date.real year'],
  ])('of %o %o %o is refused with %s', (day, month, year, answer) => {
    expect(told(day, month, year)).toBe(answer)
  })

  it.each([
    undefined,
    null,
    'text',
    ['1', '2', '2025'],
    { day: 1, month: 2, year: 2025 },
    { day: ['1', '2'] },
  ])('that came as %o is asked for anew', (given) => {
    expect(dateField().safeParse(given).error?.issues[0]?.message).toBe('date.required')
  })

  it.each([
    ['past', '23', true],
    ['past', '24', false],
    ['today-or-past', '24', true],
    ['today-or-past', '25', false],
    ['today-or-future', '24', true],
    ['today-or-future', '23', false],
    ['future', '25', true],
    ['future', '24', false],
  ] as const)('that must be %s may be the %sth, today being the 24th: %s', (when, day, isTaken) => {
    const answer = told(day, '11', '2026', { when, today })
    expect(answer).toBe(isTaken ? `2026-11-${day}` : `date.${when} day month year`)
  })

  it('within bounds says the bounds in both languages', () => {
    const from = plainDate('2026-11-01')
    const to = plainDate('2026-11-30')
    const issue = dateField({ from, to }).safeParse({ day: '1', month: '12', year: '2026' }).error
      ?.issues[0]
    expect(issue?.message).toBe('date.between')
    expect(issue).toMatchObject({
      params: {
        values: {
          from: { en: '1 November 2026', cy: '1 Tachwedd 2026' },
          to: { en: '30 November 2026', cy: '30 Tachwedd 2026' },
        },
      },
    })
    expect(told('30', '11', '2026', { from, to })).toBe('2026-11-30')
    expect(told('31', '10', '2026', { from })).toContain('date.from')
    expect(told('1', '12', '2026', { to })).toContain('date.to')
    expect(told('1', '11', '2026', { after: from })).toContain('date.after')
    expect(told('30', '11', '2026', { before: to })).toContain('date.before')
  })

  it('can’t be held to today by a page that doesn’t know today', () => {
    expect(() => dateField({ when: 'past' })).toThrow('Give `today` as well')
  })

  it('has words in both languages for each way to leave parts out', () => {
    expect(standardErrorWords.en['date.missing-month']).toBe('{label} must include a month')
    expect(standardErrorWords.en['date.missing-day-month']).toBe(
      '{label} must include a day and month',
    )
    expect(standardErrorWords.en['date.year-length']).toBe('Year must include 4 numbers')
    expect(Object.keys(standardErrorWords.cy)).toEqual(Object.keys(standardErrorWords.en))
  })
})

const days = fc
  .integer({ min: 0, max: 3_000_000 })
  .map((days) => addDays(plainDate('1000-01-01'), days))

it('every real day that a date input can hold is read as itself, month in digits or words', () => {
  fc.assert(
    fc.property(days, fc.constantFrom('digits', 'en', 'cy'), (date, style) => {
      const { day, month, year } = datePartsOf(date)
      const name = style === 'digits' ? month : (monthNames[style as 'en'][Number(month) - 1] ?? '')
      expect(told(day, name, year)).toBe(date)
    }),
  )
})

it('whatever is typed is read or refused with words in both languages, never a crash', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const read = dateField().safeParse({ day, month, year })
      if (read.success) return
      const code = read.error.issues[0]?.message
      expect(Object.keys(standardErrorWords.cy)).toContain(code)
    }),
  )
})

it('three letters of a month are enough in either language, and always mean one month', () => {
  for (const names of [monthNames.en, monthNames.cy]) {
    for (const [index, name] of names.entries()) {
      for (let length = 3; length <= name.length; length += 1) {
        expect(readMonth(name.slice(0, length))).toBe(index + 1)
      }
    }
  }
})

describe('days reckoned without a calendar library', () => {
  it('agree with Temporal', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
        const by = Temporal.PlainDate.from(date)
        const then = addDays(date, count)
        expect(then).toBe(by.add({ days: count }).toString())
        expect(daysBetween(date, then)).toBe(count)
        expect(dayOfWeek(date)).toBe(by.dayOfWeek)
      }),
    )
  })

  it('and times in London agree with Temporal, in summer and winter', () => {
    const from = Date.UTC(1972, 0)
    const moments = fc.integer({ min: from, max: Date.UTC(2099, 11, 31) })
    fc.assert(
      fc.property(moments, (epochMilliseconds) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds)
        const there = instant.toZonedDateTimeISO('Europe/London')
        expect(londonDate({ epochMilliseconds })).toBe(there.toPlainDate().toString())
        expect(londonTime(instant)).toBe(there.toPlainTime().toString({ smallestUnit: 'minute' }))
      }),
    )
  })

  it('know each day of 400 years', () => {
    let date: PlainDate = plainDate('1900-01-01')
    for (let number = 0; number < 146_097; number += 1) {
      const { day, month, year } = datePartsOf(date)
      if (dateOf(Number(year), Number(month), Number(day)) !== date) expect(date).toBe('a day')
      date = addDays(date, 1)
    }
    expect(formatDate(date, 'cy')).toBe('Dydd Llun 1 Ionawr 2300')
  })

  it('tell of a year that a date can’t hold', () => {
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(addDays(plainDate('0001-01-01'), 31)).toBe('0001-02-01')
    expect(dateOf(2026, 2, 29)).toBeUndefined()
  })
})
