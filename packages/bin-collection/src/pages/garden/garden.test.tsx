import type { Database } from '@guildhall/database/database'
import { page } from '@guildhall/journeys/journey'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { policyOf } from '../../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../../test/resident.tsx'
import {
  findSubscription,
  gardenBindings,
  gardenSubmission,
  keepGardenForPayment,
  recordGardenOrder,
} from '../../garden/garden-server.ts'
import { gardenPages } from './garden.tsx'

const garden = {
  prices: [{ from: '2026-01-01', first: 5000, later: 4000 }],
  proRata: { minimum: 2000, weekly: 75 },
  newBinFee: 3000,
  payBy: ['card' as const, 'direct-debit' as const],
  directDebit: { discount: 500 },
}
const bank = page({
  path: 'bank-details',
  schema: z.object({ account: z.string() }),
  title: () => 'Bank details',
  view: () => <h1>Bank details</h1>,
})

describe('garden waste, from page to page', () => {
  let database: Database
  let now: string
  let paid: { instance: string; total: number }[]
  beforeEach(async () => {
    database = await openTestDatabase()
    now = '2026-06-01T10:00:00Z'
    paid = []
  })
  afterEach(() => database.close())

  function open(decided: Partial<Parameters<typeof policyOf>[0]> = { garden }) {
    const pages = gardenPages({ address: addressOf, dependsOn: ['address'], directDebit: [bank] })
    const server = {
      council: () => 'alderbrook',
      database: () => database,
      policy: () => policyOf(decided),
      calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
      contact: () => ({ phone: '01632 960 100' }),
    }
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => now,
      bindings: gardenBindings(pages, server),
      async beforeSubmit(given) {
        const { lines } = await keepGardenForPayment(pages, server, given)
        const total = lines.reduce((sum, { amount }) => sum + amount, 0)
        paid.push({ instance: given.instance, total })
      },
      submit: gardenSubmission(pages, server),
    })
  }
  type Resident = ReturnType<ReturnType<typeof open>['resident']>
  const find = async () =>
    (await findSubscription(database, { council: 'alderbrook', uprn: '100' })).reveal('the test')
  async function joins(resident: Resident) {
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'join' })
    await resident.send('garden-bins', { bins: '2', newBins: '1' })
    await resident.send('garden-payment', { pays: 'card' })
    return (await resident.send('check-answers', {})).reference ?? ''
  }

  it('starts a subscription, with every line of its price, and pays what was shown', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'join' })
    expect(
      screen.getByText(
        'The first bin costs £50, each other £40. A bin that we have to bring costs £30 more.',
      ),
    ).toBeTruthy()
    await resident.send('garden-bins', { bins: '2', newBins: '1' })
    const card = screen.getByRole('radio', { name: 'Debit or credit card' })
    expect(document.getElementById(card.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Total £120',
    )
    const debit = screen.getByRole('radio', { name: 'Direct Debit' })
    expect(document.getElementById(debit.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Total £115. £5 less. We take the first payment on or after 15 June 2026',
    )
    expect((await resident.send('garden-payment', { pays: 'card' })).path).toBe('check-answers')
    expect(screen.getByText('1 June 2026 to 31 May 2027')).toBeTruthy()
    expect(screen.getByText(/Total £120/)).toBeTruthy()
    const { reference } = await resident.send('check-answers', {})
    expect(paid).toMatchObject([{ total: 12000 }])
    expect(await find()).toEqual({
      reference,
      starts: '2026-06-01',
      ends: '2027-05-31',
      bins: 2,
      pays: 'card',
    })
  })

  it('hands who pays by direct debit to the pages for bank details', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'join' })
    await resident.send('garden-bins', { bins: '1', newBins: '0' })
    expect((await resident.send('garden-payment', { pays: 'direct-debit' })).path).toBe(
      'bank-details',
    )
    await resident.send('bank-details', { account: '12345678' })
    // What a bin costs, the bin, and what Direct Debit takes off.
    expect(screen.getByText(/Total £45/)).toBeTruthy()
    await resident.send('check-answers', {})
    expect(await find()).toMatchObject({ pays: 'direct-debit' })
  })

  it('tells nobody without its reference that an address has a subscription', async () => {
    const council = open()
    await joins(council.resident())
    const neighbour = council.resident()
    await neighbour.send('address', { uprn: '100' })
    expect(document.body.textContent).not.toMatch(/2027|2 bins/)
    await neighbour.send('garden-task', { task: 'renew' })
    expect(await neighbour.send('garden-reference', { reference: 'GUESS' })).toMatchObject({
      status: 422,
    })
    expect(document.body.textContent).not.toMatch(/2027|2 bins/)
    const reached = await neighbour.send('garden-task', { task: 'join' })
    expect(reached.path).toBe('garden-cannot')
    expect(document.body.textContent).not.toMatch(/2 bins/)
  })

  it('says when it can be renewed, renews it then, and adds one term', async () => {
    const resident = open().resident()
    const reference = await joins(resident)
    const later = open().resident()
    await later.send('address', { uprn: '100' })
    await later.send('garden-task', { task: 'renew' })
    expect((await later.send('garden-reference', { reference })).path).toBe('garden-cannot')
    expect(screen.getByRole('heading', { level: 1, name: 'It is too early to renew' })).toBeTruthy()
    expect(screen.getByText('You can do this from midnight on Monday 19 April 2027.')).toBeTruthy()
    now = '2027-04-19T10:00:00Z'
    expect(
      (await later.send('garden-reference', { reference: ` ${reference.toLowerCase()}` })).path,
    ).toBe('garden-bins')
    await later.send('garden-bins', { bins: '2', newBins: '0' })
    await later.send('garden-payment', { pays: 'card' })
    await later.send('check-answers', {})
    expect(await find()).toMatchObject({ reference, ends: '2028-05-31', bins: 2 })
  })

  it('adds a bin midway for the time that is left', async () => {
    const reference = await joins(open().resident())
    now = '2026-12-01T10:00:00Z'
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'change' })
    await resident.send('garden-reference', { reference })
    // 1 December to 31 May is 181 days, 25 whole weeks: 2000 + 75 × 24.
    expect(screen.getByText(/A bin that you add costs £38\./)).toBeTruthy()
    expect(await resident.send('garden-bins', { bins: '2', newBins: '0' })).toMatchObject({
      status: 422,
    })
    await resident.send('garden-bins', { bins: '3', newBins: '1' })
    await resident.send('garden-payment', { pays: 'card' })
    await resident.send('check-answers', {})
    expect(paid.at(-1)?.total).toBe(6800)
    expect(await find()).toMatchObject({ bins: 3 })
  })

  it('takes a bin away for nothing, asking for no payment', async () => {
    const reference = await joins(open().resident())
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'change' })
    await resident.send('garden-reference', { reference })
    expect((await resident.send('garden-bins', { bins: '1', newBins: '0' })).path).toBe(
      'check-answers',
    )
    expect(screen.getByText('Nothing to pay')).toBeTruthy()
  })

  it('ends a subscription, having said that nothing is paid back', async () => {
    const reference = await joins(open().resident())
    const resident = open().resident('cy')
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'cancel' })
    expect((await resident.send('garden-reference', { reference })).path).toBe('check-answers')
    await resident.send('check-answers', {})
    expect(await find()).toBeUndefined()
  })

  it('asks for no reference where the council doesn’t', async () => {
    await joins(open().resident())
    const resident = open({ garden: { ...garden, asksForReference: false } }).resident()
    await resident.send('address', { uprn: '100' })
    expect((await resident.send('garden-task', { task: 'change' })).path).toBe('garden-bins')
  })

  it('sells one subscription to a home where two pay at once', async () => {
    const house = open()
    const [first, second] = [house.resident(), house.resident()]
    for (const one of [first, second]) {
      await one.send('address', { uprn: '100' })
      await one.send('garden-task', { task: 'join' })
      await one.send('garden-bins', { bins: '1', newBins: '0' })
      await one.send('garden-payment', { pays: 'card' })
    }
    await first.send('check-answers', {})
    expect((await second.send('check-answers', {})).path).toBe('garden-task')
    expect(paid).toHaveLength(1)
    const again = await database.transaction((tx) =>
      recordGardenOrder(tx, {
        council: 'alderbrook',
        instance: paid[0]?.instance ?? '',
        reference: 'other',
        orderedAt: now,
      }),
    )
    expect(again).toBe('not-held')
  })

  it.each([
    [{ bins: '9', newBins: '0' }, 'That is more bins than a home can have'],
    [{ bins: '1', newBins: '2' }, 'You can’t have more bins brought than you subscribe to'],
    [{ bins: 'two', newBins: '0' }, 'How many bins must be a number, like 1'],
    [{ bins: '1', newBins: '' }, 'Enter how many bins we have to bring, or 0'],
  ])('asks again for the bins when it was sent %o', async (form, words) => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('garden-task', { task: 'join' })
    expect(await resident.send('garden-bins', form)).toMatchObject({ status: 422 })
    expect(screen.getByRole('alert').textContent).toContain(words)
  })
})
