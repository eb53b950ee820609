import type { Executor } from '@guildhall/database/database'
import { compareDates, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Updateable } from 'kysely'
import { confirmClaims, endClaims, releaseClaims } from '../claims/claims.ts'
import type { BinCollectionTables } from '../database.ts'
import { type PriceLine, priceLinesSchema, totalOf } from '../price/price-lines.ts'
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
  /** The run whose booking this one is to take the place of. */
  readonly amends?: string
}

/**
 * What came of keeping a day; all but `held` change nothing. `not-amendable`: the booking that was to
 * be changed, or the run's own, is not one any more, or somebody is paying for another change of it.
 */
export type HoldResult = 'held' | 'full' | 'confirmed' | 'not-amendable'

/**
 * Keeps a day for one run of a journey; never more bookings than the day's capacity.
 *
 * Asked again by the same run it replaces its own: the old day is given back only when the new one
 * was had. A run whose booking is `confirmed` keeps that; one whose booking was changed or cancelled
 * is over, since a change that took its place would stand beside it.
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
  if (booking?.state === 'amended' || booking?.state === 'cancelled') return 'not-amendable'
  const amended = hold.amends === undefined ? undefined : await amendable(tx, hold)
  if (hold.amends !== undefined && !amended) return 'not-amendable'
  // A change on the same day takes over the place that its booking has.
  const wanted = amended?.date === hold.date ? undefined : hold.date
  const before = booking?.state === 'held' && booking.hasPlace ? booking.date : undefined
  if (before !== wanted) {
    const days = [before, wanted].filter((day) => day !== undefined)
    await lockDays(tx, hold.council, days)
    if (wanted && !(await takeDay(tx, hold))) return 'full'
    if (before) await giveBackDay(tx, hold.council, before)
  }
  await tables
    .updateTable('bin_collection_bookings')
    .set({
      ...values,
      state: 'held',
      amends: hold.amends ?? null,
      has_place: wanted !== undefined,
    })
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
  { council, instance, reference, bookedAt }: BookingKey & { reference: string; bookedAt?: string },
): Promise<'confirmed' | 'already-confirmed' | 'not-held'> {
  const booking = await lockBooking(tx, { council, instance })
  if (booking?.state === 'confirmed') return 'already-confirmed'
  if (booking?.state !== 'held') return 'not-held'
  const at = bookedAt === undefined ? null : new Date(bookedAt)
  const { amends } = booking
  const amended = amends === null ? undefined : await lockBooking(tx, { council, instance: amends })
  if (amends !== null) {
    if (amended?.state !== 'confirmed') return 'not-held'
    await set(tx, { council, instance: amends }, { state: 'amended', ended_at: at })
    if (booking.hasPlace) {
      await lockDays(tx, council, [amended.date])
      await giveBackDay(tx, council, amended.date)
    }
  }
  await set(
    tx,
    { council, instance },
    {
      state: 'confirmed',
      reference,
      has_place: true,
      booked_at: at,
      paid: (amended?.paid ?? 0) + totalOf(booking.lines),
    },
  )
  await confirmClaims(tx, { council, instance })
  return 'confirmed'
}

/**
 * Cancels a booking and gives its day back, exactly once.
 *
 * @param refund pence that are to be paid back, as `refundLines` comes to
 * @returns false when it isn't one any more, or a change of it is being paid for
 */
export async function cancelBooking(
  tx: Executor,
  { council, instance, refund, at }: BookingKey & { refund: number; at: string },
): Promise<boolean> {
  const booking = await lockBooking(tx, { council, instance })
  if (booking?.state !== 'confirmed') return false
  if (await changeOf(tx, { council, instance })) return false
  await lockDays(tx, council, [booking.date])
  await giveBackDay(tx, council, booking.date)
  await set(tx, { council, instance }, { state: 'cancelled', refund, ended_at: new Date(at) })
  // A change goes on with the reduction of what it took the place of: all of them are over.
  for (let run: string | null = instance; run !== null; ) {
    await endClaims(tx, { council, instance: run, kind: 'reduction' })
    run = (await lockBooking(tx, { council, instance: run }))?.amends ?? null
  }
  return true
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
  if (booking.hasPlace) {
    await lockDays(tx, council, [booking.date])
    await giveBackDay(tx, council, booking.date)
  }
  await set(tx, { council, instance }, { state: 'released' })
  await releaseClaims(tx, { council, instance })
  return true
}

async function lockBooking(tx: Executor, { council, instance }: BookingKey) {
  const row = await tx
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select(['state', 'date', 'amends', 'has_place', 'paid', 'price_lines'])
    .where('council', '=', council)
    .where('instance', '=', instance)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const { state, amends, paid } = row
  const lines = priceLinesSchema.parse(row.price_lines)
  return { state, amends, paid, lines, hasPlace: row.has_place, date: row.date as PlainDate }
}

async function set(
  tx: Executor,
  { council, instance }: BookingKey,
  values: Updateable<BinCollectionTables['bin_collection_bookings']>,
): Promise<void> {
  await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_bookings')
    .set(values)
    .where('council', '=', council)
    .where('instance', '=', instance)
    .execute()
}

/** The booking that is to be changed, locked; undefined when it is none, or another change is open. */
async function amendable(tx: Executor, { council, amends = '', instance }: NewHold) {
  const booking = await lockBooking(tx, { council, instance: amends })
  if (booking?.state !== 'confirmed') return undefined
  const other = await changeOf(tx, { council, instance: amends })
  return other === undefined || other === instance ? booking : undefined
}

/** The run that is paying for a change of a booking. */
async function changeOf(tx: Executor, { council, instance }: BookingKey) {
  const row = await tx
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_bookings')
    .select('instance')
    .where('council', '=', council)
    .where('amends', '=', instance)
    .where('state', '=', 'held')
    .executeTakeFirst()
  return row?.instance
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
