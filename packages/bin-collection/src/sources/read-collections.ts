import type { PlainDate } from '@guildhall/standards/plain-date'
import { type Collection, isNoDate } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { type CollectionQuery, isWithin } from './collection-source.ts'

/** Tells a service's id from what a source calls it; a name that no service has stays as it is. */
export function serviceNamer(services: BinCollectionPolicy['services']): (name: string) => string {
  const byName = new Map(
    services.flatMap(({ id, sourceNames }) => sourceNames.map((name) => [fold(name), id] as const)),
  )
  return (name) => byName.get(fold(name)) ?? name.trim()
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

/** What was asked for, each once by service and original day; “no date” marks are dropped. */
export function asked(
  collections: readonly Collection[],
  query: CollectionQuery,
): readonly Collection[] {
  const seen = new Map<`${string} ${PlainDate}`, Collection>()
  for (const collection of collections) {
    if (isNoDate(collection.date) || isNoDate(collection.originalDate)) continue
    if (!isWithin(collection, query)) continue
    const key = `${collection.service} ${collection.originalDate}` as const
    seen.set(key, { ...seen.get(key), ...collection })
  }
  return [...seen.values()]
}
