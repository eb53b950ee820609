import { addDays, dateOf, dayOfWeek, type PlainDate } from '@guildhall/standards/plain-date'
import type { ScheduledCollection, ServiceSchedule } from '../schedule/schedule.ts'

/** One month as a calendar shows it: weeks of seven days, Monday first; undefined outside the month. */
export interface CalendarMonth {
  /** First day. */
  readonly first: PlainDate
  readonly weeks: readonly (readonly (PlainDate | undefined)[])[]
}

/** So many months from the one that a day is in. */
export function monthsFrom(day: PlainDate, count: number): readonly CalendarMonth[] {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return Array.from({ length: count }, (_, n) => {
    const first =
      dateOf(year + Math.floor((month - 1 + n) / 12), ((month - 1 + n) % 12) + 1, 1) ?? day
    return { first, weeks: weeksOf(first) }
  })
}

function weeksOf(first: PlainDate): CalendarMonth['weeks'] {
  const cells: (PlainDate | undefined)[] = Array.from({ length: dayOfWeek(first) - 1 })
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1))
    cells.push(day)
  while (cells.length % 7 !== 0) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** What is collected on a day, with the letter that stands for its service. */
export interface DayMark {
  readonly code: string
  readonly service: ServiceSchedule['service']
  readonly collection: ScheduledCollection
}

/** Marks by day, in the order of the services. */
export function marksOf(
  services: readonly Pick<ServiceSchedule, 'service' | 'past' | 'upcoming'>[],
  codes: ReadonlyMap<string, string>,
): ReadonlyMap<PlainDate, readonly DayMark[]> {
  const marks = new Map<PlainDate, DayMark[]>()
  for (const { service, past, upcoming } of services) {
    for (const collection of [...past, ...upcoming]) {
      const own = marks.get(collection.date) ?? []
      marks.set(collection.date, own)
      own.push({ code: codes.get(service.id) ?? '', service, collection })
    }
  }
  return marks
}

/**
 * A letter for each name, by id: its first that no other has, so that no colour is needed to tell
 * them apart.
 */
export function codesOf(
  names: readonly { id: string; name: string }[],
): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    names.map(({ id, name }, at) => {
      const letters = name.toUpperCase().match(/\p{L}/gu) ?? []
      const code = letters.find((letter) => !taken.has(letter)) ?? String(at + 1)
      taken.add(code)
      return [id, code]
    }),
  )
}
