import { penceSchema } from '@guildhall/standards/pence'
import { z } from 'zod'
import { bilingualSchema } from '../collection.ts'
import { field, timeSchema } from '../policy-field.ts'
import { sentencesField } from '../sentences.ts'

const itemSchema = z.object({
  /** Lower-case letters, digits and hyphens; kept with bookings, so it never changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
  name: bilingualSchema,
  hint: bilingualSchema.optional(),
  /** Its own price in pence, where pricing is by item; default the pricing's price. */
  price: penceSchema.optional(),
  /** How many items it counts as, against the limit and in bands. */
  points: z.int().min(1).default(1),
  /** Ids of the surcharges that it brings. */
  surcharges: z.array(z.string()).default([]),
})

const pricingSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('booking'), price: penceSchema }),
  z.object({
    by: z.literal('item'),
    price: penceSchema,
    /** The least that a booking costs, surcharges aside. */
    minimum: penceSchema.default(penceSchema.parse(0)),
  }),
  z.object({
    by: z.literal('band'),
    bands: z.array(z.object({ upTo: z.int().min(1), price: penceSchema })).min(1),
  }),
  z.object({
    by: z.literal('points'),
    /** Of one point; an item counts as so many. */
    price: penceSchema,
    minimum: penceSchema.default(penceSchema.parse(0)),
  }),
])

/** How much a reduction takes off: a part of the price, or the dearest items. */
const takesSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('percent'), percent: z.int().min(1).max(100) }),
  z.object({ by: z.literal('items'), count: z.int().min(1).max(50) }),
])

const reductionSchema = z.object({
  /** Kept with bookings, so it never changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
  reason: bilingualSchema,
  who: z.enum(['anyone', 'on-a-benefit']).default('anyone'),
  takes: takesSchema,
  /** First day of the year in which a home has it once, `MM-DD`; null for every booking. */
  oncePerYearFrom: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, 'Use a day of every year like 04-01')
    .nullable()
    .default('04-01'),
})

