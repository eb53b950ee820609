import type { Executor } from '@guildhall/database/database'
import { addDays, londonInstant, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { PaymentsTables } from './database.ts'
import type { Payment } from './payment.ts'
import {
  type PaymentProvider,
  PaymentProviderError,
  type ProviderPayment,
} from './providers/payment-provider.ts'
import { paymentOf } from './records.ts'

serverOnly('payments/reconcile')

/**
 * How a payment compares.
 *
 * `same` · `amount`, `state` or `refunded` differ · `only-ours` the provider doesn't have it ·
 * `only-theirs` we have no record, though it says that it is ours · `stray` ours was given up before
 * anybody could pay it · `other` another service of the same account made it
 */
export type Comparison =
  | 'same'
  | 'amount'
  | 'state'
  | 'refunded'
  | 'only-ours'
  | 'only-theirs'
  | 'stray'
  | 'other'

/** One payment, by our records and by the provider's. Amounts in pence; `taken` is less refunds. */
export interface ReconciledPayment {
  comparison: Comparison
  paymentId: string | undefined
  providerId: string | undefined
  reference: string
  ours: { state: string; taken: number } | undefined
  theirs: { state: string; taken: number } | undefined
}

/** A day's payments compared. */
export interface Reconciliation {
  council: string
  provider: string
  day: PlainDate
  payments: ReconciledPayment[]
  /** Pence taken less refunds, and their difference: nothing when all is well. */
  ours: number
  theirs: number
  difference: number
  /** Payments that are neither the `same` nor a harmless `stray` or `other`. */
  mismatches: number
}

const ourTaken = (payment: Payment) =>
  payment.state === 'paid' && payment.method !== 'waived' ? payment.amount - payment.refunded : 0

const theirTaken = ({ state, method, amount, refunded }: ProviderPayment) =>
  state.kind === 'paid' && method !== 'waived' ? amount - (refunded ?? 0) : 0

const stateOf = ({ state }: ProviderPayment) =>
  state.kind === 'unfinished' ? state.status : state.kind

/** Whether our state is one that goes with theirs, given that ours may be told a little later. */
function sameState(payment: Payment, { state }: ProviderPayment): boolean {
  if (state.kind === 'paid') return payment.state === 'paid'
  if (state.kind === 'dead') return payment.state === 'dead'
  return payment.state === 'started' || payment.state === 'authorised'
}

function compare(payment: Payment | undefined, seen: ProviderPayment): Comparison {
  if (payment === undefined) {
    const isPaid = seen.state.kind === 'paid'
    if (seen.intentId === undefined) return 'other'
    return isPaid || seen.state.kind === 'unfinished' ? 'only-theirs' : 'stray'
  }
  if (payment.deadCause === 'never-created' && seen.state.kind === 'dead') return 'stray'
  if (payment.amount !== seen.amount) return 'amount'
  if (!sameState(payment, seen)) return 'state'
  return seen.refunded === undefined || seen.refunded === payment.refunded ? 'same' : 'refunded'
}

async function ourPayments(executor: Executor, of: ReconcileOptions, provider: string) {
  const [from, to] = bounds(of.day)
  const rows = await executor
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .selectAll()
    .where('council', '=', of.council)
    .where('provider', '=', provider)
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .execute()
  return rows.map(paymentOf)
}

async function oursOf(executor: Executor, of: ReconcileOptions, seen: ProviderPayment) {
  const row = await executor
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .selectAll()
    .where('council', '=', of.council)
    .where((eb) => {
      const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(seen.intentId ?? '')
      return eb.or([
        eb('provider_id', '=', seen.id),
        ...(isUuid ? [eb('id', '=', seen.intentId ?? '')] : []),
      ])
    })
    .orderBy((eb) => eb('provider_id', '=', seen.id), 'desc')
    .executeTakeFirst()
  return row && paymentOf(row)
}

function bounds(day: PlainDate): [from: Date, to: Date] {
  const start = (date: PlainDate) => new Date(londonInstant(date, '00:00').epochMilliseconds)
  return [start(day), start(addDays(day, 1))]
}

/** Which council's payments of which day. */
export interface ReconcileOptions {
  council: string
  /** The day in London on which payments were made; one that is over, since search lags behind. */
  day: PlainDate
}

/**
 * Compares a day's payments with the provider's own search, to the penny.
 *
 * A payment that one side made just before midnight and the other just after is looked up by its id.
 *
 * @throws {PaymentProviderError} when the provider can't be read: there is no file then, not half a one
 */
export async function reconcile(
  executor: Executor,
  provider: PaymentProvider,
  options: ReconcileOptions,
): Promise<Reconciliation> {
  if (provider.search === undefined) {
    throw new Error(
      `${provider.name} can’t list its payments, so that nothing can be compared. Reconcile its payments by hand, or give it a search.`,
    )
  }
  const [from, to] = bounds(options.day)
  const payments: ReconciledPayment[] = []
  const add = (payment: Payment | undefined, seen: ProviderPayment | undefined) => {
    payments.push({
      comparison: seen ? compare(payment, seen) : 'only-ours',
      paymentId: payment?.id,
      providerId: seen?.id ?? payment?.providerId,
      reference: payment?.reference ?? seen?.reference ?? '',
      ours: payment && { state: payment.state, taken: ourTaken(payment) },
      theirs: seen && { state: stateOf(seen), taken: theirTaken(seen) },
    })
  }
  const done = new Set<string>()
  for await (const seen of provider.search({ from, to })) {
    const payment = await oursOf(executor, options, seen)
    if (payment) done.add(payment.id)
    add(payment, seen)
  }
  for (const payment of await ourPayments(executor, options, provider.name)) {
    if (done.has(payment.id)) continue
    // What never came to be at the provider isn't missing there.
    if (payment.providerId === undefined) continue
    add(payment, await get(provider, payment.providerId))
  }
  const total = (side: 'ours' | 'theirs') =>
    payments.reduce(
      (sum, one) => sum + (one.comparison === 'other' ? 0 : (one[side]?.taken ?? 0)),
      0,
    )
  const harmless: Comparison[] = ['same', 'stray', 'other']
  return {
    council: options.council,
    provider: provider.name,
    day: options.day,
    payments,
    ours: total('ours'),
    theirs: total('theirs'),
    difference: total('ours') - total('theirs'),
    mismatches: payments.filter(({ comparison }) => !harmless.includes(comparison)).length,
  }
}

async function get(provider: PaymentProvider, id: string): Promise<ProviderPayment | undefined> {
  try {
    return await provider.get(id)
  } catch (error) {
    if (error instanceof PaymentProviderError && error.problem.kind === 'not-found')
      return undefined
    throw error
  }
}

const pounds = (amount: number | undefined) =>
  amount === undefined ? '' : `${amount < 0 ? '-' : ''}${(Math.abs(amount) / 100).toFixed(2)}`

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The day as a file for finance: RFC 4180 CSV in pounds, the totals in the last line.
 *
 * Nothing of a payer is in it.
 */
export function reconciliationCsv(result: Reconciliation): string {
  const rows = result.payments.map((one) => [
    one.comparison,
    cell(one.reference),
    one.paymentId ?? '',
    cell(one.providerId ?? ''),
    one.ours?.state ?? '',
    one.theirs?.state ?? '',
    pounds(one.ours?.taken),
    pounds(one.theirs?.taken),
    pounds((one.ours?.taken ?? 0) - (one.theirs?.taken ?? 0)),
  ])
  const header = [
    'comparison',
    'reference',
    'payment',
    'provider_payment',
    'our_state',
    'provider_state',
    'our_pounds',
    'provider_pounds',
    'difference_pounds',
  ]
  const { ours, theirs, difference, day, provider, mismatches } = result
  const totals = ['total', day, `${mismatches} to look at`, provider, '', '']
  const last = [...totals, pounds(ours), pounds(theirs), pounds(difference)]
  return [header, ...rows, last].map((row) => `${row.join(',')}\r\n`).join('')
}
