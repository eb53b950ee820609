// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { describe, expect, it } from 'vitest'
import { journeysMigrations, sqlStore } from './database.ts'
import { cryptoRandom, makeReference } from './reference.ts'
import { type AnswerStore, memoryStore } from './store.ts'

describe('a reference', () => {
  it('uses each letter in each place equally often, so that none can be guessed or counted', () => {
    const drawn = 40_000
    const counts = Array.from({ length: 9 }, () => new Map<string, number>())
    for (let n = 0; n < drawn; n += 1) {
      const letters = makeReference(cryptoRandom).replaceAll('-', '')
      counts.forEach((count, place) => {
        const letter = letters[place] ?? ''
        count.set(letter, (count.get(letter) ?? 0) + 1)
      })
    }
    const expected = drawn / 16
    for (const count of counts) {
      expect(count.size).toBe(16)
      const chiSquare = [...count.values()].reduce(
        (sum, n) => sum + (n - expected) ** 2 / expected,
        0,
      )
      // Fifteen degrees of freedom: a fair draw is above 55 once in half a million.
      expect(chiSquare).toBeLessThan(55)
    }
  })

  it('doesn’t come twice in ten thousand', () => {
    const all = Array.from({ length: 10_000 }, () => makeReference(cryptoRandom))
    expect(new Set(all).size).toBe(all.length)
  })
})

const stores = [
  { name: 'memory', open: async () => [memoryStore(), memoryStore(), async () => {}] as const },
  ...everyDatabase().map(({ name, open }) => ({
    name,
    open: async () => {
      const database = await open()
      await migrate(database, [journeysMigrations])
      const [first, second] = (['alderbrook', 'dyffryn-gwern'] as const).map((council) =>
        sqlStore({ database, council, now: () => '2026-11-24T10:00:00Z' }),
      ) as unknown as [AnswerStore, AnswerStore]
      return [first, second, () => database.close()] as const
    },
  })),
]

describe.each(stores)('references kept in $name', ({ open }) => {
  const submission = (instance: string, ...made: string[]) => ({
    journey: 'sample',
    instance,
    reference: () => made.shift() ?? 'EXHAUSTED',
    submittedAt: '2026-11-24T10:00:00Z',
  })

  it('belong to one submission of a council: one that is taken is made anew', async () => {
    const [store, other, close] = await open()
    const worked: string[] = []
    const work = async (_tx: unknown, reference: string) => {
      worked.push(reference)
    }
    expect(await store.submitOnce(submission('one', 'A'), work)).toEqual({
      reference: 'A',
      first: true,
    })
    expect(await store.submitOnce(submission('two', 'A', 'A', 'B'), work)).toEqual({
      reference: 'B',
      first: true,
    })
    expect(worked).toEqual(['A', 'B'])
    expect((await other.submitOnce(submission('three', 'A'), work)).reference).toBe('A')
    await close()
  })

  it('are told plainly when none can be made, and nothing is submitted', async () => {
    const [store, , close] = await open()
    await store.submitOnce(submission('one', 'A'), async () => {})
    const fixed = { ...submission('two'), reference: 'A' }
    await expect(store.submitOnce(fixed, async () => {})).rejects.toThrow('another submission')
    expect((await store.submitOnce(submission('two', 'C'), async () => {})).first).toBe(true)
    await close()
  })
})
