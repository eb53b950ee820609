import { existsSync, readFileSync } from 'node:fs'
import { clockFrom, plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { schedule } from '../schedule/schedule.ts'
import { CollectionSourceError } from '../sources/collection-source.ts'
import {
  type CalendarFeed,
  calendarDays,
  calendarIcs,
  calendarResponse,
  webcalHref,
} from './calendar.ts'
import { icsText, writeIcs } from './ics.ts'

const today = plainDate('2026-11-24')
const on = (service: string, date: string, more: Partial<Collection> = {}): Collection => ({
  service,
  originalDate: plainDate(date),
  date: plainDate(date),
  ...more,
})
function feedOf(
  collections: Collection[],
  more: Partial<CalendarFeed> = {},
  policy = policyOf(),
): CalendarFeed {
  return {
    schedule: schedule({ collections, policy, today }),
    policy,
    language: 'en',
    council: { slug: 'alderbrook', shortName: { en: 'Alder; Brook, & co', cy: 'Gwern-nant' } },
    uprn: readUprn('100012345678') as Uprn,
    feedHref: 'https://alderbrook.example/bins/100012345678.ics',
    pageHref: 'https://alderbrook.example/bins',
    ...more,
  }
}
const parse = (ics: string) => new ICAL.Component(ICAL.parse(ics))
const events = (ics: string) =>
  parse(ics)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

describe('the calendar of bin days, read by another’s parser', () => {
  const ics = calendarIcs(feedOf([on('recycling', '2026-12-01'), on('garden', '2026-12-25')]))

  it('has one whole-day event a collection, which leaves the day free', () => {
    const [first, second] = events(ics)
    expect(first?.summary).toBe('Recycling')
    expect(first?.startDate.isDate).toBe(true)
    expect(first?.startDate.toString()).toBe('2026-12-01')
    expect(first?.endDate.toString()).toBe('2026-12-02')
    expect(first?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(second?.startDate.toString()).toBe('2026-12-25')
  })

  it('says in words what to put out and by when', () => {
    expect(events(ics)[0]?.description).toBe('Black bin with a blue lid\nPut it out by 6am.')
  })

  it('reminds on the evening before', () => {
    const valarm = events(ics)[0]?.component.getFirstSubcomponent('valarm')
    const trigger = valarm?.getFirstPropertyValue('trigger') as ICAL.Duration
    expect(trigger.toSeconds()).toBe(-6 * 3600)
    expect(valarm?.getFirstPropertyValue('description')).toBe('Recycling is collected tomorrow')
  })

  it('doesn’t remind where the council wants no alarm', () => {
    const silent = policyOf({ calendar: { alarmAt: null } })
    expect(calendarIcs(feedOf([on('refuse', '2026-12-01')], {}, silent))).not.toContain('VALARM')
  })

  it('names itself, its source and how often to look again', () => {
    const calendar = parse(ics)
    for (const name of ['NAME', 'X-WR-CALNAME']) {
      expect(ics).toContain(`\r\n${name}:Bin days\\, Alder\\; Brook\\, & co\r\n`)
    }
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT24H')
    expect(calendar.getFirstPropertyValue('source')).toBe(
      'https://alderbrook.example/bins/100012345678.ics',
    )
    expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Europe/London')
  })

  it('is in Welsh as well', () => {
    const cy = calendarIcs(feedOf([on('recycling', '2026-12-01')], { language: 'cy' }))
    expect(events(cy)[0]?.summary).toBe('Ailgylchu')
    expect(events(cy)[0]?.description).toBe('Bin du â chaead glas\nRhowch ef allan erbyn 6yb.')
  })

  it('has an event that moves rather than a second one when a collection moves', () => {
    const why = { en: 'Christmas Day', cy: 'Dydd Nadolig' }
    const moved = calendarIcs(
      feedOf([
        on('recycling', '2026-12-01'),
        on('garden', '2026-12-25', { date: plainDate('2026-12-28'), movedBecause: why }),
      ]),
    )
    expect(events(moved).map(({ uid }) => uid)).toEqual(events(ics).map(({ uid }) => uid))
    const [, garden] = events(moved)
    expect(garden?.startDate.toString()).toBe('2026-12-28')
    expect(garden?.sequence).toBeGreaterThan(events(ics)[1]?.sequence ?? 0)
    expect(garden?.description).toContain('Moved from Friday 25 December: Christmas Day.')
  })

  it('marks a date that nobody has confirmed', () => {
    const name = { en: 'Christmas', cy: 'Nadolig' }
    const policy = policyOf({
      holidays: { windows: [{ from: '2026-12-21', to: '2027-01-08', name }] },
    })
    const [event] = events(calendarIcs(feedOf([on('garden', '2026-12-25')], {}, policy)))
    expect(event?.summary).toBe('Garden waste (date to be confirmed)')
    expect(event?.component.getFirstPropertyValue('status')).toBe('TENTATIVE')
    expect(event?.description).toContain('This date may change: Christmas.')
  })

  it('has stamps in UTC that are past already', () => {
    for (const [, stamp] of ics.matchAll(/^DTSTAMP:(\S+)/gm)) {
      expect(stamp).toMatch(/^\d{8}T000000Z$/)
      expect(stamp && stamp < '20261124').toBe(true)
    }
  })
})

describe('the text of a calendar', () => {
  it('is read back as it was, however long and whatever its signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const clean = text.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '')
        const ics = writeIcs([
          ['BEGIN', 'VCALENDAR'],
          ['DESCRIPTION', icsText(text)],
          ['END', 'VCALENDAR'],
        ])
        for (const line of ics.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
        }
        expect(parse(ics).getFirstPropertyValue('description')).toBe(clean)
      }),
    )
  })
})

