import { sql } from 'kysely'
import type { Database } from './database-over.ts'

/**
 * Does for the embedded database what PostgreSQL does by itself: gives the room of what was deleted
 * or changed to what comes, and counts, so that queries are planned by what is there.
 *
 * Call it from a job every few hours; other queries wait until it is done. On PostgreSQL it does
 * nothing.
 */
export async function upkeep(database: Database): Promise<void> {
  if (database.kind === 'pglite') await sql`vacuum (analyze)`.execute(database.tables<unknown>())
}
