import type { Decision } from '@guildhall/council/decision'
import { z } from 'zod'
import { bilingualSchema } from '../collection.ts'

const moment = z.exactOptional(z.string())

/** Schema of a `Decision` as stored with an answer. */
export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion('allowed', [
  z.object({
    allowed: z.literal(true),
    code: z.string(),
    reason: bilingualSchema,
    closesAt: moment,
  }),
  z.object({
    allowed: z.literal(false),
    code: z.string(),
    reason: bilingualSchema,
    opensAt: moment,
    closesAt: moment,
    instead: z.exactOptional(
      z.object({ text: bilingualSchema, href: z.exactOptional(z.string()) }),
    ),
  }),
])
