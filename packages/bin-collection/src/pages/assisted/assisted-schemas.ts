import { decisionSchema } from '@guildhall/council/decision-schema'
import { freeText } from '@guildhall/standards/free-text'
import { z } from 'zod'
import { bilingualSchema } from '../../collection.ts'

/** Schema of whether somebody else can move the containers. */
export const othersSchema = z.object({ others: z.enum(['yes', 'no'], 'required') })

/** What the server makes of it. */
export const othersFactsSchema = z.object({ uprn: z.string(), decision: decisionSchema })

/** Schema of why help is needed. */
export const reasonSchema = z.object({
  reason: z.string().min(1, 'required'),
  details: freeText({ maximum: 500, isRequired: false }),
})

/** The reason in words, for check answers. */
export const reasonFactsSchema = z.object({ name: bilingualSchema })

/** Schema of where the containers are. */
export const locationSchema = z.object({ where: freeText({ maximum: 300 }) })

/** Schema of how long help is needed: months, or `no-end`. */
export const longSchema = z.object({
  long: z.string().regex(/^(\d{1,2}|no-end)$/, 'required'),
})

/** Schema of a decision by staff: a refusal says why. */
export const staffDecisionSchema = z
  .object({
    decision: z.enum(['approve', 'refuse'], 'required'),
    because: freeText({ maximum: 500, isRequired: false }),
  })
  .refine(({ decision, because }) => decision === 'approve' || because.trim() !== '', {
    path: ['because'],
    message: 'required',
  })
