import type { Language } from '@guildhall/standards/language'
import { systemClock } from '@guildhall/standards/plain-date'
import type { Page } from '../journey.ts'
import type { Channel } from '../step.ts'
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
  /** Undefined when a job tells it, which has no resident before it. */
  readonly language?: Language
  /** Whether a script ran on the page that was posted; undefined before the first post. */
  readonly javascript?: boolean
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
  tellAs(options, place.context, {
    name,
    at: (options.clock?.(place.context) ?? systemClock)().toString(),
    journey: id,
    version,
    page: page.bindingPath ?? page.path.replace(/\/\d+\//, '/*/'),
    channel: options.channel?.(place.context) ?? run.state.channel ?? 'online',
    language: place.language,
    ...(visit.javascript === undefined ? {} : { javascript: visit.javascript }),
    ...more,
  })
}

function tellAs<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  context: Context,
  event: JourneyEvent,
): void {
  try {
    options.events?.(context)?.(event)
  } catch {
    // Measuring must never keep a resident from a page.
  }
}

/** Those of some field names that a page's schema has: another may hold what a resident typed. */
export function ownFields(page: Page, names: readonly string[]): readonly string[] {
  const shape = page.schema && 'shape' in page.schema ? (page.schema.shape as object) : {}
  const own = names.map((name) => name.split('.')[0] ?? '')
  return [...new Set(own)].filter((name) => Object.hasOwn(shape, name))
}
