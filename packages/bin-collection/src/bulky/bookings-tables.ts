import type { Migration } from '@guildhall/database/migrations'
import { sql } from 'kysely'

/** Reminders of bookings that have been handed out to be sent. */
export interface ReminderTables {
  bin_collection_booking_reminders: {
    council: string
    /** Reference of the booking. */
    reference: string
    /** How many days before. */
    days: number
    taken_at: Date
  }
}

export const changesMigration: Migration = {
  name: '0008-changed-bookings',
  async up(db) {
    await db.schema
      .alterTable('bin_collection_bookings')
      .addColumn('paid', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('amends', 'text')
      .addColumn('has_place', 'boolean', (column) => column.notNull().defaultTo(true))
      .addColumn('refund', 'integer')
      .addColumn('booked_at', 'timestamptz')
      .addColumn('ended_at', 'timestamptz')
      .execute()
    await db.schema
      .alterTable('bin_collection_bookings')
      .dropConstraint('bin_collection_bookings_state_check')
      .execute()
    await db.schema
      .alterTable('bin_collection_bookings')
      .addCheckConstraint(
        'bin_collection_bookings_state_check',
        sql`state in ('held', 'confirmed', 'released', 'amended', 'cancelled')`,
      )
      .execute()
    await db.schema
      .createIndex('bin_collection_bookings_by_amended')
      .unique()
      .on('bin_collection_bookings')
      .columns(['council', 'amends'])
      .where(sql.ref('state'), 'in', sql.raw("('held', 'confirmed')"))
      .execute()
    await db.schema
      .createTable('bin_collection_booking_reminders')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('days', 'integer', (column) => column.notNull())
      .addColumn('taken_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('bin_collection_booking_reminders_pkey', [
        'council',
        'reference',
        'days',
      ])
      .execute()
  },
}
