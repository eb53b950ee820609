import { addDays, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import type { GardenPolicy } from './garden-policy.ts'

/** One paid term: its first and last day. */
export interface Term {
  readonly starts: PlainDate
  readonly ends: PlainDate
}

/** The term of who joins on a day: from that day on, or the season it is in, or else the next. */
export function termFrom(day: PlainDate, { term }: Pick<GardenPolicy, 'term'>): Term {
  if (term.by === 'months') {
    const end = Temporal.PlainDate.from(day).add({ months: term.months }).subtract({ days: 1 })
    return { starts: day, ends: plainDate(end.toString()) }
  }
  const year = Number(day.slice(0, 4))
  const seasons = [year - 1, year, year + 1].map((first): Term => {
    const starts = dayOf(first, term.from)
    const sameYear = dayOf(first, term.last)
    return { starts, ends: sameYear >= starts ? sameYear : dayOf(first + 1, term.last) }
  })
  const season = seasons.find(({ ends }) => ends >= day)
  if (!season) throw new RangeError(`No season ends on or after ${day}.`)
  return { starts: season.starts > day ? season.starts : day, ends: season.ends }
}

/** The term after one that ends on a day. */
export function termAfter(ends: PlainDate, policy: Pick<GardenPolicy, 'term'>): Term {
  return termFrom(addDays(ends, 1), policy)
}

/** The first day on which a term that ends on a day can be renewed. */
export function renewalOpensOn(
  ends: PlainDate,
  { renewalOpens }: Pick<GardenPolicy, 'renewalOpens'>,
): PlainDate {
  if (renewalOpens.by === 'days-before-end') return addDays(ends, -renewalOpens.days)
  const year = Number(ends.slice(0, 4))
  const thisYear = dayOf(year, renewalOpens.day)
  return thisYear <= ends ? thisYear : dayOf(year - 1, renewalOpens.day)
}

function dayOf(year: number, monthAndDay: string): PlainDate {
  return plainDate(`${String(year).padStart(4, '0')}-${monthAndDay}`)
}
