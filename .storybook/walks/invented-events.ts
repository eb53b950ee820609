import type { MeasureEvent } from '../../packages/measures/src/counts.ts'
import {
  type SatisfactionAnswer,
  satisfactionEvent,
} from '../../packages/measures/src/satisfaction.ts'

/** The journey that invented residents fill in, and the month in which they do. */
export const inventedJourney = 'missed-collection'
export const inventedMonth = { from: '2026-10-01', to: '2026-10-31' } as const

/** Its pages that ask, each with its field. */
const asked = [
  { page: 'postcode', field: 'postcode', leaves: 0.05, errs: 0.16 },
  { page: 'which-bin', field: 'service', leaves: 0.03, errs: 0.04 },
] as const

const opinions: readonly (readonly [SatisfactionAnswer, number])[] = [
  ['very-satisfied', 0.52],
  ['satisfied', 0.82],
  ['neither', 0.9],
  ['dissatisfied', 0.96],
  ['very-dissatisfied', 1],
]

/**
 * What a month of invented residents does in a form, event by event, as a journey tells of it.
 *
 * Who they are and what they do is by chance, which is the same each time; every figure on a page is
 * then counted from these events by the package itself.
 */
export function inventedEvents(residents: number): readonly MeasureEvent[] {
  const chance = chanceFrom(residents)
  return Array.from({ length: residents }, () => eventsOfOne(chance)).flat()
}

function eventsOfOne(chance: () => number): MeasureEvent[] {
  const day = String(1 + Math.floor(chance() * 31)).padStart(2, '0')
  const isAssisted = chance() < 0.08
  const about = {
    at: `2026-10-${day}T10:00:00Z`,
    journey: inventedJourney,
    channel: isAssisted ? 'assisted' : 'online',
    language: chance() < 0.12 ? 'cy' : 'en',
    javascript: chance() > 0.06,
    device: !isAssisted && chance() < 0.62 ? 'phone' : 'desktop',
  } as const
  const events: MeasureEvent[] = []
  for (const { page, field, leaves, errs } of asked) {
    if (chance() < errs) events.push({ ...about, name: 'error-shown', page, fields: [field] })
    if (chance() < leaves) return [...events, { ...about, name: 'abandoned', page }]
    events.push({ ...about, name: 'answered', page })
  }
  events.push({ ...about, name: 'submitted', page: 'check-answers' })
  if (chance() < 0.24) {
    const drawn = chance()
    const [answer] = opinions.find(([, most]) => drawn < most) ?? []
    if (answer) events.push(satisfactionEvent(answer, about))
  }
  return events
}

/** Numbers from 0 to 1 by a seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
