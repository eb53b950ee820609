import { bankHolidayFeedSchema } from '@guildhall/standards/bank-holidays'
import type { Clock } from '@guildhall/standards/clock'
import { z } from 'zod'
import type { Feed } from './feed-divisions.ts'

/** A feed as it is cached: plain JSON. */
export interface CachedFeed {
  /** What was fetched, already found to be a feed. */
  readonly feed: Feed
  readonly etag?: string
  /** When it was fetched or last confirmed, ISO 8601. */
  readonly fetchedAt: string
  /** Until when it needs no asking, ISO 8601. */
  readonly freshUntil: string
}

/** Where fetched feeds are kept, by address; a failure here is never a resident's problem. */
export interface FeedCache {
  get(url: string): Promise<unknown>
  set(url: string, feed: CachedFeed): Promise<void>
}

/** A cache in this process alone. */
export function memoryFeedCache(): FeedCache {
  const kept = new Map<string, CachedFeed>()
  return {
    get: async (url) => kept.get(url),
    set: async (url, feed) => {
      kept.set(url, feed)
    },
  }
}

/** What a try to read one feed came to. */
export type FeedRead =
  | { feed: Feed; used: 'feed' | 'cache' | 'stale'; asOf: string; why?: string }
  | { feed?: undefined; why: string }

const cachedSchema = z.object({
  feed: bankHolidayFeedSchema,
  etag: z.exactOptional(z.string()),
  fetchedAt: z.iso.datetime({ offset: true }),
  freshUntil: z.iso.datetime({ offset: true }),
})

/** The feed weighs some 40 kB; what is far larger is no feed. */
const MAX_CHARACTERS = 1_000_000
const DAY_SECONDS = 86_400
const MAX_FRESH_SECONDS = 7 * DAY_SECONDS

interface ReaderOptions {
  readonly url: string
  readonly fetch: typeof globalThis.fetch
  readonly cache: FeedCache
  readonly clock: Clock
  readonly timeoutMs?: number
  readonly retryAfterMs?: number
}

/** Reads one feed through its cache; calls at the same time share one request. */
export function feedReader(options: ReaderOptions): (signal?: AbortSignal) => Promise<FeedRead> {
  let asking: Promise<FeedRead> | undefined
  let failed: { until: number; why: string } | undefined
  return async (signal) => {
    signal?.throwIfAborted()
    const now = options.clock().epochMilliseconds
    const cached = await fromCache(options)
    if (cached && now < Date.parse(cached.freshUntil)) return kept(cached, 'cache')
    if (failed && now < failed.until) {
      return cached ? kept(cached, 'stale', failed.why) : { why: failed.why }
    }
    asking ??= ask(options, cached)
      .then((read) => {
        failed = undefined
        return read
      })
      .catch((error: unknown) => {
        const why = `GOV.UK’s bank holidays couldn’t be had from ${options.url}: ${reasonOf(error)}.`
        failed = { until: now + (options.retryAfterMs ?? 300_000), why }
        return cached ? kept(cached, 'stale', why) : { why }
      })
      .finally(() => {
        asking = undefined
      })
    return abandonable(asking, signal)
  }
}

function kept(cached: CachedFeed, used: 'cache' | 'stale', why?: string): FeedRead {
  return { feed: cached.feed, used, asOf: cached.fetchedAt, ...(why !== undefined && { why }) }
}

async function fromCache({ cache, url }: ReaderOptions): Promise<CachedFeed | undefined> {
  const found = await cache.get(url).catch(() => undefined)
  return cachedSchema.safeParse(found).data
}

async function ask(options: ReaderOptions, cached: CachedFeed | undefined): Promise<FeedRead> {
  const { url, fetch, cache, clock, timeoutMs = 5000 } = options
  const response = await fetch(url, {
    headers: {
      accept: 'application/json',
      ...(cached?.etag !== undefined && { 'if-none-match': cached.etag }),
    },
    signal: AbortSignal.timeout(timeoutMs),
  })
  const confirmed = response.status === 304 && cached !== undefined
  if (!confirmed && response.status !== 200) throw new Error(`it answered ${response.status}`)
  const feed = confirmed ? cached.feed : readFeed(await response.text())
  const etag = response.headers.get('etag') ?? (confirmed ? cached.etag : undefined)
  const now = clock()
  const entry: CachedFeed = {
    feed,
    ...(etag !== undefined && { etag }),
    fetchedAt: now.toString(),
    freshUntil: now.add({ seconds: freshSeconds(response.headers) }).toString(),
  }
  // A cache that is full or down costs the next reader a request, no more.
  await cache.set(url, entry).catch(() => undefined)
  return { feed, used: 'feed', asOf: entry.fetchedAt }
}

function readFeed(text: string): Feed {
  if (text.length > MAX_CHARACTERS) throw new Error('it is far larger than a feed')
  const read = bankHolidayFeedSchema.safeParse(JSON.parse(text))
  if (!read.success)
    throw new Error(`it is not the published shape: ${z.prettifyError(read.error)}`)
  if (Object.keys(read.data).length === 0) throw new Error('it has no nation')
  return read.data
}

/** Seconds for which GOV.UK says that it stays fresh; a day when it doesn't say, a week at most. */
function freshSeconds(headers: Headers): number {
  const control = headers.get('cache-control') ?? ''
  if (/\bno-(store|cache)\b/i.test(control)) return 0
  const given = /\bmax-age\s*=\s*"?(\d+)/i.exec(control)?.[1]
  if (given === undefined) return DAY_SECONDS
  const age = Number(headers.get('age') ?? 0)
  return Math.min(Math.max(Number(given) - (Number.isFinite(age) ? age : 0), 0), MAX_FRESH_SECONDS)
}

/** One visitor who leaves doesn't end the request that others wait for. */
function abandonable<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason)
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'it is not JSON'
  return error instanceof Error ? error.message : String(error)
}
