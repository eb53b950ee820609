import type { Database } from '@guildhall/database/database'
import { page } from '@guildhall/journeys/journey'
import { plainDate } from '@guildhall/standards/plain-date'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bulkyItems, policyOf, upholstered } from '../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../test/resident.tsx'
import { releaseHold } from '../bulky/bookings.ts'
import { bulkyBindings, bulkySubmission, keepForPayment } from '../bulky/bulky-server.ts'
import { bookedDays, expiredHolds } from '../bulky/find-bookings.ts'
import type { BinCollectionTables } from '../database.ts'
import { bulkyPages } from './bulky.tsx'

const policy = policyOf({
  bulky: {
    items: bulkyItems,
    pricing: { by: 'item', price: 1500, minimum: 3000 },
    surcharges: [upholstered],
    weekdays: [2],
    lookAheadDays: 21,
    capacityPerDay: 1,
    where: { en: 'At the front of your property', cy: 'O flaen eich eiddo' },
  },
})
const contact = { name: 'Ann Resident', email: 'ann@example.com', phone: '' }

describe('booking a bulky collection, from page to page', () => {
  let database: Database
  let now: string
  beforeEach(async () => {
    database = await openTestDatabase()
    now = '2026-11-24T10:00:00Z'
  })
  afterEach(() => database.close())

  function open(pages = bulkyPages({ address: addressOf })) {
    const server = {
      council: () => 'alderbrook',
      database: () => database,
      policy: () => policy,
      calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
      contact: () => ({ phone: '01632 960 100' }),
    }
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => now,
      bindings: bulkyBindings(pages, server),
      beforeSubmit: (given) => keepForPayment(pages, server, given),
      submit: bulkySubmission(server),
    })
  }
  type Resident = ReturnType<ReturnType<typeof open>['resident']>

  async function upToDay(resident: Resident) {
    await resident.send('address', { uprn: '100' })
    await resident.send('items', { items: ['sofa', 'table'], 'quantity-table': '2' })
    await resident.send('where-to-leave', { location: 'Beside the garage' })
  }
  async function upToCheck(resident: Resident, day = '2026-12-01') {
    await upToDay(resident)
    await resident.send('choose-day', { day })
    return resident.send('contact-details', contact)
  }
  const bookings = () =>
    database
      .tables<BinCollectionTables>()
      .selectFrom('bin_collection_bookings')
      .selectAll()
      .execute()
  const taken = () =>
    bookedDays(database, {
      council: 'alderbrook',
      from: plainDate('2026-11-24'),
      to: plainDate('2026-12-31'),
    })

  it('lists what is collected, each with its price and what makes it dearer', async () => {
    await open().resident().send('address', { uprn: '100' })
    const sofa = screen.getByRole('checkbox', { name: 'Sofa' })
    const hint = document.getElementById(sofa.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toContain(
      '£15 each. £10 more: Upholstered seat, burned apart from other waste',
    )
    expect(screen.getByRole('group', { name: 'What do you want us to collect?' })).toBeTruthy()
    expect(screen.getByText(/You can book up to 5 items/).textContent).toContain(
      'The least that a collection costs is £30.',
    )
    expect(screen.getByRole('textbox', { name: 'How many? (Table)', hidden: true })).toBeTruthy()
  })

  it('asks for photos on the page that a council gives it, after the items', async () => {
    const photos = page({
      path: 'photos',
      schema: z.object({ photo: z.string() }),
      title: () => 'Photos of the items',
      view: () => <h1>Photos of the items</h1>,
    })
    const pages = bulkyPages({ address: addressOf, photos })
    expect(pages.pages.map(({ path }) => path).slice(0, 3)).toEqual(['items', 'photos', 'benefit'])
    const resident = open(pages).resident()
    await resident.send('address', { uprn: '100' })
    expect((await resident.send('items', { items: ['table'] })).path).toBe('photos')
    expect((await resident.send('photos', { photo: 'sofa.jpg' })).path).toBe('where-to-leave')
  })

  it('keeps the day, shows every line of the price to check, and books it', async () => {
    const resident = open().resident()
    await upToDay(resident)
    expect(screen.getByRole('radio', { name: 'Tuesday 1 December 2026' })).toBeTruthy()
    expect(screen.getAllByText('1 place left')).toHaveLength(3)
    await resident.send('choose-day', { day: '2026-12-01' })
    expect(await taken()).toEqual(new Map([['2026-12-01', 1]]))
    expect((await resident.send('contact-details', contact)).path).toBe('check-answers')
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(lines).toEqual([
      'Sofa',
      'Table × 2',
      'Sofa: £15',
      'Table × 2: £30',
      'Upholstered seat, burned apart from other waste: £10',
      'Total £55',
    ])
    const { reference } = await resident.send('check-answers', {})
    expect(await bookings()).toMatchObject([
      {
        council: 'alderbrook',
        reference,
        state: 'confirmed',
        uprn: '100',
        date: '2026-12-01',
        items: { sofa: 1, table: 2 },
        price_lines: [
          { code: 'item:sofa' },
          { code: 'item:table' },
          { code: 'surcharge:upholstered' },
        ],
      },
    ])
    expect(JSON.stringify(await bookings())).not.toContain('ann@example.com')
  })

  it('doesn’t offer a day that somebody else is paying for', async () => {
    const council = open()
    const [first, second] = [council.resident(), council.resident()]
    await upToDay(second)
    await upToCheck(first)
    expect(await second.send('choose-day', { day: '2026-12-01' })).toMatchObject({ status: 422 })
    expect(screen.getByRole('alert').textContent).toContain(
      'That day is no longer free. Select another day',
    )
    expect(screen.queryByRole('radio', { name: 'Tuesday 1 December 2026' })).toBeNull()
  })

  it('lets a resident change their own day, and gives the first one back', async () => {
    const resident = open().resident()
    await upToCheck(resident)
    await resident.send('choose-day?change', { day: '2026-12-08' })
    expect(await taken()).toEqual(new Map([['2026-12-08', 1]]))
  })

  it('asks for another day when the kept one was released and taken before the payment', async () => {
    const council = open()
    const [slow, quick] = [council.resident(), council.resident()]
    await upToCheck(slow)
    now = '2026-11-24T13:00:00Z'
    for (const hold of await expiredHolds(database, { council: 'alderbrook', now })) {
      await database.transaction((tx) => releaseHold(tx, hold))
    }
    await upToCheck(quick)
    await quick.send('check-answers', {})
    expect((await slow.send('check-answers', {})).path).toBe('choose-day')
    expect(screen.getByRole('alert').textContent).toContain('That day is no longer free.')
    expect((await bookings()).map(({ state }) => state).sort()).toEqual(['confirmed', 'released'])
  })

  it('says why when no day is left, and when one opens', async () => {
    const council = open()
    for (const day of ['2026-12-01', '2026-12-08', '2026-12-15']) {
      await upToCheck(council.resident(), day)
    }
    await council.resident().send('address', { uprn: '101' })
    expect(
      screen.getByRole('heading', { name: 'You can’t book a collection at the moment' }),
    ).toBeTruthy()
    expect(screen.getByText(/fully booked/)).toBeTruthy()
    expect(screen.getByText('The next day opens for booking on Tuesday 1 December.')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })

  it.each([
    ['nothing', {}, 'Select what you want us to collect', 'items'],
    ['a piano', { items: 'piano' }, 'Select items from the list', 'items'],
    [
      'too much',
      { items: 'table', 'quantity-table': '6' },
      'more items than one collection',
      'items',
    ],
    [
      '“two”',
      { items: 'table', 'quantity-table': 'two' },
      'Enter how many as a number',
      'quantity-table',
    ],
  ])(
    'asks again when %s was chosen, and keeps what was typed',
    async (_words, form, words, field) => {
      const resident = open().resident()
      await resident.send('address', { uprn: '100' })
      expect(await resident.send('items', form)).toMatchObject({ status: 422 })
      const alert = screen.getByRole('alert')
      expect(alert.textContent).toContain(words)
      expect(alert.querySelector('a')?.getAttribute('href')).toBe(`#${field}`)
      expect(document.getElementById(field)).toBeTruthy()
      if ('quantity-table' in form) {
        const typed = document.getElementById('quantity-table') as HTMLInputElement
        expect(typed.value).toBe(form['quantity-table'])
        expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Table' }).checked).toBe(true)
      }
    },
  )

  it.each([
    ['where-to-leave', { location: 'x'.repeat(201) }, 'must be 200 characters or fewer'],
    ['choose-day', {}, 'Select a day'],
    ['choose-day', { day: 'tomorrow' }, 'Select a day from the list'],
    ['choose-day', { day: '2026-12-02' }, 'That day is no longer free'],
    ['contact-details', { ...contact, name: '' }, 'Enter your full name'],
    ['contact-details', { ...contact, phone: '12' }, 'Enter a phone number'],
  ])('asks again on %s for %o', async (path, form, words) => {
    const resident = open().resident()
    await upToCheck(resident)
    expect(await resident.send(path, form as Record<string, string>)).toMatchObject({ status: 422 })
    expect(screen.getByRole('alert').textContent).toContain(words)
  })

  it('is in Welsh too', async () => {
    const resident = open().resident('cy')
    await upToDay(resident)
    expect(screen.getByRole('group', { name: 'Dewiswch ddiwrnod' })).toBeTruthy()
    expect(screen.getAllByText('1 lle ar ôl')).toHaveLength(3)
    await resident.go('where-to-leave')
    expect(screen.getByText('O flaen eich eiddo')).toBeTruthy()
  })

  it('can be made for an address that was typed in', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '' })
    await resident.send('items', { items: 'sofa' })
    await resident.send('where-to-leave', { location: '' })
    await resident.send('choose-day', { day: '2026-12-01' })
    await resident.send('contact-details', contact)
    await resident.send('check-answers', {})
    expect(await bookings()).toMatchObject([{ state: 'confirmed', uprn: null }])
  })
})
