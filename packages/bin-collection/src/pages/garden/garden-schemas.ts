import { decisionSchema } from '@guildhall/council/decision-schema'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { wholeNumber } from '@guildhall/standards/whole-number'
import { z } from 'zod'
import { priceLinesSchema } from '../../price/price-lines.ts'

const taskSchema = z.enum(['join', 'renew', 'change', 'cancel'])

/** Schema of what is to be done. */
export const whatSchema = z.object({ task: z.string().min(1, 'required') })

/** A subscription as who gave its reference may read of it. */
const subscriptionSchema = z.object({
  reference: z.string(),
  bins: z.int(),
  ends: plainDateSchema,
})

/** What the server makes of it: a decision, unless a reference is to be asked first. */
export const whatFactsSchema = z.object({
  task: taskSchema,
  asksForReference: z.boolean(),
  decision: decisionSchema.optional(),
  subscription: subscriptionSchema.optional(),
})

/** Schema of a subscription's reference. */
export const referenceSchema = z.object({ reference: z.string().trim().min(1, 'required') })

/** What the server makes of a reference. */
export const referenceFactsSchema = z.object({
  decision: decisionSchema,
  subscription: subscriptionSchema,
})

/** Schema of how many bins there are to be, and how many of them have to be brought. */
export const binsSchema = z.object({
  bins: wholeNumber({ minimum: 1, maximum: 50 }),
  newBins: wholeNumber({ minimum: 0, maximum: 50 }),
})

/** What the server makes of the bins: the term, and the price for each way to pay. */
export const binsFactsSchema = z.object({
  starts: plainDateSchema,
  ends: plainDateSchema,
  ways: z
    .array(
      z.object({
        pays: z.enum(['card', 'direct-debit']),
        lines: priceLinesSchema,
        /** When a direct debit is first taken. */
        firstOn: z.optional(plainDateSchema),
      }),
    )
    .min(1),
})

/** Schema of how it is paid for. */
export const paySchema = z.object({ pays: z.enum(['card', 'direct-debit'], 'required') })
