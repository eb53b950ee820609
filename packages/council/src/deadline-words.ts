import { fill, type Language, plural } from '@guildhall/standards/language'
import { formatTime } from '@guildhall/standards/plain-date'
import type { CouncilWords } from './content/en.ts'
import { councilWords } from './content/index.ts'

/**
 * A deadline's rule in words, for before a day is chosen: “by 2pm, 2 working days before”.
 *
 * @param rule.time `HH:MM` in London
 */
export function deadlineWords(
  rule: { readonly workingDaysBefore: number; readonly time: string },
  language: Language,
  own: Partial<CouncilWords> = {},
): string {
  const words = { ...councilWords[language], ...own }
  const time = formatTime(rule.time, language)
  if (rule.workingDaysBefore === 0) return fill(words.byOnTheDay, { time })
  const days = plural(language, rule.workingDaysBefore, words.workingDays)
  return fill(words.byBefore, { time, days })
}
