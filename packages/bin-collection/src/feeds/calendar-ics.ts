import type { Bilingual, Language } from '@guildhall/standards/language'
import { addDays, formatDate, formatTime, type PlainDate } from '@guildhall/standards/plain-date'
import type { Uprn } from '@guildhall/standards/uprn'
import type { WasteService } from '../collection.ts'
import { softened } from '../content/welsh-day.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import type { Schedule, ScheduledCollection } from '../schedule/schedule.ts'
import { type IcsLine, icsDate, icsText, writeIcs } from './ics.ts'

/** What a calendar feed is made of. It has no place for a name, an address or an assisted collection. */
export interface CalendarFeed {
  readonly schedule: Schedule
  readonly policy: Pick<BinCollectionPolicy, 'calendar' | 'putOutBy'>
  readonly language: Language
  readonly council: { readonly slug: string; readonly shortName: Bilingual }
  readonly uprn: Uprn
  /** https address of this feed. */
  readonly feedHref: string
  /** https address of the page of bin days. */
  readonly pageHref: string
  /** `HH:MM` of the evening before, null for no alarm; left out, as the council's policy says. */
  readonly alarmAt?: string | null
}

const words = {
  en: {
    name: (council: string) => `Bin days, ${council}`,
    toBeConfirmed: (service: string) => `${service} (date to be confirmed)`,
    putOut: (time: string) => `Put it out by ${time}.`,
    moved: (from: string, why: string) => `Moved from ${from}${why}.`,
    open: (why: string) => `This date may change${why}. Look again nearer the day.`,
    alarm: (service: string) => `${service} is collected tomorrow`,
  },
  cy: {
    name: (council: string) => `Diwrnodau bin, ${council}`,
    toBeConfirmed: (service: string) => `${service} (dyddiad i’w gadarnhau)`,
    putOut: (time: string) => `Rhowch ef allan erbyn ${time}.`,
    moved: (from: string, why: string) => `Wedi symud o ${softened(from)}${why}.`,
    open: (why: string) => `Gall y dyddiad hwn newid${why}. Edrychwch eto yn nes at y diwrnod.`,
    alarm: (service: string) => `Caiff ${service} ei gasglu yfory`,
  },
}

/**
 * A property's bin days as an iCalendar file; pure, and the same in gives the same bytes out.
 *
 * Each UID is made of the service and the original date, so that a moved collection updates its
 * event instead of leaving a second one. Days are transparent, so that nobody looks busy.
 *
 * Source: RFC 5545 and RFC 7986.
 */
export function calendarIcs(feed: CalendarFeed): string {
  const { policy, council, language, schedule } = feed
  const name = icsText(words[language].name(council.shortName[language]))
  const refresh = `PT${policy.calendar.refreshHours}H`
  const from = addDays(schedule.today, -policy.calendar.daysBack)
  const to = addDays(schedule.today, policy.calendar.daysAhead)
  return writeIcs([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//Guildhall//Bin collection//${language.toUpperCase()}`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', name],
    ['X-WR-CALNAME', name],
    ['X-WR-TIMEZONE', 'Europe/London'],
    ['REFRESH-INTERVAL;VALUE=DURATION', refresh],
    ['X-PUBLISHED-TTL', refresh],
    ['SOURCE;VALUE=URI', feed.feedHref],
    ['URL', feed.pageHref],
    ...schedule.services.flatMap(({ service, past, upcoming }) =>
      [...past, ...upcoming]
        .filter(({ date }) => from <= date && date <= to)
        .flatMap((collection) => event(feed, service, collection)),
    ),
    ['END', 'VCALENDAR'],
  ])
}

function event(
  feed: CalendarFeed,
  service: WasteService,
  collection: ScheduledCollection,
): readonly IcsLine[] {
  const { language, council, uprn, policy } = feed
  const { date, originalDate, certainty } = collection
  const own = words[language]
  const name = service.name[language]
  const summary = certainty === 'to-be-confirmed' ? own.toBeConfirmed(name) : name
  return [
    ['BEGIN', 'VEVENT'],
    [
      'UID',
      icsText(`${service.id}-${originalDate}-${uprn}@${council.slug}.bin-collection.guildhall`),
    ],
    ['SEQUENCE', String(sequence(collection))],
    ['DTSTAMP', stamp(originalDate)],
    ['DTSTART;VALUE=DATE', icsDate(date)],
    ['DTEND;VALUE=DATE', icsDate(addDays(date, 1))],
    ['SUMMARY', icsText(summary)],
    ['DESCRIPTION', icsText(description(feed, service, collection))],
    ['TRANSP', 'TRANSPARENT'],
    ['STATUS', certainty === 'to-be-confirmed' ? 'TENTATIVE' : 'CONFIRMED'],
    ...alarm(feed.alarmAt === undefined ? policy.calendar.alarmAt : feed.alarmAt, own.alarm(name)),
    ['END', 'VEVENT'],
  ]
}

/** How often the event has changed: as a source that remembers has counted, at least once if moved. */
function sequence({ certainty, revision = 0 }: ScheduledCollection): number {
  return Math.max(revision, certainty === 'moved' ? 1 : 0)
}

/** A moment that is past and never changes: the clock would give each fetch another ETag. */
function stamp(originalDate: PlainDate): string {
  return `${icsDate(addDays(originalDate, -400))}T000000Z`
}

function description(
  { language, policy }: CalendarFeed,
  service: WasteService,
  { certainty, originalDate, why }: ScheduledCollection,
): string {
  const own = words[language]
  const because = why ? `: ${why[language]}` : ''
  return [
    service.container.words[language],
    own.putOut(formatTime(policy.putOutBy, language)),
    certainty === 'moved' ? own.moved(formatDate(originalDate, language, 'day'), because) : '',
    certainty === 'to-be-confirmed' ? own.open(because) : '',
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function alarm(at: string | null, text: string): readonly IcsLine[] {
  if (at === null) return []
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const before = 24 * 60 - (hours * 60 + minutes)
  return [
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['TRIGGER', `-PT${Math.floor(before / 60)}H${before % 60}M`],
    ['DESCRIPTION', icsText(text)],
    ['END', 'VALARM'],
  ]
}
