import { type PluralForms, plural } from '../internal/i18n.ts'

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
export function description(
  limit: number | undefined,
  countType: CountType | undefined,
  text = `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`,
): string {
  return limit === undefined ? '' : text.replace('%{count}', `${limit}`)
}

/**
 * How long a text is.
 *
 * @param locale a BCP 47 tag: languages part their words differently
 * @returns null where the browser can't tell
 */
export function count(
  text: string,
  countType: CountType,
  bySpaces: boolean,
  locale: string | undefined,
): number | null {
  if (countType === 'length') return text.length
  if (bySpaces) return text.match(/\S+/g)?.length ?? 0
  if (!Intl.Segmenter) return null
  const granularity = countType === 'words' ? 'word' : 'grapheme'
  const segments = [...new Intl.Segmenter(locale, { granularity }).segment(text)]
  return segments.filter(({ isWordLike }) => countType === 'characters' || isWordLike).length
}

/**
 * What is left, or is too much, in words.
 *
 * @param remaining negative when the text is too long
 */
export function remainingText(
  remaining: number,
  countType: CountType,
  words: CountWords,
  locale: string | undefined,
): string {
  const unit = countType === 'words' ? 'word' : 'character'
  const number = Math.abs(remaining)
  const given = words[`${unit}s${remaining ? (remaining < 0 ? 'Over' : 'Under') : 'At'}LimitText`]
  if (given) return typeof given === 'string' ? given : plural(given, number, locale)
  // A browser takes long to make its first number format: some 50 ms on a slow phone.
  const written = number < 1000 ? number : number.toLocaleString(locale)
  return `You have ${written} ${unit}${number === 1 ? '' : 's'} ${remaining < 0 ? 'too many' : 'remaining'}`
}
