import type { Eager } from '../internal/eager.ts'
import { languageOf, type PluralForms, plural } from '../internal/i18n.ts'

/** What a limit counts. */
export type CountType = 'length' | 'characters' | 'words'

/** Every word that the count says. What is left out is English. */
export interface CountWords {
  /** Said before any script runs. `%{count}` is the limit. */
  textareaDescriptionText?: string | undefined
  charactersUnderLimitText?: PluralForms | undefined
  charactersAtLimitText?: string | undefined
  charactersOverLimitText?: PluralForms | undefined
  wordsUnderLimitText?: PluralForms | undefined
  wordsAtLimitText?: string | undefined
  wordsOverLimitText?: PluralForms | undefined
}

/** What the limit is, before anything is counted; nothing when there is no limit. */
export const description = ((
  limit: number | undefined,
  countType: CountType | undefined,
  text = `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`,
): string => {
  return limit === undefined ? '' : text.replace('%{count}', `${limit}`)
}) satisfies Eager

/**
 * How long a text is.
 *
 * @param element what is in the text's language: languages part their words differently
 * @returns null where the browser can't tell
 */
export const count = ((
  text: string,
  countType: CountType,
  bySpaces: boolean,
  element: Element,
): number | null => {
  if (countType === 'length') return text.length
  if (bySpaces) return text.match(/\S+/g)?.length ?? 0
  if (!Intl.Segmenter) return null
  const granularity = countType === 'words' ? 'word' : 'grapheme'
  const segments = [...new Intl.Segmenter(languageOf(element), { granularity }).segment(text)]
  return segments.filter(({ isWordLike }) => countType === 'characters' || isWordLike).length
}) satisfies Eager

/**
 * What is left, or is too much, in words.
 *
 * @param remaining negative when the text is too long
 * @param element what is in the words' language
 */
export const remainingText = ((
  remaining: number,
  countType: CountType,
  words: CountWords,
  element: Element,
): string => {
  const unit = countType === 'words' ? 'word' : 'character'
  const number = Math.abs(remaining)
  const given = words[`${unit}s${remaining ? (remaining < 0 ? 'Over' : 'Under') : 'At'}LimitText`]
  if (given) return typeof given === 'string' ? given : plural(given, number, languageOf(element))
  // A browser takes long to make its first number format: some 50 ms on a slow phone.
  const written = number < 1000 ? number : number.toLocaleString(languageOf(element))
  return `You have ${written} ${unit}${number === 1 ? '' : 's'} ${remaining < 0 ? 'too many' : 'remaining'}`
}) satisfies Eager
