import { penceSchema } from '@guildhall/standards/pence'
import { z } from 'zod'

// What of GOV.UK Pay's answers is read, restated from its published OpenAPI with that file's defects
// put right, one comment each. Card details are never read, and so can't be kept or logged.

/** Where a payment, or a card payment's last step, stands. */
export const stateSchema = z.object({
  status: z.string(),
  finished: z.boolean(),
  code: z.string().nullish(),
})

/** GOV.UK Pay's word for where a payment stands. */
export type GovukPayState = z.output<typeof stateSchema>

const link = z.object({ href: z.string() }).nullish()

/** A payment. */
export const paymentSchema = z.object({
  payment_id: z.string().min(1),
  reference: z.string(),
  // Published with `description: The description assigned…`; it is the amount, in pence. A recurring
  // one may be nothing.
  amount: penceSchema,
  state: stateSchema,
  created_date: z.string().nullish(),
  // Published as an object that holds another `metadata`; on the wire it is one flat object.
  metadata: z.record(z.string(), z.unknown()).nullish(),
  // Published without `agreement` among its values, which recurring payments have.
  authorisation_mode: z.string().nullish(),
  delayed_capture: z.boolean().nullish(),
  moto: z.boolean().nullish(),
  agreement_id: z.string().nullish(),
  refund_summary: z
    .object({
      status: z.string().nullish(),
      amount_available: z.number().nullish(),
      amount_submitted: z.number().nullish(),
    })
    .nullish(),
  // Published with `params` as an object of objects; what is sent are texts. Nothing here needs them.
  _links: z.object({ next_url: z.object({ href: z.url() }).nullish(), capture: link }).nullish(),
})

/** A payment as GOV.UK Pay answers it. */
export type GovukPayPayment = z.output<typeof paymentSchema>

const pageLinks = z.object({ next_page: link }).nullish()

/** A page of payments. */
export const paymentsSchema = z.object({ results: z.array(paymentSchema), _links: pageLinks })

/** One step in a payment's life. */
export const eventsSchema = z.object({
  payment_id: z.string(),
  events: z.array(z.object({ state: stateSchema, updated: z.string() })),
})

/** A refund. */
export const refundSchema = z.object({
  refund_id: z.string().min(1),
  amount: penceSchema,
  created_date: z.string().nullish(),
  status: z.string(),
  // Only a search has it.
  payment_id: z.string().nullish(),
})

/** A refund as GOV.UK Pay answers it. */
export type GovukPayRefund = z.output<typeof refundSchema>

/** The refunds of one payment. Published as `RefundsResponse`, without what it embeds. */
export const refundsSchema = z.object({
  _embedded: z.object({ refunds: z.array(refundSchema) }),
})

/** A page of refunds. */
export const refundsPageSchema = z.object({ results: z.array(refundSchema), _links: pageLinks })

/** An agreement for recurring payments. */
export const agreementSchema = z.object({
  agreement_id: z.string().min(1),
  reference: z.string(),
  description: z.string().nullish(),
  status: z.enum(['created', 'active', 'cancelled', 'inactive']),
  created_date: z.string().nullish(),
  user_identifier: z.string().nullish(),
  // Published as `payment_instrument.CardDetails`; on the wire it is `card_details`. Which card it is
  // stays at Pay: only that there is one is read.
  payment_instrument: z.object({ type: z.string().nullish() }).nullish(),
})

/** An agreement as GOV.UK Pay answers it. */
export type GovukPayAgreement = z.output<typeof agreementSchema>

/** A page of agreements. */
export const agreementsSchema = z.object({ results: z.array(agreementSchema), _links: pageLinks })
