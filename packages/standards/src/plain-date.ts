import * as z from 'zod/mini'
import type { Bilingual, Language } from './language.ts'

export { type Clock, clockFrom, londonInstant, systemClock } from './clock.ts'

/**
 * A calendar day in the United Kingdom, `YYYY-MM-DD`, with no time and no zone.
 *
 * A collection happens on a day, never at an instant: an instant near midnight is another day in
 * summer time.
 */
export type PlainDate = string & z.core.$brand<'PlainDate'>

/** A point in time, such as a `Temporal.Instant`; `{ epochMilliseconds: Date.now() }` is now. */
export interface Moment {
  readonly epochMilliseconds: number
}

const MS_A_DAY = 86_400_000

// Pure arithmetic on day numbers: what a browser loads to show a date stays small, and years before
// 100, which Date.UTC takes for the 1900s, go through setUTCFullYear.
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY
}

function ofDayNumber(days: number): PlainDate {
  const text = new Date(days * MS_A_DAY).toISOString()
  if (!isDate(text.slice(0, 10))) {
    throw new RangeError(`The day ${text} has no four-digit year. Use days of the years 0 to 9999.`)
  }
  return text.slice(0, 10) as PlainDate
}

function partsOf(date: string): { year: number; month: number; day: number } {
  return { year: +date.slice(0, 4), month: +date.slice(5, 7), day: +date.slice(8, 10) }
}

/** Days since 1 January 1970. */
function numberOf(date: PlainDate): number {
  const { year, month, day } = partsOf(date)
  return dayNumber(year, month, day)
}

/** Makes a plain date of numbers: undefined when there is no such day in the years 0 to 9999. */
export function dateOf(year: number, month: number, day: number): PlainDate | undefined {
  const two = (part: number) => String(part).padStart(2, '0')
  const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
  return isDate(text) ? (text as PlainDate) : undefined
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = partsOf(text)
  // A day that doesn't exist is carried over into another month.
  return new Date(dayNumber(year, month, day) * MS_A_DAY).toISOString().startsWith(text)
}

/** Schema of a plain date as text; issue code `date.format`. */
export const plainDateSchema = /* @__PURE__ */ (() =>
  z.string().check(z.refine(isDate, 'date.format')).brand<'PlainDate'>())()

/**
 * Makes a plain date from `YYYY-MM-DD`.
 *
 * @throws RangeError when the text is not a real day
 */
export function plainDate(text: string): PlainDate {
  if (!isDate(text)) {
    throw new RangeError(`“${text}” is not a day. Give a real one as YYYY-MM-DD.`)
  }
  return text as PlainDate
}

const london = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function inLondon(moment: Moment): Readonly<Record<string, string>> {
  const parts = london.formatToParts(moment.epochMilliseconds)
  return Object.fromEntries(parts.map(({ type, value }) => [type, value]))
}

/** The day it is in London at an instant. */
export function londonDate(moment: Moment): PlainDate {
  const { year = '', month, day } = inLondon(moment)
  return plainDate(`${year.padStart(4, '0')}-${month}-${day}`)
}

/** The time of day it is in London at an instant, `HH:MM`. */
export function londonTime(moment: Moment): string {
  const { hour, minute } = inLondon(moment)
  return `${hour}:${minute}`
}

/** The day that is so many days on (or back, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return ofDayNumber(numberOf(date) + days)
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return numberOf(to) - numberOf(from)
}

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function dayOfWeek(date: PlainDate): number {
  // 1 January 1970 was a Thursday.
  return ((((numberOf(date) + 3) % 7) + 7) % 7) + 1
}

/** Orders two days: negative, zero or positive. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

const dayNames: Bilingual<readonly string[]> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  cy: [
    'Dydd Llun',
    'Dydd Mawrth',
    'Dydd Mercher',
    'Dydd Iau',
    'Dydd Gwener',
    'Dydd Sadwrn',
    'Dydd Sul',
  ],
}

/** Names of the months in both languages, January first. */
export const monthNames: Bilingual<readonly string[]> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  cy: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
}

/** Name of a day's weekday, “Tuesday”, “Dydd Mawrth”. */
export function dayName(date: PlainDate, language: Language): string {
  return dayNames[language][dayOfWeek(date) - 1] ?? ''
}

/** A day without its weekday, “24 November 2026”; lighter than {@link formatDate}. */
export function longDate(date: PlainDate, language: Language): string {
  const { day, month, year } = partsOf(date)
  return `${day} ${monthNames[language][month - 1] ?? ''} ${year}`
}

/**
 * A day in words, as GOV.UK writes it.
 *
 * Names are our own tables, not `Intl`, so that every server and browser says the same.
 *
 * @param style `full` “Tuesday 24 November 2026”, `long` “24 November 2026”, `day` “Tuesday 24 November”
 */
export function formatDate(
  date: PlainDate,
  language: Language,
  style: 'full' | 'long' | 'day' = 'full',
): string {
  if (style === 'long') return longDate(date, language)
  const named = `${dayName(date, language)} ${longDate(date, language)}`
  return style === 'day' ? named.slice(0, named.lastIndexOf(' ')) : named
}

/** A time of day in words, as GOV.UK writes it: “5pm”, “5:30pm”, “midday”; Welsh “5yp”. */
export function formatTime(time: string, language: Language): string {
  const [, hours = '', minutesText = ''] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? []
  if (hours === '') {
    throw new RangeError(`“${time}” is not a time of day. Give one as HH:MM, 00:00 to 23:59.`)
  }
  const hour = Number(hours)
  const minute = Number(minutesText)
  if (minute === 0 && hour === 12) return language === 'cy' ? 'hanner dydd' : 'midday'
  if (minute === 0 && hour === 0) return language === 'cy' ? 'hanner nos' : 'midnight'
  const half = hour < 12 ? { en: 'am', cy: 'yb' } : { en: 'pm', cy: 'yp' }
  const minutes = minute === 0 ? '' : `:${minutesText}`
  return `${hour % 12 || 12}${minutes}${half[language]}`
}
