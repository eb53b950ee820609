import type { WorkingCalendar } from '@guildhall/council/working-days'
import { addDays, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { schedule } from '../schedule/schedule.ts'
import { missedOptions, type OpenReport, returnBy } from './missed.ts'

const calendar: WorkingCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  closedDays: new Set([plainDate('2026-12-25'), plainDate('2026-12-28')]),
}
const contact = { phone: '01632 960 100' }

/** Councils that differ in every rule of domain.md; none is named in code. */
const councils = {
  cautious: policyOf({
    missed: { reportWithinWorkingDays: 2, refuseUntilThenEvenIfCompleted: true },
  }),
  quick: policyOf({
    missed: { reportWithinWorkingDays: 1, todayCounts: true, inProgressUntil: '18:00' },
  }),
  patient: policyOf({
    missed: {
      reportWithinWorkingDays: 5,
      countsFrom: 'crew-log',
      inProgressUntil: '22:00',
      notCompletedLocksOut: false,
      oneOpenReportPer: 'collection',
      notReportable: ['garden'],
    },
  }),
  locked: policyOf({ missed: { completed: 'locked', excessWasteLocksOut: false } }),
  festive: policyOf({
    missed: { reportWithinWorkingDays: 2, todayCounts: true },
    holidays: {
      windows: [{ from: '2026-12-21', to: '2027-01-08', name: { en: 'Christmas', cy: 'Nadolig' } }],
      revisions: [
        {
          from: '2026-12-25',
          to: '2026-12-24',
          why: { en: 'Christmas Day', cy: 'Dydd Nadolig' },
        },
      ],
    },
  }),
}

function decide(given: {
  council: keyof typeof councils
  now: string
  date: string
  more?: Partial<Collection>
  openReports?: OpenReport[]
  others?: string[]
}) {
  const now = Temporal.Instant.from(given.now)
  const policy = councils[given.council]
  const made = schedule({
    policy,
    today: plainDate(now.toZonedDateTimeISO('Europe/London').toPlainDate().toString()),
    collections: [given.date, ...(given.others ?? [])].map((date, at) => ({
      service: 'refuse',
      originalDate: plainDate(date),
      date: plainDate(date),
      ...(at === 0 && given.more),
    })),
  })
  const [option] = missedOptions({
    services: made.services,
    policy: policy.missed,
    calendar,
    now,
    openReports: given.openReports ?? [],
    contact,
  })
  return option?.decision
}

