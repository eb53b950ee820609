import type { Executor } from '@guildhall/database/database'
import { compareDates, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BinCollectionTables } from '../database.ts'
import { type PriceLine, priceLinesSchema } from '../price/price-lines.ts'
import type { Quantities } from './price.ts'

serverOnly('bin-collection/bookings')

/** One run of a journey at one council; the key of its booking. */
export interface BookingKey {
  readonly council: string
  readonly instance: string
}

/** A day to keep while someone is paying. */
export interface NewHold extends BookingKey {
  /** Left out for an address that was typed in. */
  readonly uprn?: string
  readonly date: PlainDate
  /**
   * What is about to be paid for; left out, what is stored stays, so that a resident who chooses
   * another day while a payment is open can't change what it is for.
   */
  readonly priced?: { readonly items: Quantities; readonly lines: readonly PriceLine[] }
  /** Bookings that the crew takes on that day. */
  readonly capacity: number
  /** ISO 8601 instant after which the payment is looked into. */
  readonly heldUntil: string
}

/** What came of keeping a day; `full` and `confirmed` change nothing. */
export type HoldResult = 'held' | 'full' | 'confirmed'

/**
 * Keeps a day for one run of a journey; never more bookings than the day's capacity.
 *
 * Asked again by the same run it replaces its own: the old day is given back only when the new one
 * was had. A run whose booking is `confirmed` keeps that.
 *
 * @param tx an open transaction, since the day and the booking change together
 */
export async function holdSlot(tx: Executor, hold: NewHold): Promise<HoldResult> {
  const tables = tx.tables<BinCollectionTables>()
  const values = {
    uprn: hold.uprn ?? null,
    date: hold.date,
    ...(hold.priced && {
      items: JSON.stringify(hold.priced.items),
      price_lines: JSON.stringify(hold.priced.lines),
    }),
    held_until: new Date(hold.heldUntil),
  }
  await tables
    .insertInto('bin_collection_bookings')
    .values({
      items: '{}',
      price_lines: '[]',
      ...values,
      council: hold.council,
      instance: hold.instance,
      reference: null,
      state: 'released',
    })
    .onConflict((conflict) => conflict.columns(['council', 'instance']).doNothing())
    .execute()
  const booking = await lockBooking(tx, hold)
  if (booking?.state === 'confirmed') return 'confirmed'
  const before = booking?.state === 'held' ? booking.date : undefined
  if (before !== hold.date) {
    await lockDays(tx, hold.council, before ? [before, hold.date] : [hold.date])
    if (!(await takeDay(tx, hold))) return 'full'
    if (before) await giveBackDay(tx, hold.council, before)
  }
  await tables
    .updateTable('bin_collection_bookings')
    .set({ ...values, state: 'held' })
    .where('council', '=', hold.council)
    .where('instance', '=', hold.instance)
    .execute()
  return 'held'
}

/**
 * Makes a kept day a booking, exactly once.
 *
 * @returns `confirmed` the first time, `already-confirmed` after that, `not-held` when it was
 *   released or never kept: then somebody paid for a day that they don't have, and staff must act
 */
export async function confirmHold(
  tx: Executor,
  { council, instance, reference }: BookingKey & { reference: string },
): Promise<'confirmed' | 'already-confirmed' | 'not-held'> {
  const booking = await lockBooking(tx, { council, instance })
  if (booking?.state === 'confirmed') return 'already-confirmed'
  if (booking?.state !== 'held') return 'not-held'
  await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_bookings')
    .set({ state: 'confirmed', reference })
    .where('council', '=', council)
    .where('instance', '=', instance)
    .execute()
  return 'confirmed'
}

/**
 * Gives a kept day back. Cancel the payment first: it can still succeed after any timer.
 *
 * @returns whether a day was given back; a confirmed booking is left alone
 */
export async function releaseHold(
  tx: Executor,
  { council, instance }: BookingKey,
): Promise<boolean> {
  const booking = await lockBooking(tx, { council, instance })
  if (booking?.state !== 'held') return false
  await lockDays(tx, council, [booking.date])
  await giveBackDay(tx, council, booking.date)
  await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_bookings')
    .set({ state: 'released' })
    .where('council', '=', council)
    .where('instance', '=', instance)
    .execute()
  return true
}

/** A kept day or a booking, with what it was priced for; what is paid and what is done agree by it. */
export interface Booking extends BookingKey {
  readonly reference: string | undefined
  readonly date: PlainDate
  readonly items: Quantities
  readonly lines: readonly PriceLine[]
  readonly state: 'held' | 'confirmed' | 'released' | 'amended' | 'cancelled'
}

/** Reads one run's booking; undefined when it never kept a day. */
export async function findBooking(
  executor: Executor,
  { council, instance }: BookingKey,
): Promise<Booking | undefined> {
  const row = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select(['reference', 'date', 'items', 'price_lines', 'state'])
    .where('council', '=', council)
    .where('instance', '=', instance)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    council,
    instance,
    reference: row.reference ?? undefined,
    date: row.date as PlainDate,
    items: row.items,
    lines: priceLinesSchema.parse(row.price_lines),
    state: row.state,
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
    .where('date', '>=', from)
    .where('date', '<=', to)
    .groupBy('date')
  // A resident who looks at the days again is not kept out by their own.
  if (except !== undefined) query = query.where('instance', '!=', except)
  const rows = await query.execute()
  return new Map(rows.map(({ date, taken }) => [date as PlainDate, taken]))
}

async function lockBooking(tx: Executor, { council, instance }: BookingKey) {
  const row = await tx
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select(['state', 'date'])
    .where('council', '=', council)
    .where('instance', '=', instance)
    .forUpdate()
    .executeTakeFirst()
  return row && { state: row.state, date: row.date as PlainDate }
}

/** In order of date, so that two residents who swap days don't wait for one another forever. */
async function lockDays(tx: Executor, council: string, dates: readonly PlainDate[]): Promise<void> {
  const tables = tx.tables<BinCollectionTables>()
  for (const date of [...dates].sort(compareDates)) {
    await tables
      .insertInto('bin_collection_days')
      .values({ council, date, taken: 0 })
      .onConflict((conflict) => conflict.columns(['council', 'date']).doNothing())
      .execute()
    await tables
      .selectFrom('bin_collection_days')
      .select('taken')
      .where('council', '=', council)
      .where('date', '=', date)
      .forUpdate()
      .execute()
  }
}

async function takeDay(tx: Executor, { council, date, capacity }: NewHold): Promise<boolean> {
  const taken = await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_days')
    .set((column) => ({ taken: column('taken', '+', 1) }))
    .where('council', '=', council)
    .where('date', '=', date)
    .where('taken', '<', capacity)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}

async function giveBackDay(tx: Executor, council: string, date: PlainDate): Promise<void> {
  await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_days')
    .set((column) => ({ taken: column('taken', '-', 1) }))
    .where('council', '=', council)
    .where('date', '=', date)
    .execute()
}
