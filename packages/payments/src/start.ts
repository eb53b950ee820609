import { type Database, type Executor, isUniqueViolation } from '@guildhall/database/database'
import type { Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { cancelAtProvider, checkProvider, findAtProvider } from './at-provider.ts'
import type { PaymentsTables } from './database.ts'
import type { Payment, PaymentDeadCause } from './payment.ts'
import {
  mayHaveHappened,
  type PaymentProvider,
  PaymentProviderError,
  type PaymentProviderProblem,
  type ProviderPayment,
} from './providers/payment-provider.ts'
import { findPayment, lockPayment, paymentOf, updatePayment } from './records.ts'

serverOnly('payments/start')

/** How long the call that records an intent may take to hear from the provider. */
const leaseMs = 30_000
/** How long a second click waits for the first one's payment. */
const patienceMs = 15_000
const pollMs = 200

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
  language: Language
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

/**
 * What to do next.
 *
 * `continue` send the payer to `nextUrl` (303) · `check` show the return page, which settles ·
 * `already-paid` show the confirmation again · `unavailable` nothing was taken: offer to try again
 */
export type StartedPayment =
  | { kind: 'continue'; paymentId: string; nextUrl: string }
  | { kind: 'check'; paymentId: string }
  | { kind: 'already-paid'; paymentId: string }
  | { kind: 'unavailable'; problem: PaymentProviderProblem['kind'] | 'still-starting' }

function checkRequest(request: StartPayment): void {
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
}

/** Records a new intent in place of all that are dead; undefined when another is alive. */
async function recordIntent(
  database: Database,
  provider: PaymentProvider,
  request: StartPayment,
  replaced?: { payment: Payment; cause: PaymentDeadCause },
): Promise<Payment | undefined> {
  const nowMs = request.clock().epochMilliseconds
  const now = new Date(nowMs)
  try {
    return await database.transaction(async (tx) => {
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

/** Notes which payment at the provider is ours; false when the intent was given up meanwhile. */
async function adopt(database: Database, payment: Payment, seen: ProviderPayment) {
  const result = await updatePayment(database, payment.council, payment.id)
    .set({
      state: 'started',
      provider_id: seen.id,
      provider_status: seen.state.kind === 'unfinished' ? seen.state.status : null,
    })
    .where('state', '=', 'intended')
    .executeTakeFirst()
  if (result.numUpdatedRows > 0n) return true
  // Another call may have found and noted the same one first.
  const now = await findPayment(database, payment.council, { id: payment.id })
  return now?.state === 'started' && now.providerId === seen.id
}

function onward(payment: Payment, seen: ProviderPayment): StartedPayment {
  return seen.state.kind === 'unfinished' && seen.nextUrl !== undefined
    ? { kind: 'continue', paymentId: payment.id, nextUrl: seen.nextUrl }
    : { kind: 'check', paymentId: payment.id }
}

async function createAtProvider(
  database: Database,
  provider: PaymentProvider,
  request: StartPayment,
  payment: Payment,
): Promise<StartedPayment> {
  const { returnUrl } = request
  try {
    const seen = await provider.create({
      intentId: payment.id,
      amount: payment.amount,
      reference: payment.reference,
      description: payment.description,
      language: payment.language,
      returnUrl: typeof returnUrl === 'string' ? returnUrl : returnUrl(payment.id),
    })
    if (await adopt(database, payment, seen)) return onward(payment, seen)
    // Slower than its lease: another call gave it up, and nobody will ever be sent to this one.
    await cancelAtProvider(provider, seen.id)
    return { kind: 'unavailable', problem: 'still-starting' }
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    if (mayHaveHappened(error.problem)) {
      // A create that is retried makes a second payment: look for the first one before anything else.
      const found = await reconcile(database, provider, payment).catch(() => undefined)
      if (found !== undefined) return onward(payment, found)
      await updatePayment(database, payment.council, payment.id)
        .set({ starting_until: new Date(request.clock().epochMilliseconds) })
        .where('state', '=', 'intended')
        .execute()
    } else {
      await updatePayment(database, payment.council, payment.id)
        .set({ state: 'dead', dead_cause: 'never-created' })
        .where('state', '=', 'intended')
        .execute()
    }
    return { kind: 'unavailable', problem: error.problem.kind }
  }
}

/** Finds at the provider what a lost answer had made, and reads it by id for its `nextUrl`. */
async function reconcile(database: Database, provider: PaymentProvider, payment: Payment) {
  const found = await findAtProvider(provider, payment)
  if (found === undefined) return undefined
  const seen = await provider.get(found.id)
  return (await adopt(database, payment, seen)) ? seen : undefined
}

/** Goes on with one at the provider, or says why it is over. */
async function resume(provider: PaymentProvider, request: StartPayment, payment: Payment) {
  const providerId = payment.providerId ?? ''
  let seen = await provider.get(providerId)
  const sameTerms = payment.amount === request.amount && payment.description === request.description
  if (seen.state.kind === 'unfinished' && !sameTerms) {
    // The basket changed: the old price may not be paid any more once the new one is asked for.
    await cancelAtProvider(provider, providerId)
    seen = await provider.get(providerId)
    if (seen.state.kind === 'unfinished')
      return { next: { kind: 'check', paymentId: payment.id } } as const
  }
  return seen.state.kind === 'dead'
    ? ({ dead: seen.state.cause } as const)
    : ({ next: onward(payment, seen) } as const)
}

async function startOnce(
  database: Database,
  provider: PaymentProvider,
  request: StartPayment,
): Promise<StartedPayment | 'wait' | 'again'> {
  const latest = await findPayment(database, request.council, { subject: request.subject })
  let replaced: { payment: Payment; cause: PaymentDeadCause } | undefined
  if (latest !== undefined && latest.state !== 'dead') {
    if (latest.state === 'paid') return { kind: 'already-paid', paymentId: latest.id }
    checkProvider(provider, latest)
    if (latest.mismatch) return { kind: 'check', paymentId: latest.id }
    if (latest.state === 'intended') {
      if (await isStarting(database, request, latest)) return 'wait'
      if ((await reconcile(database, provider, latest)) !== undefined) return 'again'
      replaced = { payment: latest, cause: 'never-created' }
    } else {
      const resumed = await resume(provider, request, latest)
      if ('next' in resumed) return resumed.next
      replaced = { payment: latest, cause: resumed.dead }
    }
  }
  const payment = await recordIntent(database, provider, request, replaced)
  return payment === undefined ? 'again' : createAtProvider(database, provider, request, payment)
}

async function isStarting(database: Database, request: StartPayment, payment: Payment) {
  const row = await database
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .select('starting_until')
    .where('council', '=', payment.council)
    .where('id', '=', payment.id)
    .executeTakeFirst()
  return (row?.starting_until.getTime() ?? 0) > request.clock().epochMilliseconds
}

/**
 * Starts a payment, or goes on with the one of this subject that is alive.
 *
 * The intent is recorded before the provider is asked, since a create that is asked twice makes two
 * payments (GOV.UK Pay knows no idempotency key here); an answer that was lost is looked for by
 * reference before anything is tried again. A new payment is made only once the old one is known to
 * be dead; it takes over what the old one held.
 *
 * @throws {RangeError} when the reference, description or amount can't be paid
 */
export async function startPayment(
  database: Database,
  provider: PaymentProvider,
  request: StartPayment,
): Promise<StartedPayment> {
  checkRequest(request)
  const sleep = request.sleep ?? ((ms: number) => new Promise((done) => setTimeout(done, ms)))
  try {
    for (let waited = 0; waited <= patienceMs; waited += pollMs) {
      const started = await startOnce(database, provider, request)
      if (typeof started === 'object') return started
      if (started === 'wait') await sleep(pollMs)
    }
  } catch (error) {
    if (!(error instanceof PaymentProviderError)) throw error
    return { kind: 'unavailable', problem: error.problem.kind }
  }
  return { kind: 'unavailable', problem: 'still-starting' }
}
