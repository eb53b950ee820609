import type { Database } from '@guildhall/database/database'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { containerKinds, policyOf } from '../../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../../test/resident.tsx'
import {
  closeContainerRequest,
  containersBindings,
  containersSubmission,
  keepContainerForPayment,
  openContainerRequests,
  recordContainerRequest,
} from '../../containers/containers-server.ts'
import { containersPages } from './containers.tsx'

const policy = policyOf({ containers: { kinds: containerKinds } })

describe('asking for a container, from page to page', () => {
  let database: Database
  const paid: string[] = []
  beforeEach(async () => {
    database = await openTestDatabase()
    paid.length = 0
  })
  afterEach(() => database.close())

  function open(known?: ReadonlyMap<string, number>) {
    const pages = containersPages({ address: addressOf, dependsOn: ['address'] })
    const server = {
      council: () => 'alderbrook',
      database: () => database,
      policy: () => policy,
      calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
      contact: () => ({ phone: '01632 960 100' }),
      ...(known && { containersAt: async () => known }),
    }
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => '2026-11-24T10:00:00Z',
      bindings: containersBindings(pages, server),
      async beforeSubmit(given) {
        if ((pages.request(given.answers)?.terms.lines ?? []).length === 0) return
        await keepContainerForPayment(pages, server, given)
        paid.push(given.instance)
      },
      submit: containersSubmission(pages, server),
    })
  }
  const requests = () => openContainerRequests(database, 'alderbrook', '100')

  it('shows each container in words, asks why, and says what comes of it', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    const bin = screen.getByRole('radio', { name: 'Rubbish bin' })
    expect(document.getElementById(bin.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Black bin. Up to 2 for each home',
    )
    await resident.send('which-container', { container: 'refuse-180' })
    const missing = screen.getByRole('radio', { name: 'It is missing or was stolen' })
    const hint = document.getElementById(missing.getAttribute('aria-describedby') ?? '')
    expect(hint?.textContent).toBe('Costs £45')
    expect((await resident.send('why-container', { reason: 'damaged' })).path).toBe('check-answers')
    expect(
      screen.getByText(
        'We will take the old one away and bring another by the end of Tuesday 8 December.',
      ),
    ).toBeTruthy()
    expect(screen.getByText('Nothing to pay')).toBeTruthy()
    const { reference } = await resident.send('check-answers', {})
    expect(await requests()).toEqual([{ reference, container: 'refuse-180', dueBy: '2026-12-08' }])
  })

  it('shows every line of the price to check where it costs something', async () => {
    const resident = open().resident('cy')
    await resident.send('address', { uprn: '100' })
    await resident.send('which-container', { container: 'refuse-180' })
    await resident.send('why-container', { reason: 'missing' })
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Bin sbwriel: £45', 'Cyfanswm £45']),
    )
    await resident.send('check-answers', {})
    expect(paid).toHaveLength(1)
  })

  it('asks how many there are and who lives there only where the council’s limits depend on it', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('which-container', { container: 'refuse-180' })
    expect((await resident.send('why-container', { reason: 'extra' })).path).toBe('about-your-home')
    expect(await resident.send('about-your-home', { has: '1', people: '' })).toMatchObject({
      status: 422,
    })
    expect(screen.getByRole('alert').textContent).toContain(
      'Enter how many people live in your home',
    )
    expect((await resident.send('about-your-home', { has: '1', people: '4' })).path).toBe(
      'cannot-have-container',
    )
    expect(
      screen.getByRole('heading', { level: 1, name: 'Your home can’t have another of these' }),
    ).toBeTruthy()
    expect(
      screen.getByText('A home can have 1. One with 6 people or more can have 2.'),
    ).toBeTruthy()
    expect((await resident.send('about-your-home', { has: '1', people: '6' })).path).toBe(
      'check-answers',
    )
  })

  it('asks nothing that the council knows itself', async () => {
    const resident = open(new Map([['recycling-box', 3]])).resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('which-container', { container: 'recycling-box' })
    expect((await resident.send('why-container', { reason: 'extra' })).path).toBe(
      'cannot-have-container',
    )
    expect(screen.getByText(/You have 3 already/)).toBeTruthy()
  })

  it('tells the next in the home that one is on its way, and takes another once it has come', async () => {
    const house = open()
    const [first, second] = [house.resident(), house.resident()]
    for (const one of [first, second]) {
      await one.send('address', { uprn: '100' })
      await one.send('which-container', { container: 'refuse-180' })
      await one.send('why-container', { reason: 'damaged' })
    }
    const { reference } = await first.send('check-answers', {})
    expect((await second.send('check-answers', {})).path).toBe('which-container')
    expect(screen.getByRole('alert').textContent).toContain(
      'Somebody in your home has asked for this container in the meantime',
    )
    await second.send('which-container', { container: 'refuse-180' })
    expect(
      screen.getByText(
        `One is on its way already, by the end of Tuesday 8 December. Your reference is ${reference}.`,
      ),
    ).toBeTruthy()
    await database.transaction((tx) =>
      closeContainerRequest(tx, {
        council: 'alderbrook',
        reference: reference ?? '',
        as: 'done',
      }),
    )
    expect((await second.send('which-container', { container: 'refuse-180' })).path).toBe(
      'why-container',
    )
  })

  it('keeps what is being paid for as it was priced, whatever is answered since', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('which-container', { container: 'refuse-180' })
    await resident.send('why-container', { reason: 'missing' })
    await resident.send('check-answers', {})
    const [instance = ''] = paid
    const tell = () =>
      database.transaction((tx) =>
        recordContainerRequest(tx, {
          council: 'alderbrook',
          instance,
          reference: 'PAID1',
          requestedAt: '2026-11-24T11:00:00Z',
        }),
      )
    expect(await tell()).toBe('already-recorded')
    expect(await requests()).toHaveLength(1)
  })

  it.each([
    ['which-container', { container: 'piano' }, 'Select a container from the list'],
    ['which-container', {}, 'Select which container you need'],
  ])('asks again at %s when it was sent %o', async (path, form, words) => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    expect(await resident.send(path, form)).toMatchObject({ status: 422 })
    expect(screen.getByRole('alert').textContent).toContain(words)
  })

  it('says why it can’t go on for an address that was typed in', async () => {
    await open().resident().send('address', { uprn: '' })
    expect(
      screen.getByRole('heading', {
        name: 'We can’t look up collections for an address that was typed in',
      }),
    ).toBeTruthy()
  })
})
