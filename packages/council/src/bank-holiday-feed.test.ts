import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bankHolidays } from '@guildhall/standards/bank-holidays'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { publishedFeed, site, startAt } from '../test/feed-site.ts'
import { bankHolidayFeed, type FeedCache, memoryFeedCache } from './bank-holiday-feed.ts'

const urls = { en: 'https://feed.example/en.json', cy: 'https://feed.example/cy.json' }

function council(options: { cache?: FeedCache; retryAfterMs?: number; timeoutMs?: number } = {}) {
  const govuk = site(urls)
  const time = startAt('2026-11-24T09:00:00Z')
  const cache = options.cache ?? memoryFeedCache()
  const feed = bankHolidayFeed({ ...options, fetch: govuk.fetch, cache, clock: time.clock, urls })
  return { govuk, time, cache, feed }
}

describe('the bank holidays that GOV.UK publishes', () => {
  it('are fetched once, and then kept for as long as it says', async () => {
    const { govuk, time, feed } = council()
    const first = await feed.read('scotland')
    expect(first).toMatchObject({ used: 'feed', knownTo: 2029, asOf: '2026-11-24T09:00:00Z' })
    time.pass({ minutes: 59 })
    expect((await feed.read('northern-ireland')).used).toBe('cache')
    expect(govuk.asked).toEqual([urls.en, urls.cy])
  })

  it('have their Welsh names from the Welsh feed, else from the shipped list, else the English', async () => {
    const { govuk, feed } = council()
    govuk.answer(urls.cy, () => new Response('gone', { status: 410 }))
    const { holidays, used } = await feed.read('england-and-wales')
    const named = (date: string) => holidays.find((holiday) => holiday.date === date)?.name
    expect(used).toBe('feed')
    expect(named('2026-12-25')).toEqual({ en: 'Christmas Day', cy: 'Dydd Nadolig' })
    expect(named('2029-06-05')).toEqual({ en: 'Jubilee', cy: 'Jubilee' })
    const both = await council().feed.read('england-and-wales')
    expect(both.holidays.find(({ date }) => date === '2029-06-05')?.name.cy).toBe('Jiwbilî')
  })

  it('are asked for again by their ETag, and kept when nothing has changed', async () => {
    const { govuk, time, feed } = council()
    await feed.read('scotland')
    time.pass({ minutes: 61 })
    govuk.answer(urls.en, (request) => {
      expect(request.headers.get('if-none-match')).toBe('"1"')
      return new Response(null, { status: 304, headers: { 'cache-control': 'max-age=60' } })
    })
    const again = await feed.read('scotland')
    expect(again).toMatchObject({ used: 'feed', asOf: '2026-11-24T10:01:00Z' })
    expect(again.holidays.length).toBeGreaterThan(30)
  })

  it('are used though stale while GOV.UK is down, and it is asked no more than every five minutes', async () => {
    const { govuk, time, feed } = council()
    await feed.read('scotland')
    time.pass({ hours: 30 })
    govuk.answer(urls.en, () => new Response('down', { status: 503 }))
    const stale = await feed.read('scotland')
    expect(stale).toMatchObject({ used: 'stale', asOf: '2026-11-24T09:00:00Z' })
    expect(stale.why).toContain('503')
    const before = govuk.asked.length
    await feed.read('scotland')
    expect(govuk.asked).toHaveLength(before)
    govuk.answer(urls.en)
    time.pass({ minutes: 6 })
    expect((await feed.read('scotland')).used).toBe('feed')
  })

  it('are the shipped list when they can’t be had at all, and it says so', async () => {
    const { govuk, feed } = council()
    govuk.answer(urls.en, () => {
      throw new TypeError('fetch failed')
    })
    const read = await feed.read('northern-ireland')
    expect(read.used).toBe('shipped')
    expect(read.holidays).toEqual(bankHolidays('northern-ireland'))
    expect(read.why).toContain('fetch failed')
  })

  it('are the shipped list when that knows more years', async () => {
    const { govuk, feed } = council()
    const old = publishedFeed('en', 2027)
    govuk.answer(urls.en, () => Response.json(old))
    expect(await feed.read('scotland')).toMatchObject({
      used: 'shipped',
      knownTo: 2028,
      why: 'The feed ends in 2027; the list that is shipped knows 2028.',
    })
  })

  it('are never what is no feed, and what was good stays in the cache', async () => {
    const { govuk, time, feed } = council()
    await feed.read('scotland')
    const division = { division: 'scotland', events: [] as unknown[] }
    const wrong: [body: string, why: RegExp][] = [
      ['<html>Sorry, there is a problem</html>', /not JSON/],
      ['[]', /not the published shape/],
      ['{}', /no nation/],
      ['null', /not the published shape/],
      [JSON.stringify({ scotland: { ...division, events: [{ title: 'X' }] } }), /published shape/],
      [
        JSON.stringify({
          scotland: { ...division, events: [{ title: 'X', date: '2026-02-30', notes: '' }] },
        }),
        /published shape/,
      ],
      [' '.repeat(1_000_001), /far larger/],
    ]
    for (const [body, why] of wrong) {
      time.pass({ hours: 2 })
      govuk.answer(urls.en, () => new Response(body))
      const read = await feed.read('scotland')
      expect(read.used).toBe('stale')
      expect(read.why).toMatch(why)
      expect(read.holidays.length).toBeGreaterThan(30)
    }
  })

  it('of a nation that the feed leaves out are the shipped list', async () => {
    const { govuk, feed } = council()
    const { scotland: _, ...others } = publishedFeed('en', 2029)
    govuk.answer(urls.en, () => Response.json(others))
    expect(await feed.read('scotland')).toMatchObject({ used: 'shipped' })
    expect(await feed.read('northern-ireland')).toMatchObject({ used: 'cache' })
  })

  it('are had with one request however many ask at once, and one who leaves ends nobody else’s', async () => {
    const { govuk, feed } = council()
    const leaver = new AbortController()
    const left = feed.read('scotland', leaver.signal)
    const others = Array.from({ length: 20 }, () => feed.read('scotland'))
    leaver.abort(new Error('left'))
    await expect(left).rejects.toThrow('left')
    for (const { used } of await Promise.all(others)) expect(used).toBe('feed')
    expect(govuk.asked).toHaveLength(2)
  })

  it('are had though the cache is broken or holds rubbish', async () => {
    const rubbish: FeedCache = {
      get: async () => ({ feed: { scotland: 'x' }, fetchedAt: 'yesterday' }),
      set: () => Promise.reject(new Error('disk full')),
    }
    expect((await council({ cache: rubbish }).feed.read('scotland')).used).toBe('feed')
    const broken: FeedCache = { ...rubbish, get: () => Promise.reject(new Error('no connection')) }
    expect((await council({ cache: broken }).feed.read('scotland')).used).toBe('feed')
  })

  it('survive a cache that keeps JSON, across a restart', async () => {
    const rows = new Map<string, string>()
    const cache: FeedCache = {
      get: async (url) => JSON.parse(rows.get(url) ?? 'null'),
      set: async (url, feed) => {
        rows.set(url, JSON.stringify(feed))
      },
    }
    await council({ cache }).feed.read('scotland')
    const restarted = council({ cache })
    expect((await restarted.feed.read('scotland')).used).toBe('cache')
    expect(restarted.govuk.asked).toEqual([])
  })

  it('stay fresh as cache-control says, never negative, never over a week', async () => {
    const week = 7 * 86_400
    const cases: [headers: Record<string, string>, seconds: number][] = [
      [{}, 86_400],
      [{ 'cache-control': 'public, max-age=120' }, 120],
      [{ 'cache-control': 'max-age=120', age: '50' }, 70],
      [{ 'cache-control': 'max-age=120', age: '500' }, 0],
      [{ 'cache-control': 'max-age=99999999' }, week],
      [{ 'cache-control': 'no-cache' }, 0],
    ]
    for (const [headers, seconds] of cases) {
      const { govuk, time, feed } = council()
      govuk.answer(urls.en, () => Response.json(publishedFeed('en', 2029), { headers }))
      await feed.read('scotland')
      if (seconds > 0) {
        time.pass({ seconds: seconds - 1 })
        expect((await feed.read('scotland')).used).toBe('cache')
        time.pass({ seconds: 1 })
      }
      expect((await feed.read('scotland')).used).toBe('feed')
    }
  })

  it('whatever a server sends back, are a list for this nation and a word on where from', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.json(), fc.string()),
        fc.integer({ min: 200, max: 599 }),
        async (body, status) => {
          const { govuk, feed } = council()
          const empty = [204, 205, 304].includes(status)
          govuk.answer(urls.en, () => new Response(empty ? null : body, { status }))
          const read = await feed.read('england-and-wales')
          expect(read.used).toBe('shipped')
          expect(read.holidays.length).toBeGreaterThan(30)
          expect(read.why).not.toBe('')
        },
      ),
    )
  })
})

