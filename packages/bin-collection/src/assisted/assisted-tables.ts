import type { Migration } from '@guildhall/database/migrations'
import { sql } from 'kysely'

/**
 * Requests for help with containers, and what was decided. All of it says that someone frail lives
 * there: read it through `assisted/requests.ts` alone, which hands it out as private facts.
 */
export interface AssistedTables {
  bin_collection_assisted: {
    council: string
    reference: string
    uprn: string
    reason: string
    details: string
    location: string
    /** How long help is needed; null for no end. */
    months: number | null
    requested_at: Date
    state: 'requested' | 'approved' | 'refused' | 'ended'
    decided_at: Date | null
    /** Why it was refused, as the resident is told. */
    decided_because: string | null
    review_on: string | null
    ends_on: string | null
  }
}

export const assistedMigration: Migration = {
  name: '0006-assisted',
  async up(db) {
    await db.schema
      .createTable('bin_collection_assisted')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('uprn', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('location', 'text', (column) => column.notNull())
      .addColumn('months', 'integer')
      .addColumn('requested_at', 'timestamptz', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('requested', 'approved', 'refused', 'ended')`),
      )
      .addColumn('decided_at', 'timestamptz')
      .addColumn('decided_because', 'text')
      .addColumn('review_on', 'date')
      .addColumn('ends_on', 'date')
      .addPrimaryKeyConstraint('bin_collection_assisted_pkey', ['council', 'reference'])
      .execute()
    await db.schema
      .createIndex('bin_collection_assisted_one_a_home')
      .unique()
      .on('bin_collection_assisted')
      .columns(['council', 'uprn'])
      .where(sql.ref('state'), 'in', sql.raw("('requested', 'approved')"))
      .execute()
  },
}

export const assistedAnewMigration: Migration = {
  name: '0022-assisted-anew',
  async up(db) {
    // A request is taken whether or not the home has help, since a no would tell of it.
    await db.schema.dropIndex('bin_collection_assisted_one_a_home').execute()
    await db.schema
      .createIndex('bin_collection_assisted_approved')
      .unique()
      .on('bin_collection_assisted')
      .columns(['council', 'uprn'])
      .where(sql.ref('state'), '=', sql.lit('approved'))
      .execute()
  },
}
