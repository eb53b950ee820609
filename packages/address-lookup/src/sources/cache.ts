import type { AddressSource } from './address-source.ts'

/** What is kept of a source's answers. */
export interface CacheOptions {
  /**
   * Milliseconds for which an answer is kept; at most a day. Default 600,000 (10 minutes).
   *
   * Address data is licensed: a contract may allow less, and none lets a copy be built up.
   */
  ttlMs?: number
  /** The most answers kept. Default 500; at most 5,000. */
  most?: number
  /** Milliseconds; default the platform's clock. */
  now?(): number
}

const DAY = 24 * 60 * 60 * 1000

/**
 * Keeps a source's latest answers in memory for a short time, for residents who go back and forth.
 *
 * Failures aren't kept, nor is anything on disk.
 *
 * @throws RangeError when more would be kept, or for longer, than a cache may
 */
export function withCache(source: AddressSource, options: CacheOptions = {}): AddressSource {
  const { ttlMs = 600_000, most = 500, now = Date.now } = options
  if (ttlMs > DAY || most > 5000) {
    throw new RangeError(
      'An address cache keeps at most 5,000 answers, for at most a day: more would be a copy of licensed data. Ask for less, or load a gazetteer of your own.',
    )
  }
  const kept = new Map<string, { until: number; value: unknown }>()

  async function remembered<Value>(key: string, ask: () => Promise<Value>): Promise<Value> {
    const hit = kept.get(key)
    kept.delete(key)
    if (hit && hit.until > now()) {
      kept.set(key, hit)
      return hit.value as Value
    }
    const value = await ask()
    kept.set(key, { until: now() + ttlMs, value })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return value
  }

  const { byText, nearest } = source
  return {
    name: source.name,
    attribution: source.attribution,
    async byPostcode(postcode, lookup) {
      lookup.signal.throwIfAborted()
      const key = `p ${lookup.language ?? 'en'} ${postcode}`
      return [...(await remembered(key, () => source.byPostcode(postcode, lookup)))]
    },
    async byUprn(uprn, lookup) {
      lookup.signal.throwIfAborted()
      const key = `u ${lookup.language ?? 'en'} ${uprn}`
      return await remembered(key, () => source.byUprn(uprn, lookup))
    },
    ...(byText
      ? {
          async byText(text, lookup) {
            lookup.signal.throwIfAborted()
            const key = `t ${lookup.language ?? 'en'} ${lookup.limit ?? ''} ${text}`
            return await remembered(key, () => byText(text, lookup))
          },
        }
      : {}),
    // Points are as good as never asked for twice.
    ...(nearest ? { nearest: (point, lookup) => nearest(point, lookup) } : {}),
  }
}
