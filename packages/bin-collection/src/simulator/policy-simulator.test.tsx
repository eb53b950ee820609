import { explainDecision } from '@guildhall/council/decision-words'
import { addDays, londonInstant, plainDate } from '@guildhall/standards/plain-date'
import { cleanup, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterEach, describe, expect, it } from 'vitest'
import { simulatedCouncils } from '../../test/simulated-councils.ts'
import { PolicySimulator, type SimulatorQuery } from './policy-simulator.tsx'
import { histories, properties } from './scenario.ts'
import { type Scenario, simulate } from './simulate.ts'

const now = Temporal.Instant.from('2026-11-24T09:00:00Z')
const [alderbrook] = simulatedCouncils
if (!alderbrook) throw new Error('There are no councils.')

const codes = (more: Partial<Scenario> = {}) =>
  Object.fromEntries(
    simulate({
      council: alderbrook,
      at: now,
      property: { kind: 'house', weekday: 2 },
      history: 'nothing',
      ...more,
    }).actions.map(({ group, id, decision }) => [`${group} ${id}`, decision.code]),
  )
const at = (text: string) => Temporal.Instant.from(text)

describe('what the simulator allows', () => {
  it('is what the rules of each pattern allow at that moment', () => {
    expect(codes()).toMatchObject({
      'bulky book': 'may-book',
      'containers food-caddy missing': 'may-request',
      'containers food-caddy extra': 'at-limit',
      'garden join': 'may-join',
      'garden renew': 'no-subscription',
    })
  })

  it('changes with what has happened', () => {
    expect(codes({ history: 'reported' })['missed refuse']).toBe('already-reported')
    expect(codes({ history: 'requested' })['containers food-caddy new']).toBe('already-requested')
    expect(codes({ history: 'subscribed' })).toMatchObject({
      'garden join': 'already-subscribed',
      'garden renew': 'may-renew',
    })
    expect(codes({ history: 'full' })['bulky book']).toBe('fully-booked')
    expect(codes({ history: 'booked' })).toMatchObject({
      'bulky cancel': 'may-cancel',
      'bulky amend': 'may-amend',
    })
    expect(Object.values(codes({ history: 'not-completed' }))).toContain('not-completed')
    expect(codes({ history: 'reported' })['missed follow-up']).toBe('too-early')
    expect(codes({ history: 'waiting' })['missed follow-up']).toBe('may-escalate')
    expect(codes({ history: 'returned' })['missed follow-up']).toBe('may-dispute')
    expect(codes()['assisted ask']).toBe('may-ask')
    expect(codes()['assisted ask-others']).toBe('others-can')
  })

  it('changes with the hour and the council', () => {
    const codesOf = (slug: string, hour: string) => {
      const council = simulatedCouncils.find((one) => one.slug === slug)
      return codes({ ...(council && { council }), at: at(`2026-11-24T${hour}:00Z`) })
    }
    const missed = (slug: string, hour: string) =>
      Object.entries(codesOf(slug, hour)).filter(([id]) => id.startsWith('missed'))
    // Tuesday's round: a day of it is today in one of the two weeks.
    expect(missed('alderbrook', '09:00')).not.toEqual(missed('alderbrook', '20:00'))
    expect(missed('alderbrook', '20:00')).not.toEqual(missed('marlowe', '20:00'))
    expect(codesOf('penrhos', '09:00')['missed garden']).toBe('not-reportable')
    expect(codesOf('penrhos', '09:00')).not.toHaveProperty('bulky book')
  })

  it('says of every refusal why, and when or what instead, for any council, home, past and moment', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...simulatedCouncils),
        fc.constantFrom(...properties.values()),
        fc.constantFrom(...histories),
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 1439 }),
        (council, property, history, days, minute) => {
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
          const moment = londonInstant(addDays(plainDate('2026-06-01'), days), time)
          const { actions, schedule } = simulate({ council, at: moment, property, history })
          expect(actions.length).toBeGreaterThan(2)
          for (const { decision } of actions) {
            for (const language of ['en', 'cy'] as const) {
              const told = explainDecision(decision, { language, now: moment })
              expect(told.reason).not.toBe('')
              if (!decision.allowed) expect(told.opens ?? told.instead?.text ?? '').not.toBe('')
            }
            if (decision.allowed && decision.closesAt) {
              expect(Temporal.Instant.compare(at(decision.closesAt), moment)).toBe(1)
            }
          }
          for (const { next } of schedule.services) {
            if (next) expect(next.date >= schedule.today).toBe(true)
          }
        },
      ),
    )
  })

  it('takes decisions of other patterns beside its own', () => {
    const { actions } = simulate(
      { council: alderbrook, at: now, property: { kind: 'house', weekday: 2 }, history: 'nothing' },
      () => [
        {
          group: 'more',
          id: 'ask',
          name: { en: 'Ask for help', cy: 'Gofyn am help' },
          decision: { allowed: true, code: 'may-ask', reason: { en: 'Yes.', cy: 'Cewch.' } },
        },
      ],
    )
    expect(actions.at(-1)?.id).toBe('ask')
  })
})

describe('the policy simulator', () => {
  afterEach(cleanup)
  const show = (query: SimulatorQuery = {}, language: 'en' | 'cy' = 'en') =>
    render(
      <PolicySimulator councils={simulatedCouncils} query={query} now={now} language={language} />,
    )

  it('is a form that an address holds, without JavaScript', () => {
    show({ council: 'penrhos', history: 'reported', day: '1', month: '12', year: '2026' })
    const form = document.querySelector('form')
    expect(form?.method).toBe('get')
    const value = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value
    expect(value('Council')).toBe('penrhos')
    expect(value('What has happened')).toBe('reported')
    expect(value('Day')).toBe('1')
    expect(value('Time')).toBe('09:00')
    expect(screen.getByRole('heading', { name: /Penrhos, at 9am on Tuesday 1 December 2026/ }))
  })

  it('tells each action in a table, allowed or refused in words, with why', () => {
    show({ history: 'reported', property: 'house-1' })
    const table = screen.getByRole('table', { name: 'Report a missed collection' })
    const row = within(table).getByRole('row', { name: /^Rubbish/ })
    expect(row.textContent).toMatch(/Refused/)
    expect(row.textContent).toContain('MC-2K7T')
    expect(row.textContent).toContain('already-reported')
    expect(screen.getByText(/^\d+ allowed, \d+ refused$/)).toBeTruthy()
  })

  it('draws the year, a table for each month, with today marked', () => {
    show()
    const month = screen.getByRole('table', { name: 'November 2026' })
    expect(month.querySelector('[aria-current="date"]')?.textContent).toMatch(/^24/)
    expect(screen.getByRole('table', { name: 'October 2027' })).toBeTruthy()
  })

  it('says what was mistyped and simulates nothing', () => {
    show({ day: '31', month: '2', time: 'noon' })
    const summary = screen.getByRole('alert')
    expect(within(summary).getByText('Enter a real date, like 24 11 2026')).toBeTruthy()
    expect(within(summary).getByText(/24-hour clock/)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('is in Welsh too', () => {
    show({}, 'cy')
    expect(screen.getByRole('heading', { level: 1, name: 'Efelychydd polisi' })).toBeTruthy()
    expect(screen.getByRole('table', { name: 'Tachwedd 2026' })).toBeTruthy()
  })

  it('says of what a council doesn’t offer that its policy has none of it', () => {
    show({ council: 'kirkfell' })
    expect(screen.getAllByText('The council’s policy has none of this.')).toHaveLength(3)
  })
})
