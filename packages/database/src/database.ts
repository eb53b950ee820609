import { DatabaseError } from './database-error.ts'
import { type Database, databaseOver } from './database-over.ts'
import { pgliteDialect } from './pglite.ts'
import { postgresqlDialect } from './postgresql.ts'

export { DatabaseError, type DatabaseProblem, isUniqueViolation } from './database-error.ts'
export type { Database, Executor } from './database-over.ts'

/** Where a database is: `url` for PostgreSQL, else `folder` on disk, else `memory` (gone at close). */
export interface OpenDatabaseOptions {
  url?: string
  folder?: string
  memory?: boolean
}

/**
 * Opens PostgreSQL when `url` is given, and else PGlite, in `folder` or in memory.
 *
 * @throws {DatabaseError} `unreachable`, `in-use`, `unwritable` or `unreadable`
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<Database> {
  if (options.url !== undefined && options.url !== '') {
    return databaseOver(await postgresqlDialect(options.url))
  }
  if (options.folder !== undefined && options.memory !== true) {
    return databaseOver(await pgliteDialect(options.folder))
  }
  if (options.memory === true) return databaseOver(await pgliteDialect(undefined))
  throw new DatabaseError('unreachable', {
    what: 'No database was named.',
    why: 'Nothing that residents send could be kept.',
    toDo: 'Give a PostgreSQL url, a folder, or ask for memory.',
  })
}
