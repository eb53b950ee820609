import type { Bilingual } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { type AddressSource, AddressSourceError, type LookupOptions } from './address-source.ts'
import { defaultTimeoutMs, inTime } from './in-time.ts'
import { inNaturalOrder } from './natural-order.ts'
import { addressesIn, type OsPlacesResult, osPlacesPage } from './os-places-records.ts'

serverOnly('address-lookup/os-places')

const NAME = 'os-places'

/** Results a page; the most that OS Places gives. */
const PAGE = 100

/** Pages that are asked for at most, so that a wrong total can't ask for ever. */
const MOST_PAGES = 20

/** How OS Places is reached. */
export interface OsPlacesOptions {
  /** API key of a project that has OS Places; kept out of addresses, sent as a header. */
  key: string
  /** Default Ordnance Survey's own, `https://api.os.uk/search/places/v1`. */
  baseUrl?: string
  /** Default the platform's. */
  fetch?: typeof fetch
  attribution?: readonly Bilingual[]
  /** Milliseconds for one lookup, however many pages it takes. Default 5000. */
  timeoutMs?: number
}

/** Its two shapes of an error's body; a gateway’s may also be no JSON at all. */
const errorBody = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ fault: z.object({ faultstring: z.string() }) }).transform((b) => b.fault.faultstring),
])

function failure(status: number, body: unknown): AddressSourceError {
  const said = errorBody.safeParse(body)
  // A 400 repeats the postcode that was asked for, and that stays out of logs.
  const words = said.success && status !== 400 ? ` It says: “${said.data.slice(0, 200)}”.` : ''
  const what = `OS Places answered ${status}.${words}`
  if (status === 429) {
    const toDo = 'Its limit is 600 requests a minute (50 for a development key): wait a minute.'
    return new AddressSourceError(NAME, 'limit', { what, toDo })
  }
  if (status === 401 || status === 403) {
    const toDo = 'Check the key, and that its project has OS Places.'
    return new AddressSourceError(NAME, 'refused', { what, toDo })
  }
  if (status < 500) {
    const toDo = 'Check that the base address is that of OS Places version 1.'
    return new AddressSourceError(NAME, 'refused', { what, toDo })
  }
  return new AddressSourceError(NAME, 'down', { what, toDo: 'See Ordnance Survey’s status page.' })
}

/**
 * Ordnance Survey's OS Places API.
 *
 * Asks for Royal Mail and gazetteer records (`DPA,LPI`), since Royal Mail's alone lack some flats.
 * Limits: 100 results a page, 600 requests a minute (50 with a development key).
 */
export function osPlaces(options: OsPlacesOptions): AddressSource {
  const { key, timeoutMs = defaultTimeoutMs } = options
  const base = (options.baseUrl ?? 'https://api.os.uk/search/places/v1').replace(/\/$/, '')
  const request = options.fetch ?? fetch

  async function page(path: string, query: Record<string, string>, signal: AbortSignal) {
    const search = new URLSearchParams({ ...query, dataset: 'DPA,LPI', output_srs: 'EPSG:27700' })
    const response = await request(`${base}/${path}?${search}`, {
      headers: { key, accept: 'application/json' },
      signal,
    })
    const body: unknown = await response.json().catch((error: unknown) => {
      if (signal.aborted) throw error
      return undefined
    })
    if (!response.ok) throw failure(response.status, body)
    const read = osPlacesPage.safeParse(body)
    if (!read.success) {
      throw new AddressSourceError(NAME, 'unreadable', {
        what: 'OS Places answered 200 with something that isn’t a list of addresses.',
        toDo: 'Check the base address; a proxy may stand in between.',
      })
    }
    return { total: read.data.header.totalresults, results: read.data.results ?? [] }
  }

  async function all(path: string, query: Record<string, string>, lookup: LookupOptions) {
    const { signal, language = 'en' } = lookup
    const results = await inTime(NAME, { signal, timeoutMs }, async (ending) => {
      const found: OsPlacesResult[] = []
      for (let at = 0; at < MOST_PAGES; at += 1) {
        const paging = { maxresults: String(PAGE), offset: String(found.length) }
        const next = await page(path, 'uprn' in query ? query : { ...query, ...paging }, ending)
        found.push(...next.results)
        if (next.results.length === 0 || found.length >= next.total) break
      }
      return found
    })
    return inNaturalOrder(addressesIn(results, language))
  }

  return {
    name: NAME,
    attribution: options.attribution ?? [],
    async byPostcode(postcode, lookup) {
      const found = await all('postcode', { postcode }, lookup)
      // OS Places also finds postcodes that only begin alike; some records have none.
      return found.filter((address) => (address.postcode ?? postcode) === postcode)
    },
    async byUprn(uprn, lookup) {
      return (await all('uprn', { uprn }, lookup)).find((address) => address.uprn === uprn)
    },
  }
}
