import { penceSchema } from '@guildhall/standards/pence'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { field } from '../policy-field.ts'
import { sentencesField } from '../sentences.ts'

const none = penceSchema.parse(0)

const dayOfYearSchema = z
  .string()
  .regex(
    /^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/,
    'Use a day of every year like 04-01, up to the 28th',
  )

const termSchema = z.discriminatedUnion('by', [
  /** A subscription runs from the day on which it was taken out. */
  z.object({ by: z.literal('months'), months: z.int().min(1).max(24) }),
  /** Everybody's begins and ends on the same day of the year. */
  z.object({ by: z.literal('season'), from: dayOfYearSchema, last: dayOfYearSchema }),
])

const opensSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('days-before-end'), days: z.int().min(1).max(180) }),
  z.object({ by: z.literal('day-of-year'), day: dayOfYearSchema }),
])

/** What a council decides about garden waste; `undefined` in its policy when nobody subscribes. */
export const gardenPolicySchema = z
  .object({
    sentences: sentencesField,
    term: field(termSchema.prefault({ by: 'months', months: 12 }), {
      is: 'How long a subscription runs: so many months from its first day, or a season that is the same for everybody',
      unit: 'months, or days of the year',
      example: { by: 'season', from: '04-01', last: '11-28' },
    }),
    prices: field(
      z.array(z.object({ from: plainDateSchema, first: penceSchema, later: penceSchema })).min(1),
      {
        is: 'What a term costs, from a day on: the first bin, and each one after it',
        unit: 'pence a bin',
        example: [
          { from: '2026-04-01', first: 5500, later: 4500 },
          { from: '2027-04-01', first: 5800, later: 4800 },
        ],
      },
    ),
    pricedOn: field(z.enum(['first-day', 'order-day']).default('first-day'), {
      is: 'Whose price holds for a renewal: that of the new term’s first day, or that of the day it is ordered',
      example: 'first-day',
    }),
    mostBins: field(z.int().min(1).max(50).default(4), {
      is: 'How many garden bins one home may have',
      unit: 'bins',
      example: 4,
    }),
    newBinFee: field(penceSchema.default(none), {
      is: 'What it costs to have a bin brought that isn’t there yet',
      unit: 'pence a bin',
      example: 3000,
    }),
    proRata: field(
      z.object({ minimum: penceSchema, weekly: penceSchema }).nullable().default(null),
      {
        is: 'What a bin costs for a part of a term: a minimum, and so much for each whole week to the end but one; null where bins can’t be added midway',
        unit: 'pence a bin, and pence a bin and week',
        example: { minimum: 2000, weekly: 75 },
      },
    ),
    joinsProRata: field(z.boolean().default(false), {
      is: 'Whether those who join within a season pay for a part of it only',
      example: false,
    }),
    renewalOpens: field(opensSchema.prefault({ by: 'days-before-end', days: 42 }), {
      is: 'When a subscription can be renewed: so many days before its end, or from one day of the year',
      unit: 'days, or a day of the year',
      example: { by: 'days-before-end', days: 30 },
    }),
    renewalDaysAfterEnd: field(z.int().min(0).max(120).default(14), {
      is: 'How long after its end it is still renewed; after that it is taken out anew',
      unit: 'days',
      example: 14,
    }),
    cancelOnline: field(z.boolean().default(true), {
      is: 'Whether a subscription can be ended online; what is paid isn’t paid back',
      example: true,
    }),
    payBy: field(
      z
        .array(z.enum(['card', 'direct-debit']))
        .min(1)
        .default(['card']),
      {
        is: 'How it can be paid for, in the order of the list',
        example: ['card', 'direct-debit'],
      },
    ),
    directDebit: field(
      z
        .object({
          firstPaymentWorkingDays: z.int().min(1).max(40).default(10),
          adHocWorkingDays: z.int().min(1).max(40).default(5),
          discount: penceSchema.default(none),
        })
        .prefault({}),
      {
        is: 'When the first payment by direct debit is taken, when one for a change is, and what it takes off a term',
        unit: 'working days, pence',
        example: { firstPaymentWorkingDays: 10, adHocWorkingDays: 5, discount: 500 },
      },
    ),
    asksForReference: field(z.boolean().default(true), {
      is: 'Whether who renews, changes or ends a subscription gives its reference, so that nobody else learns of it',
      example: true,
    }),
    holdMinutes: field(z.int().min(5).max(1440).default(90), {
      is: 'How long an order is kept for someone who is paying, before the payment is looked into',
      unit: 'minutes; GOV.UK Pay gives up after 90',
      example: 90,
    }),
  })
  .refine((policy) => !policy.joinsProRata || policy.proRata !== null, {
    path: ['joinsProRata'],
    message: 'needs a price for a part of a season. Give proRata, or set it to false',
  })

/** A council's garden waste decisions, with every default in place. */
export type GardenPolicy = z.output<typeof gardenPolicySchema>

/** How a subscription can be paid for. */
export type GardenPayment = GardenPolicy['payBy'][number]
