import type { Database } from '@guildhall/database/database'
import { plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyOf, services } from '../../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../../test/resident.tsx'
import type { Collection } from '../../collection.ts'
import {
  closeReport,
  followUpBindings,
  followUpSubmission,
  missedBindings,
  missedSubmission,
  openReports,
} from '../../missed/missed-server.ts'
import { memoryCollections } from '../../sources/memory.ts'
import { missedPages } from '../missed.tsx'
import { followUpPages } from './follow-up.tsx'

const communal = services.map((service) =>
  service.id === 'recycling'
    ? { ...service, container: { ...service.container, kind: 'communal-bin' as const } }
    : service,
)
const due = (service: string, more: Partial<Collection> = {}): Collection => ({
  service,
  originalDate: plainDate('2026-11-23'),
  date: plainDate('2026-11-23'),
  ...more,
})

describe('what follows a missed collection, from page to page', () => {
  let database: Database
  let now: string
  beforeEach(async () => {
    database = await openTestDatabase()
    now = '2026-11-24T10:00:00Z'
  })
  afterEach(() => database.close())

  function open(collections = [due('refuse'), due('recycling')]) {
    const policy = policyOf({ services: communal, missed: { completed: 'dispute' } })
    const known = ['100', '101', '200'].map(
      (uprn) => [readUprn(uprn) as Uprn, collections] as const,
    )
    const server = {
      council: () => 'alderbrook',
      source: () => memoryCollections(new Map(known)),
      database: () => database,
      policy: () => policy,
      calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set<never>() }),
      contact: () => ({ phone: '01632 960 100' }),
      blockOf: async (_: undefined, { uprn }: { uprn: string }) =>
        uprn.startsWith('10') ? 'block-10' : undefined,
    }
    const missed = missedPages({ address: addressOf, dependsOn: ['address'] })
    const follow = followUpPages({ address: addressOf, dependsOn: ['address'] })
    const common = { database, asks: true, now: () => now }
    return {
      report: serve({
        ...common,
        pages: missed.pages,
        confirmation: missed.confirmation,
        bindings: missedBindings(missed, server),
        submit: missedSubmission(missed, server),
      }),
      follow: serve({
        ...common,
        pages: follow.pages,
        bindings: followUpBindings(follow, server),
        submit: followUpSubmission(follow, server),
      }),
    }
  }
  async function reported(service = 'refuse', uprn = '100') {
    const resident = open().report.resident()
    await resident.send('address', { uprn })
    await resident.send('which-service', { service })
    return (await resident.send('check-answers', {})).reference ?? ''
  }
  async function following(uprn = '100') {
    const resident = open().follow.resident()
    await resident.send('address', { uprn })
    return resident
  }
  const close = (reference: string, as: 'completed' | 'not-completed') =>
    database.transaction((tx) =>
      closeReport(tx, { council: 'alderbrook', reference }, { as, at: now }),
    )

  it('is confirmed with the day by which the crew is back', async () => {
    await reported()
    expect(
      screen.getByText(
        'We will be back by the end of Thursday 26 November 2026. Leave your container out until then.',
      ),
    ).toBeTruthy()
  })

  it('can’t be followed up before that day is over, and then once', async () => {
    const reference = await reported()
    const resident = await following()
    expect((await resident.send('which-report', { report: reference })).path).toBe(
      'cannot-follow-up',
    )
    expect(
      screen.getByText('You can do this from midnight on Friday 27 November 2026.'),
    ).toBeTruthy()
    now = '2026-11-27T00:00:00Z'
    expect((await resident.send('which-report', { report: reference })).path).toBe('tell-us-more')
    expect(
      screen.getByRole('heading', { level: 1, name: 'Tell us that nobody came back' }),
    ).toBeTruthy()
    const neighbour = await following()
    await neighbour.send('which-report', { report: reference })
    for (const one of [resident, neighbour]) await one.send('tell-us-more', { details: '' })
    expect((await resident.send('check-answers', {})).reference).toBeTruthy()
    expect((await neighbour.send('check-answers', {})).path).toBe('which-report')
    expect(screen.getByRole('alert').textContent).toContain('told us in the meantime')
  })

  it('can be disputed once the crew logs its return as done', async () => {
    const reference = await reported()
    await close(reference, 'completed')
    const resident = await following()
    await resident.send('which-report', { report: reference })
    expect(
      screen.getByRole('heading', { level: 1, name: 'Tell us that it was not emptied' }),
    ).toBeTruthy()
    await resident.send('tell-us-more', { details: 'The bin is still full.' })
    expect((await resident.send('check-answers', {})).reference).toBeTruthy()
  })

  it('of a communal bin is seen and followed up by everybody in the block, and by nobody else', async () => {
    const reference = await reported('recycling', '100')
    const other = open().report.resident()
    await other.send('address', { uprn: '101' })
    expect((await other.send('which-service', { service: 'recycling' })).path).toBe('cannot-report')
    expect(screen.getByText(new RegExp(`reference ${reference}`))).toBeTruthy()
    expect((await other.send('which-service', { service: 'refuse' })).path).toBe('check-answers')
    now = '2026-11-27T10:00:00Z'
    const neighbour = await following('101')
    expect((await neighbour.send('which-report', { report: reference })).path).toBe('tell-us-more')
    await following('200')
    expect(
      screen.getByRole('heading', { name: 'Nothing has been reported for this address' }),
    ).toBeTruthy()
  })

  it('that the crew logged as done is reported with what the resident saw', async () => {
    const resident = open([due('refuse', { status: 'completed' })]).report.resident()
    await resident.send('address', { uprn: '100' })
    expect((await resident.send('which-service', { service: 'refuse' })).path).toBe('what-you-saw')
    expect(await resident.send('what-you-saw', { saw: ' ' })).toMatchObject({ status: 422 })
    expect(screen.getByRole('alert').textContent).toContain('Enter what you saw')
    await resident.send('what-you-saw', { saw: 'The lid was still down.' })
    await resident.send('check-answers', {})
    expect(await openReports(database, 'alderbrook', '100')).toHaveLength(1)
  })

  it('at which too much was put out can’t be reported, for the crew’s own reason', async () => {
    const crewReason = { en: 'Three bags beside the bin.', cy: 'Tri bag wrth ymyl y bin.' }
    const excess = due('refuse', { status: 'completed', excessWaste: true, crewReason })
    const resident = open([excess]).report.resident('cy')
    await resident.send('address', { uprn: '100' })
    await resident.send('which-service', { service: 'refuse' })
    expect(screen.getByText(/Tri bag wrth ymyl y bin\./)).toBeTruthy()
    expect(
      screen.getByRole('heading', { name: 'Roedd mwy o wastraff nag yr ydym yn ei gymryd' }),
    ).toBeTruthy()
  })
})
