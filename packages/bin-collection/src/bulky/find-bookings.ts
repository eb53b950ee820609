import type { Executor } from '@guildhall/database/database'
import type { PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Selectable } from 'kysely'
import type { BinCollectionTables } from '../database.ts'
import { type PriceLine, priceLinesSchema } from '../price/price-lines.ts'
import type { BookingKey } from './bookings.ts'
import type { Quantities } from './price.ts'

serverOnly('bin-collection/find-bookings')

/** A kept day or a booking, with what it was priced for; what is paid and what is done agree by it. */
export interface Booking extends BookingKey {
  readonly reference: string | undefined
  readonly date: PlainDate
  readonly items: Quantities
  readonly lines: readonly PriceLine[]
  readonly state: 'held' | 'confirmed' | 'released' | 'amended' | 'cancelled'
  readonly uprn?: string
  /** Pence that have been paid for it and what it amends. */
  readonly paid: number
  /** Pence that were to be paid back when it was cancelled. */
  readonly refund?: number
  /** The run whose booking it takes the place of. */
  readonly amends?: string
}

/** Reads one run's booking; undefined when it never kept a day. */
export async function findBooking(
  executor: Executor,
  { council, instance }: BookingKey,
): Promise<Booking | undefined> {
  const row = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .selectAll()
    .where('council', '=', council)
    .where('instance', '=', instance)
    .executeTakeFirst()
  return row && bookingOf(row)
}

/** Reads the booking with a reference, and whether somebody is paying for a change of it. */
export async function bookingByReference(
  executor: Executor,
  { council, reference }: { council: string; reference: string },
): Promise<(Booking & { isBeingAmended: boolean }) | undefined> {
  const tables = executor.tables<BinCollectionTables>()
  const row = await tables
    .selectFrom('bin_collection_bookings')
    .selectAll()
    .where('council', '=', council)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row) return undefined
  const change = await tables
    .selectFrom('bin_collection_bookings')
    .select('instance')
    .where('council', '=', council)
    .where('amends', '=', row.instance)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return { ...bookingOf(row), isBeingAmended: change !== undefined }
}

function bookingOf(row: Selectable<BinCollectionTables['bin_collection_bookings']>): Booking {
  return {
    council: row.council,
    instance: row.instance,
    reference: row.reference ?? undefined,
    date: row.date as PlainDate,
    items: row.items,
    lines: priceLinesSchema.parse(row.price_lines),
    state: row.state,
    paid: row.paid,
    ...(row.uprn !== null && { uprn: row.uprn }),
    ...(row.refund !== null && { refund: row.refund }),
    ...(row.amends !== null && { amends: row.amends }),
  }
}

/** Kept days whose time is up, oldest first: look into each payment, then confirm or release. */
export async function expiredHolds(
  executor: Executor,
  { council, now }: { council: string; now: string },
): Promise<readonly (BookingKey & { date: PlainDate })[]> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select(['council', 'instance', 'date'])
    .where('council', '=', council)
    .where('state', '=', 'held')
    .where('held_until', '<=', new Date(now))
    .orderBy('held_until')
    .execute()
  return rows.map((row) => ({ ...row, date: row.date as PlainDate }))
}

/** How many bookings each day has, kept ones included; days without any are left out. */
export async function bookedDays(
  executor: Executor,
  {
    council,
    from,
    to,
    except,
  }: { council: string; from: PlainDate; to: PlainDate; except?: string },
): Promise<ReadonlyMap<PlainDate, number>> {
  let query = executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select((column) => ['date', column.fn.countAll<number>().as('taken')])
    .where('council', '=', council)
    .where('state', 'in', ['held', 'confirmed'])
    .where('has_place', '=', true)
    .where('date', '>=', from)
    .where('date', '<=', to)
    .groupBy('date')
  // A resident who looks at the days again is not kept out by their own.
  if (except !== undefined) query = query.where('instance', '!=', except)
  const rows = await query.execute()
  return new Map(rows.map(({ date, taken }) => [date as PlainDate, taken]))
}
