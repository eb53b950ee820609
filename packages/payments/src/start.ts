import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { cancelAtProvider, findAtProvider } from './at-provider.ts'
import type { PaymentsTables } from './database.ts'
import { checkRequest, recordIntent, type StartPayment } from './intent.ts'
import type { Payment, PaymentDeadCause } from './payment.ts'
import {
  mayHaveHappened,
  type PaymentProvider,
  PaymentProviderError,
  type PaymentProviderProblem,
  type ProviderPayment,
} from './providers/payment-provider.ts'
import { findPayment, updatePayment } from './records.ts'

serverOnly('payments/start')

export type { StartPayment } from './intent.ts'

/** How long a second click waits for the first one's payment. */
const patienceMs = 15_000
const pollMs = 200

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
      ...(payment.delayedCapture && { delayedCapture: true }),
      ...(payment.channel === 'phone' && { moto: true }),
      ...(request.payer && { payer: request.payer }),
      ...(request.metadata && { metadata: request.metadata }),
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
  const sameTerms =
    payment.amount === request.amount &&
    payment.description === request.description &&
    payment.channel === (request.channel ?? 'online') &&
    payment.delayedCapture === (request.delayedCapture ?? false)
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
    if (latest.state === 'authorised') return { kind: 'check', paymentId: latest.id }
    // Staff are taking it at the counter, or the other way round: it is one or the other.
    if (latest.provider !== provider.name) return { kind: 'check', paymentId: latest.id }
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
