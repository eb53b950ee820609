import {
  addDays,
  londonDate,
  londonInstant,
  type PlainDate,
  plainDate,
} from '@guildhall/standards/plain-date'
import type { Temporal } from 'temporal-polyfill'
import type { Collection } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { daysOf } from '../sources/rounds-row.ts'
import { simulatorWords } from './content.ts'

/** What can have happened before; each is one of the things that decisions look at. */
export const histories = [
  'nothing',
  'completed',
  'not-completed',
  'excess',
  'reported',
  'waiting',
  'returned',
  'requested',
  'subscribed',
  'expired',
  'booked',
  'full',
] as const

/** One of {@link histories}. */
export type History = (typeof histories)[number]

/** An invented home: a house, or a flat whose bins are shared and whose rubbish goes twice a week. */
export interface SimulatedProperty {
  readonly kind: 'house' | 'flat'
  /** Monday 1 to Friday 5. */
  readonly weekday: number
}

/** Every invented home, each with an id for a form: `house-1` is collected on Mondays. */
export const properties: ReadonlyMap<string, SimulatedProperty> = new Map(
  (['house', 'flat'] as const).flatMap((kind) =>
    [1, 2, 3, 4, 5].map((weekday) => [`${kind}-${weekday}`, { kind, weekday }] as const),
  ),
)

/** A Monday in the week of the first service. */
const WEEK_ONE = plainDate('2026-01-05')

/**
 * What a crew does at an invented home, from four weeks before a moment to a year after it: the
 * council's first two services in turn, the others with the second, and what the crew has logged.
 */
export function collectionsAt(
  { services }: Pick<BinCollectionPolicy, 'services'>,
  { kind, weekday }: SimulatedProperty,
  at: Temporal.Instant,
  history: History,
): readonly Collection[] {
  const today = londonDate(at)
  const [from, to] = [addDays(today, -28), addDays(today, 400)]
  return services.flatMap(({ id }, place) => {
    const isFirst = place === 0
    const twice = kind === 'flat' && isFirst
    const days = twice ? [weekday, ((weekday + 2) % 7) + 1].sort() : [weekday]
    const round = { name: 'R', service: id, days, ...weekOf(place, twice) }
    return daysOf(round, from, to, WEEK_ONE).map((date): Collection => {
      const collection = { service: id, originalDate: date, date, toldBy: 'simulator' }
      return date > today ? collection : { ...collection, ...logOf(history, date) }
    })
  })
}

function weekOf(place: number, twice: boolean): { week: number; of: number } {
  if (twice) return { week: 1, of: 1 }
  return { week: place === 0 ? 1 : 2, of: 2 }
}

function logOf(history: History, date: PlainDate): Partial<Collection> {
  const loggedAt = londonInstant(date, '10:30').toString()
  if (history === 'excess') return { status: 'completed', loggedAt, excessWaste: true }
  if (history === 'completed') return { status: 'completed', loggedAt }
  if (history !== 'not-completed') return {}
  const crewReason = { en: simulatorWords.en.crewReason, cy: simulatorWords.cy.crewReason }
  return { status: 'not-completed', loggedAt, crewReason }
}