describe('over a real connection', () => {
  let close: (() => unknown) | undefined
  afterEach(() => close?.())

  it('a server that never answers is given up on in time', async () => {
    const server = createServer(() => undefined).listen(0, '127.0.0.1')
    await new Promise((ready) => server.once('listening', ready))
    close = () => {
      server.closeAllConnections()
      server.close()
    }
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const { clock } = startAt('2026-11-24T09:00:00Z')
    const feed = bankHolidayFeed({
      fetch,
      cache: memoryFeedCache(),
      clock,
      urls: { en: `${base}/en`, cy: `${base}/cy` },
      timeoutMs: 100,
    })
    const read = await feed.read('scotland')
    expect(read.used).toBe('shipped')
    expect(read.why).toMatch(/timeout/i)
  })
})

// Present where the reference files are; the published feeds themselves, read as they came.
const folder = new URL('../../../../shared/reference/bank-holidays/', import.meta.url)
const files = [
  { name: 'bank-holidays.published.json', url: urls.en },
  { name: 'gwyliau-banc.published.json', url: urls.cy },
].filter(({ name }) => existsSync(new URL(name, folder)))

if (files.length === 2) {
  describe('the feeds as they were published', () => {
    it.each(['england-and-wales', 'scotland', 'northern-ireland'] as const)(
      'agree with the shipped list of %s in every year that it knows, names in both languages too',
      async (nation) => {
        const { govuk, feed } = council()
        for (const { name, url } of files) {
          govuk.answer(url, () => new Response(readFileSync(new URL(name, folder), 'utf8')))
        }
        const { holidays, used } = await feed.read(nation)
        const shipped = bankHolidays(nation)
        expect(used).toBe('feed')
        expect(holidays.filter(({ date }) => date >= '2025' && date < '2029')).toEqual(shipped)
      },
    )
  })
}
