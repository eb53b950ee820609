import type { Bilingual, Language } from '@guildhall/standards/language'
import { formatPence, type Pence, pence } from '@guildhall/standards/pence'

/** One line of what is paid for: words for the payer, and an amount. */
export interface PaymentLine {
  label: Bilingual
  /** Pence; below zero it takes something off. */
  amount: number
  /** Given back when the rest is; a booking fee may not be. Default true. */
  refundable?: boolean
  /** Per cent of VAT that the amount has in it; left out where there is none, as for most of what a council does. */
  vatPercent?: number
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

/** The VAT that the lines have in them, by rate, the highest first; nothing where there is none. */
export function vatOf(lines: readonly PaymentLine[]): { percent: number; amount: Pence }[] {
  const gross = new Map<number, number>()
  for (const { amount, vatPercent = 0 } of lines) {
    if (vatPercent > 0) gross.set(vatPercent, (gross.get(vatPercent) ?? 0) + amount)
  }
  return [...gross]
    .sort(([a], [b]) => b - a)
    .map(([percent, sum]) => ({
      percent,
      amount: pence(Math.max(0, Math.round((sum * percent) / (100 + percent)))),
    }))
}

/** A line's amount in words: “£10”, and “−£10” of what is taken off. */
export function formatLine({ amount }: Pick<PaymentLine, 'amount'>, language: Language): string {
  const sign = amount < 0 ? '−' : ''
  return `${sign}${formatPence(pence(Math.abs(amount)), language)}`
}
