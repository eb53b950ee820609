import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, month, period, policy } from '../test/sample.ts'
import { countEvents, deviceOf } from './counts.ts'
import { byDay, measureService } from './measure.ts'
import { satisfactionEvent, satisfactionIn } from './satisfaction.ts'

const options = { journey: 'missed-collection', period, policy }

describe('a month of a service, worked out by hand', () => {
  const measured = measureService(month, options)

  it('is completed by those who sent it, of all that ended', () => {
    // 620 + 180 + 40 + 60 sent; 70 + 24 + 6 left.
    expect(measured.completion).toEqual({ count: 900, of: 1000 })
  })

  it('is digital where residents sent it themselves', () => {
    expect(measured.digital).toEqual({ count: 840, of: 900 })
  })

  it('satisfies those who are satisfied or very satisfied', () => {
    expect(measured.satisfaction).toEqual({ count: 180, of: 200 })
  })

  it('costs a share of the year’s cost, and each form by its channel', () => {
    // 730,000 × 31 ÷ 365 = 62,000; 840 × 40 = 33,600; 60 × 500 = 30,000; ÷ 900 = 139.6.
    expect(measured.costPence).toBe(140)
  })

  it('says where people leave and which field errs most', () => {
    expect(measured.leaves).toEqual([
      { page: 'postcode', times: 76 },
      { page: 'which-bin', times: 24 },
    ])
    expect(measured.mistakes[0]).toEqual({
      page: 'postcode',
      field: 'postcode',
      times: 135,
      answered: 950,
    })
  })

  it('is split by language, JavaScript and device', () => {
    const of = (group: string) => measured.splits.find((split) => split.group === group)
    expect(of('cy')?.completion).toEqual({ count: 40, of: 46 })
    expect(of('no')?.completion).toEqual({ count: 40, of: 46 })
    expect(of('phone')?.completion).toEqual({ count: 620, of: 696 })
    expect(of('desktop')?.completion).toEqual({ count: 280, of: 304 })
    expect(of('en')).toMatchObject({ mistakes: 165, answered: 900 })
  })

  it('leaves no day of a chart out', () => {
    const days = byDay(month, options)
    expect(days).toHaveLength(31)
    expect(days[4]).toEqual({ day: '2026-10-05', completed: 900, left: 100 })
    expect(days[30]).toEqual({ day: '2026-10-31', completed: 0, left: 0 })
  })
})

it('a service that only tells something is completed on the page with the answer', () => {
  const counts = [
    count({ name: 'abandoned', page: 'bin-days', times: 50 }),
    count({ name: 'abandoned', page: 'postcode', times: 10 }),
  ]
  const measured = measureService(counts, { ...options, policy: { completesAt: ['bin-days'] } })
  expect(measured.completion).toEqual({ count: 50, of: 60 })
  expect(measured.leaves).toEqual([{ page: 'postcode', times: 10 }])
  expect(measured.costPence).toBeUndefined()
})

it('those who left without a known language make no rate by language', () => {
  const counts = [...month, count({ name: 'abandoned', language: '', times: 1 })]
  const { splits } = measureService(counts, options)
  expect(splits.filter(({ by }) => by === 'language').map(({ completion }) => completion)).toEqual([
    undefined,
    undefined,
  ])
  expect(splits.find(({ group }) => group === 'phone')?.completion).toBeDefined()
})

it('events are counted by the day in London, and a field for each that was wrong', () => {
  const event = {
    name: 'error-shown',
    at: '2026-10-05T10:00:00Z',
    journey: 'missed-collection',
    page: 'contact',
    channel: 'online',
    language: 'cy',
    javascript: false,
    device: 'phone',
    fields: ['email', 'phone'],
  } as const
  const counts = countEvents([event, event], (at) => at.slice(0, 10))
  expect(counts.map(({ field, times, javascript }) => [field, times, javascript])).toEqual([
    ['email', 2, 'no'],
    ['phone', 2, 'no'],
  ])
})

it('an answer of the five is an event without a page, and anything else is none', () => {
  const form = new FormData()
  expect(satisfactionIn(form)).toBeUndefined()
  form.set('satisfaction', 'delighted')
  expect(satisfactionIn(form)).toBeUndefined()
  form.set('satisfaction', 'neither')
  const answer = satisfactionIn(form)
  expect(answer).toBe('neither')
  const at = '2026-10-05T10:00:00Z'
  const about = { at, journey: 'missed-collection', channel: 'online' }
  const counts = countEvents([satisfactionEvent('neither', about)], (when) => when.slice(0, 10))
  expect(measureService(counts, options).answers.neither).toBe(1)
})

it('a phone is known by its browser’s hint, else by “Mobi”', () => {
  const device = (headers: Record<string, string>) => deviceOf(new Headers(headers))
  expect(device({ 'sec-ch-ua-mobile': '?1' })).toBe('phone')
  expect(device({ 'sec-ch-ua-mobile': '?0', 'user-agent': 'Mobile' })).toBe('desktop')
  expect(device({ 'user-agent': 'Mozilla/5.0 (iPhone) Version/18 Mobile/15E148' })).toBe('phone')
  expect(device({})).toBe('desktop')
})

const anyCount = fc
  .record({
    day: fc.constantFrom('2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'),
    journey: fc.constantFrom('missed-collection', 'bin-days'),
    page: fc.constantFrom('postcode', 'which-bin', 'check-answers'),
    name: fc.constantFrom('submitted', 'abandoned', 'answered', 'error-shown', 'satisfaction', 'x'),
    channel: fc.constantFrom('online', 'assisted'),
    language: fc.constantFrom('en', 'cy', ''),
    javascript: fc.constantFrom('yes', 'no', ''),
    field: fc.constantFrom('', 'email', 'satisfied', 'dissatisfied'),
    times: fc.nat(50),
  })
  .map(count)

describe('whatever was counted', () => {
  it('the order and the grouping of rows change nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCount), (counts) => {
        const measured = measureService(counts, options)
        const ones = [...counts].reverse().flatMap((row) => [
          { ...row, times: row.times - Math.floor(row.times / 2) },
          { ...row, times: Math.floor(row.times / 2) },
        ])
        expect(measureService(ones, options)).toEqual(measured)
      }),
    )
  })

  it('every proportion is some of a whole, and the days add up to the period', () => {
    fc.assert(
      fc.property(fc.array(anyCount), (counts) => {
        const measured = measureService(counts, options)
        for (const { count: some, of } of [
          measured.completion,
          measured.digital,
          measured.satisfaction,
          ...measured.splits.flatMap(({ completion }) => completion ?? []),
        ]) {
          expect(some).toBeLessThanOrEqual(of)
        }
        const days = byDay(counts, options)
        const completed = days.reduce((total, day) => total + day.completed, 0)
        expect(completed).toBe(measured.completion.count)
      }),
    )
  })
})
