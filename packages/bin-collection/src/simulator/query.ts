import {
  dateOf,
  londonDate,
  londonInstant,
  londonTime,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import type { Temporal } from 'temporal-polyfill'
import { timeSchema } from '../policy-field.ts'
import { type History, histories, properties } from './scenario.ts'
import type { Scenario, SimulatedCouncil } from './simulate.ts'

/** What a form sends, by name: a query's own strings. */
export type SimulatorQuery = Readonly<Record<string, string | undefined>>

/** What was chosen, as the form shows it again. */
export interface SimulatorChoice {
  readonly council: string
  readonly day: string
  readonly month: string
  readonly year: string
  readonly time: string
  readonly property: string
  readonly history: History
  readonly problems: readonly ('date' | 'time')[]
}

/**
 * Reads the form, which is a GET: what is missing is now, the first council and the first home; what
 * is wrong is told, and nothing is simulated.
 */
export function readQuery(
  query: SimulatorQuery,
  councils: readonly SimulatedCouncil[],
  now: Temporal.Instant,
): { choice: SimulatorChoice; scenario: Scenario | undefined } {
  const council = councils.find(({ slug }) => slug === query.council) ?? councils[0]
  const today = londonDate(now)
  const parts = {
    day: (query.day ?? String(Number(today.slice(8)))).trim(),
    month: (query.month ?? String(Number(today.slice(5, 7)))).trim(),
    year: (query.year ?? today.slice(0, 4)).trim(),
  }
  const time = (query.time ?? londonTime(now)).trim()
  const property = properties.has(query.property ?? '') ? (query.property ?? '') : 'house-2'
  const history = histories.find((one) => one === query.history) ?? 'nothing'
  const date = realDate(parts)
  const isTime = timeSchema.safeParse(time).success
  const problems = [...(date ? [] : ['date' as const]), ...(isTime ? [] : ['time' as const])]
  const home = properties.get(property)
  const choice = { council: council?.slug ?? '', ...parts, time, property, history, problems }
  if (!date || !isTime || !council || !home) return { choice, scenario: undefined }
  return { choice, scenario: { council, at: londonInstant(date, time), property: home, history } }
}

function realDate(parts: Record<'day' | 'month' | 'year', string>): PlainDate | undefined {
  const { day, month, year } = parts
  if (![day, month].every((part) => /^\d{1,2}$/.test(part)) || !/^\d{4}$/.test(year))
    return undefined
  // Bank holidays are known for these years, and a policy is of its time.
  if (Number(year) < 2015 || Number(year) > 2100) return undefined
  return dateOf(Number(year), Number(month), Number(day))
}
