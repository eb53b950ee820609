import type { WorkingCalendar } from '@guildhall/council/working-days'
import { addDays, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { approvedDays, decisionWords, mayAsk } from './assisted.ts'
import { assistedPolicySchema } from './assisted-policy.ts'

const calendar: WorkingCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  closedDays: new Set([plainDate('2026-12-25'), plainDate('2026-12-28')]),
}

/** Councils that differ in every rule; none is named in code. */
const policies = {
  usual: assistedPolicySchema.parse({}),
  lenient: assistedPolicySchema.parse({ othersWhoCan: false, decideWithinWorkingDays: 5 }),
  short: assistedPolicySchema.parse({ months: [3], noEnd: false, reviewDaysBeforeEnd: 0 }),
  watchful: assistedPolicySchema.parse({ reviewMonths: 6, reviewDaysBeforeEnd: 60 }),
}
type Council = keyof typeof policies
const decide = (council: Council, more: { othersCan?: boolean; now?: string } = {}) =>
  mayAsk({
    policy: policies[council],
    calendar,
    now: Temporal.Instant.from(more.now ?? '2026-12-17T10:00:00Z'),
    othersCan: more.othersCan ?? false,
    phone: '01632 960 100',
  })
describe('asking for help with containers', () => {
  it.each<[Council, Parameters<typeof decide>[1], string]>([
    ['usual', {}, 'may-ask'],
    ['usual', { othersCan: true }, 'others-can'],
    ['lenient', { othersCan: true }, 'may-ask'],
    ['short', {}, 'may-ask'],
    ['watchful', { othersCan: true }, 'others-can'],
  ])('of a %s council, %o: %s', (council, more, code) => {
    expect(decide(council, more).code).toBe(code)
  })

  it('says by when it is decided, over days on which nobody works', () => {
    expect(decide('lenient').reason).toEqual({
      en: 'We will tell you what we decide by the end of Thursday 24 December.',
      cy: 'Byddwn yn rhoi gwybod beth yw ein penderfyniad erbyn diwedd dydd Iau 24 Rhagfyr.',
    })
  })

  it.each<[Council, number | null, string | null, string]>([
    ['usual', 3, '2027-03-16', '2027-02-16'],
    ['usual', 12, '2027-12-16', '2027-11-18'],
    ['usual', null, null, '2028-12-17'],
    ['watchful', null, null, '2027-06-17'],
    ['watchful', 3, '2027-03-16', '2027-01-15'],
    ['short', 3, '2027-03-16', '2027-03-16'],
  ])(
    'of a %s council for %s months ends on %s and is looked at on %s',
    (council, months, ends, review) => {
      expect(approvedDays(months, plainDate('2026-12-17'), policies[council])).toEqual({
        endsOn: ends,
        reviewOn: review,
      })
    },
  )

  it('is looked at after it was approved and no later than it ends, whatever the policy', () => {
    const days = fc.integer({ min: 0, max: 2000 }).map((n) => addDays(plainDate('2026-01-01'), n))
    const months = fc.option(fc.integer({ min: 1, max: 60 }))
    const policy = fc
      .record({
        reviewMonths: fc.integer({ min: 1, max: 60 }),
        reviewDaysBeforeEnd: fc.integer({ min: 0, max: 120 }),
      })
      .map((decided) => assistedPolicySchema.parse(decided))
    fc.assert(
      fc.property(days, months, policy, (approved, count, own) => {
        const { endsOn, reviewOn } = approvedDays(count, approved, own)
        expect(reviewOn >= approved).toBe(true)
        if (endsOn !== null) expect(reviewOn <= endsOn && endsOn > approved).toBe(true)
      }),
    )
  })

  it('is never refused without what to do instead', () => {
    const given = fc.record({
      council: fc.constantFrom<Council>('usual', 'lenient', 'short', 'watchful'),
      othersCan: fc.boolean(),
      hours: fc.integer({ min: 0, max: 24 * 400 }),
    })
    fc.assert(
      fc.property(given, ({ council, othersCan, hours }) => {
        const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours }).toString()
        const decision = decide(council, { othersCan, now })
        expect(decision.reason.en && decision.reason.cy).toBeTruthy()
        if (!decision.allowed) expect(decision.instead?.text.cy).toBeTruthy()
      }),
    )
  })

  it('is answered in words for the resident alone', () => {
    expect(decisionWords({ approved: true, endsOn: plainDate('2027-03-16') }).en).toBe(
      'The crew will fetch and return your containers until 16 March 2027.',
    )
    expect(decisionWords({ approved: true, endsOn: null }).cy).toContain('Bydd y criw')
    const because = {
      en: 'Your bins are collected from inside.',
      cy: 'Cesglir eich biniau o’r tu mewn.',
    }
    expect(decisionWords({ approved: false, because }).cy).toContain(because.cy)
  })
})
