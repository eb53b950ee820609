import { decisionSchema } from '@guildhall/council/decision-schema'
import { optionalAnswer } from '@guildhall/standards/optional-answer'
import { plainDateSchema } from '@guildhall/standards/plain-date'
import { wholeNumber } from '@guildhall/standards/whole-number'
import { z } from 'zod'
import { bilingualSchema, containerSchema } from '../../collection.ts'
import { containerReasons } from '../../containers/containers-policy.ts'
import { priceLinesSchema } from '../../price/price-lines.ts'

/** Schema of the answer to which container: its id. */
export const whichContainerSchema = z.object({ container: z.string().min(1, 'required') })

/** What the server found out of the container, before a reason is given. */
export const whichContainerFactsSchema = z.object({
  uprn: z.string(),
  container: z.object({ id: z.string(), name: bilingualSchema, container: containerSchema }),
  /** Set where nothing can be asked for whatever the reason. */
  refused: decisionSchema.optional(),
})

/** Schema of why it is needed. */
export const whySchema = z.object({ reason: z.string().min(1, 'required') })

/** What the crew does, by when, and what it costs. */
export const termsSchema = z.object({
  tasks: z.array(z.enum(['collect', 'deliver'])).min(1),
  dueBy: plainDateSchema,
  lines: priceLinesSchema,
})

/** What the server makes of the reason; with nothing left to ask, the decision. */
export const whyFactsSchema = z.object({
  reason: z.enum(containerReasons),
  asks: z.object({ has: z.boolean(), people: z.boolean() }),
  decision: decisionSchema.optional(),
  terms: termsSchema,
})

/** Schema of what is asked of a home; which of the two is asked is the server's to say. */
export const homeSchema = z.object({
  has: optionalAnswer(wholeNumber({ minimum: 0, maximum: 50 })),
  people: optionalAnswer(wholeNumber({ minimum: 1, maximum: 50 })),
})

/** What the server makes of the home. */
export const homeFactsSchema = z.object({ decision: decisionSchema })
