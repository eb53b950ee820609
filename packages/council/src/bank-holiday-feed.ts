import type { Nation } from '@guildhall/standards/authority'
import {
  type BankHoliday,
  bankHolidays,
  bankHolidaysKnownTo,
} from '@guildhall/standards/bank-holidays'
import type { Clock } from '@guildhall/standards/clock'
import { serverOnly } from '@guildhall/standards/server-only'
import { divisionOf, joinFeeds } from './feed-divisions.ts'
import { type FeedCache, type FeedRead, feedReader } from './feed-reader.ts'

export { type CachedFeed, type FeedCache, memoryFeedCache } from './feed-reader.ts'

serverOnly('@guildhall/council/bank-holiday-feed')

/** A nation's bank holidays, and where they came from. */
export interface BankHolidaysRead {
  readonly holidays: readonly BankHoliday[]
  /**
   * `feed` fetched or confirmed just now; `cache` still fresh; `stale` from the cache, since GOV.UK
   * couldn't be reached; `shipped` the list that came with this version.
   */
  readonly used: 'feed' | 'cache' | 'stale' | 'shipped'
  /** The last year that the list knows. */
  readonly knownTo: number
  /** When the feed was fetched or confirmed, ISO 8601; not for `shipped`. */
  readonly asOf?: string
  /** Why it isn't the feed as of now, for logs and status pages. */
  readonly why?: string
}

/** What {@link bankHolidayFeed} needs. */
export interface BankHolidayFeedOptions {
  readonly fetch: typeof globalThis.fetch
  readonly cache: FeedCache
  readonly clock: Clock
  /** Where the feed is; by default GOV.UK's, English and Welsh. */
  readonly urls?: { readonly en: string; readonly cy: string }
  /** Longest wait for GOV.UK, in milliseconds. Default 5000. */
  readonly timeoutMs?: number
  /** How long a failed try is remembered, in milliseconds. Default 300000, five minutes. */
  readonly retryAfterMs?: number
}

/** Reads a nation's bank holidays. */
export interface BankHolidayFeed {
  /** Never throws for an outage: the cache, then the shipped list, stands in and says so. */
  read(nation: Nation, signal?: AbortSignal): Promise<BankHolidaysRead>
}

/** GOV.UK's bank holidays in English and in Welsh. */
const govuk = {
  en: 'https://www.gov.uk/bank-holidays.json',
  cy: 'https://www.gov.uk/gwyliau-banc.json',
}

/**
 * GOV.UK's published bank holidays, cached, with the shipped list standing in.
 *
 * What is fetched is checked against the feed's schema, kept for as long as GOV.UK says (`max-age`)
 * and then asked for again by its ETag. When it can't be had, or is not a feed, what the cache holds
 * is used though stale; the shipped list stands in when there is none, or when it knows more years.
 *
 * Source: GOV.UK bank holidays API (`/bank-holidays.json`, `/gwyliau-banc.json`), Open Government
 * Licence v3.0.
 */
export function bankHolidayFeed(options: BankHolidayFeedOptions): BankHolidayFeed {
  const urls = options.urls ?? govuk
  const english = feedReader({ ...options, url: urls.en })
  const welsh = feedReader({ ...options, url: urls.cy })
  return {
    async read(nation, signal) {
      const [en, cy] = await Promise.all([english(signal), welsh(signal)])
      return chosen(nation, en, cy)
    },
  }
}

function chosen(nation: Nation, en: FeedRead, cy: FeedRead): BankHolidaysRead {
  if (en.feed === undefined) return standIn(nation, en.why)
  const events = divisionOf(en.feed, nation)
  if (events === undefined) {
    return standIn(nation, `The feed has no bank holidays of ${nation}.`)
  }
  const holidays = joinFeeds(nation, events, cy.feed && divisionOf(cy.feed, nation))
  const knownTo = Number(holidays.at(-1)?.date.slice(0, 4) ?? 0)
  if (knownTo < bankHolidaysKnownTo) {
    return standIn(
      nation,
      `The feed ends in ${knownTo}; the list that is shipped knows ${bankHolidaysKnownTo}.`,
    )
  }
  return {
    holidays,
    used: en.used,
    knownTo,
    asOf: en.asOf,
    ...(en.why !== undefined && { why: en.why }),
  }
}

function standIn(nation: Nation, why: string | undefined): BankHolidaysRead {
  return {
    holidays: bankHolidays(nation),
    used: 'shipped',
    knownTo: bankHolidaysKnownTo,
    ...(why !== undefined && { why }),
  }
}
