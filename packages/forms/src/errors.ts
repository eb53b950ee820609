import { type ErrorWords, standardErrorWords } from '@guildhall/standards/error-words'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { FieldError } from './form-data.ts'

/**
 * Puts issue codes into words: the page's words for that field, the page's for the code, then the
 * defaults of standards; what is no code is a sentence already.
 *
 * @param words keys `field.code` (`postcode.required` of field `postcode` may be just that), or `code`
 */
export function inWords(
  errors: readonly FieldError[],
  language: Language,
  words?: Bilingual<ErrorWords>,
): readonly FieldError[] {
  const own = words?.[language] ?? {}
  const defaults: ErrorWords = standardErrorWords[language]
  return errors.map(({ field, message }) => ({
    field,
    message: own[`${field}.${message}`] ?? own[message] ?? defaults[message] ?? message,
  }))
}
