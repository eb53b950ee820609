import { londonInstant, plainDate } from '@guildhall/standards/plain-date'
import { describe, expect, it } from 'vitest'
import { allow, type Decision, refuse } from './decision.ts'
import { decisionSchema } from './decision-schema.ts'
import { explainDecision } from './decision-words.ts'

const now = londonInstant(plainDate('2026-11-24'), '09:00')
const reason = { en: 'The crew is still out.', cy: 'Mae’r criw allan o hyd.' }
const instead = { text: { en: 'Phone us', cy: 'Ffoniwch ni' }, href: '/contact' }
const no = refuse('in-progress', reason, {
  opensAt: '2026-11-24T17:00:00Z',
  closesAt: '2026-11-20T14:00:00Z',
  instead,
})

describe('a decision in words', () => {
  it('says why, when it opens and closed, and what to do instead', () => {
    expect(explainDecision(no, { language: 'en', now })).toEqual({
      allowed: false,
      reason: 'The crew is still out.',
      opens: 'You can do this from 5pm on Tuesday 24 November.',
      closes: 'This closed at 2pm on Friday 20 November.',
      instead: { text: 'Phone us', href: '/contact' },
    })
  })

  it('is no lesser in Welsh', () => {
    expect(explainDecision(no, { language: 'cy', now })).toEqual({
      allowed: false,
      reason: 'Mae’r criw allan o hyd.',
      opens: 'Gallwch wneud hyn o 5yp ddydd Mawrth 24 Tachwedd.',
      closes: 'Daeth hyn i ben am 2yp ddydd Gwener 20 Tachwedd.',
      instead: { text: 'Ffoniwch ni', href: '/contact' },
    })
  })

  it('says an end at midnight as the end of the day before, in London’s time', () => {
    const yes = allow('may-report', reason, { closesAt: '2026-07-01T23:00:00Z' })
    const en = explainDecision(yes, { language: 'en', now })
    expect(en.closes).toBe('You can do this until the end of Wednesday 1 July.')
    const cy = explainDecision(yes, { language: 'cy', now })
    expect(cy.closes).toBe('Gallwch wneud hyn hyd at ddiwedd dydd Mercher 1 Gorffennaf.')
    const over = refuse('too-late', reason, { closesAt: '2026-11-24T00:00:00Z' })
    expect(explainDecision(over, { language: 'en', now }).closes).toBe(
      'This closed at the end of Monday 23 November.',
    )
  })

  it('says the year when it isn’t this one', () => {
    const yes = allow('may-book', reason, { closesAt: '2027-01-04T14:00:00Z' })
    expect(explainDecision(yes, { language: 'en', now }).closes).toContain('Monday 4 January 2027')
  })

  it('says only what is known', () => {
    expect(explainDecision(allow('yes', reason), { language: 'en', now })).toEqual({
      allowed: true,
      reason: reason.en,
    })
  })

  it('takes a council’s own words', () => {
    const words = { opens: 'Report it from {time}.' }
    expect(explainDecision(no, { language: 'en', now, words }).opens).toBe('Report it from 5pm.')
  })
})

describe('a decision as plain data', () => {
  const decisions: readonly Decision[] = [
    no,
    allow('yes', reason),
    allow('yes', reason, { closesAt: '2026-12-24T14:00:00Z' }),
    refuse('no', reason),
    refuse('no', reason, { instead: { text: instead.text } }),
  ]

  it('comes back from JSON as it went', () => {
    for (const decision of decisions) {
      expect(decisionSchema.parse(JSON.parse(JSON.stringify(decision)))).toEqual(decision)
    }
  })

  it('is refused when it lacks a language, an instant isn’t one, or its address is a script', () => {
    const wrong = [
      { ...no, reason: { en: 'No' } },
      { ...no, opensAt: 'tomorrow' },
      { ...no, instead: { ...instead, href: 'javascript:alert(1)' } },
      { ...no, instead: { ...instead, href: '//elsewhere.example' } },
      { ...no, allowed: 'no' },
    ]
    for (const value of wrong) expect(decisionSchema.safeParse(value).success).toBe(false)
  })
})
