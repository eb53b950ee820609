import { addDays, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CouncilProfileError, defineCouncil, workingCalendar } from './council.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const define = defineCouncil({
  brand: z.object({ colour: z.string() }),
  policies: { bins: z.object({ reportWithin: z.int().default(2) }) },
})

const profile = {
  slug: 'alderbrook',
  name: { en: 'Alderbrook Borough Council', cy: 'Cyngor Bwrdeistref Alderbrook' },
  shortName: { en: 'Alderbrook', cy: 'Alderbrook' },
  languages: ['en' as const],
  gssCode: 'E07999901',
  custodianCodes: [9901],
  nation: 'england-and-wales' as const,
  contact: {
    phone: '01632 960 100',
    email: 'hello@alderbrook.example',
    hours: { en: 'Monday to Friday, 9am to 5pm', cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp' },
    address: ['Town Hall'],
  },
  workingDays: {},
  brand: { colour: '#123456' },
  policies: { bins: {} },
}

describe('a council’s profile', () => {
  it('is taken with every default in place', () => {
    const council = define(profile)
    expect(council.policies.bins.reportWithin).toBe(2)
    expect(council.workingDays.week).toEqual([1, 2, 3, 4, 5])
  })

  it('is refused with all its mistakes at once, each with its path', () => {
    const wrong = {
      ...profile,
      gssCode: 'X1',
      custodianCodes: [0],
      policies: { bins: { reportWithin: 1.5 } },
    }
    try {
      define(wrong)
      expect.unreachable('a wrong profile was taken')
    } catch (error) {
      expect(error).toBeInstanceOf(CouncilProfileError)
      const paths = (error as CouncilProfileError).problems.map((problem) => problem.path)
      expect(paths).toEqual(['gssCode', 'custodianCodes.0', 'policies.bins.reportWithin'])
    }
  })

  it('does not take a policy of a pattern that it does not use', () => {
    const extra = { ...profile, policies: { bins: {}, parking: {} } }
    expect(() => define(extra)).toThrow('parking')
  })
})

describe('working days', () => {
  const calendar = workingCalendar(define(profile))

  it('leave out weekends and bank holidays', () => {
    // Thursday 24 December 2026; Friday is Christmas Day, Monday the substitute for Boxing Day.
    expect(addWorkingDays(calendar, plainDate('2026-12-24'), 1)).toBe('2026-12-29')
    expect(workingDaysBetween(calendar, plainDate('2026-12-24'), plainDate('2026-12-30'))).toBe(2)
  })

  it('follow a council that works on a bank holiday or closes on its own day', () => {
    const own = workingCalendar(
      define({
        ...profile,
        workingDays: { open: [plainDate('2026-12-28')], closed: [plainDate('2026-12-29')] },
      }),
    )
    expect(isWorkingDay(own, plainDate('2026-12-28'))).toBe(true)
    expect(isWorkingDay(own, plainDate('2026-12-29'))).toBe(false)
  })

  it('counted forward and then back come to the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 40 }), (start, n) => {
        const from = addWorkingDays(calendar, addDays(plainDate('2025-06-01'), start), 0)
        const to = addWorkingDays(calendar, from, n)
        expect(isWorkingDay(calendar, to)).toBe(true)
        expect(workingDaysBetween(calendar, from, to)).toBe(n)
        expect(addWorkingDays(calendar, to, -n)).toBe(from)
      }),
    )
  })

  it('say so when a calendar has none', () => {
    const none = { workingWeek: [], closedDays: new Set<never>() }
    expect(() => addWorkingDays(none, plainDate('2026-11-24'), 1)).toThrow('no working days')
  })
})
