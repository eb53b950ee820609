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

/** The description as GOV.UK Frontend's own script reads it: only where the limit isn't in the HTML. */
export function descriptionAttributes(
  { textareaDescriptionText: described }: CountWords,
  hasLimit: boolean,
): Record<`data-i18n.${string}`, string | undefined> {
  return {
    'data-i18n.textarea-description': undefined,
    ...(described && !hasLimit && { 'data-i18n.textarea-description.other': described }),
  }
}

/** What the limit is, before anything is counted; nothing when there is no limit. */
export function description(
  limit: number | undefined,
  countType: CountType | undefined,
  text = `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`,
): string {
  return limit === undefined ? '' : text.replace('%{count}', String(limit))
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
  if (!('Segmenter' in Intl)) return null
  const granularity = countType === 'words' ? 'word' : 'grapheme'
  let total = 0
  for (const segment of new Intl.Segmenter(locale, { granularity }).segment(text)) {
    if (countType === 'characters' || segment.isWordLike) total += 1
  }
  return total
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
  if (remaining === 0) return words[`${unit}sAtLimitText`] ?? `You have 0 ${unit}s remaining`
  const forms = remaining > 0 ? words[`${unit}sUnderLimitText`] : words[`${unit}sOverLimitText`]
  const end = remaining > 0 ? 'remaining' : 'too many'
  return plural(
    forms ?? {
      one: `You have %{count} ${unit} ${end}`,
      other: `You have %{count} ${unit}s ${end}`,
    },
    Math.abs(remaining),
    locale,
  )
}
