import type { Migration } from '@guildhall/database/migrations'
import { type ColumnType, sql } from 'kysely'

/** Requests for containers. Who asked is in the submission of the same reference, and nowhere else. */
export interface ContainerTables {
  bin_collection_container_requests: {
    council: string
    reference: string
    /** The run of the journey that asked. */
    instance: string
    uprn: string
    /** Id of the container in the policy. */
    container: string
    reason: string
    quantity: number
    /** What the crew does: `collect`, `deliver`. */
    tasks: ColumnType<unknown, string, string>
    price_lines: ColumnType<unknown, string, string>
    requested_at: Date
    /** By when it was promised, `YYYY-MM-DD`. */
    due_by: string
    status: 'open' | 'done' | 'cancelled'
  }
}

export const containersMigration: Migration = {
  name: '0004-container-requests',
  async up(db) {
    await db.schema
      .createTable('bin_collection_container_requests')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('reference', 'text', (column) => column.notNull())
      .addColumn('instance', 'text', (column) => column.notNull())
      .addColumn('uprn', 'text', (column) => column.notNull())
      .addColumn('container', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('quantity', 'integer', (column) => column.notNull().check(sql`quantity > 0`))
      .addColumn('tasks', 'jsonb', (column) => column.notNull())
      .addColumn('price_lines', 'jsonb', (column) => column.notNull())
      .addColumn('requested_at', 'timestamptz', (column) => column.notNull())
      .addColumn('due_by', 'date', (column) => column.notNull())
      .addColumn('status', 'text', (column) =>
        column.notNull().check(sql`status in ('open', 'done', 'cancelled')`),
      )
      .addPrimaryKeyConstraint('bin_collection_container_requests_pkey', ['council', 'reference'])
      .execute()
    await db.schema
      .createIndex('bin_collection_container_requests_by_home')
      .on('bin_collection_container_requests')
      .columns(['council', 'uprn', 'status'])
      .execute()
  },
}
