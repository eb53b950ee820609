import { addDays, type PlainDate } from '@guildhall/standards/plain-date'
import type { Uprn } from '@guildhall/standards/uprn'
import type { Collection } from '../collection.ts'
import { type CollectionSource, CollectionSourceError } from './collection-source.ts'
import { asked } from './read-collections.ts'
import type { RoundException, RoundsFile } from './rounds-file.ts'
import { daysOf, type Round } from './rounds-row.ts'

/** How far an exception may move a collection and still be found by either day, days. */
const LONGEST_MOVE = 31

/** What {@link roundsCollections} takes. */
export interface RoundsOptions {
  /** From `readRounds`. */
  rounds: Pick<RoundsFile, 'rounds' | 'properties'>
  /** From `readExceptions`. */
  exceptions?: readonly RoundException[]
  /** A day in the week that `A` and `1/n` go in. */
  weekOne: PlainDate
}

/**
 * A source over a council's own rounds and exceptions, for councils with no vendor.
 *
 * The most particular exception of a day counts: one for the round before one for the service before
 * one for all. A day without one is the rhythm's own, which the holiday windows of the policy leave
 * open.
 */
export function roundsCollections(options: RoundsOptions): CollectionSource {
  const { rounds, weekOne } = options
  const byDay = new Map<PlainDate, RoundException[]>()
  for (const exception of options.exceptions ?? []) {
    byDay.set(exception.from, [...(byDay.get(exception.from) ?? []), exception])
  }
  const exceptionOn = (date: PlainDate, { name, service }: Round) =>
    byDay
      .get(date)
      ?.filter((one) => (one.round ?? name) === name && (one.service ?? service) === service)
      .sort((a, b) => particular(b) - particular(a))[0]

  function collectionsOf(round: Round, from: PlainDate, to: PlainDate): Collection[] {
    return daysOf(round, from, to, weekOne).flatMap((date): Collection[] => {
      const exception = exceptionOn(date, round)
      if (exception && exception.to === undefined) return []
      const moved = exception?.to ?? date
      return [
        {
          service: round.service,
          originalDate: date,
          date: moved,
          toldBy: 'rounds',
          ...(exception &&
            (moved === date ? { confirmed: true } : { movedBecause: exception.why })),
        },
      ]
    })
  }

  // Thousands of homes share a round, and are asked for the same days one after another.
  let remembered: { days: string; byPlace: Map<number, readonly Collection[]> } | undefined
  function collectionsAt(place: number, from: PlainDate, to: PlainDate): readonly Collection[] {
    const days = `${from} ${to}`
    if (remembered?.days !== days) remembered = { days, byPlace: new Map() }
    const known = remembered.byPlace.get(place)
    if (known) return known
    const round = rounds.rounds[place]
    const made = round ? collectionsOf(round, from, to) : []
    remembered.byPlace.set(place, made)
    return made
  }

  return {
    name: 'rounds',
    async collections(query) {
      if (query.signal?.aborted) {
        throw new CollectionSourceError('aborted', 'The question was given up before it was asked.')
      }
      const places = rounds.properties.get(query.uprn as Uprn)
      if (!places) {
        throw new CollectionSourceError(
          'unknown-property',
          'No round of the council’s file has this property. Add it, if it is one of the council’s.',
        )
      }
      const [from, to] = [addDays(query.from, -LONGEST_MOVE), addDays(query.to, LONGEST_MOVE)]
      return asked(
        places.flatMap((place) => collectionsAt(place, from, to)),
        query,
      )
    },
  }
}

function particular({ round, service }: RoundException): number {
  return (round === undefined ? 0 : 2) + (service === undefined ? 0 : 1)
}
