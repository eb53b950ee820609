import type { Database } from '@guildhall/database/database'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyOf } from '../../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../../test/resident.tsx'
import {
  assistedBindings,
  assistedSubmission,
  decideAssistedBindings,
  decideAssistedSubmission,
  requestsToDecide,
} from '../../assisted/assisted-server.ts'
import { assistedPages } from './assisted.tsx'
import { decideAssistedPages } from './decide.tsx'

const where = 'Behind the side gate'

describe('help with containers, from page to page', () => {
  let database: Database
  let now: string
  const told: string[] = []
  beforeEach(async () => {
    database = await openTestDatabase()
    now = '2026-11-24T10:00:00Z'
    told.length = 0
  })
  afterEach(() => database.close())

  const server = {
    council: () => 'alderbrook',
    database: () => database,
    policy: () => policyOf({ assisted: {} }),
    calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
    contact: () => ({ phone: '01632 960 100' }),
  }
  function open() {
    const pages = assistedPages({ address: addressOf, dependsOn: ['address'] })
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => now,
      bindings: assistedBindings(pages, server),
      submit: assistedSubmission(pages, server),
    })
  }
  function staff(reference: string, mayDecide = true) {
    const pages = decideAssistedPages()
    const own = { ...server, reference: () => reference, mayDecide: () => mayDecide }
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => now,
      bindings: decideAssistedBindings(pages, own),
      submit: decideAssistedSubmission(pages, own, async (_tx, request) => {
        told.push(request.reveal('the message to the resident').state)
      }),
    })
  }
  async function asked(resident = open().resident()) {
    await resident.send('address', { uprn: '100' })
    await resident.send('assisted-others', { others: 'no' })
    await resident.send('assisted-reason', { reason: 'age', details: '' })
    await resident.send('assisted-where', { where })
    await resident.send('assisted-long', { long: '6' })
    return (await resident.send('check-answers', {})).reference ?? ''
  }
  const waiting = async () => (await requestsToDecide(database, 'alderbrook')).reveal('the test')

  it('is asked for, and says by when it is decided', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    expect(screen.getByText(/only the crew and those who decide see it/)).toBeTruthy()
    await resident.send('assisted-others', { others: 'no' })
    await resident.send('assisted-reason', { reason: 'recovery', details: '' })
    await resident.send('assisted-where', { where })
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('value'))).toEqual([
      '3',
      '6',
      '12',
      'no-end',
    ])
    expect((await resident.send('assisted-long', { long: 'no-end' })).path).toBe('check-answers')
    expect(
      screen.getByText('We will tell you what we decide by the end of Tuesday 8 December.'),
    ).toBeTruthy()
    const { reference } = await resident.send('check-answers', {})
    expect(await waiting()).toMatchObject([
      { reference, uprn: '100', reason: 'recovery', location: where, months: null },
    ])
  })

  it('looks the same to whoever asks for an address that has help, and staff see that it has', async () => {
    const reference = await asked()
    const team = staff(reference).resident()
    await team.send('address', { uprn: '' })
    await team.send('decide', { decision: 'approve', because: '' })
    await team.send('check-answers', {})
    const seen = []
    for (const uprn of ['100', '200']) {
      const neighbour = open().resident()
      await neighbour.send('address', { uprn })
      seen.push((await neighbour.send('assisted-others', { others: 'no' })).path)
      seen.push(document.body.textContent)
    }
    expect(seen.slice(0, 2)).toEqual(seen.slice(2))
    await staff(await asked())
      .resident()
      .send('address', { uprn: '' })
    expect(
      screen.getByText('This home has help. If you approve, this takes its place'),
    ).toBeTruthy()
  })

  it('is explained where somebody in the home can do it', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    expect((await resident.send('assisted-others', { others: 'yes' })).path).toBe('assisted-cannot')
    expect(
      screen.getByRole('heading', {
        level: 1,
        name: 'Somebody in your home can move the containers',
      }),
    ).toBeTruthy()
  })

  it('is not taken for a time that the council doesn’t offer', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('assisted-others', { others: 'no' })
    await resident.send('assisted-reason', { reason: 'age', details: '' })
    await resident.send('assisted-where', { where })
    await resident.send('assisted-long', { long: '48' })
    expect((await resident.send('check-answers', {})).path).toBe('assisted-long')
    expect(await waiting()).toEqual([])
  })

  it('is decided by staff who are signed in, once, with the resident told', async () => {
    const reference = await asked()
    const council = staff(reference)
    const [first, second] = [council.resident(), council.resident()]
    for (const one of [first, second]) {
      await one.send('address', { uprn: '' })
      expect(screen.getByText(where)).toBeTruthy()
      expect(await one.send('decide', { decision: 'refuse', because: ' ' })).toMatchObject({
        status: 422,
      })
      expect(screen.getByRole('alert').textContent).toContain('Enter why it is refused')
      await one.send('decide', { decision: 'approve', because: '' })
    }
    await first.send('check-answers', {})
    expect((await second.send('check-answers', {})).path).toBe('decide')
    expect(told).toEqual(['approved'])
  })

  it('is shown to nobody who isn’t', async () => {
    const reference = await asked()
    const stranger = staff(reference, false).resident()
    await stranger.send('address', { uprn: '' })
    expect(document.body.textContent).not.toContain(where)
    await stranger.send('decide', { decision: 'approve', because: '' })
    expect((await stranger.send('check-answers', {})).path).toBe('decide')
    expect(await waiting()).toHaveLength(1)
  })
})
