import { z } from 'zod'
import { bilingualSchema } from '../collection.ts'
import { field } from '../policy-field.ts'
import { sentencesField } from '../sentences.ts'

/** What a council decides about help with containers; `undefined` in its policy when it gives none. */
export const assistedPolicySchema = z.object({
  sentences: sentencesField,
  reasons: field(
    z
      .array(
        z.object({
          /** Kept with requests, so it never changes. */
          id: z
            .string()
            .regex(/^[a-z0-9][a-z0-9-]*$/, 'Use lower-case letters, digits and hyphens'),
          name: bilingualSchema,
        }),
      )
      .min(1)
      .default([
        { id: 'age', name: { en: 'Age or frailty', cy: 'Oedran neu eiddilwch' } },
        {
          id: 'disability',
          name: { en: 'A disability or long-term illness', cy: 'Anabledd neu salwch hirdymor' },
        },
        {
          id: 'recovery',
          name: {
            en: 'An injury, operation or pregnancy',
            cy: 'Anaf, llawdriniaeth neu feichiogrwydd',
          },
        },
        { id: 'other', name: { en: 'Something else', cy: 'Rhywbeth arall' } },
      ]),
    {
      is: 'Why help can be asked for, in the order of the list',
      example: [{ id: 'age', name: { en: 'Age or frailty', cy: 'Oedran neu eiddilwch' } }],
    },
  ),
  months: field(z.array(z.int().min(1).max(60)).default([3, 6, 12]), {
    is: 'For how long help can be asked for',
    unit: 'months',
    example: [3, 6, 12],
  }),
  noEnd: field(z.boolean().default(true), {
    is: 'Whether help can be asked for with no end',
    example: true,
  }),
  othersWhoCan: field(z.boolean().default(true), {
    is: 'Whether nobody gets help while somebody in the home can move containers',
    example: true,
  }),
  decideWithinWorkingDays: field(z.int().min(1).max(60).default(10), {
    is: 'When a decision is promised',
    unit: 'working days after the request',
    example: 10,
  }),
  reviewMonths: field(z.int().min(1).max(60).default(24), {
    is: 'When help with no end is looked at again',
    unit: 'months after it was approved',
    example: 24,
  }),
  reviewDaysBeforeEnd: field(z.int().min(0).max(120).default(28), {
    is: 'When help with an end is looked at again',
    unit: 'days before it ends',
    example: 28,
  }),
})

/** A council's decisions on help with containers, with every default in place. */
export type AssistedPolicy = z.output<typeof assistedPolicySchema>
