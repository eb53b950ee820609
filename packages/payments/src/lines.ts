import type { Bilingual } from '@guildhall/standards/language'
import { type Pence, pence } from '@guildhall/standards/pence'

/** One line of what is paid for: words for the payer, and an amount. */
export interface PaymentLine {
  label: Bilingual
  amount: Pence
  /** Given back when the rest is; a booking fee may not be. Default true. */
  refundable?: boolean
}

/**
 * What the lines come to.
 *
 * @throws RangeError when they come to nothing, or to more than a sum of pence can be
 */
export function totalOf(lines: readonly PaymentLine[]): Pence {
  const total = lines.reduce((sum, line) => sum + line.amount, 0)
  if (total > 0 && Number.isSafeInteger(total)) return pence(total)
  throw new RangeError(
    `The lines of a payment come to ${total} pence, which nobody can pay. Give at least one line above nothing, and submit what is free without a payment.`,
  )
}

/** What of the lines may be given back: all of them but those that say otherwise. */
export function refundableOf(amount: Pence, lines: readonly PaymentLine[]): Pence {
  const kept = lines
    .filter(({ refundable }) => refundable === false)
    .reduce((sum, line) => sum + line.amount, 0)
  return pence(Math.max(0, amount - kept))
}
