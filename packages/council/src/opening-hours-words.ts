import { type Bilingual, fill, type Language, languages } from '@guildhall/standards/language'
import { formatDate, formatTime } from '@guildhall/standards/plain-date'
import type { CouncilWords } from './content/en.ts'
import { councilWords } from './content/index.ts'
import type { Hours, OpeningHours } from './opening-hours.ts'

/** How opening hours are said. */
export interface OpeningWordsOptions {
  /** Which days with hours of their own are said too; none by default. */
  readonly exceptions?: (exception: OpeningHours['exceptions'][number]) => boolean
  readonly words?: Partial<CouncilWords>
}

/**
 * Opening hours in words: “Monday to Friday, 9am to 5pm; closed on bank holidays”.
 *
 * Days with the same hours are said together, whichever entries they came from.
 */
export function openingHoursWords(
  hours: OpeningHours,
  language: Language,
  options: OpeningWordsOptions = {},
): string {
  const words = { ...councilWords[language], ...options.words }
  const spoken = byHours(hours).map(({ days, own }) =>
    fill(words.dayWithHours, {
      days: dayWords(days, words),
      hours: hoursWords(own, language, words),
    }),
  )
  if (hours.bankHolidays === 'closed') spoken.push(words.closedOnBankHolidays)
  const exceptions = hours.exceptions.filter(options.exceptions ?? (() => false))
  for (const { date, hours: own, why } of exceptions) {
    const said = own.length === 0 ? words.closedThatDay : hoursWords(own, language, words)
    const withWhy = why ? fill(words.why, { hours: said, why: why[language] }) : said
    spoken.push(fill(words.changed, { day: formatDate(date, language, 'full'), hours: withWhy }))
  }
  return spoken.join('; ')
}

/** {@link openingHoursWords} in every language. */
export function openingHoursInWords(hours: OpeningHours): Bilingual {
  const [en, cy] = languages.map((language) => openingHoursWords(hours, language))
  return { en: en ?? '', cy: cy ?? '' }
}

function byHours(hours: OpeningHours): { days: number[]; own: Hours[] }[] {
  const groups = new Map<string, { days: number[]; own: Hours[] }>()
  for (const day of [1, 2, 3, 4, 5, 6, 7]) {
    const own = hours.week
      .filter(({ days }) => days.includes(day))
      .sort((a, b) => (a.opens < b.opens ? -1 : 1))
    if (own.length === 0) continue
    const key = own.map(({ opens, closes }) => `${opens}-${closes}`).join()
    const group = groups.get(key)
    if (group) group.days.push(day)
    else groups.set(key, { days: [day], own })
  }
  return [...groups.values()]
}

/** Days in order: three or more in a row become “Monday to Wednesday”. */
function dayWords(days: readonly number[], words: CouncilWords): string {
  if (days.length === 7) return words.everyDay
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const name = (day: number | undefined, first: boolean) => {
    const word = words.weekdays[(day ?? 1) - 1] ?? ''
    // Welsh names of days are written small inside a sentence, and mutate after “i” and “a”.
    return first ? word : word.replace(/^Dydd/, 'dydd')
  }
  const parts = runs.flatMap((run, at) =>
    run.length > 2
      ? [
          fill(words.through, {
            first: name(run[0], at === 0),
            last: name(run.at(-1), false).replace(/^dydd/, 'ddydd'),
          }),
        ]
      : run.map((day, within) => name(day, at === 0 && within === 0)),
  )
  return listed(parts, words.and)
}

function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')}${and}${last}`
}

function hoursWords(hours: readonly Hours[], language: Language, words: CouncilWords): string {
  const spoken = hours.map(({ opens, closes }) => {
    if (opens === '00:00' && closes === '24:00') return words.allDay
    return fill(words.hours, {
      from: formatTime(opens, language),
      to: formatTime(closes === '24:00' ? '00:00' : closes, language),
    })
  })
  return listed(spoken, words.and)
}
