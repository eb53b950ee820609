import type { Database } from '@guildhall/database/database'
import { plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyOf } from '../../test/councils.ts'
import { addressOf, openTestDatabase, serve } from '../../test/resident.tsx'
import { missedBindings, missedSubmission, openReports } from '../missed/missed-server.ts'
import type { BinCollectionServer } from '../server.ts'
import { memoryCollections } from '../sources/memory.ts'
import { missedPages } from './missed.tsx'

const collections = [
  ['refuse', '2026-11-23'],
  ['refuse', '2026-11-30'],
  ['recycling', '2026-11-24'],
  ['garden', '2026-11-10'],
  ['garden', '2026-12-01'],
].map(([service = '', date = '']) => ({
  service,
  originalDate: plainDate(date),
  date: plainDate(date),
}))

describe('reporting a missed collection, from page to page', () => {
  let database: Database
  let now: string
  let isDown: boolean
  const troubles: string[] = []
  beforeEach(async () => {
    database = await openTestDatabase()
    now = '2026-11-24T10:00:00Z'
    isDown = false
  })
  afterEach(() => database.close())

  function open() {
    const pages = missedPages({ address: addressOf, dependsOn: ['address'] })
    const known = memoryCollections(new Map([[readUprn('100') as Uprn, collections]]))
    const down = memoryCollections(new Map(), { problem: 'down' })
    const server: BinCollectionServer<undefined> = {
      council: () => 'alderbrook',
      source: () => (isDown ? down : known),
      database: () => database,
      policy: () => policyOf(),
      calendar: () => ({ workingWeek: [1, 2, 3, 4, 5], closedDays: new Set() }),
      contact: () => ({ phone: '01632 960 100' }),
      onTrouble: (error) => troubles.push(error.problem),
    }
    return serve({
      database,
      pages: pages.pages,
      asks: true,
      now: () => now,
      bindings: missedBindings(pages, server),
      submit: missedSubmission(pages, server),
    })
  }

  it('offers each service with its container in words and whether it can be reported', async () => {
    await open().resident().send('address', { uprn: '100' })
    expect(screen.getByRole('heading', { name: 'Which collection was missed?' })).toBeTruthy()
    const hint = (name: string) => {
      const radio = screen.getByRole('radio', { name })
      return document.getElementById(radio.getAttribute('aria-describedby') ?? '')?.textContent
    }
    expect(hint('Rubbish')).toBe(
      'Black bin. Due on Monday 23 November. You can report it until the end of Wednesday 25 November.',
    )
    expect(hint('Recycling')).toContain('Today’s collection is still in progress.')
    expect(hint('Garden waste')).toContain(
      'It could be reported until the end of Thursday 12 November.',
    )
  })

  it('takes a report, shows it to check, and gives its reference', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    expect((await resident.send('which-service', { service: 'refuse' })).path).toBe('check-answers')
    expect(screen.getByText('Rubbish')).toBeTruthy()
    expect(screen.getByText('Black bin')).toBeTruthy()
    expect(screen.getByText('Monday 23 November 2026')).toBeTruthy()
    const { reference } = await resident.send('check-answers', {})
    expect(await openReports(database, 'alderbrook', '100')).toEqual([
      {
        reference,
        service: 'refuse',
        scheduledDate: '2026-11-23',
        reportedAt: '2026-11-24T10:00:00.000Z',
      },
    ])
  })

  it('explains a no: why, from when, and what to do instead', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    expect((await resident.send('which-service', { service: 'recycling' })).path).toBe(
      'cannot-report',
    )
    expect(
      screen.getByRole('heading', { level: 1, name: 'It is too early to report this collection' }),
    ).toBeTruthy()
    expect(
      screen.getByText('You can report a missed collection from 5pm on Tuesday 24 November.'),
    ).toBeTruthy()
    expect(screen.getByText(/^Leave your container out\./)).toBeTruthy()
    expect(
      screen.getByRole('link', { name: 'Choose another collection' }).getAttribute('href'),
    ).toBe('/service/which-service')
  })

  it('explains a no in Welsh', async () => {
    const resident = open().resident('cy')
    await resident.send('address', { uprn: '100' })
    await resident.send('which-service', { service: 'garden' })
    expect(
      screen.getByRole('heading', { name: 'Mae’n rhy hwyr i roi gwybod am y casgliad hwn' }),
    ).toBeTruthy()
    expect(
      screen.getByText(
        'Rhowch ef allan ar gyfer y casgliad nesaf ar ddydd Mawrth 1 Rhagfyr, neu ffoniwch ni ar 01632 960 100.',
      ),
    ).toBeTruthy()
  })

  it('tells the second in a house that it is reported already, with the reference', async () => {
    const house = open()
    const [first, second] = [house.resident(), house.resident()]
    await first.send('address', { uprn: '100' })
    await first.send('which-service', { service: 'refuse' })
    await second.send('address', { uprn: '100' })
    await second.send('which-service', { service: 'refuse' })
    const { reference } = await first.send('check-answers', {})
    // Both were told yes; only one report is made, and the other is led back to the question.
    expect((await second.send('check-answers', {})).path).toBe('which-service')
    expect(screen.getByRole('alert').textContent).toContain(
      'It is now too late to report this collection, or somebody has reported it',
    )
    await second.send('which-service', { service: 'refuse' })
    expect(screen.getByText(new RegExp(`reference ${reference}`))).toBeTruthy()
    expect(await openReports(database, 'alderbrook', '100')).toHaveLength(1)
  })

  it('is not taken when time runs out while the answers are being checked', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    await resident.send('which-service', { service: 'refuse' })
    now = '2026-11-26T00:00:00Z'
    expect((await resident.send('check-answers', {})).path).toBe('which-service')
    expect(await openReports(database, 'alderbrook', '100')).toEqual([])
  })

  it.each([
    [{}, 'Select which collection was missed'],
    [{ service: '' }, 'Select which collection was missed'],
    [{ service: 'clinical' }, 'Select a collection from the list'],
  ])('asks again when nothing on the list was chosen: %o', async (form, words) => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    expect(await resident.send('which-service', form)).toMatchObject({ status: 422 })
    expect(screen.getByRole('alert').textContent).toContain(words)
    expect(document.title).toMatch(/^Error: Which collection was missed\?/)
  })

  it('tells a browser with JavaScript the same mistake without asking the server', async () => {
    await open().resident().send('address', { uprn: '100' })
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    const link = screen.getByRole('link', { name: 'Select which collection was missed' })
    expect(document.querySelector(link.getAttribute('href') ?? '')).toBe(
      screen.getByRole('radio', { name: 'Rubbish' }),
    )
  })

  it('says that the look-up is down, on the page and when an answer is sent', async () => {
    const resident = open().resident()
    await resident.send('address', { uprn: '100' })
    isDown = true
    await resident.send('which-service', { service: 'refuse' })
    expect(
      screen.getByRole('heading', { name: 'Sorry, we can’t look up collections at the moment' }),
    ).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Try again' }).getAttribute('href')).toBe(
      '/service/which-service',
    )
    expect(troubles).toContain('down')
  })
})
