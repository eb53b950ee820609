import type { Language } from '@guildhall/standards/language'
import type { Pence } from '@guildhall/standards/pence'
import type { PayerDetails } from './payment-provider.ts'

/** A reason for a payment that is taken without its payer. */
export type AgreementPaymentType = 'instalment' | 'recurring' | 'unscheduled'

interface AnyPayment {
  amount: Pence
  /** At most 255 characters, no web address. */
  reference: string
  /** At most 255 characters, no web address. */
  description: string
  language?: Language
  /** At most 15, names of 30 characters, values of 100. */
  metadata?: Readonly<Record<string, string | number | boolean>>
  delayedCapture?: boolean
}

/** A payment on GOV.UK Pay's own page. */
export interface GovukPayWebPayment extends AnyPayment {
  // Published as always required; it isn't for the other ways to pay, but it is for this one.
  returnUrl: string
  moto?: boolean
  payer?: PayerDetails
  /** The agreement for which the payer gives their card. */
  setUpAgreement?: string
  agreementPaymentType?: AgreementPaymentType
}

/** A payment that an agreement allows, without the payer. */
export interface GovukPayRecurringPayment extends AnyPayment {
  agreementId: string
  /** The same again makes no second payment: the one kind of create that Pay makes once. */
  idempotencyKey: string
  agreementPaymentType?: AgreementPaymentType
}

/** What a search may be narrowed to. */
export interface GovukPaySearch {
  reference?: string
  state?: string
  agreementId?: string
  /** Made from this instant until before the other. */
  from?: Date
  to?: Date
}

/** An agreement to be made. */
export interface GovukPayNewAgreement {
  reference: string
  description: string
  /** Nothing personal. */
  userIdentifier?: string
}

const common = ({
  amount,
  reference,
  description,
  language,
  metadata,
  delayedCapture,
}: AnyPayment) => ({
  amount,
  reference,
  description,
  ...(language && { language }),
  ...(metadata && { metadata }),
  ...(delayedCapture !== undefined && { delayed_capture: delayedCapture }),
})

/** The body that asks for a payment on Pay's own page. */
export function webPaymentBody(request: GovukPayWebPayment) {
  const { returnUrl, moto, payer = {}, setUpAgreement, agreementPaymentType } = request
  const { name, email, address } = payer
  return {
    ...common(request),
    return_url: returnUrl,
    ...(moto !== undefined && { moto }),
    ...(email && { email }),
    ...((name || address) && {
      prefilled_cardholder_details: {
        ...(name && { cardholder_name: name }),
        ...(address && { billing_address: address }),
      },
    }),
    ...(setUpAgreement && { set_up_agreement: setUpAgreement }),
    ...(agreementPaymentType && { agreement_payment_type: agreementPaymentType }),
  }
}

/** The body that asks for a recurring payment: no return address, email or cardholder. */
export function recurringPaymentBody(request: GovukPayRecurringPayment) {
  const { agreementId, agreementPaymentType } = request
  return {
    ...common(request),
    authorisation_mode: 'agreement',
    agreement_id: agreementId,
    ...(agreementPaymentType && { agreement_payment_type: agreementPaymentType }),
  }
}

/** The query of a search for payments. */
export function searchQuery(search: GovukPaySearch): Record<string, string> {
  // Dates in whole seconds: Pay takes fractions in some places only.
  const instant = (date: Date) => `${date.toISOString().slice(0, 19)}Z`
  return {
    ...(search.reference && { reference: search.reference }),
    ...(search.state && { state: search.state }),
    ...(search.agreementId && { agreement_id: search.agreementId }),
    ...(search.from && { from_date: instant(search.from) }),
    ...(search.to && { to_date: instant(search.to) }),
  }
}
