import type { Database } from '@guildhall/database/database'
import { plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { screen, within } from '@testing-library/react'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../test/resident.tsx'
import type { Collection } from '../collection.ts'
import { binDaysBindings } from '../schedule/bin-days-server.ts'
import type { CollectionProblem } from '../sources/collection-source.ts'
import { memoryCollections } from '../sources/memory.ts'
import { binDaysPages } from './bin-days.tsx'

const on = (service: string, date: string, more: Partial<Collection> = {}): Collection => ({
  service,
  originalDate: plainDate(date),
  date: plainDate(date),
  ...more,
})
const collections = [
  on('recycling', '2026-12-01', {
    date: plainDate('2026-12-02'),
    movedBecause: { en: 'Snow', cy: 'Eira' },
  }),
  on('recycling', '2026-12-15'),
  on('refuse', '2026-11-25'),
  on('refuse', '2026-12-02'),
  on('garden', '2026-12-29'),
]
const policy = policyOf({
  holidays: {
    windows: [{ from: '2026-12-21', to: '2027-01-08', name: { en: 'Christmas', cy: 'Nadolig' } }],
  },
})

describe('the page of bin days', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  async function visit(
    given: {
      uprn?: string
      language?: 'en' | 'cy'
      problem?: CollectionProblem
      found?: readonly Collection[]
    } = {},
  ) {
    const pages = binDaysPages({
      address: addressOf,
      missedHref: ({ homeHref }) => `${homeHref}missed`,
    })
    const source = memoryCollections(
      new Map([[readUprn('100') as Uprn, given.found ?? collections]]),
      given.problem ? { problem: given.problem } : {},
    )
    const { resident } = serve({
      database,
      pages: pages.pages,
      asks: false,
      now: () => '2026-11-24T20:00:00Z',
      bindings: binDaysBindings(pages, {
        source: () => source,
        policy: () => policy,
        contact: () => ({ phone: '01632 960 100', href: 'https://alderbrook.example/contact' }),
        feedHref: (_context, uprn) => `https://alderbrook.example/bins/${uprn}.ics`,
      }),
    })
    await resident(given.language ?? 'en').send('address', { uprn: given.uprn ?? '100' })
  }
  const card = (name: string) => {
    const heading = screen.getByRole('heading', { level: 2, name })
    const found = heading.closest<HTMLElement>('.govuk-summary-card')
    if (!found) throw new Error(`“${name}” has no card.`)
    return within(found)
  }

  it('tells the address and each service’s next day in words, soonest first', async () => {
    await visit()
    expect(screen.getByRole('heading', { level: 1, name: 'Your bin days' })).toBeTruthy()
    expect(screen.getByText('1 High Street, Alderbrook')).toBeTruthy()
    const cards = screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)
    expect(cards.slice(0, 3)).toEqual(['Rubbish', 'Recycling', 'Garden waste'])
    expect(card('Rubbish').getByText('Tomorrow, Wednesday 25 November')).toBeTruthy()
    expect(card('Rubbish').getByText('Every week')).toBeTruthy()
    expect(card('Rubbish').getByText('Wednesday 2 December')).toBeTruthy()
    expect(document.title).toBe('Your bin days – Service – Alderbrook')
  })

  it('says what colour a bin is in words; its picture adds nothing that a word doesn’t', async () => {
    await visit()
    expect(card('Recycling').getByText('Black bin with a blue lid')).toBeTruthy()
    for (const picture of document.querySelectorAll('svg')) {
      expect(picture.getAttribute('aria-hidden')).toBe('true')
    }
  })

  it('says that a collection has moved, from when and why', async () => {
    await visit()
    expect(card('Recycling').getByText('Wednesday 2 December')).toBeTruthy()
    expect(card('Recycling').getByText('Moved from Tuesday 1 December: Snow')).toBeTruthy()
  })

  it('doesn’t pretend to know a day in a holiday week', async () => {
    await visit()
    expect(card('Garden waste').getByText('To be confirmed')).toBeTruthy()
    expect(
      card('Garden waste').getByText(
        'This would be Tuesday 29 December, but it may change: Christmas. Look again nearer the day.',
      ),
    ).toBeTruthy()
  })

  it('offers a calendar to subscribe to and a way to report a missed collection', async () => {
    await visit()
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(link('Subscribe on an Apple device or in Outlook')).toBe(
      'webcal://alderbrook.example/bins/100.ics',
    )
    expect(link('Address to add in Google Calendar')).toBe(
      'https://alderbrook.example/bins/100.ics',
    )
    expect(link('Report a missed collection')).toBe('/missed')
  })

  it('says how old the days are when the source is down and they are the last that are known', async () => {
    const toldAt = '2026-11-23T17:00:00Z'
    await visit({ found: collections.map((one) => ({ ...one, toldAt })) })
    expect(screen.getByText(/the days that it gave at 5pm on Monday 23 November/)).toBeTruthy()
  })

  it('is in Welsh too', async () => {
    await visit({ language: 'cy' })
    expect(screen.getByRole('heading', { level: 1, name: 'Eich diwrnodau bin' })).toBeTruthy()
    expect(card('Sbwriel').getByText('Yfory, dydd Mercher 25 Tachwedd')).toBeTruthy()
  })

  it.each([
    ['down', { problem: 'down' }, 'Sorry, we can’t look up collections at the moment'],
    ['slow', { problem: 'slow' }, 'Sorry, we can’t look up collections at the moment'],
    ['without the property', { uprn: '999' }, 'We have no collections for this address'],
    ['without dates for it', { found: [] }, 'We have no collection dates for this address'],
    [
      'asked for a typed address',
      { uprn: '' },
      'We can’t look up collections for an address that was typed in',
    ],
  ] as const)(
    'says so when the source is %s, and offers another way',
    async (_words, given, title) => {
      await visit(given)
      expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy()
      expect(screen.getByText('You can also call us on 01632 960 100.')).toBeTruthy()
      expect(
        screen.getByRole('link', { name: 'Contact us another way' }).getAttribute('href'),
      ).toBe('https://alderbrook.example/contact')
      const again = screen.queryByRole('link', { name: 'Try again' })
      expect(again?.getAttribute('href')).toBe('problem' in given ? '/service/bin-days' : undefined)
    },
  )
})
