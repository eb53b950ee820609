import { type Database, type Executor, isUniqueViolation } from '@guildhall/database/database'
import { type Pence, pence } from '@guildhall/standards/pence'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Selectable } from 'kysely'
import { checkProvider } from './at-provider.ts'
import type { PaymentsTables, RefundState, RefundsTable } from './database.ts'
import type { Payment } from './payment.ts'
import {
  mayHaveHappened,
  type PaymentProvider,
  PaymentProviderError,
  type ProviderRefund,
} from './providers/payment-provider.ts'
import { findPayment, lockPayment, PaymentNotFoundError } from './records.ts'

serverOnly('payments/refund')

/** How long the call that recorded a refund may take to hear from the provider. */
const leaseMs = 30_000

/** A refund in our own records. */
export interface Refund {
  id: string
  paymentId: string
  amount: Pence
  reason: string
  decidedBy: string
  state: RefundState
  createdAt: Date
}

/** What to give back, and why. */
export interface RefundOrder {
  council: string
  paymentId: string
  /** `all` is what is left of the payment. */
  amount: Pence | 'all'
  /** For the audit; nothing personal. */
  reason: string
  /** Who decided: the council's own id of staff, or the name of the rule. */
  by: string
  clock: Clock
  /** A UUID made with the form: the same sent twice is one refund. */
  refundId?: string
  /** Queues the resident's message, in the transaction that records the provider's yes. */
  onRefunded?(tx: Executor, payment: Payment, refund: Refund): Promise<void>
}

/**
 * What came of it.
 *
 * `refunded` the provider has it · `checking` it may have it: nothing may be asked again, the mop-up
 * finds out · `refused` nothing was given back, with the reason
 */
export type RefundResult =
  | { kind: 'refunded'; refund: Refund }
  | { kind: 'checking'; refund: Refund }
  | { kind: 'refused'; why: 'not-paid' | 'too-much' | 'another-under-way' | 'provider' }

/** A stored row as a refund. */
export function refundOf(row: Selectable<RefundsTable>): Refund {
  return {
    id: row.id,
    paymentId: row.payment_id,
    amount: pence(row.amount),
    reason: row.reason,
    decidedBy: row.decided_by,
    state: row.state,
    createdAt: row.created_at,
  }
}

const refunds = (executor: Executor) => executor.tables<PaymentsTables>()

/** The refunds of a payment, oldest first. */
export async function refundsOf(
  executor: Executor,
  of: { council: string; paymentId: string },
): Promise<Refund[]> {
  const rows = await refunds(executor)
    .selectFrom('payments_refunds')
    .selectAll()
    .where('council', '=', of.council)
    .where('payment_id', '=', of.paymentId)
    .orderBy('created_at')
    .execute()
  return rows.map(refundOf)
}

