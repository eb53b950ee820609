import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatPence, type Pence, pence } from '@guildhall/standards/pence'
import { z } from 'zod'
import { bilingualSchema } from '../collection.ts'

/**
 * Schema of a price: lines that say why, how many and what it comes to.
 *
 * The page, the payment, the receipt and a refund all read these lines, so that they agree to the
 * penny. A line below zero takes something off.
 */
export const priceLinesSchema = z.array(
  z.object({
    /** What it is for, such as `item:sofa` or `minimum`; never shown. */
    code: z.string(),
    reason: bilingualSchema,
    quantity: z.int().min(1),
    /** Pence for one. */
    each: z.int(),
    /** Pence for all. */
    amount: z.int(),
  }),
)

/** One line of a price; see {@link priceLinesSchema}. */
export type PriceLine = z.output<typeof priceLinesSchema>[number]

/** Makes a line. */
export function priceLine(code: string, reason: Bilingual, each: number, quantity = 1): PriceLine {
  return { code, reason, quantity, each, amount: each * quantity }
}

/**
 * What lines come to together, in pence.
 *
 * @throws RangeError when they come to less than nothing
 */
export function totalOf(lines: readonly Pick<PriceLine, 'amount'>[]): Pence {
  return pence(lines.reduce((sum, { amount }) => sum + amount, 0))
}

/** A line's amount in words: “£10”, and “−£10” of what is taken off. */
export function formatAmount(amount: number, language: Language): string {
  return amount < 0
    ? `−${formatPence(pence(-amount), language)}`
    : formatPence(pence(amount), language)
}

/** Lines and their total in words, a line each, for check answers, an email or a receipt. */
export function priceInWords(
  lines: readonly PriceLine[],
  language: Language,
  total: (price: string) => string,
): readonly string[] {
  const each = lines.map(({ reason, quantity, amount }) => {
    const name = quantity === 1 ? reason[language] : `${reason[language]} × ${quantity}`
    return `${name}: ${formatAmount(amount, language)}`
  })
  return [...each, total(formatPence(totalOf(lines), language))]
}
