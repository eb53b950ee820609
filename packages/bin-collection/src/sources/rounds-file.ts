import { type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import type { BinCollectionPolicy } from '../policy.ts'
import { type Chunks, type CsvOutcome, type CsvRow, readCsv } from './csv.ts'
import { serviceNamer } from './read-collections.ts'
import { type Round, readDays, readWeek } from './rounds-row.ts'

export { type CsvOutcome, type RefusedRow, RoundsFileError } from './csv.ts'
export type { Round } from './rounds-row.ts'

/** A council's rounds, and which of them each property is on. */
export interface RoundsFile extends CsvOutcome {
  readonly rounds: readonly Round[]
  /** Places in `rounds` by property. */
  readonly properties: ReadonlyMap<Uprn, readonly number[]>
}

/**
 * Reads a council's own rounds: a line for each property and service, with the headings `uprn`,
 * `service`, `round`, `day` and `week`, in any order.
 *
 * `day` is `Monday`, `Mon`, `Llun` or `1`, two joined by `+`; `week` is `every`, `A` or `B`, or `2/3`
 * for the second week of three. A row that can't be read is left out and reported; the others count.
 *
 * @param services the council's own; a `service` is one of their ids or `sourceNames`
 * @throws RoundsFileError when a heading is missing or the file is not UTF-8
 */
export async function readRounds(
  chunks: Chunks,
  services: BinCollectionPolicy['services'],
): Promise<RoundsFile> {
  const idOf = serviceNamer(services)
  const known = new Set(services.map(({ id }) => id))
  const rounds: Round[] = []
  const places = new Map<string, number>()
  const properties = new Map<Uprn, number[]>()

  function take(row: CsvRow) {
    const uprn = readUprn(row.uprn ?? '')
    if (!uprn) return { column: 'uprn', reason: 'A UPRN is 1 to 12 digits. Put in the property’s.' }
    const service = idOf(row.service ?? '')
    if (!known.has(service)) {
      return {
        column: 'service',
        reason: `The council has no service “${short(row.service)}”. Use one of ${[...known].join(', ')}.`,
      }
    }
    const key = [row.round, service, row.day, row.week].join('\n')
    const place = places.get(key) ?? newPlace(row, service, key)
    if (typeof place !== 'number') return place
    const own = properties.get(uprn)
    if (own?.includes(place)) {
      return {
        reason: 'The same property, service and round stand on an earlier line. Take one out.',
      }
    }
    if (own) own.push(place)
    else properties.set(uprn, [place])
    return undefined
  }

  function newPlace(row: CsvRow, service: string, key: string) {
    const days = readDays(row.day ?? '')
    if (!days) {
      return {
        column: 'day',
        reason: `“${short(row.day)}” is no weekday. Write Monday, Mon or 1, and two as Mon+Thu.`,
      }
    }
    const week = readWeek(row.week ?? '')
    if (!week) {
      return {
        column: 'week',
        reason: `“${short(row.week)}” is no week. Write every, A, B, or 2/3 for the second of three.`,
      }
    }
    if (!row.round) return { column: 'round', reason: 'The round has no name. Give it one.' }
    rounds.push({ name: row.round, service, days, ...week })
    places.set(key, rounds.length - 1)
    return rounds.length - 1
  }

  const headings = ['uprn', 'service', 'round', 'day', 'week']
  const outcome = await readCsv({ chunks, headings, take })
  return { ...outcome, rounds, properties }
}

/** A day on which a round doesn't go as its rhythm says. */
export interface RoundException {
  readonly from: PlainDate
  /** The same day confirms it; undefined, there is no collection. */
  readonly to: PlainDate | undefined
  /** Id of the service; undefined for all. */
  readonly service: string | undefined
  /** Name of the round; undefined for all. */
  readonly round: string | undefined
  readonly why: { readonly en: string; readonly cy: string }
}

/** What {@link readExceptions} makes of a file. */
export interface ExceptionsFile extends CsvOutcome {
  readonly exceptions: readonly RoundException[]
}

/**
 * Reads a council's calendar of exceptions, with the headings `from`, `to`, `service`, `round`,
 * `reason` and `rheswm` (the reason in Welsh).
 *
 * Days are `YYYY-MM-DD` or `DD/MM/YYYY`. `to` is the day on which crews come instead: the same day
 * confirms it, and none means that there is no collection. An empty `service` or `round` means all.
 *
 * @throws RoundsFileError when a heading is missing or the file is not UTF-8
 */
export async function readExceptions(
  chunks: Chunks,
  services: BinCollectionPolicy['services'],
): Promise<ExceptionsFile> {
  const idOf = serviceNamer(services)
  const known = new Set(services.map(({ id }) => id))
  const exceptions: RoundException[] = []
  const headings = ['from', 'to', 'service', 'round', 'reason', 'rheswm']
  const outcome = await readCsv({
    chunks,
    headings,
    take(row) {
      const from = readDay(row.from ?? '')
      const to = row.to ? readDay(row.to) : undefined
      if (!from) return { column: 'from', reason: noDay(row.from) }
      if (row.to && !to) return { column: 'to', reason: noDay(row.to) }
      const service = row.service ? idOf(row.service) : undefined
      if (service !== undefined && !known.has(service)) {
        return {
          column: 'service',
          reason: `The council has no service “${short(row.service)}”. Leave it empty for all.`,
        }
      }
      if (!row.reason) return { column: 'reason', reason: 'Residents are told why. Give a reason.' }
      if (!row.rheswm) return { column: 'rheswm', reason: 'The reason has no Welsh. Give it.' }
      exceptions.push({
        from,
        to,
        service,
        round: row.round || undefined,
        why: { en: row.reason, cy: row.rheswm },
      })
      return undefined
    },
  })
  return { ...outcome, exceptions }
}

function readDay(text: string): PlainDate | undefined {
  const iso = text.includes('/') ? text.split('/').reverse().join('-') : text
  const read = plainDateSchema.safeParse(iso)
  return read.success ? read.data : undefined
}

function noDay(text: string | undefined): string {
  return `“${short(text)}” is no day. Write 2026-12-25 or 25/12/2026.`
}

function short(text: string | undefined): string {
  return (text ?? '').slice(0, 40)
}
