import type { Database, Executor } from '@guildhall/database/database'
import type { MigrationSet } from '@guildhall/database/migrations'
import type { Payment } from '@guildhall/payments/payment'
import { PaymentProviderError } from '@guildhall/payments/provider'
import { refundPayment } from '@guildhall/payments/refund'
import { findPayment } from '@guildhall/payments/settle'
import { pence } from '@guildhall/standards/pence'
import { sql } from 'kysely'
import { bookingChain } from './bookings.server.ts'
import type { CouncilServices } from './council-services.server.ts'

/** What is owed to residents who cancelled, until it is on its way to them. */
export interface RefundsOwedTables {
  site_refunds_owed: {
    council: string
    /** A UUID, and the refund's own: however often it is tried, it is given once. */
    id: string
    payment_id: string
    /** Reference of the booking that was cancelled. */
    reference: string
    /** Pence. */
    amount: number
    state: 'owed' | 'given' | 'for-staff'
    /** Why staff have to see to it. */
    why: string | null
    owed_at: Date
  }
}

/** Makes the table of {@link RefundsOwedTables}. */
export const refundsOwedMigrations: MigrationSet = {
  package: 'demo-council-refunds',
  migrations: [
    {
      name: '0001-owed',
      async up(db) {
        await sql`
          create table site_refunds_owed (
            council text not null,
            id uuid not null,
            payment_id uuid not null,
            reference text not null,
            amount integer not null check (amount > 0),
            state text not null check (state in ('owed', 'given', 'for-staff')),
            why text,
            owed_at timestamptz not null,
            primary key (council, id)
          )`.execute(db)
      },
    },
  ],
}

const owed = (executor: Executor) => executor.tables<RefundsOwedTables>()

/**
 * Records what a cancellation owes, with the cancellation: of each payment of the booking and its
 * changes what is left of it, the newest first. What staff gave back before is not owed again.
 */
export async function oweRefund(
  tx: Executor,
  of: { council: string; instance: string; reference: string; amount: number; at: string },
): Promise<void> {
  const { council, reference } = of
  const payments: Payment[] = []
  for (const { instance } of await bookingChain(tx, council, of.instance)) {
    const payment = await findPayment(tx, council, { subject: instance })
    if (payment?.state === 'paid') payments.push(payment)
  }
  let left = payments.reduce((rest, { refunded }) => rest - refunded, of.amount)
  for (const payment of payments) {
    const amount = Math.min(left, payment.amount - payment.refunded)
    if (amount <= 0) continue
    left -= amount
    const row = { council, id: crypto.randomUUID(), payment_id: payment.id, reference, amount }
    await owed(tx)
      .insertInto('site_refunds_owed')
      .values({ ...row, state: 'owed', why: null, owed_at: new Date(of.at) })
      .execute()
  }
}

/** Gives back what is owed; what a provider refuses is left for staff. */
export async function giveRefundsOwed(services: CouncilServices): Promise<void> {
  const { council, database, clock } = services
  const rows = await owed(database)
    .selectFrom('site_refunds_owed')
    .selectAll()
    .where('council', '=', council.slug)
    .where('state', '=', 'owed')
    .orderBy('owed_at')
    .limit(50)
    .execute()
  for (const { id, payment_id: paymentId, amount } of rows) {
    const payment = await findPayment(database, council.slug, { id: paymentId })
    if (!payment) continue
    const provider = services.payments.providerOf(payment)
    const order = { paymentId, amount: pence(amount), refundId: id }
    const result = await refundPayment(database, provider, {
      ...order,
      council: council.slug,
      reason: 'A bulky collection was cancelled',
      by: 'bulky-cancel',
      clock,
    }).catch((error: unknown) => {
      // Tried again in a moment: what was recorded of it is found by its id.
      if (error instanceof PaymentProviderError) return undefined
      throw error
    })
    // What is being checked has a mop-up of its own.
    if (result?.kind === 'refused') {
      if (result.why === 'another-under-way') continue
      await mark(database, { council: council.slug, id }, 'for-staff', result.why)
    } else if (result) {
      await mark(database, { council: council.slug, id }, 'given', null)
    }
  }
}

/** What of a council's refunds staff have to see to, the oldest first. */
export function refundsForStaff(executor: Executor, council: string) {
  return owed(executor)
    .selectFrom('site_refunds_owed')
    .select(['reference', 'amount', 'why'])
    .where('council', '=', council)
    .where('state', '=', 'for-staff')
    .orderBy('owed_at')
    .execute()
}

async function mark(
  database: Database,
  { council, id }: { council: string; id: string },
  state: 'given' | 'for-staff',
  why: string | null,
): Promise<void> {
  await owed(database)
    .updateTable('site_refunds_owed')
    .set({ state, why })
    .where('council', '=', council)
    .where('id', '=', id)
    .execute()
}
