import {
  type BankHolidayFeed,
  type BankHolidaysRead,
  bankHolidayFeed,
  memoryFeedCache,
} from '@guildhall/council/bank-holiday-feed'
import { openingCalendar, workingCalendar } from '@guildhall/council/council'
import type { OpeningCalendar } from '@guildhall/council/open'
import type { WorkingCalendar } from '@guildhall/council/working-days'
import type { Clock } from '@guildhall/standards/plain-date'
import type { SiteCouncil } from '../councils/define.ts'
import type { SiteConfig } from './config.server.ts'

/** A council's working days and opening hours, by the bank holidays as they are known now. */
export interface Calendars {
  readonly working: WorkingCalendar
  readonly opening: OpeningCalendar
  /** Asks GOV.UK whether bank holidays have changed, where the site is told to. */
  refresh(): Promise<BankHolidaysRead | undefined>
}

let feed: BankHolidayFeed | undefined

/** Begins with the bank holidays that are shipped; a job asks for the published ones. */
export function calendarsOf(
  council: SiteCouncil,
  { bankHolidays: urls }: Pick<SiteConfig, 'bankHolidays'>,
  clock: Clock,
): Calendars {
  // One feed for all councils: each nation's list is in the same two files.
  if (urls) feed ??= bankHolidayFeed({ fetch, cache: memoryFeedCache(), clock, urls })
  const reading = feed
  let working = workingCalendar(council)
  let opening = openingCalendar(council)
  return {
    get working() {
      return working
    },
    get opening() {
      return opening
    },
    async refresh() {
      const read = await reading?.read(council.nation)
      if (!read) return undefined
      working = workingCalendar(council, read.holidays)
      opening = openingCalendar(council, read.holidays)
      return read
    },
  }
}
