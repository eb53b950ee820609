import { type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { type Collection, isNoDate } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import { type CollectionQuery, type CollectionSource, isWithin } from './collection-source.ts'
import { getJson, unreadable } from './http-json.ts'

/** How UKBinCollectionData is reached. */
export interface UkbcdOptions {
  /** Address of the service, `https://bins.example`; `/bins/{uprn}` is asked of it. */
  baseUrl: string
  fetch: typeof fetch
  /** Milliseconds to wait for an answer. Default 5000. */
  timeoutMs?: number
  /** The council's services, whose `sourceNames` tell what the source calls them. */
  services: BinCollectionPolicy['services']
}

const ukDate = z
  .string()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/)
  .transform((text) => text.split('/').reverse().join('-'))
  .pipe(plainDateSchema)

// Source: UKBinCollectionData's output schema, which promises at least one bin.
const answerSchema = z.object({
  bins: z.array(z.object({ type: z.string().trim().min(1), collectionDate: ukDate })).min(1),
})

/**
 * A source over UKBinCollectionData's JSON, `{"bins":[{"type","collectionDate":"DD/MM/YYYY"}]}`.
 *
 * It gives the days that a council publishes, without original days or the crew's log: a moved
 * collection looks like any other, so holiday windows matter. A type that no service names is
 * passed on under its own name rather than lost.
 */
export function ukbcd(options: UkbcdOptions): CollectionSource {
  const { baseUrl, fetch, timeoutMs = 5000, services } = options
  const byName = new Map(
    services.flatMap(({ id, sourceNames }) => sourceNames.map((name) => [fold(name), id] as const)),
  )
  return {
    name: 'ukbcd',
    async collections(query) {
      const url = `${baseUrl.replace(/\/+$/, '')}/bins/${encodeURIComponent(query.uprn)}`
      const { signal } = query
      const body = await getJson({
        name: 'UKBinCollectionData',
        url,
        fetch,
        timeoutMs,
        ...(signal && { signal }),
      })
      const read = answerSchema.safeParse(body)
      if (!read.success) throw unreadable('UKBinCollectionData', read.error)
      return unique(
        read.data.bins.map(({ type, collectionDate }) => ({
          service: byName.get(fold(type)) ?? type,
          originalDate: collectionDate,
          date: collectionDate,
        })),
        query,
      )
    },
  }
}

function fold(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}

function unique(collections: readonly Collection[], query: CollectionQuery): readonly Collection[] {
  const seen = new Map<`${string} ${PlainDate}`, Collection>()
  for (const collection of collections) {
    if (isNoDate(collection.date) || !isWithin(collection, query)) continue
    seen.set(`${collection.service} ${collection.date}`, collection)
  }
  return [...seen.values()]
}
