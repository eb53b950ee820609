import { addDays, type PlainDate } from '@guildhall/standards/plain-date'
import type { Uprn } from '@guildhall/standards/uprn'
import { describe, expect, it } from 'vitest'
import { collectionSchema, isNoDate } from './collection.ts'
import {
  type CollectionProblem,
  type CollectionSource,
  CollectionSourceError,
} from './sources/collection-source.ts'

/** What the contract suite needs of a source: itself, well and unwell, and what it holds. */
export interface CollectionSourceFixture {
  source: CollectionSource
  /** A property with at least two collections in the fortnight from `from`. */
  known: Uprn
  /** A property that the source doesn't have. */
  unknown: Uprn
  from: PlainDate
  /** The same source, failing in that way. */
  failing(problem: 'down' | 'slow' | 'unreadable'): CollectionSource
}

async function problemOf(work: Promise<unknown>): Promise<CollectionProblem | 'no error'> {
  try {
    await work
    return 'no error'
  } catch (error) {
    if (error instanceof CollectionSourceError) return error.problem
    throw error
  }
}

/**
 * The contract that every {@link CollectionSource} keeps, as a Vitest suite.
 *
 * @param open makes the source and its fixture afresh for each test
 */
export function describeCollectionSource(
  name: string,
  open: () => CollectionSourceFixture | Promise<CollectionSourceFixture>,
): void {
  describe(`${name} keeps the contract of a collection source`, () => {
    it('gives a property’s collections as plain dates, each once', async () => {
      const { source, known, from } = await open()
      const collections = await source.collections({ uprn: known, from, to: addDays(from, 14) })
      expect(collections.length).toBeGreaterThanOrEqual(2)
      for (const collection of collections) {
        expect(collectionSchema.safeParse(collection).error).toBeUndefined()
        expect(isNoDate(collection.date)).toBe(false)
      }
      const keys = collections.map(({ service, originalDate }) => `${service} ${originalDate}`)
      expect(new Set(keys).size).toBe(keys.length)
    })

    it('keeps to the days that it is asked for', async () => {
      const { source, known, from } = await open()
      const all = await source.collections({ uprn: known, from, to: addDays(from, 14) })
      const first = all.map(({ date }) => date).sort()[0] ?? from
      const day = await source.collections({ uprn: known, from: first, to: first })
      expect(day.length).toBeGreaterThan(0)
      for (const { date, originalDate } of day) expect([date, originalDate]).toContain(first)
    })

    it('says that it doesn’t know a property, rather than that it has no collections', async () => {
      const { source, unknown, from } = await open()
      const asked = source.collections({ uprn: unknown, from, to: addDays(from, 14) })
      expect(await problemOf(asked)).toBe('unknown-property')
    })

    it.each(['down', 'slow', 'unreadable'] as const)(
      'says that it is %s, rather than that there are none',
      async (problem) => {
        const { failing, known, from } = await open()
        const asked = failing(problem).collections({ uprn: known, from, to: addDays(from, 14) })
        expect(await problemOf(asked)).toBe(problem)
      },
    )

    it('gives up when nobody waits any more', async () => {
      const { source, known, from } = await open()
      const signal = AbortSignal.abort()
      const asked = source.collections({ uprn: known, from, to: addDays(from, 14), signal })
      expect(await problemOf(asked)).toBe('aborted')
    })
  })
}
