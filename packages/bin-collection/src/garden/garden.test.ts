import { addDays, londonDate, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { gardenPolicies } from '../../test/garden-councils.ts'
import {
  debitDay,
  type GardenTask,
  gardenTasks,
  mayDo,
  type Subscription,
  termAfter,
  termFrom,
} from './garden.ts'

const policies = gardenPolicies
type Council = keyof typeof policies

const subscription = (ends: string, bins = 2): Subscription => ({
  reference: 'GW1',
  starts: plainDate('2026-01-01'),
  ends: plainDate(ends),
  bins,
  pays: 'card',
})
const decide = (council: Council, task: GardenTask, at: string, has?: Subscription) =>
  mayDo(task, {
    policy: policies[council],
    now: Temporal.Instant.from(at),
    ...(has && { subscription: has }),
    phone: '01632 960 100',
  })

describe('a garden waste subscription', () => {
  const year = '2026-12-31'

  it.each<[Council, GardenTask, string, string | undefined, string]>([
    ['rolling', 'join', '2026-06-01T10:00:00Z', undefined, 'may-join'],
    ['rolling', 'join', '2026-06-01T10:00:00Z', year, 'already-subscribed'],
    ['rolling', 'join', '2027-01-14T10:00:00Z', year, 'already-subscribed'],
    ['rolling', 'join', '2027-01-15T10:00:00Z', year, 'may-join'],
    // 42 days before 31 December is 19 November.
    ['rolling', 'renew', '2026-11-18T23:59:00Z', year, 'too-early'],
    ['rolling', 'renew', '2026-11-19T00:00:00Z', year, 'may-renew'],
    ['rolling', 'renew', '2027-01-14T23:59:00Z', year, 'may-renew'],
    ['rolling', 'renew', '2027-01-15T00:00:00Z', year, 'too-late'],
    ['rolling', 'renew', '2026-11-19T00:00:00Z', undefined, 'no-subscription'],
    ['hasty', 'renew', '2026-11-30T23:59:00Z', year, 'too-early'],
    ['hasty', 'renew', '2026-12-01T00:00:00Z', year, 'may-renew'],
    ['hasty', 'renew', '2027-01-01T00:00:00Z', year, 'too-late'],
    ['hasty', 'change', '2026-06-01T00:00:00Z', year, 'not-midway'],
    ['hasty', 'cancel', '2026-06-01T00:00:00Z', year, 'not-online'],
    ['rolling', 'change', '2026-06-01T00:00:00Z', year, 'may-change'],
    ['rolling', 'change', '2027-01-01T00:00:00Z', year, 'ended'],
    ['rolling', 'cancel', '2026-12-31T23:59:00Z', year, 'may-cancel'],
    ['rolling', 'cancel', '2027-01-01T00:00:00Z', year, 'ended'],
    ['seasonal', 'join', '2026-06-01T10:00:00Z', undefined, 'may-join'],
    ['seasonal', 'join', '2026-12-15T10:00:00Z', undefined, 'out-of-season'],
    ['seasonal', 'join', '2027-02-01T00:00:00Z', undefined, 'may-join'],
    ['seasonal', 'renew', '2027-01-10T00:00:00Z', '2026-11-28', 'may-renew'],
    ['yearly', 'renew', '2026-08-10T22:59:00Z', '2026-09-28', 'too-early'],
    // Midnight in London is 23:00 in summer.
    ['yearly', 'renew', '2026-08-10T23:00:00Z', '2026-09-28', 'may-renew'],
    ['yearly', 'cancel', '2026-08-10T23:00:00Z', undefined, 'no-subscription'],
  ])('of a %s council: to %s at %s with one to %s: %s', (council, task, at, ends, code) => {
    expect(
      decide(council, task, at, ends === undefined ? undefined : subscription(ends)).code,
    ).toBe(code)
  })

  it('says when it can be renewed, and until when', () => {
    expect(decide('rolling', 'renew', '2026-06-01T10:00:00Z', subscription(year))).toMatchObject({
      opensAt: '2026-11-19T00:00:00Z',
      reason: { cy: expect.stringContaining('31 Rhagfyr 2026') },
    })
    expect(decide('rolling', 'renew', '2026-12-01T10:00:00Z', subscription(year))).toMatchObject({
      closesAt: '2027-01-15T00:00:00Z',
      reason: { en: 'Your new term will run from 1 January 2027 to 31 December 2027.' },
    })
  })

  it('tells who asks for a new one nothing of the one that an address has', () => {
    const at = '2026-06-01T10:00:00Z'
    const told = ['2026-05-25', '2026-06-02', '2027-05-31'].map((ends) =>
      decide('rolling', 'join', at, subscription(ends)),
    )
    expect(new Set(told.map((decision) => JSON.stringify(decision))).size).toBe(1)
    expect(JSON.stringify(told[0])).not.toMatch(/202\d|opensAt/)
  })

  it.each<[Council, string, string, string]>([
    ['rolling', '2026-02-28', '2026-02-28', '2027-02-27'],
    ['rolling', '2028-02-29', '2028-02-29', '2029-02-27'],
    ['seasonal', '2026-06-01', '2026-06-01', '2026-11-28'],
    ['seasonal', '2026-12-15', '2027-04-01', '2027-11-28'],
    ['yearly', '2026-10-01', '2026-10-01', '2027-09-28'],
    ['yearly', '2026-03-05', '2026-03-05', '2026-09-28'],
    ['yearly', '2026-09-29', '2026-10-01', '2027-09-28'],
  ])('of a %s council from %s runs from %s to %s', (council, day, starts, ends) => {
    expect(termFrom(plainDate(day), policies[council])).toEqual({ starts, ends })
  })

  it('always has a next term that begins after the last one, whatever the policy', () => {
    const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays(plainDate('2024-01-01'), n))
    fc.assert(
      fc.property(
        fc.constantFrom<Council>('rolling', 'hasty', 'seasonal', 'yearly'),
        days,
        (council, day) => {
          const term = termFrom(day, policies[council])
          const next = termAfter(term.ends, policies[council])
          expect(term.starts >= day && term.ends >= term.starts).toBe(true)
          expect(next.starts > term.ends && next.ends > next.starts).toBe(true)
        },
      ),
    )
  })

  it('is never refused without a day on which it opens or what to do instead', () => {
    const given = fc.record({
      council: fc.constantFrom<Council>('rolling', 'hasty', 'seasonal', 'yearly'),
      task: fc.constantFrom(...gardenTasks),
      minutes: fc.integer({ min: 0, max: 60 * 24 * 800 }),
      endsIn: fc.option(fc.integer({ min: -200, max: 400 }), { nil: undefined }),
    })
    fc.assert(
      fc.property(given, ({ council, task, minutes, endsIn }) => {
        const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes })
        const ends = endsIn === undefined ? undefined : addDays(londonDate(now), endsIn)
        const decision = decide(council, task, now.toString(), ends && subscription(ends))
        expect(decision.reason.en && decision.reason.cy).toBeTruthy()
        if (decision.allowed) {
          if (decision.closesAt) expect(decision.closesAt > now.toString()).toBe(true)
        } else {
          expect(decision.instead?.text.en && decision.instead.text.cy).toBeTruthy()
          if (decision.opensAt)
            expect(Temporal.Instant.compare(now, Temporal.Instant.from(decision.opensAt))).toBe(-1)
        }
      }),
    )
  })

  it('can always be had in one way: a home may join, renew or has one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Council>('rolling', 'hasty', 'yearly'),
        fc.integer({ min: -200, max: 400 }),
        (council, endsIn) => {
          const now = '2026-06-15T12:00:00Z'
          const ends = addDays(plainDate('2026-06-15'), endsIn)
          const has = subscription(ends)
          const ways = [decide(council, 'join', now, has), decide(council, 'renew', now, has)]
          expect(ways.some(({ allowed }) => allowed) || endsIn >= 0).toBe(true)
          // Never both, or a home could pay for the same term twice.
          expect(ways.every(({ allowed }) => allowed)).toBe(false)
        },
      ),
    )
  })
})

describe('a payment by direct debit', () => {
  const calendar = {
    workingWeek: [1, 2, 3, 4, 5],
    closedDays: new Set<PlainDate>([plainDate('2026-12-25'), plainDate('2026-12-28')]),
  }
  it('is taken ten working days on, or five for a change, closed days left out', () => {
    const given = { today: plainDate('2026-12-18'), policy: policies.rolling, calendar }
    expect(debitDay('join', given)).toBe('2027-01-05')
    expect(debitDay('change', given)).toBe('2026-12-29')
  })
})
