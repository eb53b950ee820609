import * as z from 'zod/mini'
import type { Bilingual } from './language.ts'
import { type MistakeDetails, refuse } from './mistake.ts'
import { dateOf, longDate, monthNames, type PlainDate } from './plain-date.ts'

/** A date as it is posted, `{name}-day`, `{name}-month`, `{name}-year`: each as typed. */
export interface DateParts {
  readonly day: string
  readonly month: string
  readonly year: string
}

/** Which days are taken. All that are given must hold. */
export interface DateRules {
  /** Where the day must stand to today, which `today` reads when the answer is checked. */
  readonly when?: 'past' | 'today-or-past' | 'today-or-future' | 'future'
  /** Today's date; asked for each answer, since a form may lie open over midnight. */
  readonly today?: () => PlainDate
  /** The day must come after this one. */
  readonly after?: PlainDate
  /** The day must come before this one. */
  readonly before?: PlainDate
  /** The day must be this one or a later one. */
  readonly from?: PlainDate
  /** The day must be this one or an earlier one. With `from`, the message says between. */
  readonly to?: PlainDate
}

const partNames = ['day', 'month', 'year'] as const
type Part = (typeof partNames)[number]

/**
 * Reads a month as people write it: a number, or its name in English or Welsh, in full or at least
 * its first three letters.
 *
 * @returns 1 to 12, or undefined
 */
export function readMonth(text: string): number | undefined {
  const typed = text.trim().toLowerCase().replace(/\.$/, '')
  if (/^\d{1,2}$/.test(typed)) {
    const month = Number(typed)
    return month >= 1 && month <= 12 ? month : undefined
  }
  if (typed.length < 3) return undefined
  const begins = (name: string) => name.toLowerCase().startsWith(typed)
  const index = [monthNames.en, monthNames.cy]
    .map((names) => names.findIndex(begins))
    .find((found) => found >= 0)
  return index === undefined ? undefined : index + 1
}

/**
 * Schema of a date in three parts: {@link DateParts} in, {@link PlainDate} out.
 *
 * Issue codes, each with the parts that are wrong: `date.required`; `date.missing-day`,
 * `-month`, `-year`, `-day-month`, `-day-year`, `-month-year`; `date.year-length`; `date.real`;
 * `date.past`, `date.today-or-past`, `date.today-or-future`, `date.future`; `date.after`,
 * `date.before`, `date.from`, `date.to`, `date.between`.
 *
 * Source of the order and the messages: GOV.UK Design System, date input.
 *
 * @throws RangeError when `when` comes without `today`
 */
export function dateField(rules: DateRules = {}) {
  const { today, when } = rules
  if (when && !today) {
    throw new RangeError(
      `A date that must be ${when} can’t be checked without today’s date. Give \`today\` as well.`,
    )
  }
  return z.pipe(
    // Nothing at all may be posted: that is told as any empty date is.
    z.optional(z.custom<DateParts>()),
    z.transform((given: DateParts | undefined, context): PlainDate => {
      const wrong = (code: string, details?: MistakeDetails) =>
        refuse(context, `date.${code}`, { parts: partNames, ...details })
      const typed = textsOf(given)
      const missing = partNames.filter((part) => typed[part] === '')
      if (missing.length === 3) return wrong('required')
      if (missing.length > 0) return wrong(`missing-${missing.join('-')}`, { parts: missing })
      if (/^\d+$/.test(typed.year) && typed.year.length !== 4) {
        return wrong('year-length', { parts: ['year'] })
      }
      const read = readParts(typed)
      if (Array.isArray(read)) return wrong('real', { parts: read })
      const broken = brokenRule(read, rules)
      return broken ? wrong(...broken) : read
    }),
  )
}

function textsOf(given: unknown): Record<Part, string> {
  const parts = (typeof given === 'object' && given !== null ? given : {}) as DateParts
  const text = (part: unknown) => (typeof part === 'string' ? part.trim() : '')
  return { day: text(parts.day), month: text(parts.month), year: text(parts.year) }
}

/** The day, or the parts that can't be right; all of them where it can't be told which. */
function readParts(typed: Record<Part, string>): PlainDate | Part[] {
  const day = /^\d{1,2}$/.test(typed.day) ? Number(typed.day) : 0
  const month = readMonth(typed.month) ?? 0
  const year = /^[1-9]\d{3}$/.test(typed.year) ? Number(typed.year) : 0
  const wrong: Part[] = []
  if (day < 1 || day > 31) wrong.push('day')
  if (month === 0) wrong.push('month')
  if (year === 0) wrong.push('year')
  if (wrong.length > 0) return wrong
  return dateOf(year, month, day) ?? [...partNames]
}

/** The first rule that a day breaks, as its code and what its sentence says. */
function brokenRule(date: PlainDate, rules: DateRules): [string, MistakeDetails?] | undefined {
  const { when, today, after, before, from, to } = rules
  const now = today?.()
  if (when && now) {
    const holds = {
      past: date < now,
      'today-or-past': date <= now,
      'today-or-future': date >= now,
      future: date > now,
    }
    if (!holds[when]) return [when]
  }
  if (from && to && (date < from || date > to)) {
    return ['between', { values: { from: inWords(from), to: inWords(to) } }]
  }
  if (from && date < from) return ['from', { values: { from: inWords(from) } }]
  if (to && date > to) return ['to', { values: { to: inWords(to) } }]
  if (after && date <= after) return ['after', { values: { after: inWords(after) } }]
  if (before && date >= before) return ['before', { values: { before: inWords(before) } }]
  return undefined
}

function inWords(date: PlainDate): Bilingual {
  return { en: longDate(date, 'en'), cy: longDate(date, 'cy') }
}

/**
 * A date as the parts that a date input is filled with; for showing a date known otherwise.
 *
 * @returns numbers without leading zeros, as GOV.UK writes them
 */
export function datePartsOf(date: PlainDate): DateParts {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}
