import { refuse, textField } from './mistake.ts'

/** A telephone number as the world dials it: `+`, country code, number. */
export type E164 = `+${string}`

// Ofcom's National Telephone Numbering Plan: what a number may begin with, and how long it is. Some
// 01 and 08 numbers are a digit short; 04 and 06 are not in use.
const ukNational = /^0(?:1\d{8,9}|2\d{9}|3\d{9}|5\d{9}|7\d{9}|8\d{8,9}|9\d{9})$/

const separators = /[\s()\-.\u00A0\u2010-\u2015/]/g

/**
 * Reads a telephone number as people write it: spaces, brackets, hyphens, dots, `+44`, `0044`,
 * `+44 (0)`, and `00` for the `+` of any other country.
 *
 * A number without a country is a UK one. Whether another country's number exists isn't asked, only
 * that its length is one that the world can dial: libphonenumber, which knows, is 30 kB gzip at its
 * smallest, more than all the rest of a page's script, and the real proof of a number is the call.
 *
 * Source: ITU-T E.164, at most 15 digits; Ofcom's numbering plan.
 *
 * @returns undefined when nobody could dial it
 */
export function readPhone(text: string): E164 | undefined {
  const bare = text
    .trim()
    .replace(separators, '')
    .replace(/^00(?=[1-9])/, '+')
  const uk = /^\+44/.test(bare) ? `0${bare.slice(3).replace(/^0/, '')}` : bare
  if (uk.startsWith('0')) return ukNational.test(uk) ? `+44${uk.slice(1)}` : undefined
  return /^\+[1-9]\d{6,14}$/.test(bare) ? (bare as E164) : undefined
}

/**
 * Schema of a UK telephone number; issue codes `phone.required`, `phone.format`. Out comes what was
 * typed, trimmed; {@link readPhone} gives the form to dial.
 */
export const ukPhoneSchema = /* @__PURE__ */ textField((typed, context): string => {
  const text = typed.trim()
  if (readPhone(text)?.startsWith('+44')) return text
  return refuse(context, text === '' ? 'phone.required' : 'phone.format')
})

/**
 * Schema of a telephone number of any country; issue codes `phone.required`,
 * `phone.international`. Out comes what was typed, trimmed.
 */
export const phoneSchema = /* @__PURE__ */ textField((typed, context): string => {
  const text = typed.trim()
  if (readPhone(text)) return text
  return refuse(context, text === '' ? 'phone.required' : 'phone.international')
})
