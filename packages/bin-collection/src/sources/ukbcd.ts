import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import type { BinCollectionPolicy } from '../policy.ts'
import type { CollectionSource } from './collection-source.ts'
import { ask, unreadable } from './http.ts'
import { asked, serviceNamer } from './read-collections.ts'

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
  const { baseUrl, fetch, timeoutMs = 5000 } = options
  const serviceOf = serviceNamer(options.services)
  const name = 'UKBinCollectionData'
  return {
    name: 'ukbcd',
    async collections(query) {
      const url = `${baseUrl.replace(/\/+$/, '')}/bins/${encodeURIComponent(query.uprn)}`
      const { signal } = query
      const { text } = await ask({
        name,
        url,
        fetch,
        timeoutMs,
        headers: { accept: 'application/json' },
        isAnswer: (status) => status >= 200 && status < 300,
        ...(signal && { signal }),
      })
      const read = answerSchema.safeParse(parsed(text))
      if (!read.success) throw unreadable(name, read.error)
      const collections = read.data.bins.map(({ type, collectionDate }) => ({
        service: serviceOf(type),
        originalDate: collectionDate,
        date: collectionDate,
        toldBy: 'ukbcd',
      }))
      return asked(collections, query)
    },
  }

  function parsed(text: string): unknown {
    try {
      return JSON.parse(text)
    } catch {
      // Its message quotes the answer, so it is not passed on.
      throw unreadable(name, 'it is not JSON')
    }
  }
}
