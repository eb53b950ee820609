import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import { idOf, type Random, uuidOf } from '../ids.ts'
import type { TestCard } from '../test-cards.ts'
import type { Agreements } from './agreements.ts'
import {
  type CardDetails,
  isOverdue,
  move,
  type Payment,
  type PaymentRequest,
  type Refund,
  refundable,
} from './payment.ts'

/** What GOV.UK Pay tells a service about by webhook. */
export type WebhookEvent =
  | 'card_payment_started'
  | 'card_payment_succeeded'
  | 'card_payment_captured'
  | 'card_payment_refunded'
  | 'card_payment_failed'
  | 'card_payment_expired'

/** What came of entering a card. */
export type Authorisation = 'confirm' | 'bank-check' | 'declined' | 'error' | 'finished'

/** The stand-in's payments, and everything that can happen to one. */
export type Payments = ReturnType<typeof createPayments>

type Token = { paymentId: string; used: boolean }

/** Keeps payments in memory and tells `onEvent` what a webhook would. */
export function createPayments(options: {
  clock: Clock
  random: Random
  faults: Faults
  agreements: Agreements
  onEvent: (event: WebhookEvent, payment: Payment) => void
}) {
  const { clock, random, faults, agreements, onEvent } = options
  const payments = new Map<string, Payment>()
  const tokens = new Map<string, Token>()

  function expireIfDue(payment: Payment): Payment {
    if (isOverdue(payment, clock()) && move(payment, 'failed', clock, 'P0020')) {
      onEvent('card_payment_expired', payment)
    }
    return payment
  }

  function live(id: string): Payment | undefined {
    const payment = payments.get(id)
    return payment && expireIfDue(payment)
  }

  function takeMoney(payment: Payment): void {
    payment.capturedAt = clock()
    onEvent('card_payment_captured', payment)
  }

  function reject(payment: Payment, outcome: 'declined' | 'error'): Authorisation {
    const moved =
      outcome === 'declined'
        ? move(payment, 'failed', clock, 'P0010')
        : move(payment, 'error', clock, 'P0050')
    if (moved) onEvent('card_payment_failed', payment)
    return moved ? outcome : 'finished'
  }

  return {
    create(request: PaymentRequest): Payment {
      const createdAt = clock()
      const payment: Payment = {
        ...request,
        id: idOf(random),
        createdAt,
        status: 'created',
        events: [{ status: 'created', at: createdAt }],
        refunds: [],
      }
      payments.set(payment.id, payment)
      return payment
    },

    get: live,

    /** Newest first. */
    all(): Payment[] {
      return [...payments.values()].map(expireIfDue).reverse()
    },

    /** Lets time do its work on payments that nobody looks at. */
    expireDue(): void {
      for (const payment of payments.values()) expireIfDue(payment)
    },

    /** A fresh single-use way to the payment page. */
    issueToken(payment: Payment): string {
      const token = uuidOf(random)
      tokens.set(token, { paymentId: payment.id, used: false })
      return token
    },

    /** Finds the payment of a token and uses the token up; `fresh` is false when it was used before. */
    redeem(token: string): { payment: Payment; fresh: boolean } | undefined {
      const found = tokens.get(token)
      const payment = found && live(found.paymentId)
      if (!found || !payment) return undefined
      const fresh = !found.used
      found.used = true
      return { payment, fresh }
    },

    /** The resident sees the payment page. */
    start(payment: Payment): void {
      if (payment.status === 'created' && move(payment, 'started', clock)) {
        onEvent('card_payment_started', payment)
      }
    },

    /** The resident has given a card; `email` is where GOV.UK Pay would send its own confirmation. */
    authorise(
      payment: Payment,
      card: TestCard,
      details: CardDetails,
      email?: string,
    ): Authorisation {
      expireIfDue(payment)
      if (payment.status !== 'started') return 'finished'
      payment.card = details
      payment.providerId = uuidOf(random)
      if (email) payment.email = email
      if (faults.strikes('pay', 'decline')) return reject(payment, 'declined')
      if (card.outcome === 'declined' || card.outcome === 'not-accepted') {
        return reject(payment, 'declined')
      }
      if (card.outcome === 'error') return reject(payment, 'error')
      if (card.outcome === 'bank-check') return 'bank-check'
      move(payment, 'submitted', clock)
      return 'confirm'
    },

    /** The bank has answered its own check. */
    bankAnswers(payment: Payment, approved: boolean): Authorisation {
      expireIfDue(payment)
      if (payment.status !== 'started' || !payment.card) return 'finished'
      if (!approved) return reject(payment, 'declined')
      move(payment, 'submitted', clock)
      return 'confirm'
    },

    /** The resident says yes; the money is taken unless the service asked to capture it later. */
    confirm(payment: Payment): boolean {
      expireIfDue(payment)
      if (payment.status !== 'submitted') return false
      move(payment, payment.delayedCapture ? 'capturable' : 'success', clock)
      onEvent('card_payment_succeeded', payment)
      if (!payment.delayedCapture) takeMoney(payment)
      if (payment.agreementId && payment.card) agreements.setUp(payment.agreementId, payment.card)
      return true
    },

    /** Takes a recurring payment with the card of its agreement, without the payer. */
    takeByAgreement(payment: Payment): void {
      const card = agreements.get(payment.agreementId ?? '')?.instrument?.card
      if (payment.status !== 'created' || !card) return
      payment.card = card
      payment.providerId = uuidOf(random)
      move(payment, 'started', clock)
      move(payment, 'submitted', clock)
      if (faults.strikes('pay', 'decline')) {
        reject(payment, 'declined')
        return
      }
      move(payment, 'success', clock)
      onEvent('card_payment_succeeded', payment)
      takeMoney(payment)
    },

    cancel(payment: Payment, by: 'user' | 'service'): boolean {
      expireIfDue(payment)
      return move(payment, 'cancelled', clock, by === 'user' ? 'P0030' : 'P0040')
    },

    capture(payment: Payment): boolean {
      expireIfDue(payment)
      if (payment.status !== 'capturable' || !move(payment, 'success', clock)) return false
      takeMoney(payment)
      return true
    },

    /** Gives money back. The caller has checked that so much is there. */
    refund(payment: Payment, amount: number): Refund {
      const refund = { id: idOf(random), amount, createdAt: clock() }
      if (amount > refundable(payment)) throw new RangeError('more than is left to refund')
      payment.refunds.push(refund)
      onEvent('card_payment_refunded', payment)
      return refund
    },
  }
}
