import type { Migration } from '@guildhall/database/migrations'
import { sql } from 'kysely'

/** What a resident said of a report that was not kept or not true. */
export interface FollowUpTables {
  bin_collection_follow_ups: {
    council: string
    reference: string
    /** Reference of the report. */
    report: string
    kind: 'escalation' | 'dispute'
    details: string
    recorded_at: Date
  }
}

export const followUpsMigration: Migration = {
  name: '0007-follow-ups',
  async up(db) {
    await db.schema
      .alterTable('bin_collection_reports')
      .addColumn('return_by', 'date')
      .addColumn('closed_at', 'timestamptz')
      .addColumn('closed_as', 'text', (column) =>
        column.check(sql`closed_as in ('completed', 'not-completed')`),
      )
      .addColumn('dispute', 'text')
      // What one report shuts out: any other of its service, or of its collection alone.
      .addColumn('one_open', 'text', (column) => column.notNull().defaultTo(''))
      .execute()
    await sql`update bin_collection_reports set one_open = scheduled_date::text`.execute(db)
    await db.schema.dropIndex('bin_collection_reports_open').execute()
    await db.schema
      .createIndex('bin_collection_reports_one_open')
      .unique()
      .on('bin_collection_reports')
      .columns(['council', 'uprn', 'service', 'one_open'])
      .where(sql.ref('status'), '=', sql.lit('open'))
      .execute()
    await db.schema
      .createTable('bin_collection_follow_ups')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('report', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) =>
        column.notNull().check(sql`kind in ('escalation', 'dispute')`),
      )
      .addColumn('details', 'text', (column) => column.notNull())
      .addColumn('recorded_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('bin_collection_follow_ups_pkey', ['council', 'reference'])
      .addUniqueConstraint('bin_collection_follow_ups_once', ['council', 'report', 'kind'])
      .execute()
  },
}
