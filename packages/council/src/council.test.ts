import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { defined, mistakesOf, profile } from '../test/council.ts'
import { CouncilProfileError, defineCouncil } from './council.ts'

describe('a council’s profile', () => {
  it('is taken with every default in place', () => {
    const council = defined()
    expect(council.policies.bins.reportWithin).toBe(2)
    expect(council.workingDays.week).toEqual([1, 2, 3, 4, 5])
    expect(council.contact.openingHours.bankHolidays).toBe('closed')
  })

  it('says its opening hours in both languages, made from the hours as data', () => {
    expect(defined().contact.hours).toEqual({
      en: 'Monday to Friday, 9am to 5pm; closed on bank holidays',
      cy: 'Dydd Llun i ddydd Gwener, 9yb i 5yp; ar gau ar wyliau banc',
    })
  })

  it('is refused with all its mistakes at once, each with its path, reason and fix', () => {
    const problems = mistakesOf({
      gssCode: 'X1',
      custodianCodes: [0, 7655],
      contact: { ...profile.contact, email: 'nobody' },
      policies: { bins: { reportWithin: 1.5 } },
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'gssCode',
      'custodianCodes.0',
      'custodianCodes.1',
      'contact.email',
      'policies.bins.reportWithin',
    ])
    expect(problems[0]).toEqual({
      path: 'gssCode',
      reason: 'It is not a GSS code: “X1”',
      fix: 'Give the letter of the nation and eight digits, such as E07000008.',
    })
    expect(problems[2]?.fix).toContain('own code')
    for (const { reason, fix } of problems) {
      expect(reason).not.toBe('')
      expect(fix).toMatch(/^(Give|Add|Change|Use|Take)/)
    }
  })

  it('tells all of it in one message that a person can act on', () => {
    const problems = mistakesOf({ gssCode: 'X1', languages: [] })
    const { message } = new CouncilProfileError('alderbrook', problems)
    expect(message).toContain('“alderbrook” has 2 mistakes')
    for (const { path, reason, fix } of problems) {
      expect(message).toContain(`${path}: ${reason}. ${fix}`)
    }
  })

  it('says of what is missing that it is, and what goes there', () => {
    const { nation: _, ...without } = profile
    expect(mistakesOf(without, true)).toEqual([
      {
        path: 'nation',
        reason: 'It is missing',
        fix: 'Add it: use "england-and-wales" or "scotland" or "northern-ireland".',
      },
    ])
  })

  it('does not take a policy of a pattern that it does not use, nor a key that nothing reads', () => {
    const problems = mistakesOf({ policies: { bins: {}, parking: {} }, slogan: 'Onward' })
    expect(problems.map(({ path }) => path).sort()).toEqual(['policies.parking', 'slogan'])
    expect(problems.find(({ path }) => path === 'policies.parking')?.fix).toContain('defineCouncil')
  })

  it('tells of a key that nothing reads however deep it is, in a pattern’s policy or a list too', () => {
    const problems = mistakesOf({
      name: { en: 'A', cy: 'A', fr: 'A' },
      contact: {
        ...profile.contact,
        fax: '01632 960 101',
        openingHours: {
          week: [{ days: [1], opens: '09:00', closes: '17:00', lunch: '13:00' }],
          bankHoliday: 'open',
          exceptions: [{ date: '2026-12-24', hour: [] }],
        },
      },
      workingDays: { closedDays: ['2026-12-28'], replaced: [] },
      policies: { bins: { reportWithn: 3 } },
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'name.fr',
      'contact.openingHours.week.0.lunch',
      'contact.openingHours.bankHoliday',
      'contact.openingHours.exceptions.0.hour',
      'contact.fax',
      'workingDays.closedDays',
      'policies.bins.reportWithn',
    ])
    for (const { fix } of problems) expect(fix).toBe('Take it out, or put its spelling right.')
  })

  it('knows the keys of every form that a policy may take', () => {
    const price = z.union([
      z.object({ flat: z.int() }),
      z.object({ each: z.int(), min: z.int().optional() }),
    ])
    const bands = z.record(z.string(), z.tuple([z.object({ from: z.int() })], z.int()))
    const open = z.looseObject({})
    const bins = z.object({ price, bands, open }).partial()
    const define = defineCouncil({ brand: z.object({}), policies: { bins } })
    const pathsOf = (own: object) => {
      try {
        define({ ...profile, brand: {}, policies: { bins: own } })
        return []
      } catch (error) {
        return (error as CouncilProfileError).problems.map(({ path }) => path)
      }
    }
    expect(pathsOf({ price: { each: 1, min: 2 }, open: { anything: 1 } })).toEqual([])
    expect(pathsOf({ price: { each: 1, most: 2 } })).toEqual(['policies.bins.price.most'])
    expect(pathsOf({ bands: { a: [{ from: 1, upTo: 2 }, 3] } })).toEqual([
      'policies.bins.bands.a.0.upTo',
    ])
  })

  it.each([
    [{ nation: 'wales' }, 'It is none of those that are known: “wales”', /use "england-and-wales"/],
    [{ languages: 'en' }, 'It is of another kind: “en”', /a list/],
    [{ slug: 'Town Hall' }, 'It is not in the form that it takes: “Town Hall”', /^Use lower-case/],
    [{ custodianCodes: [] }, 'Too small: expected array to have >=1 items', /entries of 1 or more/],
    [{ workingDays: { closed: ['2026-02-30'] } }, 'It is not a day: “2026-02-30”', /real day/],
  ])('says of %o what is wrong and what to write', (changes, reason, fix) => {
    expect(mistakesOf(changes)).toMatchObject([{ reason, fix: expect.stringMatching(fix) }])
  })

  it('does not compile with a nation that there isn’t, a policy amiss or a language left out', () => {
    // @ts-expect-error there is no bank holiday list of Wales alone
    expect(() => defined({ nation: 'wales' })).toThrow('nation')
    // @ts-expect-error days are a whole number
    expect(() => defined({ policies: { bins: { reportWithin: 'two' } } })).toThrow('reportWithin')
    // @ts-expect-error a name in English alone
    expect(() => defined({ name: { en: 'Alderbrook' } })).toThrow('name.cy')
    const days: number = defined().policies.bins.reportWithin
    expect(days).toBe(2)
  })

  it('passes on the fix that a pattern’s own schema gives', () => {
    const even = z
      .int()
      .refine((n) => n % 2 === 0, { message: 'It is odd', params: { fix: 'Give an even number.' } })
    const define = defineCouncil({ brand: z.object({}), policies: { bins: z.object({ even }) } })
    try {
      define({ ...profile, brand: {}, policies: { bins: { even: 3 } } })
      expect.unreachable('a wrong profile was taken')
    } catch (error) {
      expect((error as CouncilProfileError).problems).toEqual([
        { path: 'policies.bins.even', reason: 'It is odd: 3', fix: 'Give an even number.' },
      ])
    }
  })

  it('finds what doesn’t fit together even where other parts are wrong', () => {
    const problems = mistakesOf({
      slug: 'Bad Slug',
      gssCode: 'W06000001',
      nation: 'scotland',
      languages: ['en'],
      workingDays: {
        closed: ['2026-12-28'],
        open: ['2026-12-28'],
        replaced: [{ from: '2026-05-04', to: '2026-05-04' }],
      },
    })
    expect(problems.map(({ path }) => path)).toEqual([
      'slug',
      'nation',
      'languages',
      'workingDays.open.0',
      'workingDays.replaced.0.to',
    ])
    expect(problems[2]?.fix).toBe('Add “cy”.')
  })

  it('that is nothing at all is refused in words too', () => {
    const define = defineCouncil({ brand: z.object({}), policies: {} })
    expect(() => define(undefined as never)).toThrow('(whole profile)')
    expect(() => define('x' as never)).toThrow(CouncilProfileError)
  })

  it('refuses hours that overlap or end before they begin', () => {
    const openingHours = {
      week: [
        { days: [1, 2], opens: '09:00', closes: '13:00' },
        { days: [2], opens: '12:00', closes: '17:00' },
      ],
      exceptions: [{ date: '2026-12-24', hours: [{ opens: '12:00', closes: '09:00' }] }],
    }
    const problems = mistakesOf({ contact: { ...profile.contact, openingHours } })
    expect(problems.map(({ path }) => path)).toEqual([
      'contact.openingHours.week',
      'contact.openingHours.exceptions.0.hours.0.closes',
    ])
    expect(problems[0]?.fix).toContain('Join the two')
  })
})
