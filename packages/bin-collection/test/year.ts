import { addDays, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import type { Collection } from '../src/collection.ts'
import { type Schedule, schedule } from '../src/schedule/schedule.ts'
import { policyOf } from './councils.ts'

const why = { en: 'Christmas', cy: 'y Nadolig' }
const newYear = { en: 'New Year’s Day', cy: 'Dydd Calan' }

/** A policy that has moved Christmas Friday's collections and left the week after open. */
export const christmasPolicy = policyOf({
  holidays: {
    windows: [
      {
        from: '2026-12-21',
        to: '2027-01-08',
        name: { en: 'Christmas and New Year', cy: 'y Nadolig a’r Flwyddyn Newydd' },
      },
    ],
    revisions: [
      { from: plainDate('2026-12-25'), to: plainDate('2026-12-28'), why },
      { from: plainDate('2027-01-01'), to: plainDate('2027-01-02'), why: newYear },
    ],
  },
})

/** A year of Fridays: rubbish and recycling in turn, garden waste but for the winter. */
export function yearOfFridays(from: PlainDate, to: PlainDate): readonly Collection[] {
  const collections: Collection[] = []
  const add = (service: string, date: PlainDate) =>
    collections.push({ service, originalDate: date, date, toldBy: 'rounds' })
  // 6 November 2026 is a Friday in the week of rubbish.
  for (let week = -4; week < 60; week += 1) {
    const friday = addDays(plainDate('2026-11-06'), week * 7)
    if (friday < from || friday > to) continue
    add(week % 2 === 0 ? 'refuse' : 'recycling', friday)
    const isWinter = friday > '2026-11-30' && friday < '2027-03-01'
    if (week % 2 !== 0 && !isWinter) add('garden', friday)
  }
  return collections
}

/** That year's schedule, seen from a day. */
export function yearAt(today: PlainDate, to: PlainDate): Schedule {
  const collections = yearOfFridays(addDays(today, -28), to)
  return schedule({ collections, policy: christmasPolicy, today })
}
