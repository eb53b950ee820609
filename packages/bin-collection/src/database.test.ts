import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { pence } from '@guildhall/standards/pence'
import { addDays, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmHold, holdSlot, type NewHold, releaseHold } from './bulky/bookings.ts'
import { bookedDays, expiredHolds, findBooking } from './bulky/find-bookings.ts'
import { binCollectionMigrations } from './database.ts'
import { closeReport, type NewReport, openReports, recordReport } from './missed/reports.ts'

const day = plainDate('2026-12-01')
const range = { from: day, to: addDays(day, 30) }

describe.each(everyDatabase())('bin collection on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
  })
  afterEach(async () => {
    await database.close()
  })

  const hold = (instance: string, more: Partial<NewHold> = {}) =>
    database.transaction((tx) =>
      holdSlot(tx, {
        council: 'alderbrook',
        instance,
        uprn: '1',
        date: day,
        capacity: 10,
        heldUntil: '2026-11-24T13:30:00Z',
        ...more,
      }),
    )
  const confirm = (instance: string, council = 'alderbrook') =>
    database.transaction((tx) => confirmHold(tx, { council, instance, reference: `R${instance}` }))
  const release = (instance: string, council = 'alderbrook') =>
    database.transaction((tx) => releaseHold(tx, { council, instance }))
  const taken = async (date = day, council = 'alderbrook') =>
    (await bookedDays(database, { council, ...range })).get(date) ?? 0

  describe('a day for a bulky collection', () => {
    it('is never sold twice: a hundred residents race for ten places', async () => {
      const results = await Promise.all(
        Array.from({ length: 100 }, (_, resident) => hold(`resident-${resident}`)),
      )
      expect(results.filter((result) => result === 'held')).toHaveLength(10)
      expect(results.filter((result) => result === 'full')).toHaveLength(90)
      expect(await taken()).toBe(10)
    })

    it('is held once by a resident who presses the button twice', async () => {
      await Promise.all([hold('a'), hold('a'), hold('a')])
      expect(await taken()).toBe(1)
    })

    it('is given back when its resident chooses another, and only once that one is had', async () => {
      const other = addDays(day, 7)
      await hold('a')
      await hold('b', { date: other, capacity: 1 })
      expect(await hold('a', { date: other, capacity: 1 })).toBe('full')
      expect([await taken(), await taken(other)]).toEqual([1, 1])
      expect(await hold('a', { date: other, capacity: 2 })).toBe('held')
      expect([await taken(), await taken(other)]).toEqual([0, 2])
    })

    it('can be swapped by two residents at once', async () => {
      const other = addDays(day, 7)
      await hold('a')
      await hold('b', { date: other })
      await Promise.all([hold('a', { date: other }), hold('b', { date: day })])
      expect([await taken(), await taken(other)]).toEqual([1, 1])
    })

    it('is confirmed exactly once, however many tell of the payment', async () => {
      await hold('a')
      const results = await Promise.all([confirm('a'), confirm('a'), confirm('a')])
      expect(results.sort()).toEqual(['already-confirmed', 'already-confirmed', 'confirmed'])
      expect(await hold('a', { date: addDays(day, 1) })).toBe('confirmed')
      expect(await release('a')).toBe(false)
      expect(await taken()).toBe(1)
    })

    it('is free again once released, and can’t be confirmed then', async () => {
      await hold('a', { capacity: 1 })
      expect(await hold('b', { capacity: 1 })).toBe('full')
      expect(await release('a')).toBe(true)
      expect(await release('a')).toBe(false)
      expect(await confirm('a')).toBe('not-held')
      expect(await hold('b', { capacity: 1 })).toBe('held')
      expect(await confirm('nobody')).toBe('not-held')
    })

    it('whose time is up stays taken until its payment has been looked into', async () => {
      await hold('a', { capacity: 1 })
      await hold('later', { date: addDays(day, 1), heldUntil: '2026-11-24T15:00:00Z' })
      const now = '2026-11-24T14:00:00Z'
      expect(await expiredHolds(database, { council: 'alderbrook', now })).toEqual([
        { council: 'alderbrook', instance: 'a', date: day },
      ])
      expect(await hold('b', { capacity: 1 })).toBe('full')
      await confirm('a')
      expect(await expiredHolds(database, { council: 'alderbrook', now })).toEqual([])
    })

    it('stays priced for what is being paid, even when another day is chosen meanwhile', async () => {
      const key = { council: 'alderbrook', instance: 'a' }
      expect(await findBooking(database, key)).toBeUndefined()
      const amount = pence(1500)
      const reason = { en: 'Sofa', cy: 'Soffa' }
      const lines = [{ code: 'item:sofa', reason, quantity: 1, each: amount, amount }]
      await hold('a', { priced: { items: { sofa: 1 }, lines } })
      await hold('a', { date: addDays(day, 1) })
      await confirm('a')
      expect(await findBooking(database, key)).toEqual({
        ...key,
        reference: 'Ra',
        date: addDays(day, 1),
        items: { sofa: 1 },
        lines,
        state: 'confirmed',
        paid: 1500,
        uprn: '1',
      })
    })

    it('doesn’t shut out the resident who holds it', async () => {
      await hold('a')
      const query = { council: 'alderbrook', ...range, except: 'a' }
      expect(await bookedDays(database, query)).toEqual(new Map())
    })

    it('is one council’s own', async () => {
      await hold('a', { capacity: 1 })
      expect(await hold('a', { council: 'other', capacity: 1 })).toBe('held')
      expect(await confirm('a', 'other')).toBe('confirmed')
      expect(await release('a', 'third')).toBe(false)
      expect([await taken(), await taken(day, 'other'), await taken(day, 'third')]).toEqual([
        1, 1, 0,
      ])
    })

    it('has as many bookings as are kept or confirmed, whatever residents do', async () => {
      const act = fc.record({
        who: fc.constantFrom('a', 'b', 'c', 'd'),
        what: fc.constantFrom('hold', 'confirm', 'release'),
        days: fc.integer({ min: 0, max: 2 }),
      })
      let run = 0
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
          run += 1
          const council = `council-${run}`
          await Promise.all(
            acts.map(({ who, what, days }) => {
              if (what === 'hold')
                return hold(who, { council, date: addDays(day, days), capacity: 2 })
              return what === 'confirm' ? confirm(who, council) : release(who, council)
            }),
          )
          const counted = await bookedDays(database, { council, ...range })
          const rows = await database
            .tables<{ bin_collection_days: { council: string; date: string; taken: number } }>()
            .selectFrom('bin_collection_days')
            .select(['date', 'taken'])
            .where('council', '=', council)
            .where('taken', '>', 0)
            .execute()
          expect(new Map(rows.map((row) => [row.date, row.taken]))).toEqual(counted)
          for (const { taken: count } of rows) expect(count).toBeLessThanOrEqual(2)
        }),
        { numRuns: 15 },
      )
    })
  })

  describe('a report of a missed collection', () => {
    const report = (reference: string, more: Partial<NewReport> = {}) =>
      database.transaction((tx) =>
        recordReport(tx, {
          council: 'alderbrook',
          reference,
          uprn: '1',
          service: 'refuse',
          scheduledDate: day,
          reportedAt: '2026-12-02T09:00:00.000Z',
          ...more,
        }),
      )

    it('is recorded once, however many in a house report it', async () => {
      const results = await Promise.all([report('A'), report('B'), report('C')])
      expect(results.filter((result) => result === 'recorded')).toHaveLength(1)
      expect(await openReports(database, 'alderbrook', '1')).toHaveLength(1)
    })

    it('is shown with when and under which reference it was made', async () => {
      await report('A')
      expect(await openReports(database, 'alderbrook', '1')).toEqual([
        {
          reference: 'A',
          service: 'refuse',
          scheduledDate: day,
          reportedAt: '2026-12-02T09:00:00.000Z',
        },
      ])
    })

    it('stands beside those of other services, days and homes', async () => {
      await report('A')
      expect(await report('B', { service: 'garden' })).toBe('recorded')
      expect(await report('C', { scheduledDate: addDays(day, 7) })).toBe('recorded')
      expect(await report('D', { uprn: '2' })).toBe('recorded')
    })

    it('makes room for another once it is closed', async () => {
      await report('A')
      const key = { council: 'alderbrook', reference: 'A' }
      expect(await database.transaction((tx) => closeReport(tx, key))).toBe(true)
      expect(await database.transaction((tx) => closeReport(tx, key))).toBe(false)
      expect(await report('B')).toBe('recorded')
    })

    it('is one council’s own', async () => {
      await report('A')
      expect(await openReports(database, 'other', '1')).toEqual([])
      expect(await report('A', { council: 'other' })).toBe('recorded')
    })
  })
})
