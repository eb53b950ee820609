import type { core } from 'zod/mini'
import { refuse, textField } from './mistake.ts'

/** A UK postcode in capitals with one space, `SW1A 1AA`. */
export type Postcode = string & core.$brand<'Postcode'>

// Letter rules by position; the third letter of A9A is left open since P and others are live now.
// Source: BS 7666 schema and Royal Mail's published formats.
const outward =
  '(?:GIR|[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY]))'
const pattern = new RegExp(`^${outward}[0-9][ABD-HJLNP-UW-Z]{2}$`)

/**
 * Reads a postcode as people write it: lower case, spaces missing or doubled, NBSP, hyphens,
 * brackets and dots.
 *
 * @returns the normal form, or undefined when it can't be a postcode
 */
export function readPostcode(text: string): Postcode | undefined {
  const bare = text.toUpperCase().replace(/[\s\u00A0().\-\u2010-\u2015\u200B\uFEFF]/g, '')
  if (!pattern.test(bare)) return undefined
  return `${bare.slice(0, -3)} ${bare.slice(-3)}` as Postcode
}

/** Schema of a postcode field: text in, {@link Postcode} out; issue codes `postcode.required`, `postcode.format`. */
export const postcodeSchema = /* @__PURE__ */ textField(
  (text, context): Postcode =>
    readPostcode(text) ??
    refuse(context, text.trim() === '' ? 'postcode.required' : 'postcode.format'),
)
