import type { Bilingual } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { closestFirst, readSearch } from '../search/tokens.ts'
import { type AddressSource, AddressSourceError, type LookupOptions } from './address-source.ts'
import { defaultTimeoutMs, inTime } from './in-time.ts'
import { inNaturalOrder } from './natural-order.ts'
import { addressesIn, type OsPlacesResult, osPlacesPage } from './os-places-records.ts'
import { type OsOAuthOptions, tokenKeeper } from './os-token.ts'
import { PassingFailure, type RetryOptions, withRetries } from './retry.ts'

serverOnly('address-lookup/os-places')

const NAME = 'os-places'

/** Results a page; the most that OS Places gives. */
const PAGE = 100

/** Pages that are asked for at most, so that a wrong total can't ask for ever. */
const MOST_PAGES = 20

/** How OS Places is reached. */
export interface OsPlacesOptions {
  /** API key of a project that has OS Places; kept out of addresses, sent as a header. */
  key?: string
  /** Its key and secret instead, exchanged for short-lived tokens; the key alone is then never sent. */
  oauth?: OsOAuthOptions
  /** Default Ordnance Survey's own, `https://api.os.uk/search/places/v1`. */
  baseUrl?: string
  /** Default the platform's. */
  fetch?: typeof fetch
  attribution?: readonly Bilingual[]
  /** How requests are made again that failed in passing. */
  retry?: RetryOptions
  /** Milliseconds, for when a token expires; default the platform's clock. */
  now?(): number
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
  const { key, oauth, timeoutMs = defaultTimeoutMs } = options
  const base = (options.baseUrl ?? 'https://api.os.uk/search/places/v1').replace(/\/$/, '')
  const request = options.fetch ?? fetch

  const tokens = oauth && tokenKeeper(oauth, { request, now: options.now ?? Date.now })
  if (!tokens && (key === undefined || key === '')) {
    throw new RangeError(
      'OS Places was given neither a key nor a key and secret (oauth), so it would turn every lookup away. Set one in the environment.',
    )
  }

  async function send(url: string, signal: AbortSignal): Promise<Response> {
    const accept = 'application/json'
    if (!tokens) return await request(url, { headers: { key: key ?? '', accept }, signal })
    const token = await tokens.token(signal)
    const response = await request(url, {
      headers: { authorization: `Bearer ${token}`, accept },
      signal,
    })
    if (response.status === 401) tokens.forget(token)
    return response
  }

  async function answerTo(url: string, signal: AbortSignal): Promise<unknown> {
    let response: Response
    try {
      response = await send(url, signal)
    } catch (cause) {
      signal.throwIfAborted()
      if (cause instanceof AddressSourceError) throw cause
      const toDo = 'See whether this server can reach it.'
      const what = 'OS Places can’t be reached.'
      throw new PassingFailure(new AddressSourceError(NAME, 'down', { what, toDo }, { cause }))
    }
    const body: unknown = await response.json().catch((error: unknown) => {
      if (signal.aborted) throw error
      return undefined
    })
    if (response.ok) return body
    const error = failure(response.status, body)
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN)
    const waitMs = Number.isNaN(seconds) ? undefined : seconds * 1000
    // A token may have been withdrawn before its end: a new one is fetched for the next try.
    const isPassing = error.code !== 'refused' || (tokens && response.status === 401)
    throw isPassing ? new PassingFailure(error, waitMs) : error
  }

  async function page(path: string, query: Record<string, string>, signal: AbortSignal) {
    const search = new URLSearchParams({ ...query, dataset: 'DPA,LPI', output_srs: 'EPSG:27700' })
    const url = `${base}/${path}?${search}`
    const body = await withRetries(() => answerTo(url, signal), signal, options.retry)
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
    async byText(text, { signal, language = 'en', limit = PAGE }) {
      if (!readSearch(text)) return { addresses: [], more: false, vague: true }
      return await inTime(NAME, { signal, timeoutMs }, async (ending) => {
        const query = { query: text, maxresults: String(PAGE), minmatch: '0.4' }
        const { total, results } = await page('find', query, ending)
        const found = addressesIn(results, language)
        return {
          addresses: closestFirst(found, text).slice(0, limit),
          more: total > results.length || found.length > limit,
          vague: false,
        }
      })
    },
  }
}
