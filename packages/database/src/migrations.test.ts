import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from './database.ts'
import { type Migration, type MigrationSet, migrate } from './migrations.ts'
import { everyDatabase } from './testing.ts'

const makes = (table: string): Migration => ({
  name: `make-${table}`,
  async up(db) {
    await db.schema
      .createTable(table)
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .execute()
  },
})

const bins: MigrationSet = { package: 'bins', migrations: [makes('round'), makes('crew')] }
const slots: MigrationSet = { package: 'slots', migrations: [makes('slot')] }

describe.each(everyDatabase())('migrations on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
  })
  afterEach(async () => {
    await database.close()
  })

  const ledger = async () =>
    (
      await sql<{
        name: string
      }>`select package || '/' || name as name from guildhall_migrations order by applied_at, name`.execute(
        database.tables(),
      )
    ).rows.map((row) => row.name)

  it('applies each migration once, in order, and says which', async () => {
    expect(await migrate(database, [bins, slots])).toEqual({
      applied: ['bins/make-round', 'bins/make-crew', 'slots/make-slot'],
    })
    expect(await migrate(database, [bins, slots])).toEqual({ applied: [] })
    expect((await ledger()).sort()).toEqual([
      'bins/make-crew',
      'bins/make-round',
      'slots/make-slot',
    ])
  })

  it('applies only what a new version brings', async () => {
    await migrate(database, [bins])
    const newer = { ...bins, migrations: [...bins.migrations, makes('depot')] }
    expect(await migrate(database, [newer])).toEqual({ applied: ['bins/make-depot'] })
  })

  it('lets servers start at once without applying anything twice', async () => {
    const results = await Promise.all([1, 2, 3].map(() => migrate(database, [bins, slots])))
    expect(results.flatMap((result) => result.applied).sort()).toEqual([
      'bins/make-crew',
      'bins/make-round',
      'slots/make-slot',
    ])
  })

  it('leaves nothing of a migration that fails, and keeps those before it', async () => {
    const broken: Migration = {
      name: 'broken',
      async up(db) {
        await makes('half').up(db)
        await sql`select nonsense`.execute(db)
      },
    }
    const set = { package: 'bins', migrations: [makes('round'), broken] }
    await expect(migrate(database, [set])).rejects.toMatchObject({ problem: 'migration-failed' })
    expect(await ledger()).toEqual(['bins/make-round'])
    expect(
      await migrate(database, [{ ...set, migrations: [makes('round'), makes('half')] }]),
    ).toEqual({ applied: ['bins/make-half'] })
  })

  it('refuses to run older code on newer data', async () => {
    await migrate(database, [bins])
    const older = { package: 'bins', migrations: [makes('round')] }
    await expect(migrate(database, [older])).rejects.toThrow(
      "holds bins migrations that this code doesn't know: make-crew",
    )
  })

  it('refuses a new migration put before one that is applied', async () => {
    await migrate(database, [{ package: 'bins', migrations: [makes('crew')] }])
    await expect(migrate(database, [bins])).rejects.toMatchObject({ problem: 'migration-order' })
  })

  it('refuses two migrations of one name', async () => {
    const twice = { package: 'bins', migrations: [makes('round'), makes('round')] }
    await expect(migrate(database, [twice])).rejects.toMatchObject({ problem: 'migration-order' })
  })
})
