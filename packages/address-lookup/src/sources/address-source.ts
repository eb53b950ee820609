import type { Address } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Postcode } from '@guildhall/standards/postcode'
import type { Uprn } from '@guildhall/standards/uprn'
import type { GridPoint } from '../place/grid-reference.ts'

export { type BreakerOptions, withBreaker } from './breaker.ts'
export { type CacheOptions, withCache } from './cache.ts'
export { firstThatAnswers } from './first-that-answers.ts'

/** How one lookup is made. */
export interface LookupOptions {
  /** Ends the lookup when the resident goes away. */
  readonly signal: AbortSignal
  /** Language of the address, where a property has one in each. Default `en`. */
  readonly language?: Language
}

/**
 * Somewhere that addresses can be looked up.
 *
 * Both calls reject with {@link AddressSourceError} when the source can't tell: an outage is never
 * an empty list. Addresses come in natural order, one for each UPRN, with UPRNs free of leading
 * zeros; historical ones and ones that get no post are never among them.
 */
export interface AddressSource {
  /** `gazetteer`, `os-places`, `memory`: as a council's policy and messages name it. */
  readonly name: string
  /** Who owns the data, to be shown wherever its addresses are. */
  readonly attribution: readonly Bilingual[]
  /** The addresses at a postcode; an empty list when the source knows that there are none. */
  byPostcode(postcode: Postcode, options: LookupOptions): Promise<Address[]>
  /** One property's address; undefined when the source knows that there is none. */
  byUprn(uprn: Uprn, options: LookupOptions): Promise<Address | undefined>
  /**
   * The addresses that have every word of a text, “flat 2 high st”; absent where the source can't
   * search. The last word may be only its beginning.
   */
  byText?(text: string, options: TextLookupOptions): Promise<TextMatches>
  /**
   * The property nearest to a point of the National Grid; undefined when the source knows that there
   * is none within the distance; absent where it can't tell.
   */
  nearest?(point: GridPoint, options: NearestOptions): Promise<Nearest | undefined>
}

/** How the nearest property is looked for. */
export interface NearestOptions extends LookupOptions {
  /** Metres, at most 10,000. */
  readonly within: number
}

/** The property that is nearest to a point; what its address is, is nobody's business here. */
export interface Nearest {
  readonly metres: number
  readonly custodianCode?: number
}

/** How a search is made. */
export interface TextLookupOptions extends LookupOptions {
  /** The most addresses that are of use; more are told of by {@link TextMatches.more}. Default 100. */
  readonly limit?: number
}

/** What a search came to. */
export interface TextMatches {
  /** The closest first, then in natural order; empty when there are none or the text is vague. */
  readonly addresses: Address[]
  /** Whether there are more than these. */
  readonly more: boolean
  /** Whether the text names no street, building or place to look for. */
  readonly vague: boolean
}

/**
 * Why a source couldn't tell.
 *
 * `down` no answer · `slow` none in time · `refused` key or request turned away · `limit` too many
 * requests · `unreadable` an answer of another shape
 */
export type AddressSourceProblem = 'down' | 'slow' | 'refused' | 'limit' | 'unreadable'

/** A source couldn't tell: what happened, why it matters and what to do; holds no one's address. */
export class AddressSourceError extends Error {
  override readonly name = 'AddressSourceError'
  /** Name of the source. */
  readonly source: string
  /** Branch on this, never on the message. */
  readonly code: AddressSourceProblem

  constructor(
    source: string,
    code: AddressSourceProblem,
    words: { what: string; toDo: string },
    options?: { cause?: unknown },
  ) {
    super(
      `${words.what} Residents can’t choose their address from a list until it answers. ${words.toDo}`,
      options,
    )
    this.source = source
    this.code = code
  }
}

/** The lines of attribution that Ordnance Survey and Royal Mail ask for. */
export function attributionFor(options: {
  /** Year of the data. */
  year: number
  /** Licence number given by Ordnance Survey. */
  licence: string
}): readonly Bilingual[] {
  const { year, licence } = options
  return [
    {
      en: `© Crown copyright and database rights ${year} Ordnance Survey ${licence}`,
      cy: `© Hawlfraint y Goron a hawliau cronfa ddata ${year} Arolwg Ordnans ${licence}`,
    },
    {
      en: `Contains Royal Mail data © Royal Mail copyright and database right ${year}`,
      cy: `Yn cynnwys data’r Post Brenhinol © Hawlfraint a hawl cronfa ddata’r Post Brenhinol ${year}`,
    },
  ]
}
