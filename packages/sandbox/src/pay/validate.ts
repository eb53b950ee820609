import { isObject, type JsonObject } from '../json.ts'
import type { Agreements } from './agreements.ts'
import { invalid, missing, type PayError, refusal } from './pay-errors.ts'
import type { BillingAddress, PaymentRequest } from './payment.ts'

/** A value, or GOV.UK Pay's refusal of it. */
export type Checked<T> = { value: T } | { error: PayError }

/** The most that one payment can be: £100,000 in pence. */
export const mostPence = 10_000_000

/**
 * Reads the body of "Create a payment" as GOV.UK Pay does: the first fault found is the answer.
 *
 * Source: GOV.UK Pay's published OpenAPI and error codes.
 */
export function readPaymentRequest(
  body: JsonObject,
  agreements: Pick<Agreements, 'get'>,
): Checked<PaymentRequest> {
  const isRecurring = body.authorisation_mode === 'agreement'
  const error =
    checkAmount(body.amount) ??
    checkText('reference', body.reference) ??
    checkText('description', body.description) ??
    (isRecurring ? checkRecurring(body) : checkReturnUrl(body.return_url)) ??
    checkOptions(body) ??
    checkAgreement(body, agreements) ??
    checkMetadata(body.metadata) ??
    checkPrefilled(body.prefilled_cardholder_details)
  if (error) return { error }

  const agreementId = isRecurring ? body.agreement_id : body.set_up_agreement
  const prefilled = isObject(body.prefilled_cardholder_details)
    ? body.prefilled_cardholder_details
    : {}
  return {
    value: {
      amount: Number(body.amount),
      reference: String(body.reference),
      description: String(body.description),
      mode: isRecurring ? 'agreement' : 'web',
      ...(!isRecurring && { returnUrl: String(body.return_url) }),
      ...(typeof agreementId === 'string' && { agreementId }),
      ...(typeof body.agreement_payment_type === 'string' && {
        agreementPaymentType: body.agreement_payment_type,
      }),
      language: body.language === 'cy' ? 'cy' : 'en',
      delayedCapture: body.delayed_capture === true,
      moto: body.moto === true,
      ...(typeof body.email === 'string' && { email: body.email }),
      ...(isObject(body.metadata) && {
        metadata: { ...body.metadata } as Record<string, string | number | boolean>,
      }),
      ...(typeof prefilled.cardholder_name === 'string' && {
        cardholderName: prefilled.cardholder_name,
      }),
      ...(isObject(prefilled.billing_address) && {
        billingAddress: { ...prefilled.billing_address } as BillingAddress,
      }),
    },
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

function checkAmount(amount: unknown): PayError | undefined {
  if (amount === undefined || amount === null) return missing('amount')
  if (typeof amount !== 'number' || !Number.isInteger(amount)) {
    return invalid('amount', 'Must be a valid numeric format')
  }
  if (amount < 1) return invalid('amount', 'Must be greater than or equal to 1')
  if (amount > mostPence) return invalid('amount', `Must be less than or equal to ${mostPence}`)
  return undefined
}

function checkText(field: 'reference' | 'description', value: unknown): PayError | undefined {
  if (isNothing(value)) return missing(field)
  if (typeof value !== 'string') return invalid(field, 'Must be a valid string format')
  if (value.length > 255)
    return invalid(field, 'Must be less than or equal to 255 characters length')
  // GOV.UK Pay's firewall turns these away before the API sees them.
  if (/https?:\/\/|www\./i.test(value)) {
    return refusal(
      400,
      'P0920',
      'Request blocked by security rules. Please consult API documentation for more information.',
    )
  }
  return undefined
}

function checkReturnUrl(value: unknown): PayError | undefined {
  if (isNothing(value)) return missing('return_url')
  if (typeof value !== 'string') return invalid('return_url', 'Must be a valid URL format')
  if (value.length > 2000) {
    return invalid('return_url', 'Must be less than or equal to 2000 characters length')
  }
  // http is for sandbox keys, and the sandbox has no others.
  if (!URL.canParse(value) || !/^https?:\/\//i.test(value)) {
    return invalid('return_url', 'Must be a valid URL format')
  }
  return undefined
}

function checkOptions(body: JsonObject): PayError | undefined {
  const { language, email, delayed_capture, moto } = body
  if (language !== undefined && language !== 'en' && language !== 'cy') {
    return invalid('language', 'Must be "en" or "cy"')
  }
  if (email !== undefined && (typeof email !== 'string' || email.length > 254)) {
    return invalid('email', 'Must be less than or equal to 254 characters length')
  }
  for (const [field, value] of Object.entries({ delayed_capture, moto })) {
    if (value !== undefined && typeof value !== 'boolean') {
      return invalid(field, 'Must be true or false')
    }
  }
  if (body.authorisation_mode === 'moto_api') {
    return refusal(
      422,
      'P0195',
      'Using authorisation_mode of moto_api is not allowed for this account',
    )
  }
  const { authorisation_mode: mode, agreement_payment_type: type } = body
  if (type !== undefined && !['instalment', 'recurring', 'unscheduled'].includes(String(type))) {
    return invalid('agreement_payment_type', 'Must be one of instalment, recurring, unscheduled')
  }
  if (mode !== undefined && mode !== 'web' && mode !== 'agreement') {
    return invalid('authorisation_mode', 'Must be one of web, agreement, moto_api')
  }
  return undefined
}

/** A recurring payment names its agreement, and nothing of a payer who isn't there. */
function checkRecurring(body: JsonObject): PayError | undefined {
  if (isNothing(body.agreement_id)) return missing('agreement_id')
  const unexpected = ['return_url', 'email', 'prefilled_cardholder_details'].find(
    (field) => body[field] !== undefined,
  )
  if (unexpected === undefined) return undefined
  const description = `Unexpected attribute: ${unexpected}`
  return { status: 400, body: { field: unexpected, code: 'P0104', description } }
}

function checkAgreement(
  body: JsonObject,
  agreements: Pick<Agreements, 'get'>,
): PayError | undefined {
  const isRecurring = body.authorisation_mode === 'agreement'
  const field = isRecurring ? 'agreement_id' : 'set_up_agreement'
  const id = body[field]
  if (id === undefined) return undefined
  const agreement = typeof id === 'string' ? agreements.get(id) : undefined
  const reason = !agreement
    ? 'Agreement ID does not exist'
    : isRecurring && agreement.status !== 'active'
      ? 'Agreement must be active'
      : undefined
  if (!reason) return undefined
  const description = `Invalid attribute value: ${field}. ${reason}`
  return { status: 400, body: { field, code: 'P0103', description } }
}

function checkMetadata(metadata: unknown): PayError | undefined {
  if (metadata === undefined) return undefined
  if (!isObject(metadata)) return invalid('metadata', 'Must be an object of JSON key-value pairs')
  const entries = Object.entries(metadata)
  if (entries.length > 15) {
    return invalid('metadata', 'Cannot have more than 15 key-value pairs')
  }
  for (const [key, value] of entries) {
    if (key.length < 1 || key.length > 30) {
      return invalid('metadata', 'Keys must be between 1 and 30 characters long')
    }
    if (value === null) return invalid('metadata', 'Must not have null values')
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      return invalid('metadata', 'Values must be of type String, Boolean or Number')
    }
    if (String(value).length > 100) {
      return invalid('metadata', 'Values must be no greater than 100 characters long')
    }
  }
  return undefined
}

function checkPrefilled(details: unknown): PayError | undefined {
  const field = 'prefilled_cardholder_details'
  if (details === undefined) return undefined
  if (!isObject(details)) return invalid(field, 'Must be an object')
  const { cardholder_name, billing_address } = details
  const nameError = checkPart('cardholder_name', cardholder_name, 255)
  if (nameError) return nameError
  if (billing_address === undefined) return undefined
  if (!isObject(billing_address)) return invalid(field, 'Must be an object')
  const { line1, line2, city, postcode, country } = billing_address
  return (
    checkPart('line1', line1, 255) ??
    checkPart('line2', line2, 255) ??
    checkPart('city', city, 255) ??
    checkPart('postcode', postcode, 25) ??
    (country === undefined || (typeof country === 'string' && /^[A-Z]{2}$/.test(country))
      ? undefined
      : invalid('country', 'Must be exactly 2 characters length'))
  )
}

function checkPart(field: string, value: unknown, most: number): PayError | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'string') return invalid(field, 'Must be a valid string format')
  return value.length > most
    ? invalid(field, `Must be less than or equal to ${most} characters length`)
    : undefined
}
