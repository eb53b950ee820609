import type { MigrationSet } from '@guildhall/database/migrations'
import { serverOnly } from '@guildhall/standards/server-only'
import type { ColumnType, Generated } from 'kysely'
import { sql } from 'kysely'
import {
  type AssistedTables,
  assistedAnewMigration,
  assistedMigration,
} from './assisted/assisted-tables.ts'
import { changesMigration, type ReminderTables } from './bulky/bookings-tables.ts'
import { type ClaimTables, claimsMigration } from './claims/claims-tables.ts'
import { type ContainerTables, containersMigration } from './containers/containers-tables.ts'
import { type GardenTables, gardenMigration, newBinsMigration } from './garden/garden-tables.ts'
import { type FollowUpTables, followUpsMigration } from './missed/reports-tables.ts'
import { type RemindersTables, remindersMigration } from './reminders/reminders-tables.ts'
import { type DatesTables, datesMigration } from './schedule/dates-tables.ts'

serverOnly('bin-collection/database')

/** This package's tables, for `executor.tables<BinCollectionTables>()`. */
export interface BinCollectionTables
  extends ClaimTables,
    ContainerTables,
    GardenTables,
    AssistedTables,
    FollowUpTables,
    ReminderTables,
    DatesTables,
    RemindersTables {
  /** Reports of missed collections. */
  bin_collection_reports: {
    council: string
    reference: string
    uprn: string
    /** Id of the service. */
    service: string
    /** Original date of the collection, `YYYY-MM-DD`. */
    scheduled_date: string
    reported_at: Date
    status: 'open' | 'closed'
    /** By when the crew was promised back, `YYYY-MM-DD`. */
    return_by: string | null
    closed_at: Date | null
    /** What the crew logged on its return. */
    closed_as: 'completed' | 'not-completed' | null
    /** What a resident saw, where the crew had logged the collection as done. */
    dispute: string | null
    /** The collection that it shuts other reports out of; empty for the whole service. */
    one_open: Generated<string>
  }
  /** How many bookings each day has, kept ones included; the row that a race for a day is settled on. */
  bin_collection_days: { council: string; date: string; taken: number }
  /** Bulky bookings. Who booked is in the submission of the same reference, and nowhere else. */
  bin_collection_bookings: {
    council: string
    /** The run of the journey that booked. */
    instance: string
    reference: string | null
    /** Null for an address that was typed in. */
    uprn: string | null
    date: string
    /** How many of each item, by item id. */
    items: ColumnType<Record<string, number>, string, string>
    /** The lines of the price, with their reasons. */
    price_lines: ColumnType<unknown, string, string>
    state: 'held' | 'confirmed' | 'released' | 'amended' | 'cancelled'
    held_until: Date
    /** Pence that have been paid for it and what it amends. */
    paid: Generated<number>
    /** The run whose booking this one takes the place of. */
    amends: string | null
    /** False while it is a change of a booking on the same day, whose place it will take over. */
    has_place: Generated<boolean>
    /** Pence that were to be paid back when it was cancelled. */
    refund: number | null
    booked_at: Date | null
    ended_at: Date | null
  }
}

/** The tables of bin collection, for `migrate(database, [binCollectionMigrations, …])`. */
export const binCollectionMigrations: MigrationSet = {
  package: 'bin-collection',
  migrations: [
    {
      name: '0001-reports',
      async up(db) {
        await db.schema
          .createTable('bin_collection_reports')
          .addColumn('council', 'text', (column) => column.notNull())
          .addColumn('reference', 'text', (column) => column.notNull())
          .addColumn('uprn', 'text', (column) => column.notNull())
          .addColumn('service', 'text', (column) => column.notNull())
          .addColumn('scheduled_date', 'date', (column) => column.notNull())
          .addColumn('reported_at', 'timestamptz', (column) => column.notNull())
          .addColumn('status', 'text', (column) =>
            column.notNull().check(sql`status in ('open', 'closed')`),
          )
          .addPrimaryKeyConstraint('bin_collection_reports_pkey', ['council', 'reference'])
          .execute()
        await db.schema
          .createIndex('bin_collection_reports_open')
          .unique()
          .on('bin_collection_reports')
          .columns(['council', 'uprn', 'service', 'scheduled_date'])
          .where(sql.ref('status'), '=', sql.lit('open'))
          .execute()
      },
    },
    {
      name: '0002-bookings',
      async up(db) {
        await db.schema
          .createTable('bin_collection_days')
          .addColumn('council', 'text', (column) => column.notNull())
          .addColumn('date', 'date', (column) => column.notNull())
          .addColumn('taken', 'integer', (column) => column.notNull().check(sql`taken >= 0`))
          .addPrimaryKeyConstraint('bin_collection_days_pkey', ['council', 'date'])
          .execute()
        await db.schema
          .createTable('bin_collection_bookings')
          .addColumn('council', 'text', (column) => column.notNull())
          .addColumn('instance', 'text', (column) => column.notNull())
          .addColumn('reference', 'text')
          .addColumn('uprn', 'text')
          .addColumn('date', 'date', (column) => column.notNull())
          .addColumn('items', 'jsonb', (column) => column.notNull())
          .addColumn('price_lines', 'jsonb', (column) => column.notNull())
          .addColumn('state', 'text', (column) =>
            column.notNull().check(sql`state in ('held', 'confirmed', 'released')`),
          )
          .addColumn('held_until', 'timestamptz', (column) => column.notNull())
          .addPrimaryKeyConstraint('bin_collection_bookings_pkey', ['council', 'instance'])
          .execute()
        await db.schema
          .createIndex('bin_collection_bookings_by_day')
          .on('bin_collection_bookings')
          .columns(['council', 'date', 'state'])
          .execute()
      },
    },
    claimsMigration,
    containersMigration,
    gardenMigration,
    assistedMigration,
    followUpsMigration,
    changesMigration,
    datesMigration,
    remindersMigration,
    assistedAnewMigration,
    newBinsMigration,
  ],
}
