import { z } from 'zod'

/** GSS code of an authority: a letter, two digits of kind and six of number, `E07000008`. */
export const gssCodeSchema = z.string().regex(/^[ENSWKJLM]\d{8}$/, 'gss.format')

/**
 * Local custodian code of an authority's gazetteer, 1 to 9999.
 *
 * Source: OS AddressBase; 7655 (Ordnance Survey) and 11 are national, so no council's own.
 */
export const custodianCodeSchema = z
  .number()
  .int('custodian.format')
  .min(1, 'custodian.format')
  .max(9999, 'custodian.format')

/** Custodian codes that name no council. */
export const nationalCustodians: readonly number[] = [11, 7655]

/** Nations as the bank holiday feed divides them. */
export const nations = ['england-and-wales', 'scotland', 'northern-ireland'] as const

/** `england-and-wales`, `scotland` or `northern-ireland`. */
export type Nation = (typeof nations)[number]

/** Schema of a nation. */
export const nationSchema = z.enum(nations)
