import { addDays, clockFrom, plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { christmasPolicy, yearOfFridays } from '../../test/year.ts'
import type { Collection } from '../collection.ts'
import { binDaysCalendar, yearOf } from '../schedule/bin-days-server.ts'
import { memoryCollections } from '../sources/memory.ts'

const today = plainDate('2026-11-24')
const uprn = readUprn('100') as Uprn
const council = { slug: 'alderbrook', shortName: { en: 'Alderbrook', cy: 'Gwern-nant' } }
const given = {
  context: undefined,
  council,
  uprn,
  language: 'en' as const,
  clock: clockFrom('2026-11-24T09:00:00Z'),
  feedHref: 'https://alderbrook.example/bins/100.json',
}
const serverOf = (
  collections: readonly Collection[] = yearOfFridays(addDays(today, -28), addDays(today, 365)),
) => ({
  source: () => memoryCollections(new Map([[uprn, collections]])),
  policy: () => christmasPolicy,
})

describe('a calendar that residents make their own', () => {
  const ask = async (search: string) =>
    (
      await binDaysCalendar(serverOf(), new Request(`https://a.example/100.ics${search}`), {
        ...given,
        pageHref: 'https://a.example/bins',
      })
    ).text()
  const seconds = (ics: string) =>
    (
      new ICAL.Component(ICAL.parse(ics))
        .getFirstSubcomponent('vevent')
        ?.getFirstSubcomponent('valarm')
        ?.getFirstPropertyValue('trigger') as ICAL.Duration | undefined
    )?.toSeconds()

  it('reminds when they like, as the council does, or not at all', async () => {
    expect(seconds(await ask('?alarm=20:15'))).toBe(-(3 * 60 + 45) * 60)
    expect(seconds(await ask(''))).toBe(-6 * 3600)
    expect(seconds(await ask('?alarm=soon'))).toBe(-6 * 3600)
    expect(await ask('?alarm=none')).not.toContain('VALARM')
  })

  it('counts up with each change, so that a calendar takes the latest', async () => {
    const collections = (to: string, revision?: number) => [
      {
        service: 'refuse',
        originalDate: plainDate('2026-12-04'),
        date: plainDate(to),
        ...(revision !== undefined && { revision }),
      },
    ]
    const event = async (told: ReturnType<typeof collections>) => {
      const response = await binDaysCalendar(
        serverOf(told),
        new Request('https://a.example/100.ics'),
        { ...given, pageHref: 'https://a.example/bins' },
      )
      const [component] = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents(
        'vevent',
      )
      if (!component) throw new Error('There is no event.')
      return new ICAL.Event(component)
    }
    const [first, moved, again, back] = [
      await event(collections('2026-12-04')),
      await event(collections('2026-12-05')),
      await event(collections('2026-12-07', 2)),
      await event(collections('2026-12-04', 3)),
    ]
    expect([first, moved, again, back].map((one) => one?.sequence)).toEqual([0, 1, 2, 3])
    expect(new Set([first, moved, again, back].map((one) => one?.uid)).size).toBe(1)
  })

  it('has the days that the policy names', async () => {
    const made = await yearOf(serverOf(), given)
    const days = made.services.flatMap(({ past, upcoming }) => [...past, ...upcoming])
    expect(days.every(({ date }) => date >= '2026-11-10' && date <= '2027-11-24')).toBe(true)
    expect(days.length).toBeGreaterThan(60)
  })
})
