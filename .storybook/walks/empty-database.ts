import type { Database } from '../../packages/database/src/database.ts'

/**
 * A database in which nothing was ever recorded: every query is answered with no rows.
 *
 * It serves what only reads. What keeps or records something has a stand-in in its walk.
 */
export function emptyDatabase(): Database {
  const query: unknown = new Proxy(() => undefined, {
    get(_, name) {
      if (name === 'then') return undefined
      if (name === 'execute') return async () => []
      if (name === 'executeTakeFirst') return async () => undefined
      return () => query
    },
  })
  return { tables: () => query } as unknown as Database
}
