import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { PGliteDialect } from 'kysely'
import { DatabaseError } from './database-error.ts'
import type { OpenDialect } from './database-over.ts'
import { lockFolder } from './folder-lock.ts'
import { parsers } from './types.ts'

/** Starts PGlite, in a folder or in memory, reading values as the house does. */
export async function startPglite(folder?: string): Promise<PGlite> {
  return await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    parsers: { ...parsers },
  })
}

/**
 * The embedded database: one process, one connection, transactions one after another.
 *
 * @param folder holds the lock and the data; undefined keeps it in memory
 */
export async function pgliteDialect(folder: string | undefined): Promise<OpenDialect> {
  const lock = folder === undefined ? undefined : await lockFolder(folder)
  try {
    const pglite = await startPglite(folder === undefined ? undefined : join(folder, 'pglite'))
    return {
      kind: 'pglite',
      dialect: new PGliteDialect({ pglite }),
      async closed() {
        // Kysely closes only what it has queried.
        if (!pglite.closed) await pglite.close()
        await lock?.release()
      },
    }
  } catch (cause) {
    await lock?.release()
    throw new DatabaseError(
      'unreadable',
      {
        what: `The embedded database in ${folder ?? 'memory'} could not be started.`,
        why: 'Its files are damaged, or were written by another version of it.',
        toDo: 'Restore the folder from a backup, or move it away to start with an empty one.',
      },
      { cause },
    )
  }
}
