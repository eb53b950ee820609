import { z } from 'zod'
import { FEWEST } from './published.ts'

/** The format's version; a reader of this one refuses another. */
export const FEED_VERSION = 1

/** The most bytes that a feed may have. */
export const FEED_BYTES = 1_000_000

// Control characters, and those that turn the direction of what follows, can make a name look like
// another on somebody else's page or terminal.
const TEXT = /^[^\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u

function about<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  return schema.meta({ description }) as Schema
}

const text = (most: number) =>
  z.string().min(1).max(most).regex(TEXT, 'Use plain text, on one line')
const webAddress = z
  .string()
  .max(500)
  .regex(/^https:\/\/[^\s/@\\]+(\/[^\s\\]*)?$/, 'Use a web address that begins with https://')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Use a day like 2026-11-24')
const count = about(
  z.union([z.int().min(0).max(1_000_000_000).multipleOf(10), z.literal('under-10')]),
  'None as 0, from 1 to 9 as "under-10", more to the nearest ten',
)
const withheld = about(
  z.object({ withheld: z.enum(['under-10', 'not-measured']) }),
  'Why there is no figure: it would be of fewer than ten, or the council does not measure it',
)
const share = about(
  z.object({ count, of: z.int().min(FEWEST).max(1_000_000_000).multipleOf(10) }),
  'Some of a whole; the whole is ten or more, to the nearest ten',
)
const cost = about(
  z.object({ pence: z.int().min(0).max(1_000_000_000) }),
  'Whole pence for each completed transaction',
)

const split = z.object({
  by: z.enum(['language', 'javascript', 'device']),
  group: z.enum(['en', 'cy', 'yes', 'no', 'phone', 'desktop']),
  completed: count,
  completion: share.optional(),
  mistakesPer100: about(z.int().min(0).max(100_000), 'For each 100 pages got right').optional(),
})

const service = z.object({
  name: text(120),
  lgsl: about(z.int().min(1).max(99_999), 'Number in the Local Government Services List'),
  interaction: about(
    z.enum(['find-out', 'report', 'book', 'apply', 'pay', 'renew', 'other']),
    'What a resident does in it: one service may be several things to do',
  ),
  address: about(webAddress, 'Where the service is').optional(),
  policy: about(webAddress, 'Where the council’s decisions on this service can be read').optional(),
  patterns: about(
    z
      .array(z.object({ name: text(214), version: text(50), address: webAddress.optional() }))
      .max(50),
    'What it is built with, each with its version',
  ).optional(),
  definitions: about(
    z.int().min(1).max(1000),
    'Version of the definitions that the figures follow',
  ),
  period: about(z.object({ from: day, to: day }), 'First and last day, both counted'),
  completion: z.union([share, withheld]),
  digital: z.union([share, withheld]),
  satisfaction: z.union([share, withheld]),
  cost: z.union([cost, withheld]),
  leaves: about(
    z.array(z.object({ page: text(120), count })).max(100),
    'Pages where people left, most first',
  ).optional(),
  mistakes: about(
    z.array(z.object({ page: text(120), field: text(120), count })).max(100),
    'Fields that were got wrong, most often first',
  ).optional(),
  splits: z.array(split).max(6).optional(),
})

/**
 * A council's open feed of how its services do.
 *
 * What the JSON Schema can't say, `readFeed` checks besides: that a count is no more than its whole,
 * that a period's days are real and in order, and that no service is told of twice.
 */
export const feedSchema = z
  .object({
    format: z.literal('service-measures'),
    version: z.literal(FEED_VERSION),
    figures: about(
      z.enum(['real', 'invented']),
      'invented: recorded from a demonstration; a reader must say so wherever it shows them',
    ),
    council: z.object({
      name: text(120),
      gssCode: about(
        z.string().regex(/^[ENSWKJLM]\d{8}$/, 'Use a GSS code like E07000008'),
        'Code of the authority by the Office for National Statistics',
      ),
      website: webAddress.optional(),
    }),
    published: about(
      z.iso.datetime({ offset: true }),
      'The instant at which this was made, ISO 8601',
    ),
    licence: about(webAddress, 'The licence that it may be used under'),
    services: z.array(service).max(500),
  })
  .meta({
    title: 'Service measures of a council',
    description:
      'How a council’s services do, without anything that tells of a person. Unknown members are ignored.',
  })

/** A council's feed. */
export type Feed = z.output<typeof feedSchema>

/** One service of a feed, over one period. */
export type FeedService = Feed['services'][number]

/** Why a figure isn't there. */
export type Withheld = z.output<typeof withheld>

/** The feed's JSON Schema, draft 2020-12; the same as the file `feed.schema.json`. */
export function feedJsonSchema(): object {
  return {
    ...z.toJSONSchema(feedSchema, { io: 'input' }),
    $id: 'https://guildhall.github.io/guildhall/feed-1.schema.json',
  }
}
