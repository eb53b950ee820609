import type { JourneyEvent } from '@guildhall/journeys/events'
import { plainDate } from '@guildhall/standards/plain-date'
import { Private, privateIn } from '@guildhall/standards/private-fact'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import type { Collection } from '../collection.ts'
import { type CalendarFeed, calendarIcs } from '../feeds/calendar.ts'
import type { BinDaysData } from '../pages/bin-days.tsx'
import { schedule } from '../schedule/schedule.ts'
import type { Assistance } from './assisted.ts'

const assisted: Private<Assistance> = Private.of({ reference: 'AS1' })
const secret = Private.of({ en: 'Frail resident', cy: 'Preswylydd eiddil' })
const collection: Collection = {
  service: 'refuse',
  originalDate: plainDate('2026-12-01'),
  date: plainDate('2026-12-01'),
}

describe('that a home has help with its containers', () => {
  it('fits no public page, feed, event or log: this file compiles only while each is refused', () => {
    const log = (line: string) => line
    // @ts-expect-error the page of bin days takes nothing private
    const page: Partial<BinDaysData> = { address: assisted }
    // @ts-expect-error nor as one more thing to show
    const more: Partial<BinDaysData> = { assisted }
    // @ts-expect-error a collection, which feeds and schedules are made of, takes nothing private
    const collections: Collection = { ...collection, crewReason: secret }
    // @ts-expect-error the calendar takes nothing private
    const feed: Partial<CalendarFeed> = { feedHref: assisted }
    // @ts-expect-error an event, which the service's measures are made of, takes nothing private
    const event: Partial<JourneyEvent> = { page: assisted }
    // @ts-expect-error a log line is text, and a private fact is none
    log(assisted)
    for (const forced of [page, more, collections, feed, event]) {
      expect(privateIn(forced)).toBeDefined()
      expect(JSON.stringify(forced)).toContain('[private]')
    }
  })

  it('shows nothing in a calendar even where somebody forces it in', () => {
    const policy = policyOf({ holidays: { windows: [], revisions: [] } })
    const moved = { date: plainDate('2026-12-02'), movedBecause: secret }
    const forced = { ...collection, ...(moved as unknown as Partial<Collection>) }
    const made = schedule({ policy, today: plainDate('2026-11-24'), collections: [forced] })
    expect(JSON.stringify(made)).not.toMatch(/Frail|eiddil/)
    const ics = calendarIcs({
      schedule: made,
      policy,
      language: 'en',
      council: { slug: 'alderbrook', shortName: { en: 'Alderbrook', cy: 'Alderbrook' } },
      uprn: readUprn('1') as Uprn,
      feedHref: assisted as unknown as string,
      pageHref: 'https://council.example/bins',
    })
    expect(ics).not.toMatch(/Frail|eiddil|AS1/)
  })
})
