import { type Address, addressSchema } from '@guildhall/standards/address'
import * as z from 'zod/mini'

/** Both languages of a line of attribution. */
const bilingual = z.object({ en: z.string(), cy: z.string() })

/** Another council, as a resident is sent to it. */
export const otherCouncilSchema = z.object({ name: bilingual, href: z.string() })

/** See {@link otherCouncilSchema}. */
export type OtherCouncil = z.output<typeof otherCouncilSchema>

const served = z.object({ outcome: z.literal('served'), address: addressSchema })
const outside = z.object({
  outcome: z.literal('outside'),
  address: addressSchema,
  servedBy: z.optional(otherCouncilSchema),
})

/** What an address that was found came to. */
const pickedChoice = z.discriminatedUnion('outcome', [served, outside])

/** See {@link pickedChoice}. */
export type PickedChoice = z.output<typeof pickedChoice>

/** What a resident's choice came to: an address served, one of another council, or none listed. */
export const choiceFacts = z.discriminatedUnion('outcome', [
  served,
  outside,
  z.object({ outcome: z.literal('not-listed') }),
])

/** See {@link choiceFacts}. */
export type ChoiceFacts = z.output<typeof choiceFacts>

/**
 * What looking a postcode up came to; found by the server, never sent by a browser.
 *
 * `found` addresses · `picked` one of the suggestions · `none` there are none · `down` nobody could
 * tell · `typed` not looked up · `terminated` Royal Mail has ended the postcode · `no-such-postcode` ·
 * `elsewhere` the postcode is another council's · `limited` too many lookups by this visitor · `place`
 * there is no address
 */
export const lookupFacts = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('found'),
    addresses: z.array(addressSchema).check(z.minLength(1)),
    attribution: z.array(bilingual),
    language: z.enum(['en', 'cy']),
    /** Set when a search found more than these. */
    more: z.optional(z.boolean()),
    /** Set when some are served and some are another council's. */
    astride: z.optional(z.boolean()),
  }),
  z.object({
    outcome: z.literal('picked'),
    choice: pickedChoice,
    attribution: z.array(bilingual),
  }),
  z.object({ outcome: z.literal('none') }),
  z.object({ outcome: z.literal('down') }),
  z.object({ outcome: z.literal('typed') }),
  z.object({
    outcome: z.literal('terminated'),
    year: z.number(),
    /** 1 to 12. */
    month: z.number(),
  }),
  z.object({ outcome: z.literal('no-such-postcode') }),
  z.object({ outcome: z.literal('elsewhere'), servedBy: z.optional(otherCouncilSchema) }),
  z.object({
    outcome: z.literal('limited'),
    /** Minutes to wait. */
    minutes: z.number(),
  }),
  z.object({ outcome: z.literal('place') }),
])

/** See {@link lookupFacts}. */
export type LookupFacts = z.output<typeof lookupFacts>

/** What is posted by a resident whose address isn't listed. */
export const NOT_LISTED = 'not-listed'

function words(text: string): string[] {
  return text.toLocaleLowerCase('en-GB').match(/[\p{L}\p{N}'’]+/gu) ?? []
}

function fits(part: string, word: string): boolean {
  if (!/^\d/.test(part)) return word.startsWith(part)
  // 9 finds 9 and 9A, and never 90.
  return word.startsWith(part) && !/^\d/.test(word.slice(part.length))
}

/**
 * The addresses whose lines have every part of a text: a number whole, a word from its start.
 *
 * An empty text has them all.
 */
export function narrowed(addresses: readonly Address[], text: string): readonly Address[] {
  const parts = words(text)
  return addresses.filter((address) => {
    const own = address.lines.flatMap(words)
    return parts.every((part) => own.some((word) => fits(part, word)))
  })
}
