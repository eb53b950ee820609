import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { plainDate } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claim } from '../claims/claims.ts'
import { binCollectionMigrations } from '../database.ts'
import {
  binsToBring,
  findSubscription,
  type GardenOrder,
  recordGardenOrder,
} from './subscriptions.ts'

const join: GardenOrder = {
  task: 'join',
  uprn: '1',
  starts: plainDate('2026-01-01'),
  ends: plainDate('2026-12-31'),
  bins: 1,
  newBins: 1,
  pays: 'card',
  lines: [],
}
const renew: GardenOrder = {
  ...join,
  task: 'renew',
  subscription: 'GW1',
  had: join.ends,
  starts: plainDate('2027-01-01'),
  ends: plainDate('2027-12-31'),
  bins: 2,
}

describe.each(everyDatabase())('garden waste subscriptions on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
  })
  afterEach(() => database.close())

  const keep = (instance: string, details: GardenOrder, council = 'alderbrook') =>
    database.transaction((tx) =>
      claim(tx, {
        council,
        instance,
        heldUntil: '2026-06-01T13:30:00Z',
        claims: [{ kind: 'garden', key: details.uprn, details }],
      }),
    )
  const record = (instance: string, reference: string, council = 'alderbrook') =>
    database.transaction((tx) =>
      recordGardenOrder(tx, { council, instance, reference, orderedAt: '2026-06-01T12:00:00Z' }),
    )
  const find = async (council = 'alderbrook') =>
    (await findSubscription(database, { council, uprn: '1' })).reveal('the test')

  it('are begun once, however many tell of the payment', async () => {
    await keep('a', join)
    const told = await Promise.all([1, 2, 3].map(() => record('a', 'GW1')))
    expect(told.sort()).toEqual(['already-recorded', 'already-recorded', 'recorded'])
    expect(await find()).toEqual({
      reference: 'GW1',
      starts: '2026-01-01',
      ends: '2026-12-31',
      bins: 1,
      pays: 'card',
    })
    const bring = (council: string) => binsToBring(database, { council, reference: 'GW1' })
    expect([await bring('alderbrook'), await bring('other')]).toEqual([1, undefined])
  })

  it('are paid for by one of a hundred in a home who try at once', async () => {
    const tried = await Promise.all(Array.from({ length: 100 }, (_, at) => keep(`run-${at}`, join)))
    expect(tried.filter((taken) => taken.length === 0)).toHaveLength(1)
  })

  it('get their next term once, change their bins, and end', async () => {
    await keep('a', join)
    await record('a', 'GW1')
    await keep('b', renew)
    await Promise.all([record('b', 'GW2'), record('b', 'GW2')])
    expect(await find()).toMatchObject({ reference: 'GW1', ends: '2027-12-31', bins: 2 })
    const { ends: had } = renew
    await keep('c', { ...renew, task: 'change', had, bins: 3 })
    await record('c', 'GW3')
    expect(await find()).toMatchObject({ ends: '2027-12-31', bins: 3 })
    await keep('d', { ...renew, task: 'cancel', had })
    await record('d', 'GW4')
    expect(await find()).toBeUndefined()
  })

  it('never get the same term twice: an order that no longer fits goes to staff', async () => {
    await keep('a', join)
    await record('a', 'GW1')
    await keep('b', renew)
    await record('b', 'GW2')
    await keep('c', renew)
    await expect(record('c', 'GW3')).rejects.toThrow('no longer fits')
    expect(await find()).toMatchObject({ ends: '2027-12-31' })
  })

  it('can’t be recorded where nothing is kept, and are one council’s own', async () => {
    expect(await record('nobody', 'GW1')).toBe('not-held')
    await keep('a', join)
    expect(await record('a', 'GW1', 'other')).toBe('not-held')
    await record('a', 'GW1')
    expect(await find('other')).toBeUndefined()
    expect(await keep('a', join, 'other')).toEqual([])
  })

  it('are handed out as private facts, which show nothing in a log', async () => {
    await keep('a', join)
    await record('a', 'GW1')
    const found = await findSubscription(database, { council: 'alderbrook', uprn: '1' })
    expect(JSON.stringify({ found })).toBe('{"found":"[private]"}')
    expect(`${found}`).not.toContain('GW1')
  })
})
