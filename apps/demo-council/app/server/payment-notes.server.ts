import type { Executor } from '@guildhall/database/database'
import type { PaymentsTables } from '@guildhall/payments/database'
import { type Reconciliation, reconciliationCsv } from '@guildhall/payments/reconcile'
import type { Clock } from '@guildhall/standards/plain-date'
import type { PaymentNotesTables } from './payment-tables.server.ts'

const notes = (executor: Executor) => executor.tables<PaymentNotesTables>()

/**
 * Notes, once, that staff have to put something right with a payment. Found again after they did, it
 * is the same finding and stays put right.
 */
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
      righted_at: null,
      righted_by: null,
      what_was_done: null,
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

/** What staff decided on money that was promised; undefined before. */
export function decisionOf(executor: Executor, council: string, paymentId: string) {
  return notes(executor)
    .selectFrom('site_payment_decisions')
    .select(['decision', 'reason', 'decided_by', 'decided_at'])
    .where('council', '=', council)
    .where('payment_id', '=', paymentId)
    .executeTakeFirst()
}

/** Keeps what staff decided; decided again, as after a provider's outage, the newer one counts. */
export async function keepDecision(
  executor: Executor,
  of: {
    council: string
    paymentId: string
    decision: 'accepted' | 'refused'
    reason: string
    by: string
    clock: Clock
  },
): Promise<void> {
  const decided = {
    decision: of.decision,
    reason: of.reason,
    decided_by: of.by,
    decided_at: new Date(of.clock().epochMilliseconds),
  }
  await notes(executor)
    .insertInto('site_payment_decisions')
    .values({ council: of.council, payment_id: of.paymentId, ...decided })
    .onConflict((conflict) => conflict.columns(['council', 'payment_id']).doUpdateSet(decided))
    .execute()
}

/** What staff have to put right, the oldest first. */
export function problemsOf(executor: Executor, council: string) {
  return executor
    .tables<PaymentNotesTables & PaymentsTables>()
    .selectFrom('site_payment_problems as noted')
    .innerJoin('payments', 'payments.id', 'noted.payment_id')
    .select(['noted.problem', 'payments.reference', 'payments.subject'])
    .where('noted.council', '=', council)
    .where('noted.righted_at', 'is', null)
    .orderBy('noted.noted_at')
    .limit(100)
    .execute()
}

/** What was found wrong with one payment, put right or not, the oldest first. */
export function problemsWith(executor: Executor, council: string, paymentId: string) {
  return notes(executor)
    .selectFrom('site_payment_problems')
    .select(['problem', 'righted_at', 'righted_by', 'what_was_done'])
    .where('council', '=', council)
    .where('payment_id', '=', paymentId)
    .orderBy('noted_at')
    .execute()
}

/**
 * Takes a payment off the list of what is to be put right, with what was done.
 *
 * @returns false where nothing was on it any more: somebody else has said so first
 */
export async function putRight(
  executor: Executor,
  of: { council: string; paymentId: string; done: string; by: string; clock: Clock },
): Promise<boolean> {
  const { numUpdatedRows } = await notes(executor)
    .updateTable('site_payment_problems')
    .set({
      righted_at: new Date(of.clock().epochMilliseconds),
      righted_by: of.by,
      what_was_done: of.done,
    })
    .where('council', '=', of.council)
    .where('payment_id', '=', of.paymentId)
    .where('righted_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The last days' files, the newest first. */
export function filesOf(executor: Executor, council: string) {
  return notes(executor)
    .selectFrom('site_reconciliations')
    .select(['provider', 'day', 'payments', 'difference', 'mismatches'])
    .where('council', '=', council)
    .orderBy('day', 'desc')
    .orderBy('provider')
    .limit(28)
    .execute()
}

/** One day's file, as finance reads it. */
export async function fileOf(
  executor: Executor,
  of: { council: string; provider: string; day: string },
): Promise<string | undefined> {
  const row = await notes(executor)
    .selectFrom('site_reconciliations')
    .select('file')
    .where('council', '=', of.council)
    .where('provider', '=', of.provider)
    .where('day', '=', of.day)
    .executeTakeFirst()
  return row?.file
}
