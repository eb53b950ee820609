import { decisionSchema } from '@guildhall/council/decision-schema'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { priceLinesSchema } from '../../price/price-lines.ts'

/** Schema of a booking's reference. */
export const bookingReferenceSchema = z.object({ reference: z.string().trim().min(1, 'required') })

/** What the server found under a reference. */
export const bookingFactsSchema = z.object({
  instance: z.string(),
  /** Left out for an address that was typed in. */
  uprn: z.string().optional(),
  reference: z.string(),
  date: plainDateSchema,
  paid: z.int(),
})

/** Schema of what is to be done with a booking. */
export const bookingTaskSchema = z.object({ task: z.enum(['amend', 'cancel'], 'required') })

/** What the server makes of it: the decision, and what would be paid back. */
export const bookingTaskFactsSchema = z.object({
  decision: decisionSchema,
  refund: priceLinesSchema,
})
