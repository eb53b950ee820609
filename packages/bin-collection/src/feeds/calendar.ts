import { addDays, type Clock, londonDate } from '@guildhall/standards/plain-date'
import { CollectionSourceError } from '../sources/collection-source.ts'
import { type CalendarFeed, calendarIcs } from './calendar-ics.ts'

export { type CalendarFeed, calendarIcs } from './calendar-ics.ts'

/** Seconds for which a calendar may be kept by caches on the way. */
const MAX_AGE = 3600

const sharedHeaders = {
  'cache-control': `public, max-age=${MAX_AGE}`,
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
}

/**
 * Answers a calendar's request for a property's bin days; no cookies, cacheable, ETag.
 *
 * The same bin days give the same bytes, so a calendar that has them is answered 304. A source in
 * trouble is 503 with Retry-After, never an empty calendar, which would take the events away;
 * an unknown property is 404; methods other than GET and HEAD are 405.
 *
 * @param load makes the feed from its source; called for GET and HEAD alone
 */
export async function calendarResponse(
  request: Request,
  load: () => Promise<CalendarFeed> | CalendarFeed,
): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response('Use GET.\n', { status: 405, headers: { allow: 'GET, HEAD' } })
  }
  let ics: string
  try {
    ics = calendarIcs(await load())
  } catch (error) {
    if (error instanceof CollectionSourceError) return inTrouble(error)
    throw error
  }
  const etag = `"${await digest(ics)}"`
  const headers = { ...sharedHeaders, etag }
  if (matches(request.headers.get('if-none-match'), etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(request.method === 'HEAD' ? null : ics, {
    headers: {
      ...headers,
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="bin-days.ics"',
    },
  })
}

/** The days that a feed asks its source for, from the policy's `calendar`. */
export function calendarDays(clock: Clock, policy: { daysAhead: number; daysBack: number }) {
  const today = londonDate(clock())
  return { today, from: addDays(today, -policy.daysBack), to: addDays(today, policy.daysAhead) }
}

/** The https address of a feed as the `webcal:` one that Apple's and Outlook's calendars subscribe to. */
export function webcalHref(feed: string): string {
  return feed.replace(/^https?:/, 'webcal:')
}

function inTrouble({ problem }: CollectionSourceError): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }
  if (problem === 'unknown-property') {
    return new Response('We have no bin days for this property.\n', { status: 404, headers })
  }
  return new Response('Bin days can’t be looked up at the moment.\n', {
    status: 503,
    headers: { ...headers, 'retry-after': String(MAX_AGE) },
  })
}

function matches(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag)
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash).subarray(0, 16)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
