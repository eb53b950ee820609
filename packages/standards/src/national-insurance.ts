import type { core } from 'zod/mini'
import { refuse, textField } from './mistake.ts'

/** A National Insurance number in capitals without spaces, `AB123456C`. */
export type NationalInsuranceNumber = string & core.$brand<'NationalInsuranceNumber'>

// Two letters, six digits, A to D. Neither letter is D, F, I, Q, U or V, the second isn't O, and
// some pairs are given to nobody. Source: HMRC National Insurance Manual, NIM39110.
const format = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PR-TW-Z][ABCEGHJ-NPR-TW-Z]\d{6}[A-D]$/

/** Reads a National Insurance number as people write it: lower case, spaces, hyphens and dots. */
export function readNationalInsuranceNumber(text: string): NationalInsuranceNumber | undefined {
  const bare = text.toUpperCase().replace(/[\s\u00A0\-\u2010-\u2015.]/g, '')
  return format.test(bare) ? (bare as NationalInsuranceNumber) : undefined
}

/** Schema of a National Insurance number; issue codes `nino.required`, `nino.format`. */
export const nationalInsuranceSchema = /* @__PURE__ */ textField(
  (text, context): NationalInsuranceNumber =>
    readNationalInsuranceNumber(text) ??
    refuse(context, text.trim() === '' ? 'nino.required' : 'nino.format'),
)

/** The number in pairs, as letters from HMRC show it: `AB 12 34 56 C`. */
export function formatNationalInsuranceNumber(number: NationalInsuranceNumber): string {
  return number.replace(/(..)(?=.)/g, '$1 ')
}
