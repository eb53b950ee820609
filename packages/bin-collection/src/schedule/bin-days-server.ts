import { bindPage, type PageBinding } from '@guildhall/journeys/binding'
import { addressOnOneLine } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Uprn } from '@guildhall/standards/uprn'
import { type CalendarFeed, calendarDays, calendarResponse } from '../feeds/calendar.ts'
import { wasteServicesResponse } from '../feeds/waste-standards.ts'
import type { BinDaysPages } from '../pages/bin-days.tsx'
import { type BinCollectionServer, lookUp } from '../server.ts'
import { type Schedule, schedule } from './schedule.ts'

serverOnly('bin-collection/bin-days-server')

/** How far ahead the page looks, days: two rounds of what comes every four weeks. */
const DAYS_AHEAD = 56

/** What the page of bin days needs of the app. */
export interface BinDaysServer<Context>
  extends Pick<BinCollectionServer<Context>, 'source' | 'policy' | 'contact' | 'onTrouble'> {
  /** https address of a property's calendar feed; undefined offers none. */
  feedHref?(context: Context, uprn: Uprn, language: Language): string | undefined
  /** Address of a property's year on one sheet; undefined offers none. */
  printHref?(context: Context, uprn: Uprn, language: Language): string | undefined
  /** Address of a property's collections as JSON; undefined offers none. */
  jsonHref?(context: Context, uprn: Uprn, language: Language): string | undefined
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
          const printHref = server.printHref?.(context, found.uprn, language)
          const jsonHref = server.jsonHref?.(context, found.uprn, language)
          const { asOf } = found.schedule
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
            ...(printHref !== undefined && { printHref }),
            ...(jsonHref !== undefined && { jsonHref }),
            ...(asOf !== undefined && { asOf }),
          }
        },
      },
    ),
  ]
}

/** Whose feed is asked for, and where it stands. */
export interface FeedRequest<Context> {
  context: Context
  council: { slug: string; shortName: Bilingual }
  uprn: Uprn
  language: Language
  clock: Clock
  /** https address of this feed, as it is subscribed to. */
  feedHref: string
}

type FeedServer<Context> = Pick<BinCollectionServer<Context>, 'source' | 'policy'>

/**
 * A property's year: the days that the policy's `calendar` names, for feeds and for the sheet that is
 * printed.
 *
 * @throws CollectionSourceError as the source does
 */
export async function yearOf<Context>(
  server: FeedServer<Context>,
  given: Pick<FeedRequest<Context>, 'context' | 'uprn' | 'clock'> & { signal?: AbortSignal },
): Promise<Schedule> {
  const { context, uprn, clock, signal } = given
  const policy = server.policy(context)
  const { today, from, to } = calendarDays(clock, policy.calendar)
  const source = server.source(context)
  const collections = await source.collections({ uprn, from, to, ...(signal && { signal }) })
  return schedule({ collections, policy, today })
}

/**
 * Answers a request for a property's calendar feed; see `calendarResponse`.
 *
 * @param given.pageHref https address of the bin days service
 */
export function binDaysCalendar<Context>(
  server: FeedServer<Context>,
  request: Request,
  given: FeedRequest<Context> & { pageHref: string },
): Promise<Response> {
  const { context, council, uprn, language, feedHref, pageHref } = given
  return calendarResponse(request, async (): Promise<CalendarFeed> => {
    const year = await yearOf(server, { ...given, signal: request.signal })
    const policy = server.policy(context)
    return { schedule: year, policy, language, council, uprn, feedHref, pageHref }
  })
}

/** Answers a request for a property's collections as JSON; see `wasteServicesResponse`. */
export function binDaysJson<Context>(
  server: FeedServer<Context>,
  request: Request,
  given: FeedRequest<Context>,
): Promise<Response> {
  const { council, uprn, language, feedHref } = given
  return wasteServicesResponse(request, async () => ({
    schedule: await yearOf(server, { ...given, signal: request.signal }),
    language,
    uprn,
    council,
    feedHref,
  }))
}
