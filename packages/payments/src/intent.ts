import { type Database, type Executor, isUniqueViolation } from '@guildhall/database/database'
import type { Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { PaymentsTables } from './database.ts'
import { type PaymentLine, totalOf } from './lines.ts'
import type { Payment, PaymentChannel, PaymentDeadCause } from './payment.ts'
import type { PayerDetails, PaymentProvider } from './providers/payment-provider.ts'
import { lockPayment, lockSubject, paymentOf, updatePayment } from './records.ts'

serverOnly('payments/intent')

/** How long the call that records an intent may take to hear from the provider. */
const leaseMs = 30_000

/** What is to be paid. */
export interface StartPayment {
  council: string
  /** What is paid for, such as the journey's session; one payment of it is alive at a time. */
  subject: string
  /** What residents and finance know it by; at most 255 characters, no web address. */
  reference: string
  /** Read on the payment page; at most 255 characters, no web address. */
  description: string
  /** More than nothing: what is free needs no payment. */
  amount: Pence
  /** What the amount is made of, where it is more than one thing; they come to the amount. */
  lines?: readonly PaymentLine[]
  language: Language
  /** The money is only promised until `capturePayment`: for what the council may refuse. */
  delayedCapture?: boolean
  /** Online unless given; staff take card details on the telephone, or money at the counter. */
  channel?: PaymentChannel
  /** Who of the staff takes it, by the council's own id; asked for on the telephone and at the counter. */
  takenBy?: string
  /** Filled in for the payer at the provider; never kept by us. */
  payer?: PayerDetails
  /** For finance, such as a ledger code; at most 14, and nothing personal. */
  metadata?: Readonly<Record<string, string | number | boolean>>
  /** Where the payer comes back to: an address, or one made from the payment's (random) id. */
  returnUrl: string | ((paymentId: string) => string)
  clock: Clock
  /**
   * Holds what is paid for (a slot), in the transaction that records a new intent. Should it throw,
   * there is no payment, and the error is the caller's.
   */
  reserve?(tx: Executor, payment: Payment): Promise<void>
  /** Waits; passed in by tests. */
  sleep?(ms: number): Promise<void>
}

/** Refuses what no provider would take. @throws RangeError */
export function checkRequest(request: StartPayment): void {
  for (const field of ['reference', 'description'] as const) {
    const text = request[field]
    if (text.length === 0 || text.length > 255 || /https?:|www\./i.test(text)) {
      throw new RangeError(
        `A payment’s ${field} has 1 to 255 characters and no web address. GOV.UK Pay refuses others: shorten it before the payment is started.`,
      )
    }
  }
  if (!Number.isSafeInteger(request.amount) || request.amount <= 0) {
    throw new RangeError(
      'A payment is of one penny at least. There is nothing to take: submit what is free without a payment.',
    )
  }
  if (request.lines && request.lines.length > 0 && totalOf(request.lines) !== request.amount) {
    throw new RangeError(
      'The lines of a payment come to its amount. The payer would see another sum than is taken: put the lines or the amount right.',
    )
  }
  const byStaff = request.channel === 'phone' || request.channel === 'counter'
  if (byStaff !== (request.takenBy !== undefined)) {
    throw new RangeError(
      'A payment that staff take says who took it, and no other does. Finance could not account for it: give takenBy with the channels phone and counter alone.',
    )
  }
}

/** Records a new intent in place of all that are dead; undefined when another is alive. */
export async function recordIntent(
  database: Database,
  provider: PaymentProvider,
  request: StartPayment,
  replaced?: { payment: Payment; cause: PaymentDeadCause },
): Promise<Payment | undefined> {
  const nowMs = request.clock().epochMilliseconds
  const now = new Date(nowMs)
  try {
    return await database.transaction(async (tx) => {
      await lockSubject(tx, request.council, request.subject)
      if (replaced !== undefined) {
        const { payment, cause } = replaced
        const locked = await lockPayment(tx, request.council, payment.id)
        if (locked?.state !== payment.state || locked.providerId !== payment.providerId) {
          return undefined
        }
        await updatePayment(tx, request.council, payment.id)
          .set({ state: 'dead', dead_cause: cause, settled_at: now })
          .execute()
      }
      const db = tx.tables<PaymentsTables>()
      // What they held is held on for this one, so that nobody frees it any more.
      await db
        .updateTable('payments')
        .set({ dead_handled: true })
        .where('council', '=', request.council)
        .where('subject', '=', request.subject)
        .where('state', '=', 'dead')
        .execute()
      const row = await db
        .insertInto('payments')
        .values({
          council: request.council,
          subject: request.subject,
          provider: provider.name,
          reference: request.reference,
          description: request.description,
          amount: request.amount,
          language: request.language,
          delayed_capture: request.delayedCapture ?? false,
          channel: request.channel ?? 'online',
          taken_by: request.takenBy ?? null,
          lines: request.lines ? JSON.stringify(request.lines) : null,
          created_at: now,
          starting_until: new Date(nowMs + leaseMs),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      const payment = paymentOf(row)
      await request.reserve?.(tx, payment)
      return payment
    })
  } catch (error) {
    if (isUniqueViolation(error, 'payments_one_alive')) return undefined
    throw error
  }
}
