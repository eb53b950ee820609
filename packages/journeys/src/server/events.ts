import type { Language } from '@guildhall/standards/language'
import { systemClock } from '@guildhall/standards/plain-date'
import type { Journey, Page } from '../journey.ts'
import type { Channel, Device, Way } from '../way.ts'
import type { JourneyServerOptions } from './options.ts'
import type { Visit } from './visit.ts'

/**
 * Something that happened in a journey, for the service's own measures; nothing in it tells of a
 * resident: no answer, no address, no session, no run.
 */
export interface JourneyEvent {
  readonly name:
    | 'page-seen'
    | 'error-shown'
    | 'answered'
    | 'submitted'
    | 'abandoned'
    | 'saved'
    | 'returned'
  /** ISO 8601 instant. */
  readonly at: string
  readonly journey: string
  readonly version: number
  /** Path of the page; of an item's page without its number. */
  readonly page: string
  readonly channel: Channel
  /** Undefined when a job tells of a run that doesn't know. */
  readonly language?: Language
  /** Whether a script ran on the page that was posted; undefined before the first post. */
  readonly javascript?: boolean
  /** Undefined where the service doesn't tell. */
  readonly device?: Device
  /** With `error-shown`: the fields that were wrong, of those that the page has. */
  readonly fields?: readonly string[]
}

/** Tells of something that happened on the page that a resident is on. */
export function tell<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  visit: Visit<Context>,
  name: JourneyEvent['name'],
  more: Pick<JourneyEvent, 'fields'> = {},
): void {
  const { place, run, page } = visit
  const { id, version } = options.journey
  const { language, ...known } = wayOf(options, visit)
  tellTo(listenerOf(options, place.context), {
    name,
    at: (options.clock?.(place.context) ?? systemClock)().toString(),
    journey: id,
    version,
    page: page.bindingPath ?? withoutNumber(page.path),
    channel: options.channel?.(place.context) ?? run.state.channel ?? 'online',
    language,
    ...known,
    ...more,
  })
}

/** How a request goes on with its run. */
export function wayOf<Context, Tx>(
  options: Pick<JourneyServerOptions<Context, Tx>, 'device'>,
  { request, place, javascript }: Pick<Visit<Context>, 'request' | 'place' | 'javascript'>,
): Way {
  const device = options.device?.(request)
  return {
    language: place.language,
    ...(javascript === undefined ? {} : { javascript }),
    ...(device === undefined ? {} : { device }),
  }
}

/** The service's listener; undefined where it has none, or can't give it. */
export function listenerOf<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  context: Context,
): JourneyEventListener | undefined {
  try {
    return options.events?.(context)
  } catch {
    return undefined
  }
}

/** Told of what happens. */
export type JourneyEventListener = (event: JourneyEvent) => void

/**
 * Tells of a submission that was recorded beside the journey's own step, as the settlement of a
 * payment does: once, after its transaction, where `submitOnce` said that it was the first.
 */
export function tellSubmitted(
  listener: JourneyEventListener | undefined,
  { journey, at, channel = 'online', language, way }: ToldLater,
): void {
  const page = journey.pages.find(({ kind }) => kind === 'check-answers')?.path ?? ''
  const { id, version } = journey
  const told = { name: 'submitted', at, journey: id, version, page, channel } as const
  tellTo(listener, { ...told, ...way, ...(language ? { language } : {}) })
}

/**
 * Tells of a run that ended before it was submitted, as `purge` finds them; a journey's server tells
 * of those whose session has ended by itself.
 */
export function tellAbandoned(
  listener: JourneyEventListener | undefined,
  told: Omit<ToldLater, 'language'> & { page?: string },
): void {
  const { journey, at, channel = 'online', page = '', way } = told
  const { id, version } = journey
  const event = { name: 'abandoned', at, journey: id, version, channel, ...way } as const
  tellTo(listener, { ...event, page: withoutNumber(page) })
}

interface ToldLater {
  readonly journey: Journey
  /** ISO 8601 instant. */
  readonly at: string
  readonly channel?: Channel | undefined
  readonly language?: Language
  /** How the run was last gone on with: its state has it. */
  readonly way?: Way | undefined
}

function tellTo(listener: JourneyEventListener | undefined, event: JourneyEvent): void {
  try {
    listener?.(event)
  } catch {
    // Measuring must never keep a resident from a page.
  }
}

/** An item's page without the item: which of them it was is nobody's to know. */
function withoutNumber(path: string): string {
  return path.replace(/\/\d+\//, '/*/')
}

/** Those of some field names that a page's schema has: another may hold what a resident typed. */
export function ownFields(page: Page, names: readonly string[]): readonly string[] {
  const shape = page.schema && 'shape' in page.schema ? (page.schema.shape as object) : {}
  const own = names.map((name) => name.split('.')[0] ?? '')
  return [...new Set(own)].filter((name) => Object.hasOwn(shape, name))
}
