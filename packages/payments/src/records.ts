import type { Executor } from '@guildhall/database/database'
import { pence } from '@guildhall/standards/pence'
import { serverOnly } from '@guildhall/standards/server-only'
import { type Selectable, sql } from 'kysely'
import type { PaymentsTable, PaymentsTables } from './database.ts'
import type { Payment } from './payment.ts'

serverOnly('payments/records')

/** A payment that isn't in our records, or is another council's. */
export class PaymentNotFoundError extends Error {
  override readonly name = 'PaymentNotFoundError'

  constructor() {
    super(
      'There is no such payment of this council. Nothing was changed: check the address, and that the council is the one that it was started for.',
    )
  }
}

/** A stored row as a payment. */
export function paymentOf(row: Selectable<PaymentsTable>): Payment {
  return {
    id: row.id,
    council: row.council,
    subject: row.subject,
    reference: row.reference,
    description: row.description,
    amount: pence(row.amount),
    language: row.language,
    provider: row.provider,
    providerId: row.provider_id ?? undefined,
    state: row.state,
    deadCause: row.dead_cause ?? undefined,
    providerStatus: row.provider_status ?? undefined,
    deadHandled: row.dead_handled,
    mismatch: row.mismatch,
    delayedCapture: row.delayed_capture,
    channel: row.channel,
    takenBy: row.taken_by ?? undefined,
    lines: row.lines ?? [],
    method: row.method ?? undefined,
    refunded: pence(row.refunded),
    createdAt: row.created_at,
    authorisedAt: row.authorised_at ?? undefined,
    settledAt: row.settled_at ?? undefined,
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Which payment: one of ours by its id, a provider's by its own, or the newest of a subject. */
export type PaymentKey = { id: string } | { providerId: string } | { subject: string }

/** A council's payment, or undefined. */
export async function findPayment(
  executor: Executor,
  council: string,
  key: PaymentKey,
): Promise<Payment | undefined> {
  if ('id' in key && !uuid.test(key.id)) return undefined
  const rows = executor
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .selectAll()
    .where('council', '=', council)
    .orderBy('created_at', 'desc')
    .limit(1)
  const query =
    'id' in key
      ? rows.where('id', '=', key.id)
      : 'providerId' in key
        ? rows.where('provider_id', '=', key.providerId)
        : // One that is alive stands before those that died at the same moment.
          rows
            .where('subject', '=', key.subject)
            .clearOrderBy()
            .orderBy((eb) => eb('state', '=', 'dead'), 'asc')
            .orderBy('created_at', 'desc')
  const row = await query.executeTakeFirst()
  return row && paymentOf(row)
}

/** A council's payment, locked until the transaction ends. */
export async function lockPayment(
  tx: Executor,
  council: string,
  id: string,
): Promise<Payment | undefined> {
  const row = await tx
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .selectAll()
    .where('council', '=', council)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && paymentOf(row)
}

/** The update of one council's payment, to be given what to set. */
export function updatePayment(executor: Executor, council: string, id: string) {
  return executor
    .tables<PaymentsTables>()
    .updateTable('payments')
    .where('council', '=', council)
    .where('id', '=', id)
}

/**
 * Lets one transaction at a time begin or end what a subject holds.
 *
 * A row lock can't: the payment that begins has no row yet.
 */
export async function lockSubject(tx: Executor, council: string, subject: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${council}), hashtext(${subject}))`.execute(
    tx.tables<PaymentsTables>(),
  )
}
