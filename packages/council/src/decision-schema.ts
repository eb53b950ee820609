import { z } from 'zod'
import type { Decision } from './decision.ts'

const bilingual = z.object({ en: z.string(), cy: z.string() })
const instant = z.exactOptional(z.iso.datetime({ offset: true }))

/**
 * Schema of a {@link Decision} as plain data: stored with an answer, or read back from JSON.
 *
 * An address to go to is a path, `https:`, `mailto:` or `tel:`: what was stored is never a script.
 */
export const decisionSchema: z.ZodType<Decision> = z.discriminatedUnion('allowed', [
  z.object({
    allowed: z.literal(true),
    code: z.string(),
    reason: bilingual,
    closesAt: instant,
  }),
  z.object({
    allowed: z.literal(false),
    code: z.string(),
    reason: bilingual,
    opensAt: instant,
    closesAt: instant,
    instead: z.exactOptional(
      z.object({
        text: bilingual,
        href: z.exactOptional(
          z.string().regex(/^(\/(?!\/)|[?#]|https?:\/\/|mailto:|tel:)/, {
            error: 'Give a path, or an address that begins with https:, mailto: or tel:',
          }),
        ),
      }),
    ),
  }),
])
