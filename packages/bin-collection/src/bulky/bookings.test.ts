import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { addDays, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binCollectionMigrations } from '../database.ts'
import { priceLine } from '../price/price-lines.ts'
import { cancelBooking, confirmHold, holdSlot, type NewHold, releaseHold } from './bookings.ts'
import { bookedDays, bookingByReference, findBooking } from './find-bookings.ts'
import { takeReminders } from './reminders.ts'

const day = plainDate('2026-12-01')
const other = addDays(day, 7)
const council = 'alderbrook'
const costs = (amount: number) => ({
  items: { sofa: 1 },
  lines: [priceLine('booking', { en: 'Collection', cy: 'Casgliad' }, amount)],
})

describe.each(everyDatabase())('bulky bookings on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
  })
  afterEach(() => database.close())

  const hold = (instance: string, more: Partial<NewHold> = {}) =>
    database.transaction((tx) =>
      holdSlot(tx, {
        council,
        instance,
        date: day,
        capacity: 10,
        heldUntil: '2026-11-24T13:30:00Z',
        ...more,
      }),
    )
  const confirm = (instance: string, bookedAt = '2026-11-20T12:00:00Z') =>
    database.transaction((tx) =>
      confirmHold(tx, { council, instance, reference: `R-${instance}`, bookedAt }),
    )
  const release = (instance: string) =>
    database.transaction((tx) => releaseHold(tx, { council, instance }))
  const cancel = (instance: string, refund = 0) =>
    database.transaction((tx) =>
      cancelBooking(tx, { council, instance, refund, at: '2026-11-25T12:00:00Z' }),
    )
  const taken = async (date = day) =>
    (await bookedDays(database, { council, from: day, to: addDays(day, 30) })).get(date) ?? 0
  const counters = async () => {
    const rows = await database
      .tables<{ bin_collection_days: { council: string; date: string; taken: number } }>()
      .selectFrom('bin_collection_days')
      .select(['date', 'taken'])
      .where('taken', '>', 0)
      .execute()
    return new Map(rows.map(({ date, taken: count }) => [date as PlainDate, count]))
  }
  async function booked(instance: string, more: Partial<NewHold> = {}, price = 3000) {
    await hold(instance, { priced: costs(price), ...more })
    await confirm(instance)
  }

  it('never oversell: a thousand residents race for forty places over four days', async () => {
    const days = [0, 1, 2, 3].map((at) => addDays(day, at))
    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, resident) =>
        hold(`resident-${resident}`, { date: days[resident % 4] ?? day }),
      ),
    )
    expect(results.filter((result) => result === 'held')).toHaveLength(40)
    expect(results.filter((result) => result === 'full')).toHaveLength(960)
    for (const date of days) expect(await taken(date)).toBe(10)
    expect([...(await counters()).values()]).toEqual([10, 10, 10, 10])
    // Half of them pay, the others' payments die; each is told of more than once.
    const held = results.flatMap((result, at) => (result === 'held' ? [`resident-${at}`] : []))
    await Promise.all(
      held.flatMap((instance, at) => {
        const settle = () => (at % 2 ? confirm(instance) : release(instance))
        return [settle(), settle()]
      }),
    )
    expect([...(await counters()).values()].reduce((sum, count) => sum + count, 0)).toBe(20)
  }, 120_000)

  it('are changed to another day: its place is had before the old one is given up', async () => {
    await booked('a')
    await booked('b', { date: other, capacity: 1 })
    const toOther = { amends: 'a', date: other }
    expect(await hold('change', { ...toOther, capacity: 1 })).toBe('full')
    expect(await hold('change', { ...toOther, capacity: 2, priced: costs(500) })).toBe('held')
    expect([await taken(), await taken(other)]).toEqual([1, 2])
    const told = await Promise.all([confirm('change'), confirm('change')])
    expect(told.sort()).toEqual(['already-confirmed', 'confirmed'])
    expect([await taken(), await taken(other)]).toEqual([0, 2])
    expect(await findBooking(database, { council, instance: 'a' })).toMatchObject({
      state: 'amended',
    })
    expect(await bookingByReference(database, { council, reference: 'R-change' })).toMatchObject({
      date: other,
      paid: 3500,
      amends: 'a',
      isBeingAmended: false,
    })
  })

  it('are changed on a day that is full, since they have a place on it', async () => {
    await booked('a', { capacity: 1 })
    expect(await hold('change', { amends: 'a', capacity: 1, priced: costs(0) })).toBe('held')
    expect(await taken()).toBe(1)
    await confirm('change')
    expect(await taken()).toBe(1)
    expect(await counters()).toEqual(new Map([[day, 1]]))
    expect(await hold('c', { capacity: 1 })).toBe('full')
  })

  it('stay as they were when a change isn’t paid for', async () => {
    await booked('a')
    await hold('change', { amends: 'a', date: other })
    expect(await bookingByReference(database, { council, reference: 'R-a' })).toMatchObject({
      isBeingAmended: true,
    })
    expect(await cancel('a')).toBe(false)
    expect(await hold('second', { amends: 'a' })).toBe('not-amendable')
    expect(await release('change')).toBe(true)
    expect([await taken(), await taken(other)]).toEqual([1, 0])
    expect(await findBooking(database, { council, instance: 'a' })).toMatchObject({
      state: 'confirmed',
      paid: 3000,
    })
  })

  it('are cancelled once, with what is paid back, and their day is free again', async () => {
    await booked('a', { capacity: 1 })
    const told = await Promise.all([cancel('a', 1500), cancel('a', 1500), cancel('a', 1500)])
    expect(told.filter(Boolean)).toHaveLength(1)
    expect(await findBooking(database, { council, instance: 'a' })).toMatchObject({
      state: 'cancelled',
      refund: 1500,
    })
    expect(await hold('b', { capacity: 1 })).toBe('held')
    expect(await hold('change', { amends: 'a' })).toBe('not-amendable')
  })

  it('are not had again by a run whose booking was cancelled, or changed by another', async () => {
    await booked('gone')
    await cancel('gone')
    expect(await hold('gone')).toBe('not-amendable')
    await booked('a')
    await booked('change', { amends: 'a', date: other })
    expect(await hold('a')).toBe('not-amendable')
    expect(await counters()).toEqual(new Map([[other, 1]]))
    // Had the first come back beside its change, a second change would have been one too many.
    expect(await hold('second', { amends: 'a' })).toBe('not-amendable')
  })

  it('are reminded of three days and one day before, once each, however many servers ask', async () => {
    await booked('a')
    await booked('later', { date: other })
    const take = (today: string) =>
      database.transaction((tx) =>
        takeReminders(tx, {
          council,
          today: plainDate(today),
          at: `${today}T08:00:00Z`,
          remind: [3, 1],
        }),
      )
    expect(await take('2026-11-27')).toEqual([])
    const asked = await Promise.all([take('2026-11-28'), take('2026-11-28'), take('2026-11-28')])
    expect(asked.flat()).toEqual([{ reference: 'R-a', instance: 'a', date: day, days: 3 }])
    expect(await take('2026-11-29')).toEqual([])
    expect(await take('2026-11-30')).toMatchObject([{ reference: 'R-a', days: 1 }])
    expect(await take('2026-12-01')).toEqual([])
  })

  it('are reminded of though the day for it was missed, by one message, and not of fresh bookings', async () => {
    await booked('a')
    await hold('fresh')
    await confirm('fresh', '2026-11-29T12:00:00Z')
    const take = (today: string) =>
      database.transaction((tx) =>
        takeReminders(tx, {
          council,
          today: plainDate(today),
          at: `${today}T08:00:00Z`,
          remind: [3, 1],
        }),
      )
    expect(await take('2026-11-29')).toMatchObject([{ reference: 'R-a', days: 2 }])
    expect(await take('2026-11-30')).toMatchObject([{ reference: 'R-a' }, { reference: 'R-fresh' }])
  })

  it('lose and double no place, whatever residents do at once', async () => {
    const act = fc.record({
      who: fc.constantFrom('a', 'b', 'c'),
      what: fc.constantFrom('hold', 'confirm', 'release', 'cancel', 'change'),
      days: fc.integer({ min: 0, max: 1 }),
      of: fc.constantFrom('a', 'b', 'c'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        await Promise.all(
          acts.map(({ who, what, days, of }) => {
            const date = addDays(day, days)
            if (what === 'hold') return hold(who, { date, capacity: 2 })
            if (what === 'change') return hold(`of-${who}`, { date, capacity: 2, amends: of })
            if (what === 'cancel') return cancel(who)
            const instance = days === 0 ? who : `of-${who}`
            return what === 'confirm' ? confirm(instance) : release(instance)
          }),
        )
        const counted = await bookedDays(database, { council, from: day, to: addDays(day, 30) })
        expect(await counters()).toEqual(counted)
        for (const count of counted.values()) expect(count).toBeLessThanOrEqual(2)
      }),
      { numRuns: 25 },
    )
  })
})
