import { describe, expect, test } from 'vitest'
import { binsFor, roundOf } from '../src/bins/rounds.ts'
import { addresses, handClock, start } from './support.ts'

const day = 86_400_000
const at = (text: string) => {
  const [date = '', month = '', year = ''] = text.split('/')
  return Date.UTC(Number(year), Number(month) - 1, Number(date))
}
const manyUprns = Array.from({ length: 300 }, (_, n) => String(100_000_000_000 + n * 7919))
const datesOf = (uprn: string, today: string, type: string) =>
  binsFor(uprn, today)
    .bins.filter((bin) => bin.type === type)
    .map((bin) => at(bin.collectionDate))

describe('a property’s collections', () => {
  test('are food every week, and rubbish and recycling in turn', () => {
    for (const uprn of manyUprns) {
      const food = datesOf(uprn, '2026-06-01', 'Food waste')
      const rubbish = datesOf(uprn, '2026-06-01', 'Rubbish')
      const recycling = datesOf(uprn, '2026-06-01', 'Recycling')
      const steps = (dates: number[]) =>
        dates.slice(1).map((date, n) => (date - (dates[n] ?? 0)) / day)
      expect(new Set(steps(food))).toEqual(new Set([7]))
      expect(new Set(steps(rubbish))).toEqual(new Set([14]))
      expect([...rubbish, ...recycling].sort()).toEqual(food)
    }
  })

  test('run from 4 weeks before today to 8 weeks after', () => {
    for (const uprn of manyUprns.slice(0, 20)) {
      const food = datesOf(uprn, '2026-06-01', 'Food waste')
      expect(food[0]).toBeGreaterThanOrEqual(Date.UTC(2026, 4, 4))
      expect(food.at(-1)).toBeLessThanOrEqual(Date.UTC(2026, 6, 27))
      expect(food.length).toBeGreaterThanOrEqual(12)
    }
  })

  test('fall on every weekday from Monday to Friday across a town, and some have a garden bin', () => {
    const rounds = manyUprns.map(roundOf)
    for (const weekday of [0, 1, 2, 3, 4]) {
      const share = rounds.filter((round) => round.weekday === weekday).length / rounds.length
      expect(share).toBeGreaterThan(0.1)
    }
    const gardens = rounds.filter((round) => round.garden).length / rounds.length
    expect(gardens).toBeGreaterThan(0.2)
    expect(gardens).toBeLessThan(0.5)
  })

  test('are the same for a UPRN with leading zeros', () => {
    expect(binsFor('000123', '2026-06-01')).toEqual(binsFor('123', '2026-06-01'))
  })

  test.each(['2026-12-21', '2027-12-20', '2025-12-22', '2022-12-19', '2021-12-20'])(
    'around Christmas, seen from %s, are never on a holiday or a Sunday, and keep the round’s order',
    (today) => {
      const year = Number(today.slice(0, 4))
      const holidays = [Date.UTC(year, 11, 25), Date.UTC(year, 11, 26), Date.UTC(year + 1, 0, 1)]
      const firstOfWeekday = new Map<number, number>()
      for (const uprn of manyUprns) {
        for (const date of datesOf(uprn, today, 'Food waste')) {
          expect(holidays).not.toContain(date)
          expect(new Date(date).getUTCDay()).not.toBe(0)
        }
        const christmasWeek = Date.parse(`${today}T00:00:00Z`)
        const inWeek = datesOf(uprn, today, 'Food waste').find((date) => date >= christmasWeek)
        if (inWeek) firstOfWeekday.set(roundOf(uprn).weekday, inWeek)
      }
      const order = [...firstOfWeekday].sort(([a], [b]) => a - b).map(([, date]) => date)
      expect(order).toEqual([...order].sort())
      expect(new Set(order).size).toBe(5)
    },
  )

  test('move from a Friday Christmas Day to the Saturday after Boxing Day’s own day', () => {
    const uprn = manyUprns.find((candidate) => roundOf(candidate).weekday === 4) ?? ''
    const dates = datesOf(uprn, '2026-12-21', 'Food waste')
    expect(dates).toContain(Date.UTC(2026, 11, 29))
    expect(dates).not.toContain(Date.UTC(2026, 11, 25))
  })
})

describe('the waste system', () => {
  test('answers in UKBinCollectionData’s form, by London’s date', async () => {
    const sandbox = await start({ clock: handClock('2026-05-31T23:30:00Z') })
    // A property whose collections tell the two dates apart.
    const differs = (uprn: string) =>
      binsFor(uprn, '2026-05-31').bins.length !== binsFor(uprn, '2026-06-01').bins.length
    const uprn = manyUprns.find(differs)
    const response = await fetch(`${sandbox.url}/bins/${uprn}`)
    expect(response.headers.get('content-type')).toContain('application/json')
    const body = await response.json()
    expect(body).toEqual(binsFor(uprn ?? '', '2026-06-01'))
    expect(Object.keys(body)).toEqual(['bins'])
    for (const bin of body.bins) {
      expect(Object.keys(bin).sort()).toEqual(['collectionDate', 'type'])
      expect(bin.collectionDate).toMatch(/^\d{2}\/\d{2}\/\d{4}$/)
    }
  })

  test('knows the gazetteer’s properties only, once it has a gazetteer', async () => {
    const sandbox = await start({ addresses })
    expect((await fetch(`${sandbox.url}/bins/000900000001`)).status).toBe(200)
    const unknown = await fetch(`${sandbox.url}/bins/5`)
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toEqual({ error: 'No property has this UPRN' })
  })

  test.each(['x', '1234567890123', '-1', '1.5', '%00', '%E0%A4%A'])(
    'refuses %s as a UPRN',
    async (uprn) => {
      const sandbox = await start()
      expect((await fetch(`${sandbox.url}/bins/${uprn}`)).status).toBe(400)
    },
  )
})
