import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { addDays, plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { binCollectionMigrations } from '../database.ts'
import { schedule } from '../schedule/schedule.ts'
import { describeCollectionSource } from '../testing.ts'
import { type CollectionProblem, CollectionSourceError } from './collection-source.ts'
import { keptCollections } from './kept.ts'
import { memoryCollections } from './memory.ts'

const uprn = readUprn('100') as Uprn
const today = plainDate('2026-11-24')
const on = (date: string, to = date): Collection => ({
  service: 'refuse',
  originalDate: plainDate(date),
  date: plainDate(to),
})
const weeks = { uprn, from: addDays(today, -28), to: addDays(today, 56) }
const year = { uprn, from: addDays(today, -14), to: addDays(today, 365) }

describe.each(everyDatabase())('a source that remembers, on $name', (kind) => {
  let database: Database
  let now: string
  let told: Collection[]
  let problem: CollectionProblem | undefined
  let asked: number
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
    now = '2026-11-24T09:00:00Z'
    told = [on('2026-11-27'), on('2026-12-04')]
    problem = undefined
    asked = 0
  })
  afterEach(() => database.close())

  const kept = (more: Partial<Parameters<typeof keptCollections>[0]> = {}) =>
    keptCollections({
      database,
      council: 'alderbrook',
      clock: () => Temporal.Instant.from(now),
      source: {
        name: 'waste',
        async collections(query) {
          asked += 1
          const source = memoryCollections(
            new Map([[uprn, told]]),
            problem === undefined ? {} : { problem },
          )
          return source.collections(query)
        },
      },
      ...more,
    })

  it.each(['down', 'slow', 'unreadable', 'refused'] as const)(
    'tells what it was told last, and how old that is, while the other one is %s',
    async (trouble) => {
      expect(await kept().collections(weeks)).toEqual(told)
      problem = trouble
      now = '2026-11-25T15:30:00Z'
      const later = { ...weeks, from: addDays(weeks.from, 1), to: addDays(weeks.to, 1) }
      const collections = await kept().collections(later)
      expect(collections.map(({ date }) => date)).toEqual(['2026-11-27', '2026-12-04'])
      const made = schedule({ collections, policy: policyOf(), today: plainDate('2026-11-25') })
      expect(made.asOf).toBe('2026-11-24T09:00:00.000Z')
    },
  )

  it('fails as the other one does when it knows nothing, or only what is too old', async () => {
    problem = 'down'
    await expect(kept().collections(weeks)).rejects.toMatchObject({ problem: 'down' })
    problem = undefined
    await kept().collections(weeks)
    problem = 'slow'
    now = '2026-12-02T09:00:00Z'
    await expect(kept().collections(weeks)).rejects.toMatchObject({ problem: 'slow' })
  })

  it('says no when the other one, being well, says no', async () => {
    await kept().collections(weeks)
    problem = 'unknown-property'
    await expect(kept().collections(weeks)).rejects.toMatchObject({ problem })
    problem = 'aborted'
    await expect(kept().collections(weeks)).rejects.toMatchObject({ problem })
  })

  it('never answers for days that it was not told: a calendar would lose the rest of its year', async () => {
    await kept().collections(weeks)
    problem = 'down'
    await expect(kept().collections(year)).rejects.toMatchObject({ problem: 'down' })
    problem = undefined
    await kept().collections(year)
    await kept().collections(weeks)
    problem = 'down'
    expect(await kept().collections(year)).toHaveLength(2)
  })

  it('counts how often a date has changed, whoever asked when', async () => {
    const revisions = async (query = weeks) =>
      (await kept().collections(query)).map(({ revision }) => revision ?? 0)
    expect(await revisions()).toEqual([0, 0])
    told = [on('2026-11-27', '2026-11-28'), on('2026-12-04')]
    expect(await revisions()).toEqual([1, 0])
    expect(await revisions(year)).toEqual([1, 0])
    expect(await revisions()).toEqual([1, 0])
    told = [on('2026-11-27', '2026-11-30'), on('2026-12-04')]
    expect(await revisions(year)).toEqual([2, 0])
    told = [on('2026-11-27'), on('2026-12-04')]
    now = '2026-11-24T09:01:00Z'
    expect(await revisions()).toEqual([3, 0])
  })

  it('asks no more often than it is told to', async () => {
    const source = kept({ freshMinutes: 10 })
    await source.collections(weeks)
    await source.collections({ ...weeks, to: addDays(weeks.to, -7) })
    expect(asked).toBe(1)
    now = '2026-11-24T09:10:00Z'
    await source.collections(weeks)
    expect(asked).toBe(2)
  })

  it('is one council’s own', async () => {
    await kept().collections(weeks)
    problem = 'down'
    await expect(kept({ council: 'other' }).collections(weeks)).rejects.toThrow(
      CollectionSourceError,
    )
  })

  describeCollectionSource('a source that remembers', async () => ({
    source: kept(),
    known: uprn,
    unknown: readUprn('999') as Uprn,
    from: today,
    failing: (trouble) => {
      problem = trouble
      return kept()
    },
  }))
})
