import type { Bilingual } from '@guildhall/standards/language'
import { compareDates, type PlainDate } from '@guildhall/standards/plain-date'
import { type Collection, isNoDate, unknownService, type WasteService } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { type Frequency, frequencyIn } from './frequency.ts'
import { applyPublishedMoves, type Revised } from './published-moves.ts'
import { rhythmOf } from './rhythm.ts'

export type { Frequency } from './frequency.ts'

/**
 * One collection as a resident may be told of it.
 *
 * `expected` is the round's own day; `moved` differs from it; `to-be-confirmed` falls in a holiday
 * window and nobody has vouched for it, so it is never shown as certain.
 */
export interface ScheduledCollection extends Omit<Collection, 'confirmed' | 'movedBecause'> {
  readonly certainty: 'expected' | 'moved' | 'to-be-confirmed'
  /** Who stands for the date: the source, the crew's log, the council's published moves, or nobody. */
  readonly vouchedBy: 'source' | 'crew' | 'council' | 'nobody'
  /** Why it moved, or the holiday that leaves it open. */
  readonly why?: Bilingual
}

/** What is known of one service at one property. */
export interface ServiceSchedule {
  readonly service: WasteService
  /** Over already, oldest first: before today, or logged by the crew today. */
  readonly past: readonly ScheduledCollection[]
  /** Today's, unless it is over, and later ones, soonest first. */
  readonly upcoming: readonly ScheduledCollection[]
  readonly next?: ScheduledCollection
  readonly last?: ScheduledCollection
  /** Undefined where the dates show no rhythm. */
  readonly frequency?: Frequency
}

/** What is known of all services at one property on one day. */
export interface Schedule {
  readonly today: PlainDate
  /** Set when some of it was not told just now: when the oldest of it was, an ISO 8601 instant. */
  readonly asOf?: string
  /** In the policy's order; then those that the policy doesn't know, by name. */
  readonly services: readonly ServiceSchedule[]
}

/**
 * Makes the schedule of one property from what a source said; pure, and it never makes up a date.
 *
 * “No date” marks are dropped. The same service and original date given twice is one collection,
 * the moved one where they differ. The council's published moves apply to dates that the source
 * itself has not moved. Services without any collection are left out: a resident who has no garden
 * bin is not shown one.
 */
export function schedule(given: {
  collections: readonly Collection[]
  policy: Pick<BinCollectionPolicy, 'services' | 'holidays'>
  today: PlainDate
}): Schedule {
  const { collections, policy, today } = given
  const byService = new Map<string, Map<PlainDate, Collection>>()
  for (const collection of collections) {
    if (isNoDate(collection.originalDate) || isNoDate(collection.date)) continue
    const own = byService.get(collection.service) ?? new Map<PlainDate, Collection>()
    byService.set(collection.service, own)
    const before = own.get(collection.originalDate)
    if (!before || before.date === before.originalDate) own.set(collection.originalDate, collection)
  }
  const asOf = collections
    .flatMap(({ toldAt }) => toldAt ?? [])
    .reduce<string | undefined>((a, b) => (a && Date.parse(a) <= Date.parse(b) ? a : b), undefined)
  const known = policy.services.filter(({ id }) => byService.has(id))
  const unknown = [...byService.keys()]
    .filter((id) => !policy.services.some((service) => service.id === id))
    .sort()
    .map(unknownService)
  return {
    today,
    ...(asOf && { asOf }),
    services: [...known, ...unknown].map((service) =>
      serviceSchedule(service, [...(byService.get(service.id)?.values() ?? [])], policy, today),
    ),
  }
}

function serviceSchedule(
  { id, name, container }: WasteService,
  collections: readonly Collection[],
  policy: Pick<BinCollectionPolicy, 'holidays'>,
  today: PlainDate,
): ServiceSchedule {
  const rhythm = rhythmOf(collections.map(({ originalDate }) => originalDate))
  const moves = policy.holidays.revisions.filter(({ services }) => services?.includes(id) ?? true)
  const all = applyPublishedMoves(collections, moves, rhythm)
    .map((revised) => scheduled(revised, policy))
    .sort((a, b) => compareDates(a.date, b.date) || compareDates(a.originalDate, b.originalDate))
  const past = all.filter((collection) => isOver(collection, today))
  const upcoming = all.filter((collection) => !isOver(collection, today))
  const next = upcoming[0]
  const last = past.at(-1)
  const frequency = rhythm && frequencyIn(rhythm)
  return {
    service: { id, name, container },
    past,
    upcoming,
    ...(next && { next }),
    ...(last && { last }),
    ...(frequency && { frequency }),
  }
}

function isOver({ date, status }: ScheduledCollection, today: PlainDate): boolean {
  if (date !== today) return date < today
  return status === 'completed' || status === 'not-completed'
}

function scheduled(
  { collection: given, byCouncil }: Revised,
  { holidays }: Pick<BinCollectionPolicy, 'holidays'>,
): ScheduledCollection {
  const { confirmed, movedBecause, ...collection } = given
  const isLogged = collection.status === 'completed' || collection.status === 'not-completed'
  const vouchedBy = isLogged ? 'crew' : byCouncil ? 'council' : 'source'
  if (collection.date !== collection.originalDate) {
    const why = movedBecause && { why: movedBecause }
    return { ...collection, certainty: 'moved', vouchedBy, ...why }
  }
  if (confirmed || isLogged || byCouncil) {
    return { ...collection, certainty: 'expected', vouchedBy }
  }
  const window = holidays.windows.find(
    ({ from, to }) => from <= collection.date && collection.date <= to,
  )
  return window
    ? { ...collection, certainty: 'to-be-confirmed', vouchedBy: 'nobody', why: window.name }
    : { ...collection, certainty: 'expected', vouchedBy }
}
