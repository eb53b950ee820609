import type { Bilingual } from '@guildhall/standards/language'
import { compareDates, type PlainDate } from '@guildhall/standards/plain-date'
import { type Collection, isNoDate, unknownService, type WasteService } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { type Frequency, frequencyOf } from './frequency.ts'

export type { Frequency } from './frequency.ts'

/**
 * One collection as a resident may be told of it.
 *
 * `expected` is the round's own day; `moved` differs from it; `to-be-confirmed` falls in a holiday
 * window and nobody has vouched for it, so it is never shown as certain.
 */
export interface ScheduledCollection extends Omit<Collection, 'confirmed' | 'movedBecause'> {
  readonly certainty: 'expected' | 'moved' | 'to-be-confirmed'
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
  /** In the policy's order; then those that the policy doesn't know, by name. */
  readonly services: readonly ServiceSchedule[]
}

/**
 * Makes the schedule of one property from what a source said; pure, and it never makes up a date.
 *
 * “No date” marks are dropped. The same service and original date given twice is one collection,
 * the moved one where they differ. A revision that the council published applies only to dates
 * that the source itself has not moved. Services without any collection are left out: a resident
 * who has no garden bin is not shown one.
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
  const known = policy.services.filter(({ id }) => byService.has(id))
  const unknown = [...byService.keys()]
    .filter((id) => !policy.services.some((service) => service.id === id))
    .sort()
    .map(unknownService)
  return {
    today,
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
  const all = collections
    .map((collection) => scheduled(collection, policy))
    .sort((a, b) => compareDates(a.date, b.date) || compareDates(a.originalDate, b.originalDate))
  const past = all.filter((collection) => isOver(collection, today))
  const upcoming = all.filter((collection) => !isOver(collection, today))
  const next = upcoming[0]
  const last = past.at(-1)
  const frequency = frequencyOf(collections.map(({ originalDate }) => originalDate))
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
  { confirmed, movedBecause, ...collection }: Collection,
  { holidays }: Pick<BinCollectionPolicy, 'holidays'>,
): ScheduledCollection {
  const why = movedBecause && { why: movedBecause }
  if (collection.date !== collection.originalDate) {
    return { ...collection, certainty: 'moved', ...why }
  }
  // What the source vouches for, and what the crew has logged, is past guessing.
  if (confirmed || collection.status === 'completed' || collection.status === 'not-completed') {
    return { ...collection, certainty: 'expected' }
  }
  const revision = holidays.revisions.find(
    ({ from, services }) =>
      from === collection.date && (services?.includes(collection.service) ?? true),
  )
  if (revision && revision.to !== collection.date) {
    return { ...collection, date: revision.to, certainty: 'moved', why: revision.why }
  }
  if (revision) return { ...collection, certainty: 'expected' }
  const window = holidays.windows.find(
    ({ from, to }) => from <= collection.date && collection.date <= to,
  )
  return window
    ? { ...collection, certainty: 'to-be-confirmed', why: window.name }
    : { ...collection, certainty: 'expected' }
}
