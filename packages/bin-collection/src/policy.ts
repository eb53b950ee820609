import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { assistedPolicySchema } from './assisted/assisted-policy.ts'
import { bulkyPolicySchema } from './bulky/bulky-policy.ts'
import { bilingualSchema, wasteServiceSchema } from './collection.ts'
import { containersPolicySchema } from './containers/containers-policy.ts'
import { gardenPolicySchema } from './garden/garden-policy.ts'
import { field, timeSchema } from './policy-field.ts'
import { sentencesField } from './sentences.ts'

const serviceSchema = wasteServiceSchema.extend({
  sourceNames: field(z.array(z.string().min(1)).default([]), {
    is: 'What the council’s source calls this service, exactly as it spells it, capitals aside',
    example: ['Recycling', 'Blue lid bin'],
  }),
})

const missedSchema = z.object({
  sentences: sentencesField,
  reportWithinWorkingDays: field(z.int().min(1).max(30).default(2), {
    is: 'How long after a collection it can be reported as missed',
    unit: 'working days',
    example: 2,
  }),
  todayCounts: field(z.boolean().default(false), {
    is: 'Whether the day of the collection is the first of those days',
    example: false,
  }),
  countsFrom: field(z.enum(['scheduled-day', 'crew-log']).default('scheduled-day'), {
    is: 'Whether the days are counted from the day it was due or from when the crew logged it',
    example: 'scheduled-day',
  }),
  inProgressUntil: field(timeSchema.default('17:00'), {
    is: 'Before this hour a round of today that is not logged as done is still on its way',
    unit: '24-hour clock, London time',
    example: '17:00',
  }),
  refuseUntilThenEvenIfCompleted: field(z.boolean().default(false), {
    is: 'Whether nobody can report today’s collection before that hour, even once it is logged as done',
    example: false,
  }),
  notCompletedLocksOut: field(z.boolean().default(true), {
    is: 'Whether a collection that the crew logged as not possible can’t be reported; its reason is shown',
    example: true,
  }),
  excessWasteLocksOut: field(z.boolean().default(true), {
    is: 'Whether a collection at which the crew logged more waste than it takes can’t be reported; its reason is shown',
    example: true,
  }),
  completed: field(z.enum(['may-report', 'dispute', 'locked']).default('may-report'), {
    is: 'What a resident can do of a collection that the crew logged as done: report it, say first what they saw, or nothing online',
    example: 'dispute',
  }),
  oneOpenReportPer: field(z.enum(['service', 'collection']).default('service'), {
    is: 'Whether an open report stops another for the whole service or only for the same collection',
    example: 'service',
  }),
  notReportable: field(z.array(z.string()).default([]), {
    is: 'Ids of services that can’t be reported online',
    example: ['clinical'],
  }),
  returnWithinWorkingDays: field(z.int().min(1).max(30).default(2), {
    is: 'When the crew is promised back after a report',
    unit: 'working days',
    example: 2,
  }),
  escalateAfterWorkingDays: field(z.int().min(0).max(30).default(0), {
    is: 'How long after the promised day a resident waits before they can tell that nobody came',
    unit: 'working days',
    example: 0,
  }),
  escalateWithinWorkingDays: field(z.int().min(1).max(60).default(10), {
    is: 'For how long they can then tell it',
    unit: 'working days',
    example: 10,
  }),
  disputeWithinWorkingDays: field(z.int().min(1).max(30).default(2), {
    is: 'How long after the crew logged its return as done a resident can say that it wasn’t',
    unit: 'working days',
    example: 2,
  }),
})

const holidaysSchema = z.object({
  windows: field(
    z
      .array(z.object({ from: plainDateSchema, to: plainDateSchema, name: bilingualSchema }))
      .default([]),
    {
      is: 'Spells in which a date that nobody has confirmed is shown as to be confirmed',
      unit: 'first and last day',
      example: [
        {
          from: '2026-12-21',
          to: '2027-01-08',
          name: { en: 'Christmas and New Year', cy: 'Nadolig a’r Flwyddyn Newydd' },
        },
      ],
    },
  ),
  revisions: field(
    z
      .array(
        z.object({
          services: z.array(z.string()).optional(),
          from: plainDateSchema,
          to: plainDateSchema,
          why: bilingualSchema,
        }),
      )
      .default([]),
    {
      is: 'Days that the council has moved and published: what was due on one day comes on another',
      unit: 'days; of all services where none are named',
      example: [
        {
          from: '2026-12-25',
          to: '2026-12-28',
          why: { en: 'Christmas Day', cy: 'Dydd Nadolig' },
        },
      ],
    },
  ),
})

const calendarFeedSchema = z.object({
  daysAhead: field(z.int().min(7).max(400).default(365), {
    is: 'How far ahead the calendar goes',
    unit: 'days',
    example: 365,
  }),
  daysBack: field(z.int().min(0).max(60).default(14), {
    is: 'How long a past collection stays in the calendar',
    unit: 'days',
    example: 14,
  }),
  alarmAt: field(timeSchema.nullable().default('18:00'), {
    is: 'When the reminder sounds on the evening before; null for none',
    unit: '24-hour clock',
    example: '18:00',
  }),
  refreshHours: field(z.int().min(1).max(168).default(24), {
    is: 'How often calendars are asked to look again',
    unit: 'hours',
    example: 24,
  }),
})

/**
 * What a council decides about its collections; a council's file of it reads as how its waste team
 * works. Every field has a description, a unit where it has one, a default and an example, which
 * `z.toJSONSchema(binCollectionPolicy)` gives as data.
 */
export const binCollectionPolicy = z.object({
  services: field(z.array(serviceSchema).min(1), {
    is: 'The council’s services, in the order in which they are listed, and the container of each',
    example: [
      {
        id: 'recycling',
        name: { en: 'Recycling', cy: 'Ailgylchu' },
        container: {
          kind: 'wheelie-bin',
          bodyColour: '#2d2d2d',
          lidColour: '#1d70b8',
          words: { en: 'Black bin with a blue lid', cy: 'Bin du â chaead glas' },
        },
        sourceNames: ['Recycling'],
      },
    ],
  }),
  putOutBy: field(timeSchema.default('06:00'), {
    is: 'When containers must be out on the day',
    unit: '24-hour clock, London time',
    example: '06:00',
  }),
  lookBackDays: field(z.int().min(7).max(90).default(28), {
    is: 'How far back a source is asked for collections',
    unit: 'days',
    example: 28,
  }),
  missed: missedSchema.prefault({}),
  holidays: holidaysSchema.prefault({}),
  bulky: bulkyPolicySchema.optional(),
  containers: containersPolicySchema.optional(),
  garden: gardenPolicySchema.optional(),
  assisted: assistedPolicySchema.optional(),
  calendar: calendarFeedSchema.prefault({}),
})

/** A council's decisions, with every default in place. */
export type BinCollectionPolicy = z.output<typeof binCollectionPolicy>

/** A council's decisions as its team writes them, defaults left out. */
export type BinCollectionPolicyInput = z.input<typeof binCollectionPolicy>

/** The rules of missed collections; see {@link binCollectionPolicy}. */
export type MissedPolicy = BinCollectionPolicy['missed']
