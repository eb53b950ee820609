import { plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { bulkyItems, policyOf, upholstered } from '../test/councils.ts'
import { mayAsk } from './assisted/assisted.ts'
import { mayCancel } from './bulky/changes.ts'
import { inOwnWords } from './sentences.ts'

const calendar = { workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }
const phone = '01632 960 100'
const own = {
  en: '{sentence} Read our rules of {closes}.',
  cy: '{sentence} Darllenwch ein rheolau o {closes}.',
}

describe('a council’s own sentence', () => {
  it('stands in the place of ours, with ours and the day in it, in both languages', () => {
    const { bulky } = policyOf({
      bulky: {
        items: bulkyItems,
        surcharges: [upholstered],
        pricing: { by: 'item', price: 1500 },
        sentences: { 'may-cancel': own },
      },
    })
    if (!bulky) throw new Error('The policy has no bulky waste.')
    const decision = mayCancel({
      policy: bulky,
      calendar,
      now: Temporal.Instant.from('2026-11-24T10:00:00Z'),
      booking: { date: plainDate('2026-12-01'), state: 'confirmed' },
      phone,
    })
    expect(decision).toMatchObject({
      allowed: true,
      code: 'may-cancel',
      reason: {
        en: 'You can cancel this collection. Read our rules of Monday 30 November.',
        cy: 'Gallwch ganslo’r casgliad hwn. Darllenwch ein rheolau o ddydd Llun 30 Tachwedd.',
      },
    })
  })

  it('changes what is said, and nothing of what is decided', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.constantFrom('others-can', 'may-ask', 'another'),
        (can, code) => {
          const facts = { calendar, now: Temporal.Instant.from('2026-11-24T10:00:00Z'), phone }
          const [ours, theirs] = [{}, { [code]: own }].map((sentences) => {
            const { assisted } = policyOf({ assisted: { sentences } })
            if (!assisted) throw new Error('The policy has no help with containers.')
            return mayAsk({ ...facts, policy: assisted, othersCan: can })
          })
          const { reason: said, ...decided } = theirs ?? {}
          const { reason: before, ...same } = ours ?? {}
          expect(decided).toEqual(same)
          expect(JSON.stringify(said) === JSON.stringify(before)).toBe(ours?.code !== code)
        },
      ),
    )
  })

  it('is never found under a name that every object has', () => {
    const reason = { en: 'No.', cy: 'Na.' }
    const decision = { allowed: false, code: 'constructor', reason } as const
    expect(inOwnWords(decision, { sentences: {} })).toBe(decision)
  })
})
