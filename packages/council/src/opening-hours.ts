import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'

const time = /^([01]\d|2[0-3]):[0-5]\d$/
const opens = z.string().regex(time, 'Give a time of day as HH:MM, 00:00 to 23:59')
const closes = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
  error: 'Give a time of day as HH:MM, up to 24:00',
})

/** From when to when, `HH:MM` in London. */
export interface Hours {
  readonly opens: string
  /** Up to `24:00`, the end of the day. */
  readonly closes: string
}

function inOrder(hours: readonly Hours[]): boolean {
  const sorted = [...hours].sort((a, b) => (a.opens < b.opens ? -1 : 1))
  return sorted.every(({ opens }, at) => at === 0 || (sorted[at - 1]?.closes ?? '') <= opens)
}

const after = {
  message: 'It closes before it opens',
  path: ['closes'],
  params: {
    fix: 'Give a closing time later than the opening time; hours past midnight take two entries.',
  },
}
const hours = z.object({ opens, closes }).refine((own) => own.opens < own.closes, after)
const days = z.object({
  /** Days of the week, Monday 1 to Sunday 7. */
  days: z.array(z.int().min(1).max(7)).min(1),
  opens,
  closes,
})

/**
 * Schema of when somebody can be reached, as data.
 *
 * A day named twice has a break between. The shape is that of schema.org's
 * OpeningHoursSpecification, with days as ISO numbers.
 */
export const openingHoursSchema = z.object({
  week: z
    .array(days.refine((own) => own.opens < own.closes, after))
    .min(1)
    .refine(
      (week) =>
        [1, 2, 3, 4, 5, 6, 7].every((day) => inOrder(week.filter((own) => own.days.includes(day)))),
      {
        message: 'Two entries of the same day overlap',
        params: { fix: 'Join the two entries, or let the second open when the first has closed.' },
      },
    ),
  /** Whether the hours of the week hold on bank holidays. Default `closed`. */
  bankHolidays: z.enum(['closed', 'open']).default('closed'),
  /** Days with hours of their own, bank holidays too; no hours is closed. */
  exceptions: z
    .array(
      z.object({
        date: plainDateSchema,
        hours: z.array(hours).default([]).refine(inOrder, 'Two of the hours overlap'),
        /** Why, in a few words: “staff training”. */
        why: z.object({ en: z.string().min(1), cy: z.string().min(1) }).optional(),
      }),
    )
    .default([]),
})

/** When somebody can be reached. */
export type OpeningHours = z.output<typeof openingHoursSchema>

/** Opening hours as a profile writes them. */
export type OpeningHoursInput = z.input<typeof openingHoursSchema>
