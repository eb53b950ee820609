import type { PayWords } from '../content/pay.ts'
import { findTestCard, type TestCard } from '../test-cards.ts'
import type { CardDetails } from './payment.ts'

/** The payment page's fields, by the names that GOV.UK Pay gives them. */
export const cardFields = [
  'cardNo',
  'expiryMonth',
  'expiryYear',
  'cardholderName',
  'cvc',
  'addressCountry',
  'addressLine1',
  'addressLine2',
  'addressCity',
  'addressPostcode',
  'email',
] as const

/** What was typed into the payment page. */
export type CardForm = Record<(typeof cardFields)[number], string>

/** The card that a form describes, or an error for each field that is wrong. */
export type CheckedCard =
  | { card: TestCard; details: CardDetails; email: string }
  | { errors: Partial<Record<(typeof cardFields)[number], string>> }

/** Countries that the payment page offers, as ISO 3166-1 alpha-2 codes. */
export const countries = ['GB', 'IE', 'FR', 'DE', 'ES', 'IT', 'NL', 'PL', 'PT', 'RO', 'IN', 'US']

/** Reads the payment page's form; fields that were not sent are empty. */
export function readCardForm(form: URLSearchParams): CardForm {
  const entries = cardFields.map((name) => [name, (form.get(name) ?? '').trim()])
  return Object.fromEntries(entries) as CardForm
}

/** Checks a form against the test cards and the clock; only a published test card gets through. */
export function checkCardForm(form: CardForm, words: PayWords['errors'], now: Date): CheckedCard {
  const errors: Partial<CardForm> = {}
  const card = findTestCard(form.cardNo)
  if (!form.cardNo) errors.cardNo = words.cardNumber
  else if (!card) errors.cardNo = words.cardUnknown
  else if (card.outcome === 'not-accepted') errors.cardNo = words.cardNotAccepted(card.brand)

  const expiry = readExpiry(form)
  if (!expiry) errors.expiryMonth = words.expiry
  else if (expiry.end <= now) errors.expiryMonth = words.expiryPast

  const digits = form.cardholderName.replace(/\D/g, '').length
  if (!form.cardholderName) errors.cardholderName = words.name
  else if (digits > 10 || /^\d{3,4}$/.test(form.cardholderName)) {
    errors.cardholderName = words.nameLooksLikeCard
  }

  const codeLength = card?.brand === 'American Express' ? [4] : [3]
  if (!/^\d+$/.test(form.cvc) || !(card ? codeLength : [3, 4]).includes(form.cvc.length)) {
    errors.cvc = words.securityCode
  }
  if (!countries.includes(form.addressCountry)) errors.addressCountry = words.country
  if (!form.addressLine1) errors.addressLine1 = words.line1
  if (!form.addressCity) errors.addressCity = words.city
  if (!form.addressPostcode) errors.addressPostcode = words.postcode
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(form.email)) errors.email = words.email
  for (const name of cardFields) {
    if (form[name].length > 255) errors[name] ??= words.tooLong
  }

  const ordered = cardFields.flatMap((name) => (errors[name] ? [[name, errors[name]]] : []))
  if (ordered.length > 0 || !card || !expiry) return { errors: Object.fromEntries(ordered) }
  return {
    card,
    email: form.email,
    details: {
      cardholderName: form.cardholderName,
      billingAddress: {
        line1: form.addressLine1,
        ...(form.addressLine2 && { line2: form.addressLine2 }),
        city: form.addressCity,
        postcode: form.addressPostcode,
        country: form.addressCountry,
      },
      firstDigits: card.number.slice(0, 6),
      lastDigits: card.number.slice(-4),
      expiryDate: expiry.text,
      brand: card.brand,
      type: card.type,
    },
  }
}

function readExpiry(form: CardForm): { text: string; end: Date } | undefined {
  const month = Number(/^\d{1,2}$/.test(form.expiryMonth) ? form.expiryMonth : Number.NaN)
  const year = /^(?:20)?(\d{2})$/.exec(form.expiryYear)?.[1]
  if (!(month >= 1 && month <= 12) || !year) return undefined
  return {
    text: `${String(month).padStart(2, '0')}/${year}`,
    end: new Date(Date.UTC(2000 + Number(year), month, 1)),
  }
}
