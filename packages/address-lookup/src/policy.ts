import { z } from 'zod'

/** The sources that a council may name, in the order in which they are asked. */
export const addressSourceNames = ['gazetteer', 'os-places'] as const

function field<Schema extends z.ZodType>(
  schema: Schema,
  about: { is: string; unit?: string; example: unknown },
): Schema {
  const description = about.unit === undefined ? about.is : `${about.is} (${about.unit})`
  return schema.meta({ description, examples: [about.example] }) as Schema
}

/** What a council decides about finding addresses. Each field has a default, unit and example. */
export const addressLookupPolicy = z.object({
  sources: field(
    z
      .array(z.enum(addressSourceNames))
      .min(1)
      .refine((names) => new Set(names).size === names.length, 'Name each source once')
      .default(['gazetteer', 'os-places']),
    {
      is: 'The order in which sources are asked; the next one is asked when one is down or finds nothing',
      example: ['gazetteer', 'os-places'],
    },
  ),
  narrowOver: field(z.int().min(5).max(100).default(30), {
    is: 'With more addresses than this at a postcode, a resident is asked for a house number or name first',
    unit: 'addresses',
    example: 30,
  }),
  allowTypedAddress: field(z.boolean().default(true), {
    is: 'Whether an address that is not found may be typed; a service that needs a known property never allows it',
    example: true,
  }),
  offerProvisional: field(z.boolean().default(false), {
    is: 'Whether properties that the gazetteer has as not finished yet are offered',
    example: false,
  }),
  timeoutMs: field(z.int().min(500).max(10_000).default(5000), {
    is: 'How long a lookup may take before residents are told that it is down',
    unit: 'milliseconds',
    example: 5000,
  }),
})

/** What a council decided about finding addresses, with every default in place. */
export type AddressLookupPolicy = z.output<typeof addressLookupPolicy>
