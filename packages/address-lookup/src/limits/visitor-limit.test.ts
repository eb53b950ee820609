// @vitest-environment node
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AddressTables, addressLookupMigrations } from '../gazetteer/database.ts'
import { databaseVisitorLimit, forgetVisitors, memoryVisitorLimit } from './visitor-limit.ts'

const secret = 'a secret of some length'
let time = 0
const rule = { secret, burst: 3, perMinute: 6, now: () => time }

const kinds = [
  { name: 'memory', open: undefined },
  ...everyDatabase().map(({ name, open }) => ({ name, open })),
]

describe.each(kinds)('a limit per visitor in $name', ({ open }) => {
  let database: Database | undefined
  beforeEach(async () => {
    time = 1_800_000_000_000
    database = await open?.()
    if (database) await migrate(database, [addressLookupMigrations])
  })
  afterEach(async () => {
    await database?.close()
  })
  const limit = () =>
    database ? databaseVisitorLimit(database, { ...rule, council: 'a' }) : memoryVisitorLimit(rule)

  it('lets a visitor look up some addresses at once, then says how long to wait', async () => {
    const { take } = limit()
    for (let turn = 0; turn < 3; turn += 1) expect(await take('1.2.3.4')).toEqual({ allowed: true })
    expect(await take('1.2.3.4')).toEqual({ allowed: false, waitMs: 10_000 })
    expect(await take('5.6.7.8')).toEqual({ allowed: true })
  })

  it('lets a visitor who waited go on, however often they asked meanwhile', async () => {
    const { take } = limit()
    for (let turn = 0; turn < 9; turn += 1) await take('1.2.3.4')
    time += 9_999
    expect(await take('1.2.3.4')).toMatchObject({ allowed: false })
    time += 1
    expect(await take('1.2.3.4')).toEqual({ allowed: true })
    expect(await take('1.2.3.4')).toMatchObject({ allowed: false })
    time += 3_600_000
    for (let turn = 0; turn < 3; turn += 1) expect(await take('1.2.3.4')).toEqual({ allowed: true })
    expect(await take('1.2.3.4')).toMatchObject({ allowed: false })
  })

  it('lets no more through when many ask at once', async () => {
    const { take } = limit()
    const all = await Promise.all(Array.from({ length: 12 }, () => take('1.2.3.4')))
    expect(all.filter(({ allowed }) => allowed)).toHaveLength(3)
  })

  it('keeps no one’s address, and forgets those who waited long enough', async () => {
    await limit().take('1.2.3.4')
    if (!database) return
    const kept = () =>
      database?.tables<AddressTables>().selectFrom('address_lookup_visitors').selectAll().execute()
    expect(JSON.stringify(await kept())).not.toContain('1.2.3.4')
    await forgetVisitors(database, { ...rule, council: 'a' })
    expect(await kept()).toHaveLength(1)
    time += 30_001
    await forgetVisitors(database, { ...rule, council: 'a' })
    expect(await kept()).toEqual([])
  })
})

it('can’t be made with a secret that is guessed', () => {
  expect(() => memoryVisitorLimit({ secret: 'short' })).toThrow('16 characters')
})
