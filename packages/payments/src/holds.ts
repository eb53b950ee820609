import type { Database, Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { isSettled, type Payment } from './payment.ts'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { findPayment, lockSubject } from './records.ts'
import { cancelPayment, type PaymentHandlers, settle } from './settle.ts'

serverOnly('payments/holds')

/**
 * Something that is kept for a payer until they have paid: a collection day, a place on a course.
 *
 * Each method runs in a transaction of the payment's own, and is named by what is paid for. A subject
 * that holds already, or holds nothing any more, is no error.
 */
export interface PaymentHolds {
  /** Keeps it; throws, with the caller's own error, when there is none left. */
  reserve(tx: Executor, payment: Payment): Promise<void>
  /** Makes it theirs. `lost` when it isn't kept any more, which no path of ours leads to. */
  confirm(tx: Executor, payment: Payment): Promise<'confirmed' | 'lost'>
  /** Gives it to others. */
  release(tx: Executor, payment: Pick<Payment, 'council' | 'subject'>): Promise<void>
}

/**
 * The handlers of a payment that holds something.
 *
 * @param options.submit records what was paid for, once. When the hold was `lost` the money is there
 *   all the same: record it for staff to put right, don't throw it away.
 */
export function holdingHandlers(options: {
  council: string
  clock: PaymentHandlers['clock']
  holds: Pick<PaymentHolds, 'confirm' | 'release'>
  submit(tx: Executor, payment: Payment, hold: 'confirmed' | 'lost'): Promise<void>
  onDead?(tx: Executor, payment: Payment): Promise<void>
}): PaymentHandlers {
  const { council, clock, holds, submit, onDead } = options
  return {
    council,
    clock,
    async onPaid(tx, payment) {
      await submit(tx, payment, await holds.confirm(tx, payment))
    },
    async onDead(tx, payment) {
      await holds.release(tx, payment)
      await onDead?.(tx, payment)
    },
  }
}

/** What became of a hold whose time was up. */
export type HoldEnd = 'released' | 'paid' | 'kept'

/**
 * Ends a hold before it is paid: cancels the payment, sees that it is dead, and only then releases.
 *
 * `paid` it was paid a moment before, and is theirs · `kept` it may still be paid, so that nothing was
 * released: try again later. A payment can succeed after your timer, and the slot would be sold twice.
 * What is promised, and captured once the council accepts, is `kept`: staff end it, and no timer.
 */
export async function endHold(
  database: Database,
  provider: PaymentProvider,
  subject: string,
  holding: { handlers: PaymentHandlers; holds: Pick<PaymentHolds, 'release'> },
): Promise<HoldEnd> {
  const { handlers, holds } = holding
  const { council } = handlers
  const payment = await findPayment(database, council, { subject })
  // Staff are at it at the counter, or the other way round: it ends there, and frees the hold itself.
  if (payment && !isSettled(payment) && payment.provider !== provider.name) return 'kept'
  if (payment?.delayedCapture && !isSettled(payment)) {
    const { payment: seen } = await settle(database, provider, payment.id, handlers)
    if (seen.state === 'authorised') return 'kept'
  }
  if (payment && !isSettled(payment)) {
    const { payment: now } = await cancelPayment(database, provider, payment.id, handlers)
    if (now.state === 'paid') return 'paid'
    return now.state === 'dead' ? 'released' : 'kept'
  }
  if (payment?.state === 'paid') return 'paid'
  return await database.transaction(async (tx) => {
    await lockSubject(tx, council, subject)
    // A payment may have been started since it was looked for; it takes over the hold.
    const since = await findPayment(tx, council, { subject })
    if (since && since.state !== 'dead') return 'kept'
    await holds.release(tx, { council, subject })
    return 'released'
  })
}
