import type { Bilingual } from '@guildhall/standards/language'
import { compareDates, type PlainDate, plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'

/** Schema of a text in both languages. */
export const bilingualSchema = z.object({ en: z.string().min(1), cy: z.string().min(1) })

/**
 * What waste is put out in.
 *
 * Source: container types of the DCLG Local Waste Service Standards, and `other` for what a
 * council's source names and its policy doesn't know yet.
 */
export const containerKinds = [
  'wheelie-bin',
  'communal-bin',
  'box',
  'kerbside-caddy',
  'kitchen-caddy',
  'inner-caddy',
  'sack',
  'reusable-sack',
  'carrier-bag',
  'triple-box-stack',
  'tub',
  'other',
] as const

/** One of {@link containerKinds}. */
export type ContainerKind = (typeof containerKinds)[number]

const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/i, 'Use a colour like #1d70b8')

/** Schema of a container: drawn from its kind and colours, and always described in words as well. */
export const containerSchema = z.object({
  kind: z.enum(containerKinds),
  /** `#rrggbb`. */
  bodyColour: colourSchema,
  /** `#rrggbb`. */
  lidColour: colourSchema,
  /** “Black bin with a blue lid”; colour is never told by the picture alone. */
  words: bilingualSchema,
})

/** What is put out; see {@link containerSchema}. */
export type Container = z.output<typeof containerSchema>

/** Schema of a waste service, such as recycling or garden waste, and the container it empties. */
export const wasteServiceSchema = z.object({
  /** Lower-case letters, digits and hyphens; in UIDs and the database, so it never changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
  name: bilingualSchema,
  container: containerSchema,
})

/** A waste service; see {@link wasteServiceSchema}. */
export type WasteService = z.output<typeof wasteServiceSchema>

/** What the crew logged: `scheduled` and `in-progress` are outstanding, the others are over. */
export const collectionStatuses = [
  'scheduled',
  'in-progress',
  'completed',
  'not-completed',
] as const

/**
 * Schema of one collection: one service, one property, one day.
 *
 * All days are plain dates in Europe/London, since a crew comes on a day, never at an instant.
 */
export const collectionSchema = z.object({
  /** Id of its service; a text that no policy knows is shown under that text. */
  service: z.string().min(1),
  /** The day that the round's own rhythm gives; stays when the collection moves. */
  originalDate: plainDateSchema,
  /** The day on which it is or was due. Moved means that the two differ. */
  date: plainDateSchema,
  /** Set when the source vouches for the date even in a holiday week. */
  confirmed: z.boolean().optional(),
  /** Why it moved. */
  movedBecause: bilingualSchema.optional(),
  status: z.enum(collectionStatuses).optional(),
  /** When the crew logged it, an ISO 8601 instant. */
  loggedAt: z.iso.datetime({ offset: true }).optional(),
  /** Why the crew couldn't collect, in words that a resident may read. */
  crewReason: bilingualSchema.optional(),
  /** Set when the crew logged that more was put out than it takes, whether or not it emptied the rest. */
  excessWaste: z.boolean().optional(),
  /** How often its date has changed since it was first told; what calendars call its sequence. */
  revision: z.int().min(0).optional(),
  /** Name of the source that told it, for whoever asks where a date comes from. */
  toldBy: z.string().min(1).optional(),
  /** When the source told it, an ISO 8601 instant, where that was not just now. */
  toldAt: z.iso.datetime({ offset: true }).optional(),
})

/** One collection; see {@link collectionSchema}. */
export type Collection = z.output<typeof collectionSchema>

/**
 * Whether a date stands for “no date”.
 *
 * Source: Bartec sends 1900-01-01 and Whitespace 0001-01-01; no real collection is that old.
 */
export function isNoDate(date: PlainDate): boolean {
  return compareDates(date, '1901-01-01' as PlainDate) < 0
}

/** A service made up from the name alone, for what a source names and the policy doesn't know. */
export function unknownService(name: string): WasteService {
  const both: Bilingual = { en: name, cy: name }
  return {
    id: name,
    name: both,
    container: { kind: 'other', bodyColour: '#505a5f', lidColour: '#505a5f', words: both },
  }
}
