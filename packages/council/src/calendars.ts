import type { Nation } from '@guildhall/standards/authority'
import { type BankHoliday, bankHolidays } from '@guildhall/standards/bank-holidays'
import { plainDate } from '@guildhall/standards/plain-date'
import type { OpeningCalendar } from './open.ts'
import type { OpeningHours } from './opening-hours.ts'
import type { WorkingDays } from './profile.ts'
import type { WorkingCalendar } from './working-days.ts'

interface Parts {
  readonly nation: Nation
  readonly workingDays: WorkingDays
}

/** A bank holiday as a council keeps it. */
export interface KeptBankHoliday extends BankHoliday {
  /** The day on which its nation keeps it, where the council moved it. */
  readonly insteadOf?: BankHoliday['date']
}

/**
 * The bank holidays on which a council is off, in order of date: its nation's, with the council's own
 * rules over them (worked all the same, or kept on another day).
 *
 * @param published its nation's, from the feed; by default the list that is shipped
 */
export function bankHolidaysKept(
  { nation, workingDays }: Parts,
  published: readonly BankHoliday[] = bankHolidays(nation),
): readonly KeptBankHoliday[] {
  if (!workingDays.bankHolidaysOff) return []
  return published
    .filter(({ date }) => !workingDays.open.includes(date))
    .map((holiday) => {
      const moved = workingDays.replaced.find(({ from }) => from === holiday.date)
      return moved ? { ...holiday, date: moved.to, insteadOf: moved.from } : holiday
    })
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** The last year of a list of bank holidays, which GOV.UK publishes by whole years. */
function lastYearOf({ nation }: Parts, published: readonly BankHoliday[] = bankHolidays(nation)) {
  const years = published.map(({ date }) => date.slice(0, 4))
  return years.toSorted().at(-1) ?? '0001'
}

/**
 * The days on which a council works, and to which day its bank holidays are known.
 *
 * @param published its nation's bank holidays, from the feed; by default the list that is shipped
 */
export function workingCalendar(
  council: Parts,
  published?: readonly BankHoliday[],
): WorkingCalendar {
  const closedDays = new Set(bankHolidaysKept(council, published).map(({ date }) => date))
  for (const day of council.workingDays.closed) closedDays.add(day)
  const calendar = { workingWeek: council.workingDays.week, closedDays }
  if (!council.workingDays.bankHolidaysOff) return calendar
  return { ...calendar, knownTo: plainDate(`${lastYearOf(council, published)}-12-31`) }
}

/**
 * A council's opening hours, closed on the bank holidays that it keeps and on its own days off.
 *
 * @param published its nation's bank holidays, from the feed; by default the list that is shipped
 */
export function openingCalendar(
  council: Parts & { readonly contact: { readonly openingHours: OpeningHours } },
  published?: readonly BankHoliday[],
): OpeningCalendar {
  return {
    hours: council.contact.openingHours,
    bankHolidays: new Set(bankHolidaysKept(council, published).map(({ date }) => date)),
    closedDays: new Set(council.workingDays.closed),
  }
}
