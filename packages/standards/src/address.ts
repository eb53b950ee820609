import * as z from 'zod/mini'

/**
 * One postal address, in GOV.UK's parts.
 *
 * `lines` holds one or two lines before the town; `foundBy` says how we came by it. An address
 * that a resident typed has no UPRN and is never split to guess parts. A place without an address is
 * `grid-reference`, `point` (coordinates, a map or a device's own location) or `description`.
 */
export const addressSchema = /* @__PURE__ */ z.object({
  uprn: z.optional(z.string()),
  usrn: z.optional(z.string()),
  lines: z.array(z.string().check(z.minLength(1))).check(z.minLength(1), z.maxLength(4)),
  town: z.optional(z.string()),
  county: z.optional(z.string()),
  postcode: z.optional(z.string()),
  custodianCode: z.optional(z.number()),
  easting: z.optional(z.number()),
  northing: z.optional(z.number()),
  /** Welsh where the gazetteer's record is Welsh. */
  language: z.optional(z.enum(['en', 'cy'])),
  foundBy: z.enum([
    'gazetteer',
    'os-places',
    'memory',
    'typed',
    // Places without an address: `lines` then holds what is known of where it is.
    'grid-reference',
    'point',
    'description',
  ]),
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
