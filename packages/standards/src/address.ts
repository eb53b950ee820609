import { z } from 'zod'

/**
 * One postal address, in GOV.UK's parts.
 *
 * `lines` holds one or two lines before the town; `foundBy` says how we came by it. An address
 * that a resident typed has no UPRN and is never split to guess parts.
 */
export const addressSchema = z.object({
  uprn: z.string().optional(),
  usrn: z.string().optional(),
  lines: z.array(z.string().min(1)).min(1).max(4),
  town: z.string().optional(),
  county: z.string().optional(),
  postcode: z.string().optional(),
  custodianCode: z.number().optional(),
  easting: z.number().optional(),
  northing: z.number().optional(),
  /** Welsh where the gazetteer's record is Welsh. */
  language: z.enum(['en', 'cy']).optional(),
  foundBy: z.enum(['gazetteer', 'os-places', 'memory', 'typed']),
})

/** One postal address; see {@link addressSchema}. */
export type Address = z.output<typeof addressSchema>

/** The address's lines in the order that an envelope has them. */
export function addressLines(address: Address): readonly string[] {
  return [...address.lines, address.town, address.county, address.postcode].filter(
    (line): line is string => line !== undefined && line !== '',
  )
}

/** The address on one line, parts parted by commas. */
export function addressOnOneLine(address: Address): string {
  return addressLines(address).join(', ')
}
