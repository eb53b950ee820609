import { addressSchema } from '@guildhall/standards/address'
import * as z from 'zod/mini'
import { otherCouncilSchema } from './facts.ts'

/** How a place without an address was found. */
const foundPlace = z.object({
  by: z.enum(['grid-reference', 'point', 'description']),
  /** As it was typed; empty when only a grid reference or a point was given. */
  description: z.string(),
  /** Eight figures, `SP 3201 8701`. */
  gridReference: z.optional(z.string()),
  /** Metres of a side of the square that was meant, or within which a device said that it is. */
  precision: z.optional(z.number()),
  /** Degrees, WGS84, where a point was given. */
  latitude: z.optional(z.number()),
  longitude: z.optional(z.number()),
})

/** See {@link foundPlace}. */
export type FoundPlace = z.output<typeof foundPlace>

/** An address, or a place without one: its `lines` are then its description, and `place` says more. */
export const foundAddress = z.object({ ...addressSchema.shape, place: z.optional(foundPlace) })

/** See {@link foundAddress}. */
export type FoundAddress = z.output<typeof foundAddress>

/**
 * What a place came to: one that the council serves, as far as anyone can tell, or one beyond its area.
 */
export const placeFacts = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('served'), address: foundAddress }),
  z.object({
    outcome: z.literal('outside'),
    address: foundAddress,
    /** Metres within which no property of the council was found. */
    within: z.optional(z.number()),
    servedBy: z.optional(otherCouncilSchema),
  }),
])

/** See {@link placeFacts}. */
export type PlaceFacts = z.output<typeof placeFacts>
