import type { Bilingual } from '@guildhall/standards/language'

/** One address that may be meant. */
export interface Suggestion {
  readonly uprn: string
  /** On one line, as it goes into the box. */
  readonly text: string
}

/** What the server says to what was typed so far; plain JSON. */
export type SuggestionsAnswer =
  | {
      readonly outcome: 'found'
      readonly suggestions: readonly Suggestion[]
      readonly more: boolean
      /** Who owns the data, shown beside it. */
      readonly attribution: readonly Bilingual[]
    }
  /** Nothing has these words. */
  | { readonly outcome: 'none' }
  /** Too little was typed to tell addresses apart. */
  | { readonly outcome: 'vague' }
  /** Too many were asked for; to be left alone for so many milliseconds. */
  | { readonly outcome: 'limited'; readonly waitMs: number }
  | { readonly outcome: 'down' }
