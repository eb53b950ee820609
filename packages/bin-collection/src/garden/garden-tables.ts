import type { Migration } from '@guildhall/database/migrations'
import { type ColumnType, type Generated, sql } from 'kysely'

/** Garden waste subscriptions, and everything that was ordered of them. */
export interface GardenTables {
  bin_collection_subscriptions: {
    council: string
    /** Stays through renewals. */
    reference: string
    uprn: string
    starts: string
    /** Last day that is paid for. */
    ends: string
    bins: number
    pays: 'card' | 'direct-debit'
    state: 'active' | 'cancelled'
  }
  /** One row an order: a join, a renewal, a change of bins, an end. */
  bin_collection_subscription_orders: {
    council: string
    reference: string
    subscription: string
    task: 'join' | 'renew' | 'change' | 'cancel'
    bins: number
    /** Bins that the crew has to bring. */
    new_bins: Generated<number>
    price_lines: ColumnType<unknown, string, string>
    ordered_at: Date
  }
}

export const gardenMigration: Migration = {
  name: '0005-subscriptions',
  async up(db) {
    await db.schema
      .createTable('bin_collection_subscriptions')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('uprn', 'text', (column) => column.notNull())
      .addColumn('starts', 'date', (column) => column.notNull())
      .addColumn('ends', 'date', (column) => column.notNull())
      .addColumn('bins', 'integer', (column) => column.notNull().check(sql`bins > 0`))
      .addColumn('pays', 'text', (column) =>
        column.notNull().check(sql`pays in ('card', 'direct-debit')`),
      )
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('active', 'cancelled')`),
      )
      .addPrimaryKeyConstraint('bin_collection_subscriptions_pkey', ['council', 'reference'])
      .execute()
    await db.schema
      .createIndex('bin_collection_subscriptions_by_home')
      .on('bin_collection_subscriptions')
      .columns(['council', 'uprn', 'ends'])
      .execute()
    await db.schema
      .createTable('bin_collection_subscription_orders')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('subscription', 'text', (column) => column.notNull())
      .addColumn('task', 'text', (column) =>
        column.notNull().check(sql`task in ('join', 'renew', 'change', 'cancel')`),
      )
      .addColumn('bins', 'integer', (column) => column.notNull())
      .addColumn('price_lines', 'jsonb', (column) => column.notNull())
      .addColumn('ordered_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('bin_collection_subscription_orders_pkey', ['council', 'reference'])
      .execute()
  },
}

export const newBinsMigration: Migration = {
  name: '0023-new-bins',
  async up(db) {
    await db.schema
      .alterTable('bin_collection_subscription_orders')
      .addColumn('new_bins', 'integer', (column) => column.notNull().defaultTo(0))
      .execute()
  },
}
