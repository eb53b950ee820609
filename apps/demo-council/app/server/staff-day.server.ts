import { requestsToDecide, reviewsDue } from '@guildhall/bin-collection/assisted-server'
import type { BinCollectionTables } from '@guildhall/bin-collection/database'
import type { Language } from '@guildhall/standards/language'
import { addDays, londonDate, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import { refundsForStaff } from './bulky-refunds.server.ts'
import type { CouncilServices } from './council-services.server.ts'
import { itemsInWords } from './staff-booking.server.ts'

/** A report of a missed collection, as staff see it in a list. */
export interface ReportRow {
  readonly reference: string
  readonly uprn: string
  readonly service: string
  readonly due: PlainDate
  readonly isToday: boolean
  /** `open`, what the crew logged on its return, or `closed` without a word of it. */
  readonly state: 'open' | 'completed' | 'not-completed' | 'closed'
  readonly followUps: readonly ('escalation' | 'dispute')[]
}

/** A day of bulky collections. */
export interface BookingDay {
  readonly date: PlainDate
  readonly bookings: readonly { readonly reference: string; readonly items: string }[]
  readonly capacity: number
}

/** A request for help that waits, or help to look at again: nothing of why, only that it waits. */
export interface Waiting {
  readonly reference: string
  /** When it was asked for, or is due. */
  readonly on: PlainDate
}

/** What staff look at in the morning. */
export interface StaffDay {
  readonly reports: readonly ReportRow[]
  readonly days: readonly BookingDay[]
  readonly waiting: readonly Waiting[]
  readonly reviews: readonly Waiting[]
  readonly refunds: readonly { readonly reference: string; readonly amount: number }[]
}

const LOOK_BACK_DAYS = 7

/** Reports of the last week, bookings of the days ahead, and what waits for a decision, of one council. */
export async function staffDay(services: CouncilServices, language: Language): Promise<StaffDay> {
  const { council, database, clock } = services
  const today = londonDate(clock())
  const waiting = await requestsToDecide(database, council.slug)
  const due = await reviewsDue(database, { council: council.slug, today })
  const toList = 'to list, for staff who are signed in, what waits'
  return {
    reports: await reportRows(services, today),
    days: await bookingDays(services, today, language),
    waiting: waiting.reveal(toList).map(({ reference, requestedAt }) => ({
      reference,
      on: londonDate(Temporal.Instant.from(requestedAt)),
    })),
    reviews: due
      .reveal(toList)
      .map(({ reference, reviewOn = today }) => ({ reference, on: reviewOn })),
    refunds: await refundsForStaff(database, council.slug),
  }
}

async function reportRows(
  { council, database }: CouncilServices,
  today: PlainDate,
): Promise<readonly ReportRow[]> {
  const tables = database.tables<BinCollectionTables>()
  const since = `${addDays(today, -LOOK_BACK_DAYS)}T00:00:00Z`
  const followUps = await tables
    .selectFrom('bin_collection_follow_ups')
    .select(['report', 'kind'])
    .where('council', '=', council.slug)
    .where('recorded_at', '>=', new Date(since))
    .execute()
  const followed = followUps.map(({ report }) => report)
  const rows = await tables
    .selectFrom('bin_collection_reports')
    .select(['reference', 'uprn', 'service', 'scheduled_date', 'status', 'closed_as'])
    .select('reported_at')
    .where('council', '=', council.slug)
    // An older one that somebody has followed up since is work too.
    .where((row) =>
      row.or([
        row('reported_at', '>=', new Date(since)),
        ...(followed.length > 0 ? [row('reference', 'in', followed)] : []),
      ]),
    )
    .orderBy('reported_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    reference: row.reference,
    uprn: row.uprn,
    service: row.service,
    due: plainDate(row.scheduled_date),
    isToday: londonDate({ epochMilliseconds: row.reported_at.getTime() }) === today,
    state: row.status === 'open' ? 'open' : (row.closed_as ?? 'closed'),
    followUps: followUps.filter(({ report }) => report === row.reference).map(({ kind }) => kind),
  }))
}

async function bookingDays(
  { council, database }: CouncilServices,
  today: PlainDate,
  language: Language,
): Promise<readonly BookingDay[]> {
  const { bulky } = council.policies.binCollection
  if (!bulky) return []
  const bookings = await database
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select(['reference', 'date', 'items'])
    .where('council', '=', council.slug)
    .where('state', '=', 'confirmed')
    .where('date', '>=', today)
    .where('date', '<=', addDays(today, bulky.lookAheadDays))
    .orderBy('date')
    .orderBy('reference')
    .execute()
  const days = new Map<string, { reference: string; items: string }[]>()
  for (const { reference, date, items } of bookings) {
    const row = {
      reference: reference ?? '',
      items: itemsInWords(items, bulky, language).join(', '),
    }
    days.set(date, [...(days.get(date) ?? []), row])
  }
  return [...days].map(([date, day]) => ({
    date: plainDate(date),
    bookings: day,
    capacity: bulky.capacityPerDay,
  }))
}
