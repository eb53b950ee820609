import type { Clock } from '../clock.ts'

/** Where a payment is in GOV.UK Pay's lifecycle. Finished is not paid: only `success` is. */
export type PaymentStatus =
  | 'created'
  | 'started'
  | 'submitted'
  | 'capturable'
  | 'success'
  | 'failed'
  | 'cancelled'
  | 'error'

/** Why a payment ended without money: GOV.UK Pay's payment state codes. */
export type PaymentCode = 'P0010' | 'P0020' | 'P0030' | 'P0040' | 'P0050'

/** GOV.UK Pay's message for each payment state code. */
export const codeMessages: Readonly<Record<PaymentCode, string>> = {
  P0010: 'Payment method rejected',
  P0020: 'Payment expired',
  P0030: 'Payment cancelled by your user',
  P0040: 'Payment was cancelled by your service',
  P0050: 'Payment provider returned an error',
}

/** A billing address as GOV.UK Pay holds it. `country` is an ISO 3166-1 alpha-2 code. */
export type BillingAddress = {
  line1?: string
  line2?: string
  city?: string
  postcode?: string
  country?: string
}

/** What is kept of a card: never its number, only the first six and the last four digits. */
export type CardDetails = {
  cardholderName: string
  billingAddress: BillingAddress
  firstDigits: string
  lastDigits: string
  /** MM/YY */
  expiryDate: string
  brand: string
  type: 'credit' | 'debit'
}

/** One step in a payment's life. */
export type PaymentEvent = { status: PaymentStatus; code?: PaymentCode; at: Date }

/** Money given back. `amount` is in pence. */
export type Refund = { id: string; amount: number; createdAt: Date }

/** What a service asks for when it creates a payment. `amount` is in pence. */
export type PaymentRequest = {
  amount: number
  reference: string
  description: string
  /** None when the payer isn't there: a recurring payment. */
  returnUrl?: string
  /** `agreement` takes a payment that an agreement allows; `web` is by the payer, on Pay's page. */
  mode: 'web' | 'agreement'
  /** The agreement that it is by, or that it sets up. */
  agreementId?: string
  agreementPaymentType?: string
  language: 'en' | 'cy'
  email?: string
  metadata?: Readonly<Record<string, string | number | boolean>>
  delayedCapture: boolean
  moto: boolean
  cardholderName?: string
  billingAddress?: BillingAddress
}

/** A payment as the stand-in holds it. */
export type Payment = PaymentRequest & {
  id: string
  createdAt: Date
  status: PaymentStatus
  code?: PaymentCode
  events: PaymentEvent[]
  card?: CardDetails
  providerId?: string
  capturedAt?: Date
  refunds: Refund[]
}

const minutes = 60_000

/** How long a resident has to pay before GOV.UK Pay gives up: 90 minutes. */
export const expiryMs = 90 * minutes

/** How long an authorised payment waits to be captured: 120 hours. */
export const captureWindowMs = 120 * 60 * minutes

const next: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  created: ['started', 'failed', 'cancelled', 'error'],
  started: ['submitted', 'failed', 'cancelled', 'error'],
  submitted: ['success', 'capturable', 'failed', 'cancelled', 'error'],
  capturable: ['success', 'failed', 'cancelled', 'error'],
  success: [],
  failed: [],
  cancelled: [],
  error: [],
}

/** Whether a payment's journey is over. */
export function isFinished(payment: Pick<Payment, 'status'>): boolean {
  return next[payment.status].length === 0
}

/** Moves a payment on, when its status allows it; tells whether it moved. */
export function move(
  payment: Payment,
  status: PaymentStatus,
  clock: Clock,
  code?: PaymentCode,
): boolean {
  if (!next[payment.status].includes(status)) return false
  payment.status = status
  if (code) payment.code = code
  payment.events.push({ status, at: clock(), ...(code && { code }) })
  return true
}

/** Whether the time to pay, or to capture, has run out. */
export function isOverdue(payment: Payment, now: Date): boolean {
  if (isFinished(payment)) return false
  const limit = payment.status === 'capturable' ? captureWindowMs : expiryMs
  return now.getTime() - payment.createdAt.getTime() >= limit
}

/** Pence that can still be refunded. */
export function refundable(payment: Payment): number {
  const refunded = payment.refunds.reduce((sum, refund) => sum + refund.amount, 0)
  return payment.amount - refunded
}

/** GOV.UK Pay's word for whether a payment can be refunded. */
export function refundStatus(payment: Payment): 'pending' | 'unavailable' | 'available' | 'full' {
  if (payment.status === 'success') return refundable(payment) > 0 ? 'available' : 'full'
  return isFinished(payment) ? 'unavailable' : 'pending'
}
