import type { core } from 'zod/mini'
import { refuse, textField } from './mistake.ts'

/** Unique Property Reference Number: 1 to 12 digits without leading zeros. */
export type Uprn = string & core.$brand<'Uprn'>

/**
 * Reads a UPRN, dropping the zeros that some exports pad it with.
 *
 * Source: BS 7666; it has no check digit, and real ones are as short as one digit.
 */
export function readUprn(text: string): Uprn | undefined {
  const digits = text.trim()
  if (!/^\d{1,12}$/.test(digits)) return undefined
  const bare = digits.replace(/^0+/, '')
  return bare === '' ? undefined : (bare as Uprn)
}

/** Schema of a UPRN: text in, {@link Uprn} out; issue code `uprn.format`. */
export const uprnSchema = /* @__PURE__ */ textField(
  (text, context): Uprn => readUprn(text) ?? refuse(context, 'uprn.format'),
)
