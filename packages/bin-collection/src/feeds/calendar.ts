import { addDays, type Clock, londonDate } from '@guildhall/standards/plain-date'
import { timeSchema } from '../policy-field.ts'
import { type CalendarFeed, calendarIcs } from './calendar-ics.ts'
import { feedResponse } from './feed-response.ts'

export { type CalendarFeed, calendarIcs } from './calendar-ics.ts'

/**
 * Answers a calendar's request for a property's bin days; no cookies, cacheable, ETag.
 *
 * The same bin days give the same bytes, so a calendar that has them is answered 304. A source in
 * trouble is 503 with Retry-After, never an empty calendar, which would take the events away;
 * an unknown property is 404; methods other than GET and HEAD are 405.
 *
 * `?alarm=19:30` sets when the reminder sounds on the evening before, and `?alarm=none` wants none.
 *
 * @param load makes the feed from its source; called for GET and HEAD alone
 */
export function calendarResponse(
  request: Request,
  load: () => Promise<CalendarFeed> | CalendarFeed,
): Promise<Response> {
  return feedResponse(request, async () => {
    const feed = await load()
    const alarmAt = alarmIn(request)
    return {
      text: calendarIcs(alarmAt === undefined ? feed : { ...feed, alarmAt }),
      contentType: 'text/calendar; charset=utf-8',
      filename: 'bin-days.ics',
    }
  })
}

/** The alarm that an address asks for; undefined leaves it to the council. */
function alarmIn(request: Request): string | null | undefined {
  const asked = new URL(request.url).searchParams.get('alarm')
  if (asked === 'none') return null
  return timeSchema.safeParse(asked).data
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
