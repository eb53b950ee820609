import type { Executor } from '@guildhall/database/database'
import { addDays, daysBetween, londonDate, type PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BinCollectionTables } from '../database.ts'

serverOnly('bin-collection/booking-reminders')

/** One resident to be reminded; who it is stands in the submission of the reference. */
export interface BookingReminder {
  readonly reference: string
  /** The run of the journey that booked. */
  readonly instance: string
  readonly date: PlainDate
  /** How many days are left. */
  readonly days: number
}

/**
 * Hands out the reminders that are due, each once, however many servers ask.
 *
 * A reminder whose day went by unsent is made up for while the collection is still ahead; one for a
 * nearer day stands for those before it, and nobody is reminded of what they booked after that day.
 *
 * @param tx the transaction in which the messages are queued, so that none is lost or sent twice
 * @param remind days before a collection, such as 3 and 1
 */
export async function takeReminders(
  tx: Executor,
  {
    council,
    today,
    at,
    remind,
  }: {
    council: string
    today: PlainDate
    /** ISO 8601 instant. */
    at: string
    remind: readonly number[]
  },
): Promise<readonly BookingReminder[]> {
  const tables = tx.tables<BinCollectionTables>()
  const furthest = Math.max(0, ...remind)
  const bookings = await tables
    .selectFrom('bin_collection_bookings')
    .select(['reference', 'instance', 'date', 'booked_at'])
    .where('council', '=', council)
    .where('state', '=', 'confirmed')
    .where('date', '>', today)
    .where('date', '<=', addDays(today, furthest))
    .orderBy('date')
    .orderBy('instance')
    .execute()
  const taken: BookingReminder[] = []
  for (const { reference, instance, date: day, booked_at } of bookings) {
    if (reference === null) continue
    const date = day as PlainDate
    const left = daysBetween(today, date)
    const bookedOn = booked_at && londonDate({ epochMilliseconds: booked_at.getTime() })
    const due = remind.filter(
      (days) => left <= days && !(bookedOn && bookedOn > addDays(date, -days)),
    )
    if (due.length === 0) continue
    const nearest = Math.min(...due)
    const rows = await tables
      .insertInto('bin_collection_booking_reminders')
      .values(due.map((days) => ({ council, reference, days, taken_at: new Date(at) })))
      .onConflict((conflict) => conflict.doNothing())
      .returning('days')
      .execute()
    if (rows.some(({ days }) => days === nearest)) {
      taken.push({ reference, instance, date, days: left })
    }
  }
  return taken
}
