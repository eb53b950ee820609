import { type Kysely, sql } from 'kysely'
import type { Database, Executor } from './database.ts'
import { DatabaseError } from './database-error.ts'

/** One step of a package's tables; never changed once published, only followed by another. */
export interface Migration {
  /** Names it within its package, such as `0001-payments`. */
  name: string
  up(db: Kysely<unknown>): Promise<void>
}

/** A package's migrations, in the order in which they are applied. */
export interface MigrationSet {
  package: string
  migrations: readonly Migration[]
}

interface Ledger {
  guildhall_migrations: { package: string; name: string; applied_at: Date }
}

async function lockLedger(tx: Executor): Promise<void> {
  // A migration, or the wait for another server's, may take longer than a page's query.
  await sql`set local statement_timeout = 0`.execute(tx.tables<Ledger>())
  // Held to the end of the transaction, so that two servers starting at once take turns.
  await sql`select pg_advisory_xact_lock(hashtext('guildhall_migrations'), hashtext(current_schema()))`.execute(
    tx.tables<Ledger>(),
  )
}

async function prepareLedger(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await lockLedger(tx)
    await tx
      .tables<Ledger>()
      .schema.createTable('guildhall_migrations')
      .ifNotExists()
      .addColumn('package', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addPrimaryKeyConstraint('guildhall_migrations_pkey', ['package', 'name'])
      .execute()
  })
}

async function appliedNames(executor: Executor, packageName: string): Promise<Set<string>> {
  const rows = await executor
    .tables<Ledger>()
    .selectFrom('guildhall_migrations')
    .select('name')
    .where('package', '=', packageName)
    .execute()
  return new Set(rows.map((row) => row.name))
}

/** Refuses a ledger that this code can't have written. */
function checkLedger(set: MigrationSet, applied: ReadonlySet<string>): void {
  const known = set.migrations.map((migration) => migration.name)
  const unknown = [...applied].filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new DatabaseError('newer-data', {
      what: `The database holds ${set.package} migrations that this code doesn't know: ${unknown.join(', ')}.`,
      why: 'This code is older than the data, and could misread or lose it.',
      toDo: 'Run the newer version, or restore a backup from before it.',
    })
  }
  const firstMissing = known.findIndex((name) => !applied.has(name))
  const later = known.slice(firstMissing + 1).filter((name) => applied.has(name))
  if (firstMissing !== -1 && later.length > 0) {
    throw new DatabaseError('migration-order', {
      what: `${set.package} migration ${known[firstMissing]} stands before ${later[0]}, which is applied already.`,
      why: 'Databases would differ by when they were made.',
      toDo: 'Move the new migration to the end of the list.',
    })
  }
}

function checkNames(sets: readonly MigrationSet[]): void {
  const seen = new Set<string>()
  for (const set of sets) {
    for (const { name } of set.migrations) {
      const key = `${set.package} ${name}`
      if (seen.has(key)) {
        throw new DatabaseError('migration-order', {
          what: `The migration ${key} is listed twice.`,
          why: 'Only one of them would be applied.',
          toDo: 'Give each migration a name of its own.',
        })
      }
      seen.add(key)
    }
  }
}

async function apply(
  database: Database,
  set: MigrationSet,
  migration: Migration,
): Promise<boolean> {
  return await database.transaction(async (tx) => {
    await lockLedger(tx)
    const applied = await appliedNames(tx, set.package)
    if (applied.has(migration.name)) return false
    await migration.up(tx.tables<unknown>())
    await tx
      .tables<Ledger>()
      .insertInto('guildhall_migrations')
      .values({ package: set.package, name: migration.name, applied_at: sql`now()` })
      .execute()
    return true
  })
}

/**
 * Applies what isn't applied yet, each migration in a transaction of its own.
 *
 * Safe to call from several starting servers at once. A migration that fails leaves nothing behind.
 *
 * @returns the migrations that this call applied, as `package/name`
 * @throws {DatabaseError} `newer-data`, `migration-order` or `migration-failed`
 */
export async function migrate(
  database: Database,
  sets: readonly MigrationSet[],
): Promise<{ applied: string[] }> {
  checkNames(sets)
  await prepareLedger(database)
  for (const set of sets) checkLedger(set, await appliedNames(database, set.package))
  const applied: string[] = []
  for (const set of sets) {
    for (const migration of set.migrations) {
      try {
        if (await apply(database, set, migration)) applied.push(`${set.package}/${migration.name}`)
      } catch (cause) {
        throw new DatabaseError(
          'migration-failed',
          {
            what: `The ${set.package} migration ${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}.`,
            why: 'It was undone, and the server must not start on tables that it does not expect.',
            toDo: 'Mend the cause and start again; migrations before it stay applied.',
          },
          { cause },
        )
      }
    }
  }
  return { applied }
}
