import { penceSchema } from '@guildhall/standards/pence'
import { z } from 'zod'
import { bilingualSchema, containerSchema } from '../collection.ts'
import { field } from '../policy-field.ts'
import { sentencesField } from '../sentences.ts'

/** Why a resident asks for a container. */
export const containerReasons = ['new', 'damaged', 'missing', 'extra'] as const

/** `new` where nobody had one before, `extra` for more room; one of {@link containerReasons}. */
export type ContainerReason = (typeof containerReasons)[number]

const none = penceSchema.parse(0)

const kindSchema = z
  .object({
    id: field(
      z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
      {
        is: 'Names the container in the database, so it never changes',
        example: 'recycling-240',
      },
    ),
    name: field(bilingualSchema, {
      is: 'What residents call it',
      example: { en: 'Recycling bin', cy: 'Bin ailgylchu' },
    }),
    container: field(containerSchema, {
      is: 'What it looks like, drawn and in words',
      example: {
        kind: 'wheelie-bin',
        bodyColour: '#2d2d2d',
        lidColour: '#1d70b8',
        words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
      },
    }),
    reasons: field(
      z
        .array(z.enum(containerReasons))
        .min(1)
        .default([...containerReasons]),
      {
        is: 'Why it can be asked for online',
        example: ['new', 'damaged', 'missing'],
      },
    ),
    limit: field(z.int().min(1).max(50).default(1), {
      is: 'How many of it one home may have',
      unit: 'containers',
      example: 1,
    }),
    largeHousehold: field(
      z.object({ people: z.int().min(2).max(30), limit: z.int().min(1).max(50) }).optional(),
      {
        is: 'From how many people on a home may have more, and how many; left out, never',
        unit: 'people, containers',
        example: { people: 6, limit: 2 },
      },
    ),
    prices: field(
      z
        .object({
          new: penceSchema.default(none),
          damaged: penceSchema.default(none),
          missing: penceSchema.default(none),
          extra: penceSchema.default(none),
        })
        .prefault({}),
      {
        is: 'What it costs, by why it is asked for; left out, nothing',
        unit: 'pence',
        example: { new: 4500, missing: 4500 },
      },
    ),
  })
  .refine((kind) => !kind.largeHousehold || kind.largeHousehold.limit > kind.limit, {
    path: ['largeHousehold', 'limit'],
    message: 'is no more than any home may have. Raise it, or leave largeHousehold out',
  })

/** What a council decides about containers; `undefined` in its policy when it hands out none. */
export const containersPolicySchema = z.object({
  sentences: sentencesField,
  kinds: field(z.array(kindSchema).min(1), {
    is: 'The containers that can be asked for, in the order of the list',
    unit: 'prices in pence',
    example: [
      {
        id: 'food-caddy',
        name: { en: 'Food caddy', cy: 'Cadi bwyd' },
        container: {
          kind: 'kerbside-caddy',
          bodyColour: '#00703c',
          lidColour: '#00703c',
          words: { en: 'Green caddy', cy: 'Cadi gwyrdd' },
        },
        limit: 1,
      },
    ],
  }),
  oneOpenRequestPer: field(z.enum(['container', 'home']).default('container'), {
    is: 'Whether an open request stops another for the same container only, or any from that home',
    example: 'container',
  }),
  deliverWithinWorkingDays: field(z.int().min(1).max(60).default(10), {
    is: 'When the crew is promised with it',
    unit: 'working days after the request',
    example: 10,
  }),
  damaged: field(z.enum(['collect-and-deliver', 'deliver']).default('collect-and-deliver'), {
    is: 'Whether the crew takes a damaged container away when it brings another',
    example: 'collect-and-deliver',
  }),
  deliveryFee: field(penceSchema.default(none), {
    is: 'What a delivery costs on top of a container that is charged for',
    unit: 'pence a request',
    example: 0,
  }),
  holdMinutes: field(z.int().min(5).max(1440).default(90), {
    is: 'How long a request is kept for someone who is paying, before the payment is looked into',
    unit: 'minutes; GOV.UK Pay gives up after 90',
    example: 90,
  }),
})

/** A council's decisions on containers, with every default in place. */
export type ContainersPolicy = z.output<typeof containersPolicySchema>

/** One container that can be asked for. */
export type ContainerToAskFor = ContainersPolicy['kinds'][number]