describe('a calendar’s request', () => {
  const feed = feedOf([on('refuse', '2026-12-01')])
  const ask = (init: RequestInit = {}, load: () => CalendarFeed = () => feed) =>
    calendarResponse(new Request(feed.feedHref, init), load)

  it('is answered with a file that caches may keep and no cookie', async () => {
    const response = await ask()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(await response.text()).toContain('BEGIN:VEVENT')
  })

  it('is answered 304 while nothing has changed, even on another day', async () => {
    const etag = (await ask()).headers.get('etag') ?? ''
    const tomorrow = { ...feed, schedule: { ...feed.schedule, today: plainDate('2026-11-25') } }
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const response = await ask({ headers: { 'if-none-match': tag } }, () => tomorrow)
      expect(response.status).toBe(304)
      expect(response.headers.get('etag')).toBe(etag)
      expect(await response.text()).toBe('')
    }
    const moved = feedOf([on('refuse', '2026-12-01', { date: plainDate('2026-12-02') })])
    expect((await ask({ headers: { 'if-none-match': etag } }, () => moved)).status).toBe(200)
  })

  it('is answered 503 while the source is down, since an empty calendar would take events away', async () => {
    const response = await ask({}, () => {
      throw new CollectionSourceError('down', 'It is down.')
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('3600')
  })

  it('is answered 404 for a property that isn’t known', async () => {
    const response = await ask({}, () => {
      throw new CollectionSourceError('unknown-property', 'It is not known.')
    })
    expect(response.status).toBe(404)
  })

  it('has a HEAD without a body and refuses a POST', async () => {
    const head = await ask({ method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect((await ask({ method: 'POST' })).status).toBe(405)
  })

  it('asks the source for the days that the council keeps in its calendar', () => {
    expect(calendarDays(clockFrom('2026-11-24T12:00:00Z'), policyOf().calendar)).toEqual({
      today: '2026-11-24',
      from: '2026-11-10',
      to: '2027-11-24',
    })
  })

  it('can come from a webcal address', () => {
    expect(webcalHref(feed.feedHref)).toBe('webcal://alderbrook.example/bins/100012345678.ics')
  })
})

const published = new URL(
  '../../../../../shared/reference/reference/icalendar-requirements.json',
  import.meta.url,
)
describe('what calendars ask of a feed', () => {
  const ics = calendarIcs(feedOf([on('refuse', '2026-12-01')]))

  it('is there: UID, stamp, days, name, method', () => {
    for (const name of ['UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE', 'PRODID']) {
      expect(ics).toContain(`\r\n${name}:`)
    }
  })

  it.each(existsSync(published) ? [published] : [])('is each property of the list', (file) => {
    const list: Record<'must' | 'subscribe' | 'bins', string[]> = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    const names = [...list.must, ...list.subscribe]
      .flatMap((sentence) => sentence.match(/\b[A-Z][A-Z-]{4,}\b/g) ?? [])
      .filter((name) => !['VALUE', 'TEXT', 'DURATION', 'PUBLISH', 'VCALENDAR'].includes(name))
    for (const name of names.filter((name) => name !== 'VEVENT')) {
      expect(ics).toMatch(new RegExp(`^${name}[:;]`, 'm'))
    }
  })
})
