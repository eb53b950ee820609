import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addressOnOneLine } from './address.ts'
import { bankHolidays } from './bank-holidays.ts'
import { standardErrorWords } from './error-words.ts'
import { fill, plural } from './language.ts'
import { formatPence, pence } from './pence.ts'
import { emailSchema, optionalEmailSchema, ukPhoneSchema } from './person.ts'
import {
  addDays,
  clockFrom,
  daysBetween,
  formatDate,
  formatTime,
  londonDate,
  londonInstant,
  plainDate,
} from './plain-date.ts'
import { postcodeSchema, readPostcode } from './postcode.ts'
import { readUprn } from './uprn.ts'

describe('a postcode', () => {
  it.each([
    ['sw1a1aa', 'SW1A 1AA'],
    ['  M1   1AE ', 'M1 1AE'],
    ['b33\u00A08th', 'B33 8TH'],
    ['CR2-6XH', 'CR2 6XH'],
    ['(DN55 1PT)', 'DN55 1PT'],
    ['W1A.0AX', 'W1A 0AX'],
    ['gir 0aa', 'GIR 0AA'],
    ['E1 8QS', 'E1 8QS'],
  ])('is read as people write it: “%s”', (typed, normal) => {
    expect(readPostcode(typed)).toBe(normal)
  })

  it.each(['', 'SW1A', 'SW1A 1A', 'SW1A 1CA', 'Q1 1AA', 'AI1 1AA', '1AA 1AA', 'A1 1AA; DROP'])(
    'is refused when its letters can’t be: “%s”',
    (typed) => {
      expect(readPostcode(typed)).toBeUndefined()
    },
  )

  it('asks for one when none was given, and for a full one when it is not', () => {
    expect(postcodeSchema.safeParse('').error?.issues[0]?.message).toBe('postcode.required')
    expect(postcodeSchema.safeParse('SW1').error?.issues[0]?.message).toBe('postcode.format')
  })

  it('is the same however often it is read', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const once = readPostcode(text)
        if (once) expect(readPostcode(once)).toBe(once)
      }),
    )
  })
})

describe('a UPRN', () => {
  it('drops the zeros that exports pad it with', () => {
    expect(readUprn('000012345')).toBe('12345')
  })
  it.each(['1', '123456789012'])('may be as short or long as real ones are: %s', (text) => {
    expect(readUprn(text)).toBe(text)
  })
  it.each(['', '0', '1234567890123', '12a', '-1'])('is refused when it is none: “%s”', (text) => {
    expect(readUprn(text)).toBeUndefined()
  })
})

describe('a plain date', () => {
  it('is the London day: 23:00 UTC in October is the day after', () => {
    expect(londonDate(Temporal.Instant.from('2022-10-23T23:00:00Z'))).toBe('2022-10-24')
  })
  it('keeps its distance over both clock changes', () => {
    expect(addDays(plainDate('2026-03-28'), 2)).toBe('2026-03-30')
    expect(daysBetween(plainDate('2026-10-24'), plainDate('2026-10-26'))).toBe(2)
    expect(londonInstant(plainDate('2026-07-01'), '17:00').toString()).toBe('2026-07-01T16:00:00Z')
  })
  it('refuses a day that is not real', () => {
    expect(() => plainDate('2026-02-29')).toThrow('not a day')
  })
  it('reads as GOV.UK writes it, in both languages', () => {
    expect(formatDate(plainDate('2026-11-24'), 'en')).toBe('Tuesday 24 November 2026')
    expect(formatDate(plainDate('2026-11-24'), 'cy', 'day')).toBe('Dydd Mawrth 24 Tachwedd')
    expect(formatTime('17:30', 'en')).toBe('5:30pm')
    expect(formatTime('12:00', 'cy')).toBe('hanner dydd')
  })
  it('ticks on from a chosen start', () => {
    const now = clockFrom('2026-11-24T09:00:00Z')()
    expect(now.toString().slice(0, 13)).toBe('2026-11-24T09')
  })
})

describe('bank holidays', () => {
  it('differ by nation', () => {
    const on = (date: string, nation: Parameters<typeof bankHolidays>[0]) =>
      bankHolidays(nation).some((holiday) => holiday.date === date)
    expect(on('2026-11-30', 'scotland')).toBe(true)
    expect(on('2026-11-30', 'england-and-wales')).toBe(false)
    expect(on('2026-12-28', 'england-and-wales')).toBe(true)
  })
  it('are eight a year in England and Wales, each named in Welsh too', () => {
    const year = bankHolidays('england-and-wales').filter((day) => day.date.startsWith('2027'))
    expect(year).toHaveLength(8)
    expect(year.every((day) => day.name.cy.length > 0 && day.name.cy !== day.name.en)).toBe(true)
  })
})

describe('words', () => {
  it('take the Welsh plural form that fits', () => {
    const forms = {
      one: '{count} ci',
      two: '{count} gi',
      few: '{count} chi',
      other: '{count} o gŵn',
    }
    expect([1, 2, 3, 9].map((count) => plural('cy', count, forms))).toEqual([
      '1 ci',
      '2 gi',
      '3 chi',
      '9 o gŵn',
    ])
  })
  it('fill their places and leave what has no value', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
  it('have the same error codes in both languages', () => {
    expect(Object.keys(standardErrorWords.cy)).toEqual(Object.keys(standardErrorWords.en))
  })
})

it('money is written as GOV.UK writes it', () => {
  expect([0, 4500, 4550, 123_400_005].map((amount) => formatPence(pence(amount)))).toEqual([
    '£0',
    '£45',
    '£45.50',
    '£1,234,000.05',
  ])
  expect(() => pence(1.5)).toThrow('whole number')
})

it('a person may leave an optional email empty, but not half typed', () => {
  expect(optionalEmailSchema.parse(' ')).toBeUndefined()
  expect(optionalEmailSchema.safeParse('a@b').success).toBe(false)
  expect(emailSchema.parse(' name@example.com ')).toBe('name@example.com')
})

it.each(['01632 960 001', '+44 7700 900982', '(01632) 960001', '0044 1632 960001'])(
  'a phone number is read as people write it: %s',
  (typed) => {
    expect(ukPhoneSchema.safeParse(typed).success).toBe(true)
  },
)

it('an address goes on one line without gaps', () => {
  expect(
    addressOnOneLine({
      lines: ['1 High Street'],
      town: 'Alderbrook',
      postcode: 'GH1 1AA',
      foundBy: 'typed',
    }),
  ).toBe('1 High Street, Alderbrook, GH1 1AA')
})
