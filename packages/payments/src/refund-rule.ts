import { type Pence, pence } from '@guildhall/standards/pence'
import { z } from 'zod'
import { type PaymentLine, refundableOf } from './lines.ts'

/** One window of a council's rule on refunds. */
const refundWindow = z.object({
  /** Hours before the service (a collection, a ceremony) at which the window ends; 0 is until it begins. */
  untilHoursBefore: z.int().min(0),
  /** How much of what may be refunded is given back. */
  percent: z.int().min(0).max(100),
  /** Pence that the council keeps in any case, such as a cost of cancelling. Default none. */
  keepPence: z.int().min(0).default(0),
})

/**
 * What a council gives back, by how long before the service a resident cancels: the first window that
 * is still open counts. After the last one nothing is given back by rule; staff may still decide to.
 */
export const refundRule = z
  .array(refundWindow)
  .refine(
    (windows) =>
      windows.every(
        ({ untilHoursBefore }, index) =>
          index === 0 || untilHoursBefore < (windows[index - 1]?.untilHoursBefore ?? 0),
      ),
    'Put the windows in order, the earliest end (most hours before) first: a later one would never count',
  )

/** A council's rule on refunds. */
export type RefundRule = z.output<typeof refundRule>

/** What the rule gives back. `full` is all that was paid, and `part` less. */
export interface RefundDue {
  kind: 'full' | 'part' | 'none'
  amount: Pence
  /** The window that counted, to be told to the resident; undefined after the last. */
  window: RefundRule[number] | undefined
}

/**
 * What a council's rule gives back of a payment: pure.
 *
 * Lines that aren't refundable are kept, and so is what was given back before. Pence are rounded
 * down to the resident's favour: what is kept is never rounded up.
 *
 * @param times.now and `serviceAt` in milliseconds since 1970
 */
export function refundDue(
  rule: RefundRule,
  paid: { amount: Pence; refunded: Pence; lines: readonly PaymentLine[] },
  times: { now: number; serviceAt: number },
): RefundDue {
  const hours = (times.serviceAt - times.now) / 3_600_000
  const window = rule.find(({ untilHoursBefore }) => hours >= untilHoursBefore)
  if (window === undefined) return { kind: 'none', amount: pence(0), window }
  const base = refundableOf(paid.amount, paid.lines)
  const kept = Math.floor((base * (100 - window.percent)) / 100) + window.keepPence
  const amount = pence(Math.max(0, base - kept - paid.refunded))
  if (amount === 0) return { kind: 'none', amount, window }
  return { kind: amount + paid.refunded === paid.amount ? 'full' : 'part', amount, window }
}
