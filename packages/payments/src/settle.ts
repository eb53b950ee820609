import type { Database, Executor } from '@guildhall/database/database'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import {
  cancelAtProvider,
  captureAtProvider,
  checkProvider,
  findAtProvider,
} from './at-provider.ts'
import {
  isSettled,
  type Observation,
  outcomeOf,
  type Payment,
  type PaymentOutcome,
  stepFor,
} from './payment.ts'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { findPayment, lockPayment, PaymentNotFoundError, updatePayment } from './records.ts'

serverOnly('payments/settle')

export { findPayment, type PaymentKey, PaymentNotFoundError } from './records.ts'

/** After this no provider still has a payment to be paid that we never heard of (Pay: 90 minutes). */
const lifetimeMs = 2 * 60 * 60_000

/** What a council does once a payment is paid, or known never to be. */
export interface PaymentHandlers {
  council: string
  clock: Clock
  /**
   * Records what was paid for and queues its confirmation, in the payment's own transaction: both
   * are kept, or neither, and once. Should it throw, the payment stays unsettled and is tried again.
   */
  onPaid(tx: Executor, payment: Payment): Promise<void>
  /**
   * Records that the money is promised, where it is captured later, in the same way: the council may
   * now decide, and capture or cancel the payment.
   */
  onAuthorised?(tx: Executor, payment: Payment): Promise<void>
  /** Frees what was held, in the same way; not called when a new payment took the place. */
  onDead(tx: Executor, payment: Payment): Promise<void>
}

/** A payment after `settle`. */
export interface Settlement {
  payment: Payment
  outcome: PaymentOutcome
  /** Whether this call, and no other, moved it. */
  changed: boolean
}

async function observe(
  provider: PaymentProvider,
  payment: Payment,
  clock: Clock,
): Promise<Observation> {
  if (payment.state === 'dead') return 'nothing'
  if (payment.providerId !== undefined) return await provider.get(payment.providerId)
  const found = await findAtProvider(provider, payment)
  // Search lags behind: what it found is read again by id.
  if (found !== undefined) return await provider.get(found.id)
  const age = clock().epochMilliseconds - payment.createdAt.getTime()
  return age > lifetimeMs ? 'never-created' : 'nothing'
}

/**
 * Takes the one step that an observation leads to, under the row's lock, with its callback.
 *
 * The observation may be older than the row: a settled row stays as it is, and what a provider calls
 * finished never changes again.
 */
async function take(
  tx: Executor,
  handlers: PaymentHandlers,
  id: string,
  observation: Observation,
): Promise<Settlement> {
  const { council, clock } = handlers
  const now = new Date(clock().epochMilliseconds)
  const payment = await lockPayment(tx, council, id)
  if (payment === undefined) throw new PaymentNotFoundError()
  const step = stepFor(payment, observation)
  const update = updatePayment(tx, council, id)
  const reread = async (changed: boolean): Promise<Settlement> => {
    const after = (await findPayment(tx, council, { id })) ?? payment
    return { payment: after, outcome: outcomeOf(after), changed }
  }
  switch (step.kind) {
    case 'none':
      return { payment, outcome: outcomeOf(payment), changed: false }
    case 'seen':
      await update
        .set({
          state: 'started',
          provider_id: step.providerId,
          provider_status: step.providerStatus,
        })
        .execute()
      return await reread(false)
    case 'mismatch':
      await update
        .set({
          state: payment.state === 'intended' ? 'started' : payment.state,
          provider_id: step.providerId,
          mismatch: true,
        })
        .execute()
      return await reread(false)
    case 'authorise': {
      await update
        .set({
          state: 'authorised',
          provider_id: step.providerId,
          provider_status: 'capturable',
          authorised_at: now,
        })
        .execute()
      const settlement = await reread(true)
      await handlers.onAuthorised?.(tx, settlement.payment)
      return settlement
    }
    case 'pay': {
      await update
        .set({
          state: 'paid',
          provider_id: step.providerId,
          provider_status: 'success',
          method: step.method,
          settled_at: now,
        })
        .execute()
      const settlement = await reread(true)
      await handlers.onPaid(tx, settlement.payment)
      return settlement
    }
    case 'die':
    case 'tell-dead': {
      await update
        .set({
          dead_handled: true,
          settled_at: now,
          ...(step.kind === 'tell-dead'
            ? {}
            : {
                state: 'dead',
                dead_cause: step.cause,
                provider_code: step.code ?? null,
                ...(step.providerId === undefined ? {} : { provider_id: step.providerId }),
              }),
        })
        .execute()
      const settlement = await reread(true)
      await handlers.onDead(tx, settlement.payment)
      return settlement
    }
  }
}

/**
 * The one way in, for the return page, the webhook and the mop-up: brings a payment up to date.
 *
 * Reads the provider by id, then moves the payment at most once under its row's lock, and in that
 * transaction calls `onPaid` or `onDead`, each exactly once however many call at a time. A payment
 * that is settled is told from our own records, without asking the provider.
 *
 * @throws {PaymentNotFoundError} when the council has no such payment
 * @throws {PaymentProviderError} when the provider can't be read; nothing was changed, ask again
 */
export async function settle(
  database: Database,
  provider: PaymentProvider,
  paymentId: string,
  handlers: PaymentHandlers,
): Promise<Settlement> {
  const payment = await findPayment(database, handlers.council, { id: paymentId })
  if (payment === undefined) throw new PaymentNotFoundError()
  if (isSettled(payment)) return { payment, outcome: outcomeOf(payment), changed: false }
  checkProvider(provider, payment)
  const observation = await observe(provider, payment, handlers.clock)
  return await database.transaction((tx) => take(tx, handlers, payment.id, observation))
}

/**
 * Takes the money of a payment that was promised, and settles it; within 120 hours at GOV.UK Pay.
 *
 * Asked again it changes nothing. The outcome says whether it was taken: a promise may have expired
 * or been cancelled a moment before.
 */
export async function capturePayment(
  database: Database,
  provider: PaymentProvider,
  paymentId: string,
  handlers: PaymentHandlers,
): Promise<Settlement> {
  const { payment } = await settle(database, provider, paymentId, handlers)
  if (payment.state === 'authorised' && payment.providerId !== undefined) {
    await captureAtProvider(provider, payment.providerId)
  }
  return await settle(database, provider, paymentId, handlers)
}

/**
 * Cancels a payment at its provider and settles it: what frees a hold before its time.
 *
 * It may have been paid a moment before; the outcome says so, and only `cancelled`, `declined`,
 * `expired` or `error` mean that `onDead` freed what was held.
 */
export async function cancelPayment(
  database: Database,
  provider: PaymentProvider,
  paymentId: string,
  handlers: PaymentHandlers,
): Promise<Settlement> {
  const payment = await findPayment(database, handlers.council, { id: paymentId })
  if (payment === undefined) throw new PaymentNotFoundError()
  if (!isSettled(payment) && payment.providerId !== undefined) {
    checkProvider(provider, payment)
    await cancelAtProvider(provider, payment.providerId)
  }
  return await settle(database, provider, paymentId, handlers)
}
