import { existsSync, readFileSync } from 'node:fs'
import { addDays, clockFrom, plainDate } from '@guildhall/standards/plain-date'
import { Private } from '@guildhall/standards/private-fact'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { cleanup, render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { christmasPolicy, yearAt, yearOfFridays } from '../../test/year.ts'
import { containerKinds } from '../collection.ts'
import { binDaysJson } from '../schedule/bin-days-server.ts'
import { schedule } from '../schedule/schedule.ts'
import { memoryCollections } from '../sources/memory.ts'
import { BinDaysPrint } from './bin-days-print.tsx'
import { type WasteServicesFeed, wasteServices } from './waste-standards.ts'
import { codesOf, marksOf, monthsFrom } from './year-months.ts'

const today = plainDate('2026-11-24')
const uprn = readUprn('100') as Uprn
const council = { slug: 'alderbrook', shortName: { en: 'Alderbrook', cy: 'Gwern-nant' } }
const year = yearAt(today, addDays(today, 365))
const given = {
  context: undefined,
  council,
  uprn,
  language: 'en' as const,
  clock: clockFrom('2026-11-24T09:00:00Z'),
  feedHref: 'https://alderbrook.example/bins/100.json',
}
const serverOf = (collections = yearOfFridays(addDays(today, -28), addDays(today, 365))) => ({
  source: () => memoryCollections(new Map([[uprn, collections]])),
  policy: () => christmasPolicy,
})

describe('the year on one sheet', () => {
  afterEach(cleanup)
  const show = (language: 'en' | 'cy' = 'en', asOf?: string) =>
    render(
      <BinDaysPrint
        schedule={asOf === undefined ? year : { ...year, asOf }}
        address="1 High Street"
        putOutBy="06:30"
        language={language}
      />,
    )
  const cell = (month: string, day: string) =>
    within(screen.getByRole('table', { name: month })).getByRole('cell', {
      name: new RegExp(`^${day}(?!\\d)`),
    })

  it('is a table for each month, in which a day says what is collected in words', () => {
    show()
    expect(screen.getAllByRole('table')).toHaveLength(12)
    expect(cell('November 2026', '27').textContent).toMatch(/: Recycling, Garden waste$/)
    expect(cell('November 2026', '26').textContent).toBe('26')
  })

  it('says which days have moved and why, and which may still', () => {
    show()
    expect(cell('December 2026', '28').textContent).toContain(
      'Recycling (moved from Friday 25 December)',
    )
    expect(cell('January 2027', '8').textContent).toContain('Recycling (to be confirmed)')
    expect(
      screen.getByText('Recycling: Monday 28 December instead of Friday 25 December: Christmas'),
    ).toBeTruthy()
    expect(screen.getByText(/Friday 8 January may change: Christmas and New Year/)).toBeTruthy()
  })

  it('tells containers in words with a letter each, so that no colour is needed', () => {
    show()
    expect(screen.getByText('E – Recycling').parentElement?.textContent).toContain(
      'Black bin with a blue lid, every 2 weeks',
    )
    for (const picture of document.querySelectorAll('svg')) {
      expect(picture.getAttribute('aria-hidden')).toBe('true')
    }
  })

  it('has no style that a strict Content-Security-Policy would refuse', () => {
    const { container } = show()
    expect(container.querySelectorAll('[style], style')).toHaveLength(0)
  })

  it('says how old it is when the source is down', () => {
    show('en', '2026-11-22T09:00:00Z')
    expect(
      screen.getByText('These days are as they were known on Sunday 22 November 2026.'),
    ).toBeTruthy()
  })

  it('is in Welsh too', () => {
    show('cy')
    expect(screen.getByRole('table', { name: 'Rhagfyr 2026' })).toBeTruthy()
    expect(
      screen.getByText('Ailgylchu: dydd Llun 28 Rhagfyr yn lle dydd Gwener 25 Rhagfyr: y Nadolig'),
    ).toBeTruthy()
  })

  it('has every day once, whichever month it starts in, and every collection on its day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        fc.integer({ min: 1, max: 14 }),
        (n, count) => {
          const days = monthsFrom(addDays(today, n), count)
            .flatMap(({ weeks }) => weeks.flat())
            .filter((day) => day !== undefined)
          expect(days).toHaveLength(new Set(days).size)
          for (const [at, day] of days.entries()) {
            if (at > 0) expect(day).toBe(addDays(days[at - 1] ?? day, 1))
          }
        },
      ),
    )
    const marks = marksOf(year.services, new Map())
    const all = year.services.flatMap(({ past, upcoming }) => [...past, ...upcoming])
    expect([...marks.values()].flat()).toHaveLength(all.length)
  })

  it('gives each service a letter that no other has', () => {
    const names = ['Rubbish', 'Recycling', 'Refuse sacks', 'R', '12'].map((name, at) => ({
      id: String(at),
      name,
    }))
    const codes = [...codesOf(names).values()]
    expect(new Set(codes).size).toBe(5)
    expect(codes.slice(0, 2)).toEqual(['R', 'E'])
  })
})

