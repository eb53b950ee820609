import type { Bilingual } from '@guildhall/standards/language'
import type { PlainDate } from '@guildhall/standards/plain-date'
import type { Collection } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import type { Rhythm } from './rhythm.ts'

/** A move that the council has published: what was due on one day comes on another. */
export type PublishedMove = BinCollectionPolicy['holidays']['revisions'][number]

/** A collection after the council's published moves. */
export interface Revised {
  readonly collection: Collection
  /** Whether the council's published moves speak of its date. */
  readonly byCouncil: boolean
}

/**
 * Applies the council's published moves to what a source told of one service; pure.
 *
 * A source may tell the day before the move or the one after it. Before: the move is applied. After
 * (the day is none of the service's own, and the day that it was moved from is missing): its original
 * day and the reason are given back, so that its event in a calendar is updated and not doubled. Both:
 * it is one collection. What the source itself moved, confirmed or logged is left alone.
 */
export function applyPublishedMoves(
  collections: readonly Collection[],
  moves: readonly PublishedMove[],
  rhythm: Rhythm | undefined,
): readonly Revised[] {
  if (moves.length === 0 || collections.length === 0) {
    return collections.map((collection) => ({ collection, byCouncil: false }))
  }
  const open = new Map<PlainDate, Collection>()
  const settled: Collection[] = []
  for (const collection of collections) {
    if (isSettled(collection)) settled.push(collection)
    else open.set(collection.date, collection)
  }
  const originals = new Set(collections.map(({ originalDate }) => originalDate))
  const isPushed = (date: PlainDate) => rhythm !== undefined && !rhythm.has(date)
  const from = new Map(moves.map((move) => [move.from, move]))
  const arrivals = new Set(moves.map(({ to }) => to))
  const given: Revised[] = settled.map((collection) => ({ collection, byCouncil: false }))
  for (const [date, collection] of open) {
    const move = from.get(date)
    if (move && move.to !== date) {
      const arrived = open.has(move.to) && isPushed(move.to) && !settled.some(isAt(move.to))
      // Moved here from another day already, so this move, of what was due here, has been made too.
      if (arrived && arrivals.has(date)) given.push({ collection, byCouncil: true })
      else given.push(moved(collection, date, move.to, move.why))
      continue
    }
    const back = moves.find(({ from: day, to }) => to === date && day !== date)
    if (back && isPushed(date) && rhythm?.has(back.from)) {
      const source = open.get(back.from)
      // The source tells the day before the move as well: that one is moved here.
      if (source && !arrivals.has(back.from)) continue
      if (!originals.has(back.from)) {
        originals.add(back.from)
        given.push(moved(collection, back.from, date, back.why))
        continue
      }
    }
    given.push({ collection, byCouncil: move !== undefined || arrivals.has(date) })
  }
  return given
}

function isSettled({ date, originalDate, confirmed, status }: Collection): boolean {
  // What the source vouches for, and what the crew has logged, is past guessing.
  return (
    date !== originalDate ||
    confirmed === true ||
    status === 'completed' ||
    status === 'not-completed'
  )
}

function isAt(day: PlainDate) {
  return ({ date }: Collection) => date === day
}

function moved(
  collection: Collection,
  originalDate: PlainDate,
  date: PlainDate,
  movedBecause: Bilingual,
): Revised {
  return { collection: { ...collection, originalDate, date, movedBecause }, byCouncil: true }
}
