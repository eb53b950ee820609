import type { Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { PaymentLine } from './lines.ts'
import type { DeadCause, PaymentMethod, ProviderPayment } from './providers/payment-provider.ts'

/**
 * How far a payment is in our own records.
 *
 * `intended` recorded, the provider not yet known to have it · `started` at the provider ·
 * `authorised` promised, and taken once the council captures it · `paid` · `dead`. The last two are
 * for good.
 */
export type PaymentState = 'intended' | 'started' | 'authorised' | 'paid' | 'dead'

/**
 * How a payment came to be asked for: by the resident `online`, by a `link` for someone else, by
 * staff on the `phone` or at the `counter`.
 */
export type PaymentChannel = 'online' | 'link' | 'phone' | 'counter'

/** Why a payment in our records is dead; `never-created` never reached its provider. */
export type PaymentDeadCause = DeadCause | 'never-created'

/** A payment in our own records. */
export interface Payment {
  /** Ours; random, and so fit for a return address. */
  id: string
  council: string
  /** What is paid for, such as the booking's id; one payment of it is alive at a time. */
  subject: string
  reference: string
  description: string
  amount: Pence
  language: Language
  provider: string
  providerId: string | undefined
  state: PaymentState
  deadCause: PaymentDeadCause | undefined
  /** The provider's status when it was last read. */
  providerStatus: string | undefined
  /** Whether `onDead` was called, or another payment took its place. */
  deadHandled: boolean
  /** The provider's amount or reference isn't ours: nothing is done until staff looked at it. */
  mismatch: boolean
  /** The council captures it once it has accepted what is paid for. */
  delayedCapture: boolean
  channel: PaymentChannel
  /** Who of the staff took it, by the council's own id. */
  takenBy: string | undefined
  /** What the amount is made of; empty when it was not said. */
  lines: readonly PaymentLine[]
  /** How it was paid, once it is. */
  method: PaymentMethod | undefined
  /** What was given back until now, refunds under way included. */
  refunded: Pence
  createdAt: Date
  /** When the money was promised, where it is captured later. */
  authorisedAt: Date | undefined
  settledAt: Date | undefined
}

/** What a resident is told; each has a page of its own. */
export type PaymentOutcome =
  | 'paid'
  | 'authorised'
  | 'pending'
  | 'unfinished'
  | 'declined'
  | 'expired'
  | 'cancelled'
  | 'error'
  | 'already-paid'

const outcomeOfCause: Record<PaymentDeadCause, PaymentOutcome> = {
  declined: 'declined',
  expired: 'expired',
  'cancelled-by-user': 'cancelled',
  'cancelled-by-service': 'cancelled',
  error: 'error',
  'never-created': 'error',
}

/** What the resident of a payment is told now. */
export function outcomeOf(payment: Payment): PaymentOutcome {
  if (payment.state === 'paid') return 'paid'
  if (payment.state === 'dead') return outcomeOfCause[payment.deadCause ?? 'error']
  if (payment.mismatch) return 'pending'
  if (payment.state === 'authorised') return 'authorised'
  // Only before the card details are sent is there something left for the payer to do.
  const waiting = payment.providerStatus === 'created' || payment.providerStatus === 'started'
  return waiting ? 'unfinished' : 'pending'
}

/** Whether nothing can change any more, and everyone has been told. */
export function isSettled(payment: Payment): boolean {
  return payment.state === 'paid' || (payment.state === 'dead' && payment.deadHandled)
}

/** What was learned of a payment: the provider's word, that it never got it, or nothing yet. */
export type Observation = ProviderPayment | 'never-created' | 'nothing'

/** The one step that an observation leads to. */
export type Step =
  | { kind: 'none' }
  | { kind: 'seen'; providerId: string; providerStatus: string }
  | { kind: 'authorise'; providerId: string }
  | { kind: 'pay'; providerId: string; method: PaymentMethod }
  | { kind: 'die'; cause: PaymentDeadCause; providerId?: string; code?: string }
  | { kind: 'tell-dead' }
  | { kind: 'mismatch'; providerId: string }

/** The machine: from where a payment is and what was learned to the one step it takes. Pure. */
export function stepFor(payment: Payment, observation: Observation): Step {
  if (isSettled(payment)) return { kind: 'none' }
  if (payment.state === 'dead') return { kind: 'tell-dead' }
  if (observation === 'nothing') return { kind: 'none' }
  if (observation === 'never-created') {
    return payment.state === 'intended' ? { kind: 'die', cause: 'never-created' } : { kind: 'none' }
  }
  const providerId = observation.id
  const sameTerms =
    observation.amount === payment.amount && observation.reference === payment.reference
  if (!sameTerms) return { kind: 'mismatch', providerId }
  switch (observation.state.kind) {
    case 'paid':
      return { kind: 'pay', providerId, method: observation.method ?? 'card' }
    case 'dead': {
      const { cause, code } = observation.state
      return { kind: 'die', cause, providerId, ...(code === undefined ? {} : { code }) }
    }
    case 'unfinished': {
      const providerStatus = observation.state.status
      // An older reading than the one that saw the promise takes nothing of it back.
      if (payment.state === 'authorised') return { kind: 'none' }
      if (payment.delayedCapture && providerStatus === 'capturable') {
        return { kind: 'authorise', providerId }
      }
      return { kind: 'seen', providerId, providerStatus }
    }
  }
}
