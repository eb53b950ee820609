/** What a limit counts. */
export type CountType = 'length' | 'characters' | 'words'

/** A message for each plural form of the page's language; Welsh has all six. `%{count}` is the number. */
export interface PluralForms {
  zero?: string | undefined
  one?: string | undefined
  two?: string | undefined
  few?: string | undefined
  many?: string | undefined
  other: string
}

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

/** The words as GOV.UK Frontend's own script reads them, for a page without React. */
export function wordAttributes(words: CountWords, hasLimit: boolean): Record<string, string> {
  const attributes: Record<string, string> = {}
  const add = (key: string, message: string | PluralForms | undefined) => {
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else
      for (const form in message) attributes[`data-i18n.${key}.${form}`] = message[form as 'other']
  }
  // With a limit the description is already in the HTML.
  if (!hasLimit && words.textareaDescriptionText) {
    add('textarea-description', { other: words.textareaDescriptionText })
  }
  add('characters-under-limit', words.charactersUnderLimitText)
  add('characters-at-limit', words.charactersAtLimitText)
  add('characters-over-limit', words.charactersOverLimitText)
  add('words-under-limit', words.wordsUnderLimitText)
  add('words-at-limit', words.wordsAtLimitText)
  add('words-over-limit', words.wordsOverLimitText)
  return attributes
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
  const number = Math.abs(remaining)
  // GOV.UK's English forms, unless the caller gave others.
  const { other, ...rest } = forms ?? {
    one: `You have %{count} ${unit} ${end}`,
    other: `You have %{count} ${unit}s ${end}`,
  }
  const form = new Intl.PluralRules(locale).select(number)
  const message = (form === 'other' ? undefined : (rest as Partial<PluralForms>)[form]) ?? other
  return message.replace('%{count}', new Intl.NumberFormat(locale).format(number))
}
