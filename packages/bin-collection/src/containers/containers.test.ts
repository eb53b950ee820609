import type { WorkingCalendar } from '@guildhall/council/working-days'
import { plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { containerKinds } from '../../test/councils.ts'
import { totalOf } from '../price/price-lines.ts'
import { type ContainerReason, containerReasons, mayRequest, termsOf, toAsk } from './containers.ts'
import { containersPolicySchema } from './containers-policy.ts'

const calendar: WorkingCalendar = {
  workingWeek: [1, 2, 3, 4, 5],
  closedDays: new Set([plainDate('2026-12-25'), plainDate('2026-12-28')]),
}
const [refuse, box] = containerKinds as [(typeof containerKinds)[0], (typeof containerKinds)[0]]

/** Councils that differ in every rule; none is named in code. */
const councils = {
  plain: { kinds: containerKinds },
  strict: {
    kinds: [{ ...refuse, limit: 1, largeHousehold: undefined, reasons: ['damaged' as const] }],
    oneOpenRequestPer: 'home' as const,
  },
  charging: {
    kinds: [{ ...refuse, prices: { new: 4500, damaged: 2000, missing: 4500, extra: 6000 } }, box],
    deliveryFee: 500,
    damaged: 'deliver' as const,
    deliverWithinWorkingDays: 5,
  },
  generous: {
    kinds: [{ ...box, limit: 50 }],
    deliverWithinWorkingDays: 20,
  },
}
const policies = {
  plain: containersPolicySchema.parse(councils.plain),
  strict: containersPolicySchema.parse(councils.strict),
  charging: containersPolicySchema.parse(councils.charging),
  generous: containersPolicySchema.parse(councils.generous),
}
type Council = keyof typeof policies

function factsOf(
  council: Council,
  more: { kind?: string; has?: number; people?: number; open?: string; now?: string } = {},
) {
  const policy = policies[council]
  const kind = policy.kinds.find(({ id }) => id === more.kind) ?? policy.kinds[0]
  if (!kind) throw new Error('The council hands out no containers.')
  return {
    policy,
    kind,
    calendar,
    now: Temporal.Instant.from(more.now ?? '2026-11-24T10:00:00Z'),
    openRequests:
      more.open === undefined
        ? []
        : [{ reference: 'BIN1', container: more.open, dueBy: plainDate('2026-12-01') }],
    ...(more.has !== undefined && { has: more.has }),
    ...(more.people !== undefined && { people: more.people }),
    phone: '01632 960 100',
  }
}

describe('asking for a container', () => {
  it.each<[Council, ContainerReason, Parameters<typeof factsOf>[1], string]>([
    ['plain', 'new', {}, 'may-request'],
    ['plain', 'missing', { has: 1 }, 'may-request'],
    ['plain', 'damaged', { has: 9 }, 'may-request'],
    ['plain', 'extra', { has: 1, people: 5 }, 'household-too-small'],
    ['plain', 'extra', { has: 1, people: 6 }, 'may-request'],
    ['plain', 'extra', { has: 2, people: 6 }, 'at-limit'],
    ['plain', 'extra', { has: 2, people: 5 }, 'at-limit'],
    ['plain', 'new', { has: 1, people: 2 }, 'household-too-small'],
    ['plain', 'extra', { kind: 'recycling-box', has: 2 }, 'may-request'],
    ['plain', 'extra', { kind: 'recycling-box', has: 3 }, 'at-limit'],
    ['plain', 'new', { open: 'refuse-180' }, 'already-requested'],
    ['plain', 'new', { open: 'recycling-box' }, 'may-request'],
    ['strict', 'damaged', { open: 'recycling-box' }, 'already-requested'],
    ['strict', 'damaged', {}, 'may-request'],
    ['strict', 'extra', {}, 'not-offered'],
    ['charging', 'extra', { has: 1, people: 8 }, 'may-request'],
    ['generous', 'extra', { has: 49 }, 'may-request'],
    ['generous', 'extra', { has: 50 }, 'at-limit'],
  ])('of a %s council because it is %s, %o: %s', (council, reason, more, code) => {
    expect(mayRequest({ ...factsOf(council, more), reason }).code).toBe(code)
  })

  it('says by when it comes, over days on which nobody works', () => {
    const facts = factsOf('charging', { now: '2026-12-22T10:00:00Z' })
    expect(mayRequest({ ...facts, reason: 'new' }).reason).toEqual({
      en: 'We will bring it by the end of Thursday 31 December.',
      cy: 'Byddwn yn dod ag ef erbyn diwedd dydd Iau 31 Rhagfyr.',
    })
  })

  it('of a damaged one is for it to be taken away as well, where the council does so', () => {
    const terms = (council: Council) => termsOf({ ...factsOf(council), reason: 'damaged' })
    expect(terms('plain').tasks).toEqual(['collect', 'deliver'])
    expect(terms('charging').tasks).toEqual(['deliver'])
    expect(mayRequest({ ...factsOf('plain'), reason: 'damaged' }).reason.en).toBe(
      'We will take the old one away and bring another by the end of Tuesday 8 December.',
    )
  })

  it.each<[Council, ContainerReason, number]>([
    ['plain', 'new', 0],
    ['plain', 'missing', 4500],
    ['charging', 'new', 5000],
    ['charging', 'damaged', 2500],
    ['charging', 'extra', 6500],
    ['generous', 'extra', 0],
  ])('of a %s council because it is %s costs %d pence', (council, reason, total) => {
    expect(totalOf(termsOf({ ...factsOf(council), reason }).lines)).toBe(total)
  })

  it.each<[ContainerReason, string, number | undefined, { has: boolean; people: boolean }]>([
    ['damaged', 'refuse-180', undefined, { has: false, people: false }],
    ['new', 'refuse-180', undefined, { has: false, people: false }],
    ['extra', 'refuse-180', undefined, { has: true, people: true }],
    ['extra', 'recycling-box', undefined, { has: true, people: false }],
    ['extra', 'refuse-180', 1, { has: false, people: true }],
    ['extra', 'recycling-box', 1, { has: false, people: false }],
  ])(
    'because it is %s, of a %s with %s there, asks no more than it must: %o',
    (reason, kind, has, asks) => {
      expect(toAsk(factsOf('plain', { kind }).kind, reason, has)).toEqual(asks)
    },
  )

  it('tells who is refused what to do instead, in both languages, whatever they ask', () => {
    const given = fc.record({
      council: fc.constantFrom<Council>('plain', 'strict', 'charging', 'generous'),
      reason: fc.constantFrom(...containerReasons),
      has: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      people: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      open: fc.option(fc.constantFrom('refuse-180', 'recycling-box'), { nil: undefined }),
      hours: fc.integer({ min: 0, max: 24 * 400 }),
    })
    fc.assert(
      fc.property(given, ({ council, reason, has, people, open, hours }) => {
        const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours }).toString()
        const facts = factsOf(council, {
          now,
          ...(has !== undefined && { has }),
          ...(people !== undefined && { people }),
          ...(open !== undefined && { open }),
        })
        const decision = mayRequest({ ...facts, reason })
        expect(decision.reason.en && decision.reason.cy).toBeTruthy()
        if (!decision.allowed) expect(decision.instead?.text.cy).toBeTruthy()
        // Nobody who asks for another goes over the most that any home may have.
        else if (reason === 'extra' && has !== undefined) {
          const { limit, largeHousehold } = facts.kind
          expect(has).toBeLessThan(Math.max(limit, largeHousehold?.limit ?? 0))
        }
      }),
    )
  })

  it('is refused as a policy where a large home could have no more than any other', () => {
    const kinds = [{ ...refuse, largeHousehold: { people: 6, limit: 1 } }]
    expect(() => containersPolicySchema.parse({ kinds })).toThrow('no more than any home may have')
  })
})
