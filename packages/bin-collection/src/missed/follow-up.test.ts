import type { WorkingCalendar } from '@guildhall/council/working-days'
import { addDays, londonDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import { mayFollowUp, type ReportToFollow } from './follow-up.ts'

const calendar: WorkingCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  closedDays: new Set([plainDate('2026-12-25'), plainDate('2026-12-28')]),
}

/** Councils that differ in every window; none is named in code. */
const councils = {
  usual: policyOf(),
  patient: policyOf({
    missed: {
      escalateAfterWorkingDays: 2,
      escalateWithinWorkingDays: 1,
      disputeWithinWorkingDays: 1,
    },
  }),
  open: policyOf({
    missed: { escalateWithinWorkingDays: 60, disputeWithinWorkingDays: 30 },
  }),
  quick: policyOf({ missed: { escalateAfterWorkingDays: 1, disputeWithinWorkingDays: 5 } }),
}
type Council = keyof typeof councils
const decide = (council: Council, now: string, report: Partial<ReportToFollow>) =>
  mayFollowUp({
    report: { followUps: [], ...report },
    policy: councils[council].missed,
    calendar,
    now: Temporal.Instant.from(now),
    phone: '01632 960 100',
  })
// Promised for Thursday 24 December; Friday and Monday are closed.
const promised = { returnBy: plainDate('2026-12-24') }
const done = { closed: { as: 'completed' as const, at: '2026-12-24T09:00:00Z' } }

describe('following up a report', () => {
  it.each<[Council, string, Partial<ReportToFollow>, string]>([
    ['usual', '2026-12-24T23:59:00Z', promised, 'too-early'],
    ['usual', '2026-12-25T00:00:00Z', promised, 'may-escalate'],
    ['usual', '2027-01-12T23:59:00Z', promised, 'too-late'],
    ['patient', '2026-12-30T23:59:00Z', promised, 'too-early'],
    ['patient', '2026-12-31T00:00:00Z', promised, 'may-escalate'],
    ['patient', '2026-12-31T23:59:00Z', promised, 'may-escalate'],
    ['patient', '2027-01-01T00:00:00Z', promised, 'too-late'],
    ['quick', '2026-12-29T23:59:00Z', promised, 'too-early'],
    ['quick', '2026-12-30T00:00:00Z', promised, 'may-escalate'],
    ['open', '2027-02-20T00:00:00Z', promised, 'may-escalate'],
    ['usual', '2026-12-30T23:59:00Z', done, 'may-dispute'],
    ['usual', '2026-12-31T00:00:00Z', done, 'too-late'],
    ['patient', '2026-12-29T23:59:00Z', done, 'may-dispute'],
    ['patient', '2026-12-30T00:00:00Z', done, 'too-late'],
    [
      'usual',
      '2026-12-29T10:00:00Z',
      { closed: { ...done.closed, as: 'not-completed' } },
      'not-completed',
    ],
    ['usual', '2026-12-29T10:00:00Z', { ...promised, followUps: ['escalation'] }, 'already-told'],
    ['usual', '2026-12-29T10:00:00Z', { ...done, followUps: ['escalation'] }, 'may-dispute'],
    ['usual', '2026-12-29T10:00:00Z', { ...done, followUps: ['dispute'] }, 'already-told'],
    ['usual', '2026-12-29T10:00:00Z', {}, 'no-promise'],
  ])('of a %s council at %s, %o: %s', (council, now, report, code) => {
    expect(decide(council, now, report).code).toBe(code)
  })

  it('says the promised day, and in both languages when it can be followed up', () => {
    expect(decide('usual', '2026-12-23T10:00:00Z', promised)).toMatchObject({
      opensAt: '2026-12-25T00:00:00Z',
      reason: {
        en: 'We will be back by the end of Thursday 24 December.',
        cy: 'Byddwn yn ôl erbyn diwedd dydd Iau 24 Rhagfyr.',
      },
    })
  })

  it('is never refused without what to do instead, and opens before it closes', () => {
    const given = fc.record({
      council: fc.constantFrom<Council>('usual', 'patient', 'open', 'quick'),
      minutes: fc.integer({ min: 0, max: 60 * 24 * 400 }),
      days: fc.integer({ min: -100, max: 20 }),
      kind: fc.constantFrom('open', 'done', 'told'),
    })
    fc.assert(
      fc.property(given, ({ council, minutes, days, kind }) => {
        const now = Temporal.Instant.from('2026-03-01T00:00:00Z').add({ minutes })
        const day = addDays(londonDate(now), days)
        const decision = decide(council, now.toString(), {
          returnBy: day,
          ...(kind === 'done' && { closed: { as: 'completed', at: `${day}T09:00:00Z` } }),
          ...(kind === 'told' && { followUps: ['escalation'] }),
        })
        if (decision.allowed) {
          expect(Temporal.Instant.compare(now, decision.closesAt ?? now)).toBe(-1)
        } else {
          expect(decision.instead?.text.cy).toBeTruthy()
          if (decision.opensAt) expect(Temporal.Instant.compare(now, decision.opensAt)).toBe(-1)
        }
      }),
    )
  })
})
