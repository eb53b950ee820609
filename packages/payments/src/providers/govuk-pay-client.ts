import type { Pence } from '@guildhall/standards/pence'
import { serverOnly } from '@guildhall/standards/server-only'
import {
  agreementSchema,
  agreementsSchema,
  eventsSchema,
  type GovukPayAgreement,
  type GovukPayPayment,
  type GovukPayRefund,
  paymentSchema,
  paymentsSchema,
  refundSchema,
  refundsPageSchema,
  refundsSchema,
} from './govuk-pay-answers.ts'
import { type GovukPayOptions, govukPayCall } from './govuk-pay-http.ts'
import {
  type GovukPayNewAgreement,
  type GovukPayRecurringPayment,
  type GovukPaySearch,
  type GovukPayWebPayment,
  recurringPaymentBody,
  searchQuery,
  webPaymentBody,
} from './govuk-pay-requests.ts'

serverOnly('payments/govuk-pay-client')

export type {
  GovukPayAgreement,
  GovukPayPayment,
  GovukPayRefund,
  GovukPayState,
} from './govuk-pay-answers.ts'
export {
  GovukPayError,
  type GovukPayErrorCode,
  type GovukPayProblem,
  govukPayErrorCodes,
} from './govuk-pay-errors.ts'
export type { GovukPayOptions } from './govuk-pay-http.ts'
export type {
  AgreementPaymentType,
  GovukPayNewAgreement,
  GovukPayRecurringPayment,
  GovukPaySearch,
  GovukPayWebPayment,
} from './govuk-pay-requests.ts'

/** GOV.UK Pay's API. */
export type GovukPayClient = ReturnType<typeof govukPayClient>

/**
 * GOV.UK Pay's public API, version 1, over HTTP.
 *
 * Every method throws `GovukPayError` and nothing else. Card details never pass through here: there is
 * no `moto_api`; for the telephone, staff open Pay's own page with `moto`.
 */
export function govukPayClient(options: GovukPayOptions) {
  const call = govukPayCall(options)
  const of = (id: string) => `/v1/payments/${encodeURIComponent(id)}`
  const agreementOf = (id: string) => `/v1/agreements/${encodeURIComponent(id)}`

  return {
    /** Makes a payment. Asked twice it makes two: Pay takes no idempotency key here. */
    createPayment(request: GovukPayWebPayment): Promise<GovukPayPayment> {
      return call(paymentSchema, '/v1/payments', webPaymentBody(request))
    },

    /** Takes a payment that an agreement allows; asked again with the same key it takes none. */
    createRecurringPayment(request: GovukPayRecurringPayment): Promise<GovukPayPayment> {
      const headers = { 'Idempotency-Key': request.idempotencyKey }
      return call(paymentSchema, '/v1/payments', recurringPaymentBody(request), headers)
    },

    /** Reads a payment, with a new `next_url` while there is something left to do. */
    getPayment(id: string): Promise<GovukPayPayment> {
      return call(paymentSchema, of(id))
    },

    /** The steps of a payment's life, oldest first. */
    async getEvents(id: string) {
      return (await call(eventsSchema, `${of(id)}/events`)).events
    },

    /** Cancels a payment that isn't finished. */
    cancelPayment: (id: string) => call.post(`${of(id)}/cancel`),

    /** Takes the money that was promised, within 120 hours. */
    capturePayment: (id: string) => call.post(`${of(id)}/capture`),

    /** Gives money back, if so much as `available` is left. */
    refund(id: string, refund: { amount: Pence; available: Pence }): Promise<GovukPayRefund> {
      // Published as 200 or 202; either way with the refund.
      const { amount, available } = refund
      const body = { amount, refund_amount_available: available }
      return call(refundSchema, `${of(id)}/refunds`, body)
    },

    /** All refunds of a payment. */
    async getRefunds(id: string): Promise<GovukPayRefund[]> {
      return (await call(refundsSchema, `${of(id)}/refunds`))._embedded.refunds
    },

    getRefund(id: string, refundId: string): Promise<GovukPayRefund> {
      return call(refundSchema, `${of(id)}/refunds/${encodeURIComponent(refundId)}`)
    },

    /** Payments, newest first; those of the last seconds may be missing. */
    searchPayments(search: GovukPaySearch): AsyncGenerator<GovukPayPayment> {
      return call.all(paymentsSchema, '/v1/payments', searchQuery(search))
    },

    /** Refunds of all payments, newest first. */
    searchRefunds(made: { from?: Date; to?: Date }): AsyncGenerator<GovukPayRefund> {
      return call.all(refundsPageSchema, '/v1/refunds', searchQuery(made))
    },

    /** Makes an agreement; the payer gives their card with a first payment that sets it up. */
    createAgreement(agreement: GovukPayNewAgreement): Promise<GovukPayAgreement> {
      const { userIdentifier, ...rest } = agreement
      // Published with nothing required; without reference or description it is refused (P2101).
      const body = { ...rest, ...(userIdentifier && { user_identifier: userIdentifier }) }
      return call(agreementSchema, '/v1/agreements', body)
    },

    getAgreement(id: string): Promise<GovukPayAgreement> {
      return call(agreementSchema, agreementOf(id))
    },

    /** No payment can be taken by it any more. */
    cancelAgreement: (id: string) => call.post(`${agreementOf(id)}/cancel`),

    searchAgreements(search: {
      reference?: string
      status?: GovukPayAgreement['status']
    }): AsyncGenerator<GovukPayAgreement> {
      const { reference, status } = search
      const query = { ...(reference && { reference }), ...(status && { status }) }
      return call.all(agreementsSchema, '/v1/agreements', query)
    },
  }
}
