import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { everyDatabase } from './testing.ts'
import { upkeep } from './upkeep.ts'

describe.each(everyDatabase())('a database on $name that is looked after', ({ open, name }) => {
  it('keeps its size while rows come, change and go', async () => {
    const database = await open()
    const db = database.tables<{ answer: { id: number; text: string } }>()
    await sql`create table answer (id integer primary key, text text not null)`.execute(db)
    const churn = async () => {
      await sql`insert into answer select n, repeat('x', 300) from generate_series(1, 2000) n`.execute(
        db,
      )
      await db
        .updateTable('answer')
        .set({ text: 'y'.repeat(300) })
        .execute()
      await db.deleteFrom('answer').execute()
      await upkeep(database)
    }
    const bytes = async () => {
      const { rows } = await sql<{
        size: number
      }>`select pg_total_relation_size('answer') as size`.execute(db)
      return rows[0]?.size ?? 0
    }
    const churned = async (rounds: number) => {
      for (let round = 0; round < rounds; round += 1) await churn()
      return bytes()
    }
    // A page of an index that has become empty is used again a round later.
    const early = await churned(3)
    const later = await churned(9)
    // PostgreSQL looks after itself in its own time.
    if (name === 'PGlite') expect(later).toBeLessThanOrEqual(early)
    expect(await db.selectFrom('answer').selectAll().execute()).toEqual([])
    await database.close()
  })
})
