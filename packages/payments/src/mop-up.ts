import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { cancelAtProvider, findAtProvider } from './at-provider.ts'
import type { PaymentsTables } from './database.ts'
import type { Payment } from './payment.ts'
import { type PaymentProvider, PaymentProviderError } from './providers/payment-provider.ts'
import { paymentOf, updatePayment } from './records.ts'
import { type PaymentHandlers, settle } from './settle.ts'

serverOnly('payments/mop-up')

const minute = 60_000
/** A payment that nobody heard of has ended by itself after this (GOV.UK Pay: 90 minutes). */
const strayLifetimeMs = 3 * 60 * minute
/** A day before the promise of money ends (GOV.UK Pay: 120 hours). */
const captureDueMs = 96 * 60 * minute

/** What a mop-up found. */
export interface MopUp {
  checked: number
  /** Settled by this run. */
  paid: number
  dead: number
  /** Still to end. */
  unfinished: number
  /** Payments at the provider that no payer was ever sent to, and that were cancelled. */
  strays: number
  /**
   * For staff: `mismatch`, `unknown-state`, `stray-paid`, `capture-due` (a day is left to capture or
   * cancel), a provider's problem, or `failed`.
   */
  problems: { paymentId: string; problem: string; error?: unknown }[]
}

/** Takes the unsettled that nobody looked at lately, so that two machines don't ask the same. */
async function claim(
  database: Database,
  handlers: PaymentHandlers,
  provider: PaymentProvider,
  olderThanMinutes: number,
  limit: number,
): Promise<Payment[]> {
  const nowMs = handlers.clock().epochMilliseconds
  const before = new Date(nowMs - olderThanMinutes * minute)
  return await database.transaction(async (tx) => {
    const db = tx.tables<PaymentsTables>()
    const rows = await db
      .selectFrom('payments')
      .selectAll()
      .where('council', '=', handlers.council)
      .where('provider', '=', provider.name)
      .where('created_at', '<=', before)
      .where((eb) => eb.or([eb('checked_at', 'is', null), eb('checked_at', '<=', before)]))
      .where((eb) =>
        eb.or([
          eb('state', 'in', ['intended', 'started', 'authorised']),
          eb.and([eb('state', '=', 'dead'), eb('dead_handled', '=', false)]),
          // One whose create had no answer may turn up at the provider after it was given up.
          eb.and([
            eb('dead_cause', '=', 'never-created'),
            eb('provider_id', 'is', null),
            eb('created_at', '>', new Date(nowMs - strayLifetimeMs)),
          ]),
        ]),
      )
      .orderBy('checked_at', (order) => order.asc().nullsFirst())
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of rows) {
      await db
        .updateTable('payments')
        .set({ checked_at: new Date(nowMs) })
        .where('id', '=', row.id)
        .execute()
    }
    return rows.map(paymentOf)
  })
}

async function cancelStray(
  database: Database,
  provider: PaymentProvider,
  payment: Payment,
  result: MopUp,
): Promise<void> {
  const found = await findAtProvider(provider, payment)
  if (found === undefined) return
  await cancelAtProvider(provider, found.id)
  const seen = await provider.get(found.id)
  await updatePayment(database, payment.council, payment.id)
    .set({ provider_id: found.id })
    .execute()
  if (seen.state.kind === 'dead') result.strays += 1
  else result.problems.push({ paymentId: payment.id, problem: 'stray-paid' })
}

async function settleOne(
  database: Database,
  provider: PaymentProvider,
  payment: Payment,
  handlers: PaymentHandlers,
  result: MopUp,
): Promise<void> {
  const { payment: after, changed } = await settle(database, provider, payment.id, handlers)
  if (after.state === 'paid') result.paid += changed ? 1 : 0
  else if (after.state === 'dead') result.dead += changed ? 1 : 0
  else result.unfinished += 1
  const promisedMs = handlers.clock().epochMilliseconds - (after.authorisedAt?.getTime() ?? 0)
  if (after.state === 'authorised' && promisedMs > captureDueMs) {
    result.problems.push({ paymentId: after.id, problem: 'capture-due' })
  }
  if (after.mismatch) result.problems.push({ paymentId: after.id, problem: 'mismatch' })
  if (after.state === 'started' && after.providerStatus === 'unknown') {
    result.problems.push({ paymentId: after.id, problem: 'unknown-state' })
  }
}

/**
 * Settles the payments that neither a return page nor a webhook brought to an end.
 *
 * Run it every 30 minutes, on as many machines as there are: each payment is taken by one. A payment
 * that can't be settled is reported, and doesn't stop the others.
 *
 * @param options.olderThanMinutes of which payments, 30 unless given
 * @param options.limit how many at most, 200 unless given
 */
export async function mopUp(
  database: Database,
  provider: PaymentProvider,
  options: PaymentHandlers & { olderThanMinutes?: number; limit?: number },
): Promise<MopUp> {
  const result: MopUp = { checked: 0, paid: 0, dead: 0, unfinished: 0, strays: 0, problems: [] }
  const { olderThanMinutes = 30, limit = 200 } = options
  for (const payment of await claim(database, options, provider, olderThanMinutes, limit)) {
    result.checked += 1
    try {
      if (payment.deadCause === 'never-created') {
        await cancelStray(database, provider, payment, result)
      }
      if (!(payment.state === 'dead' && payment.deadHandled)) {
        await settleOne(database, provider, payment, options, result)
      }
    } catch (error) {
      const known = error instanceof PaymentProviderError
      const problem = known ? error.problem.kind : 'failed'
      result.problems.push({ paymentId: payment.id, problem, error })
      if (known && ['unauthorised', 'unreachable', 'busy'].includes(problem)) break
    }
  }
  return result
}