/** What a council decides about bulky waste; `undefined` in its policy when it doesn't collect it. */
export const bulkyPolicySchema = z
  .object({
    sentences: sentencesField,
    items: field(z.array(itemSchema).min(1), {
      is: 'What can be collected, in the order of the list',
      unit: 'prices in pence',
      example: [
        {
          id: 'sofa',
          name: { en: 'Sofa', cy: 'Soffa' },
          surcharges: ['upholstered'],
        },
      ],
    }),
    maxItems: field(z.int().min(1).max(50).default(5), {
      is: 'How many items one booking may have; an item may count as more than one',
      unit: 'items',
      example: 5,
    }),
    pricing: field(pricingSchema, {
      is: 'One price a booking, a price an item or a point with a minimum, or a price by how many items',
      unit: 'pence',
      example: { by: 'item', price: 1500, minimum: 3000 },
    }),
    surcharges: field(
      z
        .array(
          z.object({
            id: z.string().min(1),
            reason: bilingualSchema,
            price: penceSchema,
            per: z.enum(['item', 'booking']).default('item'),
          }),
        )
        .default([]),
      {
        is: 'What some items cost on top, and why',
        unit: 'pence, an item or a booking',
        example: [
          {
            id: 'upholstered',
            reason: {
              en: 'Upholstered seat, burned apart from other waste',
              cy: 'Sedd glustogog, a losgir ar wahân i wastraff arall',
            },
            price: 1000,
            per: 'item',
          },
        ],
      },
    ),
    reductions: field(z.array(reductionSchema).default([]), {
      is: 'What is taken off, for whom and how often: the first collection of a year free, the first item free, less for those on a benefit',
      unit: 'per cent or items; once a home and year, or every booking',
      example: [
        {
          id: 'benefit',
          reason: { en: 'Half price on a benefit', cy: 'Hanner pris ar fudd-dal' },
          who: 'on-a-benefit',
          takes: { by: 'percent', percent: 50 },
          oncePerYearFrom: '04-01',
        },
      ],
    }),
    weekdays: field(z.array(z.int().min(1).max(7)).min(1).default([1, 2, 3, 4, 5]), {
      is: 'Days of the week on which bulky waste is collected, closed days aside',
      unit: 'Monday 1 to Sunday 7',
      example: [2, 4],
    }),
    lookAheadDays: field(z.int().min(1).max(120).default(28), {
      is: 'How far ahead a day can be booked',
      unit: 'days',
      example: 28,
    }),
    capacityPerDay: field(z.int().min(1).max(10_000).default(20), {
      is: 'How many bookings the crew takes in a day',
      unit: 'bookings',
      example: 20,
    }),
    cutOff: field(
      z
        .object({
          workingDaysBefore: z.int().min(0).max(20).default(1),
          time: timeSchema.default('14:00'),
        })
        .prefault({}),
      {
        is: 'Until when a day can still be booked',
        unit: 'working days before it, and London time on that day',
        example: { workingDaysBefore: 1, time: '14:00' },
      },
    ),
    cancelBy: field(
      z
        .object({
          workingDaysBefore: z.int().min(0).max(20).default(1),
          time: timeSchema.default('14:00'),
        })
        .prefault({}),
      {
        is: 'Until when a booking can be changed or cancelled',
        unit: 'working days before it, and London time on that day',
        example: { workingDaysBefore: 2, time: '23:59' },
      },
    ),
    canAmend: field(z.boolean().default(true), {
      is: 'Whether a booking can be changed: only what it costs more is paid, and nothing is paid back',
      example: true,
    }),
    refund: field(
      z
        .object({
          fullUntilHoursBefore: z.int().min(0).max(720).default(24),
          kept: penceSchema.default(penceSchema.parse(0)),
        })
        .nullable()
        .prefault({}),
      {
        is: 'Until when all is paid back, and what is kept after that; null where nothing is ever paid back',
        unit: 'hours before a booking can no longer be cancelled, pence',
        example: { fullUntilHoursBefore: 24, kept: 1500 },
      },
    ),
    remindDaysBefore: field(z.array(z.int().min(1).max(30)).default([3, 1]), {
      is: 'When residents are reminded of a booking',
      unit: 'days before it',
      example: [3, 1],
    }),
    putOutBy: field(timeSchema.default('06:00'), {
      is: 'When items must be outside on the day',
      unit: '24-hour clock, London time',
      example: '06:00',
    }),
    holdMinutes: field(z.int().min(5).max(1440).default(90), {
      is: 'How long a day is kept for someone who is paying, before the payment is looked into',
      unit: 'minutes; GOV.UK Pay gives up after 90',
      example: 90,
    }),
    where: field(bilingualSchema.optional(), {
      is: 'Where items must be left',
      example: {
        en: 'At the front of your property, where the crew can see them from the road',
        cy: 'O flaen eich eiddo, lle gall y criw eu gweld o’r ffordd',
      },
    }),
  })
  .superRefine((policy, context) => {
    const known = new Set(policy.surcharges.map((surcharge) => surcharge.id))
    policy.items.forEach((item, at) => {
      for (const id of item.surcharges.filter((surcharge) => !known.has(surcharge))) {
        context.addIssue({
          code: 'custom',
          path: ['items', at, 'surcharges'],
          message: `names the surcharge “${id}”, which is not in surcharges. Add it there or take it out`,
        })
      }
    })
    if (policy.pricing.by === 'band') {
      const highest = Math.max(...policy.pricing.bands.map((band) => band.upTo))
      if (highest < policy.maxItems) {
        context.addIssue({
          code: 'custom',
          path: ['pricing', 'bands'],
          message: `end at ${highest}, but a booking may have ${policy.maxItems} items. Add a band or lower maxItems`,
        })
      }
    }
  })

/** A council's bulky waste decisions, with every default in place. */
export type BulkyPolicy = z.output<typeof bulkyPolicySchema>

/** One thing that can be collected; see {@link bulkyPolicySchema}. */
export type BulkyItem = BulkyPolicy['items'][number]
