import type { Postcode } from '@guildhall/standards/postcode'

/**
 * What is known of a postcode.
 *
 * `known` it is in use · `terminated` Royal Mail has ended it · `unknown` there is and was no such one
 */
export type PostcodeFinding =
  | {
      readonly outcome: 'known'
      /** GSS codes of district and county at its middle, as they are now; a postcode can lie astride. */
      readonly gss: readonly string[]
    }
  | {
      readonly outcome: 'terminated'
      readonly year: number
      /** 1 to 12. */
      readonly month: number
    }
  | { readonly outcome: 'unknown' }

/**
 * Somewhere that postcodes themselves are known, without their addresses.
 *
 * Rejects with an `AddressSourceError` when it can't tell: an outage is never an unknown postcode.
 */
export interface PostcodeSource {
  readonly name: string
  find(postcode: Postcode, options: { signal: AbortSignal }): Promise<PostcodeFinding>
}