async function findOrder(tx: Executor, order: RefundOrder, id: string) {
  return await refunds(tx)
    .selectFrom('payments_refunds')
    .selectAll()
    .where('council', '=', order.council)
    .where('payment_id', '=', order.paymentId)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** What is said of an order that was given before. */
function sameAgain(refund: Refund): RefundResult {
  if (refund.state === 'intended') return { kind: 'checking', refund }
  const isGiven = refund.state === 'submitted' || refund.state === 'done'
  return isGiven ? { kind: 'refunded', refund } : { kind: 'refused', why: 'provider' }
}

async function recordOrder(database: Database, order: RefundOrder) {
  const now = order.clock().epochMilliseconds
  try {
    return await database.transaction(async (tx) => {
      const payment = await lockPayment(tx, order.council, order.paymentId)
      if (payment === undefined) throw new PaymentNotFoundError()
      const earlier = order.refundId && (await findOrder(tx, order, order.refundId))
      if (earlier) return refundOf(earlier)
      if (payment.state !== 'paid') return 'not-paid'
      const available = payment.amount - payment.refunded
      const amount = order.amount === 'all' ? available : order.amount
      if (amount > available || amount <= 0) return 'too-much'
      await refunds(tx)
        .updateTable('payments')
        .set({ refunded: payment.refunded + amount })
        .where('id', '=', payment.id)
        .execute()
      const row = await refunds(tx)
        .insertInto('payments_refunds')
        .values({
          ...(order.refundId && { id: order.refundId }),
          council: order.council,
          payment_id: payment.id,
          amount,
          available,
          reason: order.reason,
          decided_by: order.by,
          created_at: new Date(now),
          asking_until: new Date(now + leaseMs),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return { row, payment }
    })
  } catch (error) {
    if (isUniqueViolation(error, 'payments_refunds_one_open')) return 'another-under-way'
    throw error
  }
}

/** Moves a refund once; what is refused or failed is free to be given back again. */
export async function moveRefund(
  database: Database,
  order: Pick<RefundOrder, 'council' | 'clock' | 'onRefunded'>,
  row: Selectable<RefundsTable>,
  to: { state: Exclude<RefundState, 'intended'>; providerId?: string; code?: string },
): Promise<Refund> {
  return await database.transaction(async (tx) => {
    const payment = await lockPayment(tx, order.council, row.payment_id)
    if (payment === undefined) throw new PaymentNotFoundError()
    const moved = await refunds(tx)
      .updateTable('payments_refunds')
      .set({
        state: to.state,
        settled_at: new Date(order.clock().epochMilliseconds),
        ...(to.providerId && { provider_refund_id: to.providerId }),
        ...(to.code && { code: to.code }),
      })
      .where('id', '=', row.id)
      .where('state', '=', row.state)
      .returningAll()
      .executeTakeFirst()
    // Another machine was first.
    if (moved === undefined) return refundOf(row)
    if (to.state === 'refused' || to.state === 'failed') {
      await refunds(tx)
        .updateTable('payments')
        .set({ refunded: payment.refunded - row.amount })
        .where('id', '=', payment.id)
        .execute()
    } else if (row.state === 'intended') {
      const now = (await findPayment(tx, order.council, { id: payment.id })) ?? payment
      await order.onRefunded?.(tx, now, refundOf(moved))
    }
    return refundOf(moved)
  })
}

/** That of the provider's refunds which is this one: by our id, or the one that no other of ours is. */
async function findRefund(
  database: Database,
  provider: PaymentProvider,
  payment: Payment,
  row: Selectable<RefundsTable>,
): Promise<ProviderRefund | undefined> {
  const theirs = (await provider.refunds?.(payment.providerId ?? '')) ?? []
  const named = theirs.find(({ refundId }) => refundId === row.id)
  if (named) return named
  const known = await refunds(database)
    .selectFrom('payments_refunds')
    .select('provider_refund_id')
    .where('payment_id', '=', payment.id)
    .execute()
  const ours = new Set(known.map(({ provider_refund_id }) => provider_refund_id))
  return theirs.find(
    ({ id, amount, refundId }) => refundId === undefined && amount === row.amount && !ours.has(id),
  )
}

/** Asks the provider for a recorded refund, and records what it says. */
export async function askForRefund(
  database: Database,
  provider: PaymentProvider,
  order: Pick<RefundOrder, 'council' | 'clock' | 'onRefunded'>,
  asked: { payment: Payment; row: Selectable<RefundsTable>; lookFirst: boolean },
): Promise<RefundResult> {
  const { payment, row } = asked
  const keep = async (found: ProviderRefund): Promise<RefundResult> => ({
    kind: 'refunded',
    refund: await moveRefund(database, order, row, { state: found.state, providerId: found.id }),
  })
  if (provider.refund === undefined) {
    await moveRefund(database, order, row, { state: 'refused', code: 'no-refunds' })
    return { kind: 'refused', why: 'provider' }
  }
  if (asked.lookFirst) {
    const found = await findRefund(database, provider, payment, row)
    if (found) return await keep(found)
  }
  try {
    const { id, amount, available } = row
    return await keep(
      await provider.refund(payment.providerId ?? '', {
        refundId: id,
        amount: pence(amount),
        available: pence(available),
      }),
    )
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    const { kind } = error.problem
    // What is available may differ since this very refund was made and its answer lost.
    if (mayHaveHappened(error.problem) || kind === 'refund-mismatch') {
      const found = await findRefund(database, provider, payment, row).catch(
        () => 'unknown' as const,
      )
      if (found === 'unknown' || (found === undefined && kind !== 'refund-mismatch')) {
        return { kind: 'checking', refund: refundOf(row) }
      }
      if (found !== undefined) return await keep(found)
    }
    const again = ['busy', 'unauthorised'].includes(kind)
    if (again) return { kind: 'checking', refund: refundOf(row) }
    await moveRefund(database, order, row, { state: 'refused', code: kind })
    return { kind: 'refused', why: 'provider' }
  }
}

/**
 * Gives money back, once: the order is recorded before the provider is asked, and an answer that was
 * lost is looked for among the provider's refunds before anything is asked again.
 *
 * @throws {PaymentNotFoundError} when the council has no such payment
 */
export async function refundPayment(
  database: Database,
  provider: PaymentProvider,
  order: RefundOrder,
): Promise<RefundResult> {
  const known = await findPayment(database, order.council, { id: order.paymentId })
  if (known) checkProvider(provider, known)
  const recorded = await recordOrder(database, order)
  if (typeof recorded === 'string') return { kind: 'refused', why: recorded }
  if (!('row' in recorded)) return sameAgain(recorded)
  return await askForRefund(database, provider, order, { ...recorded, lookFirst: false })
}
