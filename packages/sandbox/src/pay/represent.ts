import { londonDate } from '../clock.ts'
import {
  codeMessages,
  isFinished,
  type Payment,
  type PaymentCode,
  type PaymentStatus,
  type Refund,
  refundable,
  refundStatus,
} from './payment.ts'
import type { SearchPage } from './search.ts'

type Link = { href: string; method: 'GET' | 'POST' }

/** GOV.UK Pay's `state` of a payment. */
export function stateOf(status: PaymentStatus, code?: PaymentCode) {
  return {
    status,
    finished: isFinished({ status }),
    ...(code && { code, message: codeMessages[code] }),
  }
}

/** A payment as GOV.UK Pay shows it, without links: this is also what a webhook carries. */
export function paymentBody(payment: Payment) {
  const { capturedAt, card, metadata, email, providerId, agreementId, agreementPaymentType } =
    payment
  const canRetry = payment.mode === 'agreement' && payment.status === 'failed'
  const prefilled = cardholder(payment)
  return {
    amount: payment.amount,
    description: payment.description,
    reference: payment.reference,
    language: payment.language,
    ...(email && { email }),
    ...(metadata && { metadata }),
    state: { ...stateOf(payment.status, payment.code), ...(canRetry && { can_retry: true }) },
    payment_id: payment.id,
    payment_provider: 'sandbox',
    created_date: payment.createdAt.toISOString(),
    refund_summary: {
      status: refundStatus(payment),
      amount_available: payment.status === 'success' ? refundable(payment) : payment.amount,
      amount_submitted: payment.amount - refundable(payment),
    },
    settlement_summary: capturedAt
      ? { capture_submit_time: capturedAt.toISOString(), captured_date: londonDate(capturedAt) }
      : {},
    ...((card ?? prefilled) && { card_details: card ? cardBody(payment) : prefilled }),
    delayed_capture: payment.delayedCapture,
    moto: payment.moto,
    authorisation_mode: payment.mode,
    ...(agreementId && { agreement_id: agreementId }),
    ...(agreementPaymentType && { agreement_payment_type: agreementPaymentType }),
    ...(providerId && { provider_id: providerId }),
    ...(card && { card_brand: card.brand }),
    ...(payment.returnUrl && { return_url: payment.returnUrl }),
  }
}

/** GOV.UK Pay's links of a payment. With a token, the resident's way to the payment page is among them. */
export function paymentLinks(payment: Payment, base: string, token?: string) {
  const self = `${base}/v1/payments/${payment.id}`
  return {
    self: get(self),
    ...(token && {
      next_url: get(`${base}/secure/${token}`),
      next_url_post: {
        type: 'application/x-www-form-urlencoded',
        params: { chargeTokenId: token },
        ...post(`${base}/secure`),
      },
    }),
    events: get(`${self}/events`),
    refunds: get(`${self}/refunds`),
    ...(!isFinished(payment) && { cancel: post(`${self}/cancel`) }),
    ...(payment.status === 'capturable' && { capture: post(`${self}/capture`) }),
  }
}

/** GOV.UK Pay's list of a payment's events. */
export function eventsBody(payment: Payment, base: string) {
  const self = `${base}/v1/payments/${payment.id}`
  return {
    payment_id: payment.id,
    events: payment.events.map((event) => ({
      payment_id: payment.id,
      state: stateOf(event.status, event.code),
      updated: event.at.toISOString(),
      _links: { payment_url: get(self) },
    })),
    _links: { self: get(`${self}/events`) },
  }
}

/** A refund as GOV.UK Pay shows it: `submitted` in answer to the request, `success` when looked at. */
export function refundBody(
  payment: Payment,
  refund: Refund,
  base: string,
  status: 'submitted' | 'success',
) {
  const self = `${base}/v1/payments/${payment.id}`
  return {
    refund_id: refund.id,
    created_date: refund.createdAt.toISOString(),
    amount: refund.amount,
    status,
    settlement_summary: {},
    _links: { self: get(`${self}/refunds/${refund.id}`), payment: get(self) },
  }
}

/** A page of search results, with links to its neighbours. */
export function searchBody<T, R>(
  found: SearchPage<T>,
  address: string,
  query: URLSearchParams,
  body: (item: T) => R,
) {
  const at = (page: number) => {
    const search = new URLSearchParams(query)
    search.set('page', String(page))
    search.set('display_size', String(found.size))
    return { href: `${address}?${search}` }
  }
  return {
    total: found.total,
    count: found.results.length,
    page: found.page,
    results: found.results.map(body),
    _links: {
      self: at(found.page),
      first_page: at(1),
      last_page: at(found.pages),
      ...(found.page > 1 && { prev_page: at(found.page - 1) }),
      ...(found.page < found.pages && { next_page: at(found.page + 1) }),
    },
  }
}

/** A card as GOV.UK Pay shows it. */
export function cardBody({ card }: Pick<Payment, 'card'>) {
  if (!card) return undefined
  return {
    last_digits_card_number: card.lastDigits,
    first_digits_card_number: card.firstDigits,
    cardholder_name: card.cardholderName,
    expiry_date: card.expiryDate,
    billing_address: card.billingAddress,
    card_brand: card.brand,
    card_type: card.type,
  }
}

function cardholder({ cardholderName, billingAddress }: Payment) {
  if (!cardholderName && !billingAddress) return undefined
  return {
    ...(cardholderName && { cardholder_name: cardholderName }),
    ...(billingAddress && { billing_address: billingAddress }),
  }
}

function get(href: string): Link {
  return { href, method: 'GET' }
}

function post(href: string): Link {
  return { href, method: 'POST' }
}
