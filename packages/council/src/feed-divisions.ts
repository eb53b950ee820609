import type { Nation } from '@guildhall/standards/authority'
import {
  type BankHoliday,
  type bankHolidayFeedSchema,
  bankHolidays,
} from '@guildhall/standards/bank-holidays'
import { plainDate } from '@guildhall/standards/plain-date'
import type { z } from 'zod'

/** GOV.UK's feed, read. */
export type Feed = z.output<typeof bankHolidayFeedSchema>

type Events = Feed[string]['events']

/** What the Welsh feed calls each nation. */
const welshDivision: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'cymru-a-lloegr',
  scotland: 'yr-alban',
  'northern-ireland': 'gogledd-iwerddon',
}

/** A nation's events in a feed of either language; undefined when it has none. */
export function divisionOf(feed: Feed, nation: Nation): Events | undefined {
  const events = (feed[nation] ?? feed[welshDivision[nation]])?.events
  return events === undefined || events.length === 0 ? undefined : events
}

/**
 * Bank holidays with a name in both languages, in order of date.
 *
 * Where the Welsh feed has no event of a day, its name is that of the shipped list, else the English.
 */
export function joinFeeds(
  nation: Nation,
  english: Events,
  welsh: Events | undefined,
): readonly BankHoliday[] {
  const welshNames = new Map(welsh?.map(({ date, title }) => [date, title]))
  const shippedNames = new Map(bankHolidays(nation).map(({ name }) => [name.en, name.cy]))
  return english
    .map(({ date, title }) => ({
      date: plainDate(date),
      name: { en: title, cy: welshNames.get(date) ?? shippedNames.get(title) ?? title },
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}