describe('reporting a missed collection', () => {
  // Tuesday 24 November 2026 is the day of the collection.
  const date = '2026-11-24'

  it.each([
    ['cautious', '2026-11-24T16:59:00Z', {}, 'in-progress'],
    ['cautious', '2026-11-24T17:00:00Z', {}, 'may-report'],
    ['cautious', '2026-11-24T12:00:00Z', { status: 'completed' }, 'in-progress'],
    ['cautious', '2026-11-26T23:59:00Z', {}, 'may-report'],
    ['cautious', '2026-11-27T00:00:00Z', {}, 'too-late'],
    ['cautious', '2026-11-25T09:00:00Z', { status: 'not-completed' }, 'not-completed'],
    ['quick', '2026-11-24T17:30:00Z', {}, 'in-progress'],
    ['quick', '2026-11-24T12:00:00Z', { status: 'completed' }, 'may-report'],
    ['quick', '2026-11-24T18:00:00Z', {}, 'may-report'],
    ['quick', '2026-11-25T00:00:00Z', {}, 'too-late'],
    ['patient', '2026-11-24T21:59:00Z', {}, 'in-progress'],
    ['patient', '2026-12-01T23:59:00Z', {}, 'may-report'],
    ['patient', '2026-12-02T00:00:00Z', {}, 'too-late'],
    ['patient', '2026-12-02T12:00:00Z', { loggedAt: '2026-11-25T00:10:00Z' }, 'may-report'],
    ['patient', '2026-11-25T09:00:00Z', { status: 'not-completed' }, 'may-report'],
  ] as const)('%s council at %s, %o: %s', (council, now, more, code) => {
    expect(decide({ council, now, date, more })?.code).toBe(code)
  })

  it.each([
    ['locked', { status: 'completed' }, 'completed'],
    ['locked', {}, 'may-report'],
    ['locked', { status: 'completed', excessWaste: true }, 'completed'],
    ['cautious', { status: 'completed', excessWaste: true }, 'excess-waste'],
    ['cautious', { status: 'completed' }, 'may-report'],
  ] as const)('of a %s council the day after, %o: %s', (council, more, code) => {
    expect(decide({ council, now: '2026-11-25T09:00:00Z', date, more })?.code).toBe(code)
  })

  it('counts over a weekend and the council’s closed days', () => {
    // Due on Christmas Eve, a Thursday: Friday and Monday are closed.
    const confirmed = { confirmed: true }
    const at = (now: string) =>
      decide({ council: 'cautious', now, date: '2026-12-24', more: confirmed })?.code
    expect(at('2026-12-30T23:59:00Z')).toBe('may-report')
    expect(at('2026-12-31T00:00:00Z')).toBe('too-late')
  })

  it('counts from the day to which the council brought the collection forward', () => {
    const at = (now: string) => decide({ council: 'festive', now, date: '2026-12-25' })
    expect(at('2026-12-24T18:00:00Z')?.code).toBe('may-report')
    expect(at('2026-12-24T18:00:00Z')?.closesAt).toBe('2026-12-30T00:00:00Z')
    expect(at('2026-12-30T00:00:00Z')?.code).toBe('too-late')
  })

  it('is refused around a holiday while the date itself is not confirmed', () => {
    expect(decide({ council: 'festive', now: '2026-12-30T09:00:00Z', date: '2026-12-29' })).toEqual(
      expect.objectContaining({ allowed: false, code: 'to-be-confirmed' }),
    )
  })

  it('closes at London’s midnight in summer time too', () => {
    const summer = (now: string) => decide({ council: 'cautious', now, date: '2026-07-07' })?.code
    expect(summer('2026-07-09T22:59:00Z')).toBe('may-report')
    expect(summer('2026-07-09T23:00:00Z')).toBe('too-late')
  })

  it('says until when, and what to do when it is too late', () => {
    const decision = decide({
      council: 'quick',
      now: '2026-11-26T09:00:00Z',
      date,
      others: ['2026-12-01'],
    })
    expect(decision).toMatchObject({
      reason: {
        en: 'The last collection was on Tuesday 24 November. It could be reported until the end of Tuesday 24 November.',
      },
      closesAt: '2026-11-25T00:00:00Z',
      opensAt: '2026-12-01T18:00:00Z',
      instead: {
        text: {
          en: 'Put it out for the next collection on Tuesday 1 December, or call us on 01632 960 100.',
        },
      },
    })
  })

  it('shows the crew’s own reason when it could not empty the bin', () => {
    const crewReason = { en: 'The lid was open.', cy: 'Roedd y caead ar agor.' }
    const decision = decide({
      council: 'quick',
      now: '2026-11-24T12:00:00Z',
      date,
      more: { status: 'not-completed', crewReason },
    })
    expect(decision?.reason.en).toContain('The lid was open.')
    expect(decision?.reason.cy).toContain('Roedd y caead ar agor.')
  })

  it('is taken once: for the service, or for the one collection, as the council decides', () => {
    const earlier: OpenReport = {
      reference: 'ABC123',
      service: 'refuse',
      scheduledDate: plainDate('2026-11-17'),
      reportedAt: '2026-11-18T09:00:00Z',
    }
    const at = (council: 'cautious' | 'patient', report: OpenReport) =>
      decide({ council, now: '2026-11-25T09:00:00Z', date, openReports: [report] })
    expect(at('cautious', earlier)).toMatchObject({
      code: 'already-reported',
      reason: {
        en: 'It was reported on Wednesday 18 November, reference ABC123. We are dealing with it.',
      },
    })
    expect(at('patient', earlier)?.code).toBe('may-report')
    expect(at('patient', { ...earlier, scheduledDate: plainDate(date) })?.code).toBe(
      'already-reported',
    )
    expect(at('cautious', { ...earlier, service: 'garden' })?.code).toBe('may-report')
  })

  it('is refused when no collection is known to have been due, saying when the next is', () => {
    const decision = decide({ council: 'quick', now: '2026-11-24T09:00:00Z', date: '2026-11-30' })
    expect(decision).toMatchObject({
      code: 'no-collection-yet',
      opensAt: '2026-11-30T18:00:00Z',
      reason: {
        en: 'We have no record of a recent collection. The next one is due on Monday 30 November.',
      },
    })
  })

  it('is refused online for services that the council keeps off it', () => {
    const made = schedule({
      policy: councils.patient,
      today: plainDate('2026-11-25'),
      collections: [{ service: 'garden', originalDate: plainDate(date), date: plainDate(date) }],
    })
    const [option] = missedOptions({
      services: made.services,
      policy: councils.patient.missed,
      calendar,
      now: Temporal.Instant.from('2026-11-25T09:00:00Z'),
      openReports: [],
      contact: { ...contact, href: 'https://council.example/contact' },
    })
    expect(option?.decision).toMatchObject({
      code: 'not-reportable',
      instead: { href: 'https://council.example/contact' },
    })
  })

  it('promises the crew back within the council’s working days', () => {
    expect(returnBy(plainDate('2026-12-24'), councils.cautious.missed, calendar)).toBe('2026-12-30')
  })
})

describe('any decision', () => {
  const given = fc.record({
    council: fc.constantFrom<keyof typeof councils>('cautious', 'quick', 'patient', 'festive'),
    minutes: fc.integer({ min: 0, max: 60 * 24 * 400 }),
    due: fc.integer({ min: -20, max: 20 }),
    status: fc.constantFrom('scheduled', 'in-progress', 'completed', 'not-completed', undefined),
    openReports: fc.boolean(),
  })
  const begin = Temporal.Instant.from('2026-03-01T00:00:00Z')

  it('says when it opens or what to do instead when it is a no, and until when when it is a yes', () => {
    fc.assert(
      fc.property(given, ({ council, minutes, due, status, openReports }) => {
        const now = begin.add({ minutes })
        const today = now.toZonedDateTimeISO('Europe/London').toPlainDate().toString() as PlainDate
        const date = addDays(today, due)
        const decision = decide({
          council,
          now: now.toString(),
          date,
          more: { ...(status && { status }) },
          openReports: openReports
            ? [
                {
                  reference: 'A',
                  service: 'refuse',
                  scheduledDate: date,
                  reportedAt: now.toString(),
                },
              ]
            : [],
        })
        expect(decision?.reason.en && decision.reason.cy).toBeTruthy()
        if (decision?.allowed)
          expect(decision.closesAt && decision.closesAt > now.toString()).toBe(true)
        else expect(decision?.instead?.text.cy).toBeTruthy()
      }),
    )
  })
})
