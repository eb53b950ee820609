import { bankHolidays } from '@guildhall/standards/bank-holidays'
import {
  addDays,
  dayOfWeek,
  londonDate,
  londonTime,
  plainDate,
} from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defined } from '../test/council.ts'
import { bankHolidaysKept, workingCalendar } from './council.ts'
import { deadline } from './deadline.ts'
import { deadlineWords } from './deadline-words.ts'
import { addWorkingDays, holidaysKnown, isWorkingDay, workingDaysBetween } from './working-days.ts'

const calendar = workingCalendar(defined())
const days = fc.integer({ min: 0, max: 1200 }).map((n) => addDays(plainDate('2025-02-01'), n))
const week = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 })
const calendars = fc
  .record({ workingWeek: week, closed: fc.uniqueArray(days, { maxLength: 40 }) })
  .map(({ workingWeek, closed }) => ({ workingWeek, closedDays: new Set(closed) }))

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    // Thursday 24 December 2026; Friday is Christmas Day, Monday the substitute for Boxing Day.
    expect(addWorkingDays(calendar, plainDate('2026-12-24'), 1)).toBe('2026-12-29')
    expect(workingDaysBetween(calendar, plainDate('2026-12-24'), plainDate('2026-12-30'))).toBe(2)
  })

  it('follow a council that works on a bank holiday or closes on its own day', () => {
    const own = workingCalendar(
      defined({
        workingDays: { open: [plainDate('2026-12-28')], closed: [plainDate('2026-12-29')] },
      }),
    )
    expect(isWorkingDay(own, plainDate('2026-12-28'))).toBe(true)
    expect(isWorkingDay(own, plainDate('2026-12-29'))).toBe(false)
  })

  it('follow a council that keeps a bank holiday on another day', () => {
    const own = defined({
      workingDays: { replaced: [{ from: plainDate('2026-08-31'), to: plainDate('2026-12-29') }] },
    })
    expect(isWorkingDay(workingCalendar(own), plainDate('2026-08-31'))).toBe(true)
    expect(isWorkingDay(workingCalendar(own), plainDate('2026-12-29'))).toBe(false)
    expect(bankHolidaysKept(own).find(({ date }) => date === '2026-12-29')).toEqual({
      date: '2026-12-29',
      insteadOf: '2026-08-31',
      name: { en: 'Summer bank holiday', cy: 'Gŵyl banc yr haf' },
    })
  })

  it('say of a day beyond the published bank holidays that it is to be confirmed', () => {
    const own = defined()
    expect(holidaysKnown(workingCalendar(own), plainDate('2028-12-31')).allowed).toBe(true)
    const beyond = holidaysKnown(workingCalendar(own), plainDate('2029-01-02'))
    expect(beyond).toEqual({
      allowed: false,
      code: 'bank-holidays-not-published',
      reason: {
        en: 'This date is to be confirmed, because the bank holidays of 2029 have not been published yet.',
        cy: 'Mae’r dyddiad hwn i’w gadarnhau, gan nad yw gwyliau banc 2029 wedi’u cyhoeddi eto.',
      },
    })
    // The feed knows a year more than the list that is shipped.
    const newYear = {
      date: plainDate('2029-01-01'),
      name: { en: 'New Year’s Day', cy: 'Dydd Calan' },
    }
    const fed = workingCalendar(own, [...bankHolidays('england-and-wales'), newYear])
    expect(holidaysKnown(fed, plainDate('2029-01-02')).allowed).toBe(true)
    expect(holidaysKnown(workingCalendar(own, []), plainDate('2026-01-02')).allowed).toBe(false)
    const works = workingCalendar(defined({ workingDays: { bankHolidaysOff: false } }))
    expect(holidaysKnown(works, plainDate('2050-01-02')).allowed).toBe(true)
  })

  it('differ by nation: St Patrick’s Day is a day off in Northern Ireland alone', () => {
    const day = plainDate('2026-03-17')
    const off = (['england-and-wales', 'scotland', 'northern-ireland'] as const).filter(
      (nation) => !isWorkingDay(workingCalendar({ ...defined(), nation }), day),
    )
    expect(off).toEqual(['northern-ireland'])
  })

  it('come from the published feed when a council has it: a day proclaimed since counts', () => {
    const proclaimed = { date: plainDate('2027-06-08'), name: { en: 'Jubilee', cy: 'Jiwbilî' } }
    const published = [...bankHolidays('england-and-wales'), proclaimed]
    expect(isWorkingDay(workingCalendar(defined(), published), proclaimed.date)).toBe(false)
    expect(isWorkingDay(calendar, proclaimed.date)).toBe(true)
  })

  it('ignore bank holidays for a council that works through them', () => {
    const own = workingCalendar(defined({ workingDays: { bankHolidaysOff: false } }))
    expect(isWorkingDay(own, plainDate('2026-12-25'))).toBe(true)
  })

  it('counted forward and then back come to the same day, on any calendar', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 1, max: 40 }), (own, start, n) => {
        const from = addWorkingDays(own, start, 0)
        const to = addWorkingDays(own, from, n)
        expect(isWorkingDay(own, to)).toBe(true)
        expect(workingDaysBetween(own, from, to)).toBe(n)
        expect(addWorkingDays(own, to, -n)).toBe(from)
      }),
    )
  })

  it('agree with counting them one by one', () => {
    fc.assert(
      fc.property(calendars, days, fc.integer({ min: 0, max: 200 }), (own, from, length) => {
        const between = Array.from({ length }, (_, n) => addDays(from, n + 1))
        const worked = between.filter(
          (day) => own.workingWeek.includes(dayOfWeek(day)) && !own.closedDays.has(day),
        )
        expect(workingDaysBetween(own, from, addDays(from, length))).toBe(worked.length)
      }),
    )
  })

  it('say so when a calendar has none', () => {
    const none = { workingWeek: [], closedDays: new Set<never>() }
    expect(() => addWorkingDays(none, plainDate('2026-11-24'), 1)).toThrow('no working days')
  })
})