describe('collections in the words of the Local Waste Service Standards', () => {
  const document = wasteServices({ ...given, schedule: year })
  const [refuse, recycling] = document.services

  it('have no place for what could harm somebody', () => {
    const assisted = Private.of('behind the gate')
    // @ts-expect-error A private fact is no part of a feed.
    const feed: Partial<WasteServicesFeed> = { feedHref: assisted }
    const text = JSON.stringify(wasteServices({ ...given, ...feed, schedule: year }))
    expect(text).not.toContain('behind the gate')
  })

  it('tell services, how often they come and their containers', () => {
    expect(refuse).toMatchObject({
      '@type': 'WasteService',
      id: 'refuse',
      name: 'Rubbish',
      frequency: 'fortnightly',
      feature_types: [{ '@type': 'ContainerType', name: 'Black bin', shape: 'wheelie_bin' }],
    })
  })

  it('tell of each date where it comes from and how far it can be relied on', () => {
    const on = (date: string) => recycling?.next_collections.find((one) => one.start_date === date)
    expect(on('2026-11-27')?.provenance).toEqual({
      told_by: 'rounds',
      vouched_by: 'source',
      certainty: 'expected',
      original_date: '2026-11-27',
    })
    expect(on('2026-12-28')?.provenance).toEqual({
      told_by: 'rounds',
      vouched_by: 'council',
      certainty: 'moved',
      original_date: '2026-12-25',
      reason: 'Christmas',
    })
    expect(on('2027-01-08')?.provenance).toMatchObject({
      vouched_by: 'nobody',
      certainty: 'to_be_confirmed',
    })
  })

  it('say when it was told, where a source that is down was remembered', () => {
    const toldAt = '2026-11-22T09:00:00.000Z'
    const collections = yearOfFridays(today, addDays(today, 30)).map((one) => ({ ...one, toldAt }))
    const told = schedule({ collections, policy: christmasPolicy, today })
    const { services } = wasteServices({ ...given, schedule: told })
    expect(services[0]?.next_collections[0]?.provenance.as_of).toBe(toldAt)
  })

  it('are answered as JSON with an ETag and no cookie, 503 while the source is down', async () => {
    const ask = (headers: HeadersInit = {}, server = serverOf()) =>
      binDaysJson(server, new Request(given.feedHref, { headers }), given)
    const response = await ask()
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect((await response.json()).services).toHaveLength(3)
    const etag = response.headers.get('etag') ?? ''
    expect((await ask({ 'if-none-match': etag })).status).toBe(304)
    const down = { ...serverOf(), source: () => memoryCollections(new Map(), { problem: 'down' }) }
    expect((await ask({}, down)).status).toBe(503)
  })

  const folder = new URL(
    '../../../../../shared/reference/bins/waste-service-standards/',
    import.meta.url,
  )
  it.each(existsSync(folder) ? [folder] : [])('use the Standards’ own names', (from) => {
    const read = (name: string) => readFileSync(new URL(name, from), 'utf8')
    const shapes = read('container_types.csv')
      .split('\n')
      .map((line) => line.match(/"[^"]*"|[^,]+/g)?.[2])
    const kinds = containerKinds.filter((kind) => kind !== 'other')
    for (const kind of kinds) {
      const services = [
        {
          ...christmasPolicy.services[0],
          id: 'x',
          name: { en: 'X', cy: 'X' },
          container: {
            kind,
            bodyColour: '#000000',
            lidColour: '#000000',
            words: { en: 'X', cy: 'X' },
          },
          sourceNames: [],
        },
      ]
      const collections = [{ service: 'x', originalDate: today, date: today }]
      const policy = { ...christmasPolicy, services }
      const told = schedule({ collections, policy, today })
      const shape = wasteServices({ ...given, schedule: told }).services[0]?.feature_types[0]?.shape
      expect(shapes).toContain(shape)
    }
    const example = JSON.parse(read('waste_service.json'))
    for (const name of [
      '@type',
      'id',
      'name',
      'frequency',
      'feature_types',
      'last_collections',
      'next_collections',
    ]) {
      expect(example).toHaveProperty(name)
      expect(refuse).toHaveProperty(name)
    }
    expect(example.next_collections[0]['@type']).toBe(refuse?.next_collections[0]?.['@type'])
    expect(JSON.parse(read('task.json')).status).toBe(refuse?.next_collections[0]?.status)
  })
})
