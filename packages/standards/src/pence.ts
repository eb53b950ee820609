import { z } from 'zod'
import type { Language } from './language.ts'

/** An amount of money in whole pence, zero or more. */
export type Pence = number & z.$brand<'Pence'>

/**
 * Schema of an amount in pence; issue code `pence.format`.
 *
 * It is full zod's, for policies on a server; what a resident types is `poundsField` of `pounds`.
 */
export const penceSchema = /* @__PURE__ */ (() =>
  z
    .number()
    .refine((amount) => Number.isSafeInteger(amount) && amount >= 0, 'pence.format')
    .brand<'Pence'>())()

/**
 * Makes an amount in pence.
 *
 * @throws RangeError when it is not a whole number of pence, zero or more
 */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount) || amount < 0) {
    throw new RangeError(`${amount} is not an amount in pence. Give a whole number, zero or more.`)
  }
  return amount as Pence
}

/** An amount in words, as GOV.UK writes it: “£45”, “£45.50”, “£1,200”. The same in both languages. */
export function formatPence(amount: Pence, _language: Language = 'en'): string {
  const pounds = Math.floor(amount / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = amount % 100
  return rest === 0 ? `£${pounds}` : `£${pounds}.${String(rest).padStart(2, '0')}`
}
