import { bindPage, type PageBinding } from '@guildhall/journeys/binding'
import { addressOnOneLine } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Uprn } from '@guildhall/standards/uprn'
import { type CalendarFeed, calendarDays, calendarResponse } from '../feeds/calendar.ts'
import type { BinDaysPages } from '../pages/bin-days.tsx'
import { type BinCollectionServer, lookUp } from '../server.ts'
import { schedule } from './schedule.ts'

serverOnly('bin-collection/bin-days-server')

/** How far ahead the page looks, days: two rounds of what comes every four weeks. */
const DAYS_AHEAD = 56

/** What the page of bin days needs of the app. */
export interface BinDaysServer<Context>
  extends Pick<BinCollectionServer<Context>, 'source' | 'policy' | 'contact' | 'onTrouble'> {
  /** https address of a property's calendar feed; undefined offers none. */
  feedHref?(context: Context, uprn: Uprn, language: Language): string | undefined
}

/** Binds the page of bin days to its source. */
export function binDaysBindings<Context>(
  pages: BinDaysPages,
  server: BinDaysServer<Context>,
): readonly PageBinding<Context>[] {
  return [
    bindPage<Context, never, never, Parameters<typeof pages.binDays.view>[0]['data']>(
      pages.binDays,
      {
        async load(given) {
          const { context, answers, language } = given
          const address = pages.address(answers)
          const found = await lookUp(server, given, address, DAYS_AHEAD)
          if (found.state !== 'ok') {
            return { state: found.state, contact: server.contact(context) }
          }
          const feedHref = server.feedHref?.(context, found.uprn, language)
          return {
            state: 'days',
            today: found.schedule.today,
            address: address ? addressOnOneLine(address) : '',
            services: found.schedule.services.map(({ service, next, upcoming, frequency }) => ({
              service,
              upcoming: upcoming.slice(0, 2),
              ...(next && { next }),
              ...(frequency && { frequency }),
            })),
            putOutBy: server.policy(context).putOutBy,
            ...(feedHref !== undefined && { feedHref }),
          }
        },
      },
    ),
  ]
}

/**
 * Answers a request for a property's calendar feed; see `calendarResponse`.
 *
 * @param given.feedHref https address of this feed, as calendars subscribe to it
 * @param given.pageHref https address of the bin days service
 */
export function binDaysCalendar<Context>(
  server: Pick<BinCollectionServer<Context>, 'source' | 'policy'>,
  request: Request,
  given: {
    context: Context
    council: { slug: string; shortName: Bilingual }
    uprn: Uprn
    language: Language
    clock: Clock
    feedHref: string
    pageHref: string
  },
): Promise<Response> {
  return calendarResponse(request, async (): Promise<CalendarFeed> => {
    const { council, uprn, language, feedHref, pageHref } = given
    const policy = server.policy(given.context)
    const { today, from, to } = calendarDays(given.clock, policy.calendar)
    const { signal } = request
    const source = server.source(given.context)
    const collections = await source.collections({ uprn, from, to, signal })
    return {
      schedule: schedule({ collections, policy, today }),
      policy,
      language,
      council,
      uprn,
      feedHref,
      pageHref,
    }
  })
}
