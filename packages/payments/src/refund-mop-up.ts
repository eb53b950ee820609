import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Selectable } from 'kysely'
import type { PaymentsTables, RefundsTable } from './database.ts'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { PaymentProviderError } from './providers/payment-provider.ts'
import { findPayment } from './records.ts'
import { askForRefund, moveRefund, type RefundOrder } from './refund.ts'

serverOnly('payments/refund-mop-up')

/** What became of refunds that were not known to be done. */
export interface RefundMopUp {
  checked: number
  done: number
  /** For staff: a refund that failed at the provider, or could not be asked for. */
  problems: { refundId: string; paymentId: string; problem: string }[]
}

type Row = Selectable<RefundsTable>

async function claim(database: Database, options: RefundMopUpOptions, name: string) {
  const now = options.clock().epochMilliseconds
  const before = new Date(now - (options.olderThanMinutes ?? 30) * 60_000)
  return await database.transaction(async (tx) => {
    const db = tx.tables<PaymentsTables>()
    const rows = await db
      .selectFrom('payments_refunds as refund')
      .innerJoin('payments as payment', 'payment.id', 'refund.payment_id')
      .selectAll('refund')
      .where('refund.council', '=', options.council)
      .where('payment.provider', '=', name)
      .where('refund.state', 'in', ['intended', 'submitted'])
      .where('refund.asking_until', '<=', new Date(now))
      .where((eb) =>
        eb.or([eb('refund.checked_at', 'is', null), eb('refund.checked_at', '<=', before)]),
      )
      .orderBy('refund.created_at')
      .limit(options.limit ?? 200)
      .forUpdate('refund')
      .skipLocked()
      .execute()
    for (const { id } of rows) {
      await db
        .updateTable('payments_refunds')
        .set({ checked_at: new Date(now) })
        .where('id', '=', id)
        .execute()
    }
    return rows
  })
}

async function check(
  database: Database,
  provider: PaymentProvider,
  options: RefundMopUpOptions,
  row: Row,
): Promise<'done' | 'open' | 'failed'> {
  const payment = await findPayment(database, options.council, { id: row.payment_id })
  if (payment === undefined) return 'failed'
  if (row.state === 'intended') {
    const asked = { payment, row, lookFirst: true }
    const result = await askForRefund(database, provider, options, asked)
    if (result.kind === 'refused') return 'failed'
    return result.kind === 'refunded' && result.refund.state === 'done' ? 'done' : 'open'
  }
  const theirs = (await provider.refunds?.(payment.providerId ?? '')) ?? []
  const found = theirs.find(({ id }) => id === row.provider_refund_id)
  if (found === undefined || found.state === 'submitted') return 'open'
  await moveRefund(database, options, row, { state: found.state })
  return found.state
}

/** As `refundPayment` was given them, and how many refunds of which age. */
export type RefundMopUpOptions = Pick<RefundOrder, 'council' | 'clock' | 'onRefunded'> & {
  olderThanMinutes?: number
  limit?: number
}

/** Finds out what became of refunds whose answer was lost, or that the provider had not done yet. */
export async function mopUpRefunds(
  database: Database,
  provider: PaymentProvider,
  options: RefundMopUpOptions,
): Promise<RefundMopUp> {
  const result: RefundMopUp = { checked: 0, done: 0, problems: [] }
  for (const row of await claim(database, options, provider.name)) {
    result.checked += 1
    const told = await check(database, provider, options, row).catch((error: unknown) => {
      return error instanceof PaymentProviderError ? error.problem.kind : 'failed'
    })
    if (told === 'done') result.done += 1
    else if (told !== 'open') {
      result.problems.push({ refundId: row.id, paymentId: row.payment_id, problem: told })
    }
  }
  return result
}
