import type { Migration } from '@guildhall/database/migrations'
import { type ColumnType, sql } from 'kysely'

/** What only one run of a journey can have at a time, and what it is being had for. */
export interface ClaimTables {
  bin_collection_claims: {
    council: string
    /** `container`, `garden` or `reduction`. */
    kind: string
    /** What is claimed, within its kind. */
    key: string
    /** The run of the journey that has it. */
    instance: string
    state: 'held' | 'confirmed'
    held_until: Date
    /** What is about to be paid for, as it was priced. */
    details: ColumnType<unknown, string, string>
  }
}

export const claimsMigration: Migration = {
  name: '0003-claims',
  async up(db) {
    await db.schema
      .createTable('bin_collection_claims')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('key', 'text', (column) => column.notNull())
      .addColumn('instance', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('held', 'confirmed')`),
      )
      .addColumn('held_until', 'timestamptz', (column) => column.notNull())
      .addColumn('details', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('bin_collection_claims_pkey', ['council', 'kind', 'key'])
      .execute()
    await db.schema
      .createIndex('bin_collection_claims_by_instance')
      .on('bin_collection_claims')
      .columns(['council', 'instance'])
      .execute()
  },
}
