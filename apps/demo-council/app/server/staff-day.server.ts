import { requestsToDecide } from '@guildhall/bin-collection/assisted-server'
import type { BinCollectionTables } from '@guildhall/bin-collection/database'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { addDays, londonDate, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'
import type { CouncilServices } from './council-services.server.ts'

/** A report of a missed collection, as staff see it. */
export interface ReportRow {
  readonly reference: string
  readonly uprn: string
  readonly service: string
  readonly due: PlainDate
  readonly isOpen: boolean
}

/** A day of bulky collections. */
export interface BookingDay {
  readonly date: PlainDate
  readonly bookings: readonly { readonly reference: string; readonly items: string }[]
  readonly capacity: number
}

/** A request for help that waits for a decision: nothing of why, only that it waits. */
export interface Waiting {
  readonly reference: string
  readonly askedOn: PlainDate
}

/** What staff look at in the morning. */
export interface StaffDay {
  readonly today: PlainDate
  readonly reports: readonly ReportRow[]
  readonly days: readonly BookingDay[]
  readonly waiting: readonly Waiting[]
}

const LOOK_BACK_DAYS = 7

/** Reports of the last week, bookings of the days ahead, and requests to decide, of one council. */
export async function staffDay(
  { council, database, clock }: CouncilServices,
  language: Language,
): Promise<StaffDay> {
  const { slug, policies } = council
  const { bulky } = policies.binCollection
  const now = clock()
  const today = londonDate(now)
  const tables = database.tables<BinCollectionTables>()
  const reports = await tables
    .selectFrom('bin_collection_reports')
    .select(['reference', 'uprn', 'service', 'scheduled_date', 'status', 'reported_at'])
    .where('council', '=', slug)
    .where('reported_at', '>=', new Date(now.subtract({ hours: 24 * LOOK_BACK_DAYS }).toString()))
    .orderBy('reported_at', 'desc')
    .limit(200)
    .execute()
  const bookings = await tables
    .selectFrom('bin_collection_bookings')
    .select(['reference', 'date', 'items'])
    .where('council', '=', slug)
    .where('state', '=', 'confirmed')
    .where('date', '>=', today)
    .where('date', '<=', addDays(today, bulky?.lookAheadDays ?? 0))
    .orderBy('date')
    .orderBy('reference')
    .execute()
  const days = new Map<string, { reference: string; items: string }[]>()
  for (const { reference, date, items } of bookings) {
    const row = { reference: reference ?? '', items: inWords(items, bulky?.items ?? [], language) }
    days.set(date, [...(days.get(date) ?? []), row])
  }
  const waiting = await requestsToDecide(database, slug)
  return {
    today,
    reports: reports.map(({ reference, uprn, service, scheduled_date, status }) => ({
      reference,
      uprn,
      service,
      due: plainDate(scheduled_date),
      isOpen: status === 'open',
    })),
    days: [...days].map(([date, day]) => ({
      date: plainDate(date),
      bookings: day,
      capacity: bulky?.capacityPerDay ?? 0,
    })),
    waiting: waiting
      .reveal('to list, for staff who are signed in, what waits')
      .map(({ reference, requestedAt }) => ({
        reference,
        askedOn: londonDate(Temporal.Instant.from(requestedAt)),
      })),
  }
}

function inWords(
  items: Readonly<Record<string, number>>,
  known: readonly { readonly id: string; readonly name: Bilingual }[],
  language: Language,
): string {
  return Object.entries(items)
    .map(([id, count]) => {
      const name = known.find((item) => item.id === id)?.name[language] ?? id
      return count === 1 ? name : `${name} × ${count}`
    })
    .join(', ')
}
