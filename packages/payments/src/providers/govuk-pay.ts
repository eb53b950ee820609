import { pence } from '@guildhall/standards/pence'
import { serverOnly } from '@guildhall/standards/server-only'
import {
  type GovukPayOptions,
  type GovukPayPayment,
  type GovukPayRefund,
  type GovukPayState,
  govukPayClient,
} from './govuk-pay-client.ts'
import type {
  PaymentProvider,
  ProviderPayment,
  ProviderRefund,
  ProviderState,
} from './payment-provider.ts'

serverOnly('payments/govuk-pay')

export type { GovukPayOptions } from './govuk-pay-client.ts'

/** The name under which our id travels in GOV.UK Pay's metadata (30 characters at most). */
const intentKey = 'payment_intent'

const unfinished = ['created', 'started', 'submitted', 'capturable'] as const

/**
 * GOV.UK Pay's state as ours.
 *
 * Only `success` is paid. The code tells why a payment failed; one that we don't know leaves it
 * declined, expired or cancelled all the same, by its status. Source: GOV.UK Pay, payment states.
 */
export function stateOf(state: GovukPayState): ProviderState {
  const code = state.code ?? undefined
  const dead = (cause: Extract<ProviderState, { kind: 'dead' }>['cause']): ProviderState => ({
    kind: 'dead',
    cause,
    ...(code === undefined ? {} : { code }),
  })
  if (state.status === 'success' && state.finished) return { kind: 'paid' }
  if (state.status === 'failed' && state.finished) {
    if (code === 'P0020') return dead('expired')
    if (code === 'P0030') return dead('cancelled-by-user')
    if (code === 'P0040') return dead('cancelled-by-service')
    if (code === 'P0050') return dead('error')
    return dead('declined')
  }
  if (state.status === 'cancelled' && state.finished) {
    return dead(code === 'P0030' ? 'cancelled-by-user' : 'cancelled-by-service')
  }
  if (state.status === 'error' && state.finished) return dead('error')
  const status = unfinished.find((known) => known === state.status)
  return { kind: 'unfinished', status: state.finished ? 'unknown' : (status ?? 'unknown') }
}

function paymentOf(body: GovukPayPayment): ProviderPayment {
  const intentId = body.metadata?.[intentKey]
  const nextUrl = body._links?.next_url?.href
  const createdAt = new Date(body.created_date ?? '')
  const refunded = body.refund_summary?.amount_submitted
  return {
    id: body.payment_id,
    reference: body.reference,
    amount: body.amount,
    state: stateOf(body.state),
    ...(typeof intentId === 'string' ? { intentId } : {}),
    ...(nextUrl === undefined || !/^https?:/.test(nextUrl) ? {} : { nextUrl }),
    ...(Number.isNaN(createdAt.getTime()) ? {} : { createdAt }),
    ...(typeof refunded === 'number' && refunded >= 0 ? { refunded: pence(refunded) } : {}),
  }
}

function refundOf({ refund_id, amount, status }: GovukPayRefund): ProviderRefund {
  const state = status === 'success' ? 'done' : status === 'error' ? 'failed' : 'submitted'
  return { id: refund_id, amount, state }
}

/** GOV.UK Pay as a provider of payments. */
export function govukPay(options: GovukPayOptions) {
  const client = govukPayClient(options)
  return {
    name: 'govuk-pay',
    async create({ intentId, metadata, ...request }) {
      return paymentOf(
        await client.createPayment({
          ...request,
          metadata: { ...metadata, [intentKey]: intentId },
        }),
      )
    },
    async get(id) {
      return paymentOf(await client.getPayment(id))
    },
    cancel: client.cancelPayment,
    async findByReference(reference) {
      const found: ProviderPayment[] = []
      for await (const payment of client.searchPayments({ reference })) {
        if (payment.reference === reference) found.push(paymentOf(payment))
      }
      return found
    },
    capture: client.capturePayment,
    async refund(id, { amount, available }) {
      return refundOf(await client.refund(id, { amount, available }))
    },
    async refunds(id) {
      return (await client.getRefunds(id)).map(refundOf)
    },
    async *search(made) {
      for await (const payment of client.searchPayments(made)) yield paymentOf(payment)
    },
  } satisfies PaymentProvider
}
