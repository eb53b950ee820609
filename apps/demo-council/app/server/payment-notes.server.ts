import type { Executor } from '@guildhall/database/database'
import { type Reconciliation, reconciliationCsv } from '@guildhall/payments/reconcile'
import type { Clock } from '@guildhall/standards/plain-date'
import type { PaymentNotesTables } from './payment-tables.server.ts'

const notes = (executor: Executor) => executor.tables<PaymentNotesTables>()

/** Notes, once, that staff have to put something right with a payment. */
export async function noteProblem(
  executor: Executor,
  of: { council: string; paymentId: string; problem: string; clock: Clock },
): Promise<void> {
  await notes(executor)
    .insertInto('site_payment_problems')
    .values({
      council: of.council,
      payment_id: of.paymentId,
      problem: of.problem,
      noted_at: new Date(of.clock().epochMilliseconds),
    })
    .onConflict((conflict) => conflict.columns(['council', 'payment_id', 'problem']).doNothing())
    .execute()
}

/** Keeps a day's file; made again, the newer one counts. */
export async function keepReconciliation(
  executor: Executor,
  result: Reconciliation,
): Promise<void> {
  const { council, provider, day, difference, mismatches } = result
  const file = {
    file: reconciliationCsv(result),
    payments: result.payments.length,
    difference,
    mismatches,
  }
  await notes(executor)
    .insertInto('site_reconciliations')
    .values({ council, provider, day, ...file })
    .onConflict((conflict) => conflict.columns(['council', 'provider', 'day']).doUpdateSet(file))
    .execute()
}
