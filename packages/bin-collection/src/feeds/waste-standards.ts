import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Uprn } from '@guildhall/standards/uprn'
import type { ContainerKind } from '../collection.ts'
import type {
  Frequency,
  Schedule,
  ScheduledCollection,
  ServiceSchedule,
} from '../schedule/schedule.ts'
import { feedResponse } from './feed-response.ts'

/**
 * Machine names of containers. Source: container types of the DCLG Local Waste Service Standards, in
 * which both caddies are `caddy`.
 */
const shapes: Readonly<Record<ContainerKind, string | undefined>> = {
  'wheelie-bin': 'wheelie_bin',
  'communal-bin': 'communal_bin',
  box: 'box',
  'kerbside-caddy': 'caddy',
  'kitchen-caddy': 'caddy',
  'inner-caddy': 'inner_caddy',
  sack: 'sack',
  'reusable-sack': 'reusable_sack',
  'carrier-bag': 'carrier_bag',
  'triple-box-stack': 'triple_box_stack',
  tub: 'tub',
  other: undefined,
}

/** Status of a task. Source: `status` of the Standards' tasks, `not_started`, and ours after it. */
const statuses = {
  scheduled: 'not_started',
  'in-progress': 'in_progress',
  completed: 'completed',
  'not-completed': 'not_completed',
} as const

/** Where a date comes from and how far it can be relied on. */
export interface DateProvenance {
  /** Name of the source that told it. */
  readonly told_by?: string
  /** Who stands for it: the source, the crew's log, the council's published moves, or nobody. */
  readonly vouched_by: ScheduledCollection['vouchedBy']
  readonly certainty: 'expected' | 'moved' | 'to_be_confirmed'
  /** The day that the round's own rhythm gives. */
  readonly original_date: string
  readonly reason?: string
  /** When it was told, where that was not just now: an ISO 8601 instant. */
  readonly as_of?: string
}

/** One emptying of a container: the Standards' task. */
export interface EmptyBinTask {
  readonly '@type': 'EmptyBinTask'
  /** `YYYY-MM-DD`: crews come on a day, so it has no time. */
  readonly start_date: string
  readonly status: (typeof statuses)[keyof typeof statuses]
  /** What the crew said, where it could not collect. */
  readonly description?: string
  readonly provenance: DateProvenance
}

/** One service at a property, in the Standards' words. */
export interface WasteServiceDocument {
  readonly '@type': 'WasteService'
  readonly id: string
  readonly name: string
  /** `twice weekly`, `weekly`, `fortnightly`, `every 3 weeks`. */
  readonly frequency?: string
  readonly feature_types: readonly {
    readonly '@type': 'ContainerType'
    readonly name: string
    readonly color: string
    readonly lid_color: string
    readonly shape?: string
  }[]
  readonly last_collections: readonly EmptyBinTask[]
  readonly next_collections: readonly EmptyBinTask[]
}

/** What a feed in the Standards' words is made of; it has no place for anybody's circumstances. */
export interface WasteServicesFeed {
  readonly schedule: Schedule
  readonly language: Language
  readonly uprn: Uprn
  readonly council: { readonly shortName: Bilingual }
  /** https address of this feed. */
  readonly feedHref: string
}

/** A property's services and their collections, in the words of the Local Waste Service Standards. */
export function wasteServices(feed: WasteServicesFeed) {
  const { schedule, language, uprn, council, feedHref } = feed
  return {
    '@id': feedHref,
    '@type': 'Place',
    uprn,
    provider: { '@type': 'Organization', name: council.shortName[language] },
    services: schedule.services.map((service) => serviceIn(service, language)),
  }
}

function serviceIn(of: ServiceSchedule, language: Language): WasteServiceDocument {
  const { service, past, upcoming, frequency } = of
  const { container } = service
  const shape = shapes[container.kind]
  return {
    '@type': 'WasteService',
    id: service.id,
    name: service.name[language],
    ...(frequency && { frequency: frequencyWord(frequency) }),
    feature_types: [
      {
        '@type': 'ContainerType',
        name: container.words[language],
        color: container.bodyColour,
        lid_color: container.lidColour,
        ...(shape !== undefined && { shape }),
      },
    ],
    last_collections: past.map((one) => task(one, language)),
    next_collections: upcoming.map((one) => task(one, language)),
  }
}

function frequencyWord(frequency: Frequency): string {
  if (frequency.kind === 'twice-a-week') return 'twice weekly'
  if (frequency.every === 1) return 'weekly'
  return frequency.every === 2 ? 'fortnightly' : `every ${frequency.every} weeks`
}

function task(collection: ScheduledCollection, language: Language): EmptyBinTask {
  const { date, originalDate, certainty, vouchedBy, why, status, crewReason } = collection
  const { toldBy, toldAt } = collection
  return {
    '@type': 'EmptyBinTask',
    start_date: date,
    status: statuses[status ?? 'scheduled'],
    ...(crewReason && { description: crewReason[language] }),
    provenance: {
      ...(toldBy !== undefined && { told_by: toldBy }),
      vouched_by: vouchedBy,
      certainty: certainty === 'to-be-confirmed' ? 'to_be_confirmed' : certainty,
      original_date: originalDate,
      ...(why && { reason: why[language] }),
      ...(toldAt !== undefined && { as_of: toldAt }),
    },
  }
}

/**
 * Answers a request for a property's collections as JSON; no cookies, cacheable, ETag, and readable
 * from any site's script, since it is public.
 *
 * @param load makes the feed from its source; called for GET and HEAD alone
 */
export function wasteServicesResponse(
  request: Request,
  load: () => Promise<WasteServicesFeed> | WasteServicesFeed,
): Promise<Response> {
  return feedResponse(request, async () => ({
    text: `${JSON.stringify(wasteServices(await load()), null, 2)}\n`,
    contentType: 'application/json; charset=utf-8',
    filename: 'bin-days.json',
    headers: { 'access-control-allow-origin': '*' },
  }))
}
