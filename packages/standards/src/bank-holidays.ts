import { z } from 'zod'
import type { Nation } from './authority.ts'
import type { Bilingual } from './language.ts'
import { type PlainDate, plainDate } from './plain-date.ts'

/** One bank holiday: the day on which it is kept, substitute days included, and its name. */
export interface BankHoliday {
  readonly date: PlainDate
  readonly name: Bilingual
}

/**
 * Schema of the feed that GOV.UK publishes: per nation, its events with date and title.
 *
 * Source: GOV.UK bank holidays API (`/bank-holidays.json`).
 */
export const bankHolidayFeedSchema = z.record(
  z.string(),
  z.object({
    division: z.string(),
    events: z.array(z.object({ title: z.string(), date: z.iso.date(), notes: z.string() })),
  }),
)

const names = {
  '2nd-january': { en: '2nd January', cy: '2il o Ionawr' },
  'battle-of-the-boyne': {
    en: 'Battle of the Boyne (Orangemen’s Day)',
    cy: 'Brwydr y Boyne (Dydd yr Orenwyr)',
  },
  'boxing-day': { en: 'Boxing Day', cy: 'Dydd San Steffan' },
  'christmas-day': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
  'early-may-bank-holiday': { en: 'Early May bank holiday', cy: 'Gŵyl banc dechrau Mai' },
  'easter-monday': { en: 'Easter Monday', cy: 'Llun y Pasg' },
  'good-friday': { en: 'Good Friday', cy: 'Gwener y Groglith' },
  'new-years-day': { en: 'New Year’s Day', cy: 'Dydd Calan' },
  'spring-bank-holiday': { en: 'Spring bank holiday', cy: 'Gŵyl banc y gwanwyn' },
  'st-andrews-day': { en: 'St Andrew’s Day', cy: 'Gŵyl Andreas' },
  'st-patricks-day': { en: 'St Patrick’s Day', cy: 'Gŵyl Sant Padrig' },
  'summer-bank-holiday': { en: 'Summer bank holiday', cy: 'Gŵyl banc yr haf' },
  'world-cup-bank-holiday': { en: 'World Cup bank holiday', cy: 'Gŵyl y banc Cwpan y Byd' },
} as const satisfies Record<string, Bilingual>

type Name = keyof typeof names

// Contains public sector information licensed under the Open Government Licence v3.0.
const shipped: Readonly<Record<Nation, Partial<Readonly<Record<Name, string>>>>> = {
  'england-and-wales': {
    'new-years-day': '2025-01-01 2026-01-01 2027-01-01 2028-01-03',
    'good-friday': '2025-04-18 2026-04-03 2027-03-26 2028-04-14',
    'easter-monday': '2025-04-21 2026-04-06 2027-03-29 2028-04-17',
    'early-may-bank-holiday': '2025-05-05 2026-05-04 2027-05-03 2028-05-01',
    'spring-bank-holiday': '2025-05-26 2026-05-25 2027-05-31 2028-05-29',
    'summer-bank-holiday': '2025-08-25 2026-08-31 2027-08-30 2028-08-28',
    'christmas-day': '2025-12-25 2026-12-25 2027-12-27 2028-12-25',
    'boxing-day': '2025-12-26 2026-12-28 2027-12-28 2028-12-26',
  },
  scotland: {
    'new-years-day': '2025-01-01 2026-01-01 2027-01-01 2028-01-03',
    '2nd-january': '2025-01-02 2026-01-02 2027-01-04 2028-01-04',
    'good-friday': '2025-04-18 2026-04-03 2027-03-26 2028-04-14',
    'early-may-bank-holiday': '2025-05-05 2026-05-04 2027-05-03 2028-05-01',
    'spring-bank-holiday': '2025-05-26 2026-05-25 2027-05-31 2028-05-29',
    'summer-bank-holiday': '2025-08-04 2026-08-03 2027-08-02 2028-08-07',
    'st-andrews-day': '2025-12-01 2026-11-30 2027-11-30 2028-11-30',
    'christmas-day': '2025-12-25 2026-12-25 2027-12-27 2028-12-25',
    'boxing-day': '2025-12-26 2026-12-28 2027-12-28 2028-12-26',
    'world-cup-bank-holiday': '2026-06-15',
  },
  'northern-ireland': {
    'new-years-day': '2025-01-01 2026-01-01 2027-01-01 2028-01-03',
    'st-patricks-day': '2025-03-17 2026-03-17 2027-03-17 2028-03-17',
    'good-friday': '2025-04-18 2026-04-03 2027-03-26 2028-04-14',
    'easter-monday': '2025-04-21 2026-04-06 2027-03-29 2028-04-17',
    'early-may-bank-holiday': '2025-05-05 2026-05-04 2027-05-03 2028-05-01',
    'spring-bank-holiday': '2025-05-26 2026-05-25 2027-05-31 2028-05-29',
    'battle-of-the-boyne': '2025-07-14 2026-07-13 2027-07-12 2028-07-12',
    'summer-bank-holiday': '2025-08-25 2026-08-31 2027-08-30 2028-08-28',
    'christmas-day': '2025-12-25 2026-12-25 2027-12-27 2028-12-25',
    'boxing-day': '2025-12-26 2026-12-28 2027-12-28 2028-12-26',
  },
}

/** The last year that the shipped list knows; later days need GOV.UK's feed. */
export const bankHolidaysKnownTo = 2028

/** The bank holidays of a nation, 2025 to 2028, as GOV.UK published them, in order of date. */
export function bankHolidays(nation: Nation): readonly BankHoliday[] {
  return Object.entries(shipped[nation])
    .flatMap(([name, dates]) =>
      dates.split(' ').map((date) => ({ date: plainDate(date), name: names[name as Name] })),
    )
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
