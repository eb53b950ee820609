import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Bilingual, Language } from './language.ts'

/**
 * A calendar day in the United Kingdom, `YYYY-MM-DD`, with no time and no zone.
 *
 * A collection happens on a day, never at an instant: an instant near midnight is another day in
 * summer time.
 */
export type PlainDate = string & z.$brand<'PlainDate'>

/** Reads the time; passed in, so that rules and tests choose it. */
export type Clock = () => Temporal.Instant

const ZONE = 'Europe/London'

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' })
    return true
  } catch {
    return false
  }
}

/** Schema of a plain date as text; issue code `date.format`. */
export const plainDateSchema = z.string().refine(isDate, 'date.format').brand<'PlainDate'>()

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

/** The wall clock's time as a {@link Clock}. */
export const systemClock: Clock = () => Temporal.Now.instant()

/** A clock that starts at a given instant and ticks on from there. */
export function clockFrom(start: string | Temporal.Instant): Clock {
  const from = Temporal.Instant.from(start).epochMilliseconds
  const began = Temporal.Now.instant().epochMilliseconds
  return () =>
    Temporal.Instant.fromEpochMilliseconds(from + Temporal.Now.instant().epochMilliseconds - began)
}

/** The day it is in London at an instant. */
export function londonDate(instant: Temporal.Instant): PlainDate {
  return instant.toZonedDateTimeISO(ZONE).toPlainDate().toString() as PlainDate
}

/** The time of day it is in London at an instant, `HH:MM`. */
export function londonTime(instant: Temporal.Instant): string {
  return instant.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' })
}

/**
 * The instant at which a day in London reaches a time of day.
 *
 * A time skipped when clocks go forward is moved on by an hour; one that comes twice is the first.
 *
 * @param time `HH:MM`, 24 hours
 */
export function londonInstant(date: PlainDate, time: string): Temporal.Instant {
  return Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
}

/** The day that is so many days on (or back, when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return Temporal.PlainDate.from(date).add({ days }).toString() as PlainDate
}

/** Days from one day to another; negative when the second comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' })
    .days
}

/** Day of the week, Monday 1 to Sunday 7 (ISO 8601). */
export function dayOfWeek(date: PlainDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek
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

const monthNames: Bilingual<readonly string[]> = {
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
  const { day, month, year } = Temporal.PlainDate.from(date)
  const dayAndMonth = `${day} ${monthNames[language][month - 1] ?? ''}`
  if (style === 'long') return `${dayAndMonth} ${year}`
  const named = `${dayName(date, language)} ${dayAndMonth}`
  return style === 'day' ? named : `${named} ${year}`
}

/** A time of day in words, as GOV.UK writes it: “5pm”, “5:30pm”, “midday”; Welsh “5yp”. */
export function formatTime(time: string, language: Language): string {
  const { hour, minute } = Temporal.PlainTime.from(time)
  if (minute === 0 && hour === 12) return language === 'cy' ? 'hanner dydd' : 'midday'
  if (minute === 0 && hour === 0) return language === 'cy' ? 'hanner nos' : 'midnight'
  const half = hour < 12 ? { en: 'am', cy: 'yb' } : { en: 'pm', cy: 'yp' }
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${half[language]}`
}