describe('a deadline', () => {
  const by = (date: string, workingDaysBefore: number, time: string) =>
    deadline({ date: plainDate(date), workingDaysBefore, time, calendar }).toString()

  it('“by 14:00 two working days before” leaves out the weekend and bank holidays', () => {
    expect(by('2026-11-24', 2, '14:00')).toBe('2026-11-20T14:00:00Z')
    expect(by('2026-12-29', 2, '14:00')).toBe('2026-12-23T14:00:00Z')
    expect(by('2026-04-08', 2, '14:00')).toBe('2026-04-02T13:00:00Z')
  })

  it('stays at its time of day on both sides of both clock changes', () => {
    expect(by('2026-03-27', 1, '14:00')).toBe('2026-03-26T14:00:00Z')
    expect(by('2026-03-31', 1, '14:00')).toBe('2026-03-30T13:00:00Z')
    expect(by('2026-10-23', 1, '14:00')).toBe('2026-10-22T13:00:00Z')
    expect(by('2026-10-27', 1, '14:00')).toBe('2026-10-26T14:00:00Z')
  })

  it('in the hour that is skipped or comes twice never cuts a resident off early', () => {
    expect(by('2026-03-29', 0, '01:30')).toBe('2026-03-29T01:30:00Z')
    expect(by('2026-10-25', 0, '01:30')).toBe('2026-10-25T01:30:00Z')
    expect(by('2026-10-25', 0, '00:59')).toBe('2026-10-24T23:59:00Z')
  })

  it('of no working days before is the day itself, worked or not', () => {
    expect(by('2026-12-25', 0, '06:30')).toBe('2026-12-25T06:30:00Z')
  })

  it('is read in London as the time that was promised, on a working day, so many before', () => {
    const minutes = fc.integer({ min: 2 * 60, max: 24 * 60 - 1 })
    fc.assert(
      fc.property(
        calendars,
        days,
        fc.integer({ min: 1, max: 20 }),
        minutes,
        (own, date, n, minute) => {
          const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
          const time = `${two(minute / 60)}:${two(minute % 60)}`
          const at = deadline({ date, workingDaysBefore: n, time, calendar: own })
          expect(londonTime(at)).toBe(time)
          const day = londonDate(at)
          expect(isWorkingDay(own, day)).toBe(true)
          expect(workingDaysBetween(own, addDays(day, -1), addDays(date, -1))).toBe(n)
        },
      ),
    )
  })

  it('that makes no sense is refused in words', () => {
    expect(() => by('2026-11-24', -1, '14:00')).toThrow('whole number')
    expect(() => by('2026-11-24', 1.5, '14:00')).toThrow('whole number')
  })

  it.each([
    [2, '14:00', 'by 2pm, 2 working days before', 'erbyn 2yp, 2 ddiwrnod gwaith cyn hynny'],
    [
      1,
      '12:00',
      'by midday, 1 working day before',
      'erbyn hanner dydd, 1 diwrnod gwaith cyn hynny',
    ],
    [5, '23:59', 'by 11:59pm, 5 working days before', 'erbyn 11:59yp, 5 diwrnod gwaith cyn hynny'],
    [0, '06:30', 'by 6:30am on the day', 'erbyn 6:30yb ar y diwrnod'],
  ])(
    '%i working days before at %s is said in both languages',
    (workingDaysBefore, time, en, cy) => {
      expect(deadlineWords({ workingDaysBefore, time }, 'en')).toBe(en)
      expect(deadlineWords({ workingDaysBefore, time }, 'cy')).toBe(cy)
    },
  )
})
