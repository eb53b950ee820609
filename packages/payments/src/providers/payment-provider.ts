import type { Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'

/** Why a payment can't be paid any more. */
export type DeadCause =
  | 'declined'
  | 'expired'
  | 'cancelled-by-user'
  | 'cancelled-by-service'
  | 'error'

/**
 * Where a payment stands at its provider. Finished is not paid: `dead` is finished as well.
 *
 * `unknown` is a state that the provider has and we don't know: nothing is done on it but tell staff.
 */
export type ProviderState =
  | { kind: 'unfinished'; status: 'created' | 'started' | 'submitted' | 'capturable' | 'unknown' }
  | { kind: 'paid' }
  | { kind: 'dead'; cause: DeadCause; code?: string }

/** How money came: by card, or over the counter; `waived` is a fee that staff let go, with no money. */
export type PaymentMethod = 'card' | 'cash' | 'cheque' | 'waived'

/** A payment as its provider tells it. */
export interface ProviderPayment {
  /** The provider's own id. */
  id: string
  reference: string
  amount: Pence
  state: ProviderState
  /** How it is paid; by card unless given. */
  method?: PaymentMethod
  /** When the provider made it. */
  createdAt?: Date
  /** What was given back of it until now, refunds under way included; unknown when absent. */
  refunded?: Pence
  /** Our id of the payment, as given when it was created; undefined on payments that others made. */
  intentId?: string
  /** Where the payer goes on, for one visit only; absent once nothing is left for them to do. */
  nextUrl?: string
}

/** What is already known of a payer, to fill in at the provider; passed on, never kept by us. */
export interface PayerDetails {
  name?: string
  email?: string
  address?: { line1?: string; line2?: string; city?: string; postcode?: string; country?: string }
}

/** What a provider is asked to take. */
export interface PaymentRequest {
  /** Our id of the payment: kept by the provider, so that it can be told from others of its reference. */
  intentId: string
  amount: Pence
  /** At most 255 characters, no web address, nothing personal. */
  reference: string
  /** What the payer reads on the payment page; at most 255 characters, no web address. */
  description: string
  language: Language
  /** Where the payer comes back to; nothing that says who they are. */
  returnUrl: string
  /** The money is only promised, until the council captures it. */
  delayedCapture?: boolean
  /** Staff enter the card details that a payer reads to them on the telephone. */
  moto?: boolean
  payer?: PayerDetails
  /** For finance, such as a ledger code; at most 14 beside our own id. Nothing personal. */
  metadata?: Readonly<Record<string, string | number | boolean>>
}

/** What a provider is asked to give back. */
export interface RefundRequest {
  /** Our id of the refund, kept by providers that can. */
  refundId: string
  amount: Pence
  /** What can be given back before this refund; the provider refuses when it isn't so. */
  available: Pence
}

/** A refund as its provider tells it; `failed` gave nothing back. */
export interface ProviderRefund {
  id: string
  amount: Pence
  state: 'submitted' | 'done' | 'failed'
  /** Our id, where the provider keeps it. */
  refundId?: string
}

/** Why a provider did not do what it was asked; branch on `kind` and `code`, never on a message. */
export type PaymentProviderProblem =
  | { kind: 'refused'; code: string; field?: string }
  | { kind: 'not-found' }
  | { kind: 'not-cancellable' }
  | { kind: 'not-capturable' }
  | { kind: 'not-refundable' }
  | { kind: 'refund-mismatch' }
  | { kind: 'unauthorised' }
  | { kind: 'forbidden'; code?: string }
  | { kind: 'busy' }
  | { kind: 'failed'; status: number; code?: string }
  | { kind: 'unreadable'; status: number }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

const words: Record<PaymentProviderProblem['kind'], string> = {
  refused: 'The payment provider refused the request. It will again: put the request right.',
  'not-found':
    'The payment provider has no such payment. Check that the key belongs to the account in which it was made.',
  'not-cancellable': 'The payment can’t be cancelled any more. Read it again to see how it ended.',
  'not-capturable':
    'The payment can’t be captured: nothing is promised, or it was taken or given up already. Read it again to see how it stands.',
  'not-refundable':
    'Nothing of the payment can be given back now. Nothing was given back: read it again to see how it stands.',
  'refund-mismatch':
    'Another sum can be given back than we thought, so nothing was given back. Read the refunds again before you try once more.',
  unauthorised:
    'The payment provider refused the key. No payment can be taken: check the key in the environment.',
  forbidden:
    'The payment provider doesn’t let this account do that. Ask its support, with the code.',
  busy: 'The payment provider is asked too often. Nothing was done: ask again in a second.',
  failed: 'The payment provider failed inside. Whether it did what was asked is unknown.',
  unreadable:
    'The answer was not the payment provider’s. Whether it did what was asked is unknown: check its address.',
  timeout: 'The payment provider did not answer in time. Whether it did what was asked is unknown.',
  unreachable: 'The payment provider can’t be reached. Whether it did what was asked is unknown.',
}

/** A trouble with a payment provider; holds no card data, address or key. */
export class PaymentProviderError extends Error {
  override readonly name = 'PaymentProviderError'
  readonly problem: PaymentProviderProblem

  constructor(problem: PaymentProviderProblem) {
    super(words[problem.kind])
    this.problem = problem
  }
}

/** Whether the provider may have done what it was asked although it reported a problem. */
export function mayHaveHappened(problem: PaymentProviderProblem): boolean {
  return ['failed', 'unreadable', 'timeout', 'unreachable'].includes(problem.kind)
}

/**
 * Takes payments: GOV.UK Pay, or what a council writes.
 *
 * Every method throws {@link PaymentProviderError} and nothing else. `paymentProviderContract` in
 * `@guildhall/payments/testing` is the suite that each must pass.
 */
export interface PaymentProvider {
  /** Stored with each payment, so that it is never asked of another provider. */
  readonly name: string
  /** Makes a payment. Called twice it makes two: the caller records its intent first. */
  create(request: PaymentRequest): Promise<ProviderPayment>
  /** Reads a payment, with a new `nextUrl` while there is something left to do. */
  get(id: string): Promise<ProviderPayment>
  /** Cancels a payment that isn't finished; throws `not-cancellable` when it is. */
  cancel(id: string): Promise<void>
  /** The payments with exactly this reference; those of the last seconds may be missing. */
  findByReference(reference: string): Promise<ProviderPayment[]>
  /** Takes the money of a payment that was promised; throws `not-capturable` when it isn't. */
  capture?(id: string): Promise<void>
  /** Gives money back; throws `refund-mismatch` or `not-refundable` when it did not. */
  refund?(id: string, request: RefundRequest): Promise<ProviderRefund>
  /** All refunds of a payment. */
  refunds?(id: string): Promise<ProviderRefund[]>
  /** The payments made from one instant until before another; those of the last seconds may be missing. */
  search?(made: { from: Date; to: Date }): AsyncIterable<ProviderPayment>
}
