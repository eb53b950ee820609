import type { Database } from '@guildhall/database/database'
import { plainDate } from '@guildhall/standards/plain-date'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bulkyItems, policyOf, upholstered } from '../../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../../test/resident.tsx'
import {
  bookedDays,
  bookingBindings,
  bookingByReference,
  bulkyBindings,
  bulkySubmission,
  cancelSubmission,
  keepForPayment,
} from '../../bulky/bulky-server.ts'
import { bulkyPages } from '../bulky.tsx'
import { bookingPages } from './booking.tsx'

const policy = policyOf({
  bulky: {
    items: bulkyItems,
    pricing: { by: 'item', price: 1500, minimum: 3000 },
    surcharges: [upholstered],
    reductions: [
      {
        id: 'benefit',
        reason: { en: 'Half price on a benefit', cy: 'Hanner pris ar fudd-dal' },
        who: 'on-a-benefit',
        takes: { by: 'percent', percent: 50 },
      },
    ],
    weekdays: [2],
    capacityPerDay: 1,
    refund: { fullUntilHoursBefore: 24, kept: 1000 },
  },
})
const contact = { name: 'Ann Resident', email: 'ann@example.com', phone: '' }

describe('a bulky booking, changed and cancelled', () => {
  let database: Database
  let now: string
  let paid: number[]
  let back: number[]
  beforeEach(async () => {
    database = await openTestDatabase()
    now = '2026-11-24T10:00:00Z'
    paid = []
    back = []
  })
  afterEach(() => database.close())

  const server = {
    council: () => 'alderbrook',
    database: () => database,
    policy: () => policy,
    calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
    contact: () => ({ phone: '01632 960 100' }),
  }
  function book() {
    const pages = bulkyPages({ address: addressOf })
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => now,
      bindings: bulkyBindings(pages, server),
      async beforeSubmit(given) {
        await keepForPayment(pages, server, given)
        paid.push(pages.booking(given.answers)?.total ?? Number.NaN)
      },
      submit: bulkySubmission(server),
    })
  }
  function change() {
    const booking = bookingPages()
    const isChange = (answers: Parameters<typeof booking.amends>[0]) =>
      booking.amends(answers) !== undefined
    const pages = bulkyPages({ address: addressOf, amends: booking.amends, when: isChange })
    const cancel = cancelSubmission(booking, server, async (_tx, { amount }) => {
      back.push(amount)
    })
    return serve({
      database,
      pages: [...booking.pages, ...pages.pages],
      asks: true,
      now: () => now,
      bindings: [...bookingBindings(booking, server), ...bulkyBindings(pages, server)],
      async beforeSubmit(given) {
        if (!isChange(given.answers)) return
        await keepForPayment(pages, server, given)
        paid.push(pages.booking(given.answers)?.total ?? Number.NaN)
      },
      submit: (given) => (isChange(given.answers) ? bulkySubmission(server)(given) : cancel(given)),
    })
  }
  async function booked(benefit: 'yes' | 'no' = 'no', resident = book().resident()) {
    await resident.send('address', { uprn: '100' })
    await resident.send('items', { items: ['table'], 'quantity-table': '2' })
    await resident.send('benefit', { benefit })
    await resident.send('where-to-leave', { location: '' })
    await resident.send('choose-day', { day: '2026-12-01' })
    await resident.send('contact-details', contact)
    return (await resident.send('check-answers', {})).reference ?? ''
  }
  async function opened(reference: string, language: 'en' | 'cy' = 'en') {
    const resident = change().resident(language)
    await resident.send('address', { uprn: '100' })
    await resident.send('booking-reference', { reference: reference.toLowerCase() })
    return resident
  }
  const taken = () =>
    bookedDays(database, {
      council: 'alderbrook',
      from: plainDate('2026-11-24'),
      to: plainDate('2026-12-31'),
    })

  it('costs half once a year on a benefit, and which benefit it is isn’t asked', async () => {
    const resident = book().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('items', { items: ['table'], 'quantity-table': '2' })
    expect(
      screen.getByRole('group', {
        name: 'Does anyone in your home receive an income-related benefit?',
      }),
    ).toBeTruthy()
    await booked('yes', resident)
    expect(paid).toEqual([1500])
    // The second booking of the year isn’t asked, since nothing depends on it.
    const second = book().resident()
    await second.send('address', { uprn: '100' })
    expect((await second.send('items', { items: ['table'] })).path).toBe('where-to-leave')
  })

  it('gives its reduction to one of two who book at once', async () => {
    const [first, second] = [book().resident(), book().resident()]
    for (const [at, one] of [first, second].entries()) {
      await one.send('address', { uprn: '100' })
      await one.send('items', { items: ['table'], 'quantity-table': '2' })
      await one.send('benefit', { benefit: 'yes' })
      await one.send('where-to-leave', { location: '' })
      await one.send('choose-day', { day: at === 0 ? '2026-12-01' : '2026-12-08' })
      await one.send('contact-details', contact)
    }
    await first.send('check-answers', {})
    expect((await second.send('check-answers', {})).path).toBe('items')
    expect(screen.getByRole('alert').textContent).toContain('This reduction has been used')
    expect(paid).toEqual([1500])
  })

  it('gives its reduction back when it is cancelled after a change', async () => {
    const resident = await opened(await booked('yes'))
    await resident.send('booking-task', { task: 'amend' })
    await resident.send('items', { items: ['table'], 'quantity-table': '4' })
    await resident.send('benefit', { benefit: 'yes' })
    await resident.send('where-to-leave', { location: '' })
    await resident.send('choose-day', { day: '2026-12-01' })
    await resident.send('contact-details', contact)
    const changed = await resident.send('check-answers', {})
    expect(paid).toEqual([1500, 1500])
    const again = await opened(changed.reference ?? '')
    await again.send('booking-task', { task: 'cancel' })
    await again.send('check-answers', {})
    expect(back).toEqual([3000])
    await booked('yes')
    expect(paid).toEqual([1500, 1500, 1500])
  })

  it('is changed for the home that it was booked for, whose address isn’t asked again', async () => {
    const resident = change().resident()
    await resident.send('address', { uprn: '' })
    await resident.send('booking-reference', { reference: await booked('yes') })
    await resident.send('booking-task', { task: 'amend' })
    await resident.send('items', { items: ['table'], 'quantity-table': '2' })
    // The yearly reduction is that home’s, and asked of nobody whose address was typed in.
    expect((await resident.send('benefit', { benefit: 'yes' })).path).toBe('where-to-leave')
  })

  it('is changed on its own full day, and only the difference is paid', async () => {
    const reference = await booked()
    const resident = await opened(reference)
    expect(
      screen.getByRole('group', {
        name: 'What do you want to do with the collection on Tuesday 1 December 2026?',
      }),
    ).toBeTruthy()
    await resident.send('booking-task', { task: 'amend' })
    await resident.send('items', { items: ['table'], 'quantity-table': '4' })
    await resident.send('benefit', { benefit: 'no' })
    await resident.send('where-to-leave', { location: '' })
    expect(screen.getByRole('radio', { name: 'Tuesday 1 December 2026' })).toBeTruthy()
    await resident.send('choose-day', { day: '2026-12-01' })
    await resident.send('contact-details', contact)
    expect(screen.getByText('Paid already: −£30')).toBeTruthy()
    const changed = await resident.send('check-answers', {})
    expect(paid).toEqual([3000, 3000])
    expect(await taken()).toEqual(new Map([['2026-12-01', 1]]))
    const key = { council: 'alderbrook', reference: changed.reference ?? '' }
    expect(await bookingByReference(database, key)).toMatchObject({
      paid: 6000,
      state: 'confirmed',
    })
  })

  it('is cancelled with all of it paid back in time, as it was shown', async () => {
    const resident = await opened(await booked())
    expect((await resident.send('booking-task', { task: 'cancel' })).path).toBe('check-answers')
    expect(screen.getByText('What you paid: £30')).toBeTruthy()
    await resident.send('check-answers', {})
    expect(back).toEqual([3000])
    expect(await taken()).toEqual(new Map())
    const again = await opened((await booked()) && 'NONE')
    expect(screen.getByRole('alert').textContent).toContain('Enter the reference as it is')
    expect(again).toBeTruthy()
  })

  it('shows again what is paid back when that has become less meanwhile', async () => {
    const resident = await opened(await booked())
    await resident.send('booking-task', { task: 'cancel' })
    now = '2026-11-30T10:00:00Z'
    expect((await resident.send('check-answers', {})).path).toBe('booking-task')
    expect(back).toEqual([])
    await resident.send('booking-task', { task: 'cancel' })
    expect(screen.getByText('What we keep this close to the collection: −£10')).toBeTruthy()
    await resident.send('check-answers', {})
    expect(back).toEqual([2000])
  })

  it('can’t be cancelled once it is too late, and says whom to call', async () => {
    const reference = await booked()
    now = '2026-11-30T14:00:00Z'
    const resident = await opened(reference, 'cy')
    expect((await resident.send('booking-task', { task: 'cancel' })).path).toBe('booking-cannot')
    expect(
      screen.getByText('Mae’n rhy hwyr i newid neu ganslo’r casgliad ar ddydd Mawrth 1 Rhagfyr.'),
    ).toBeTruthy()
    expect(screen.getByText('Ffoniwch ni ar 01632 960 100.')).toBeTruthy()
  })
})
