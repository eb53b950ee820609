import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { plainDate } from '@guildhall/standards/plain-date'
import { Private } from '@guildhall/standards/private-fact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binCollectionMigrations } from '../database.ts'
import { assistedPolicySchema } from './assisted-policy.ts'
import {
  assistanceAt,
  decideAssisted,
  eraseAssisted,
  recordAssistedRequest,
  requestsToDecide,
  reviewAssisted,
  reviewsDue,
} from './requests.ts'

const council = 'alderbrook'
const policy = assistedPolicySchema.parse({})

describe.each(everyDatabase())('requests for help with containers on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
  })
  afterEach(() => database.close())

  const ask = (
    reference: string,
    more: { months?: number | null; at?: string; own?: string } = {},
  ) =>
    database.transaction((tx) =>
      recordAssistedRequest(
        tx,
        { council: more.own ?? council, reference, requestedAt: more.at ?? '2026-12-01T10:00:00Z' },
        Private.of({
          uprn: '1',
          reason: 'age',
          details: '',
          location: 'Behind the side gate',
          months: more.months === undefined ? 3 : more.months,
        }),
      ),
    )
  const decide = (reference: string, approve = true, own = council) =>
    database.transaction((tx) =>
      decideAssisted(
        tx,
        { council: own, reference, at: '2026-12-03T10:00:00Z', policy },
        approve ? { approve } : { approve: false, because: 'Bins are by the road.' },
      ),
    )
  const at = async (today: string) =>
    (await assistanceAt(database, { council, uprn: '1', today: plainDate(today) })).reveal('test')

  it('are recorded once for a reference, and whether or not the home has help', async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => ask('A')))
    expect(results.filter((result) => result === 'recorded')).toHaveLength(1)
    await decide('A')
    expect(await ask('B')).toBe('recorded')
  })

  it('are decided once, whichever colleague is first', async () => {
    await ask('A')
    const results = await Promise.all([decide('A'), decide('A', false), decide('A')])
    expect(results.filter((result) => result !== undefined)).toHaveLength(1)
    expect(await decide('A')).toBeUndefined()
  })

  it('that are approved have their end and the day on which they are looked at again', async () => {
    await ask('A')
    expect((await requestsToDecide(database, council)).reveal('test')).toHaveLength(1)
    const approved = (await decide('A'))?.reveal('test')
    expect(approved).toMatchObject({
      state: 'approved',
      endsOn: '2027-03-02',
      reviewOn: '2027-02-02',
    })
    expect((await requestsToDecide(database, council)).reveal('test')).toEqual([])
    const due = async (today: string) =>
      (await reviewsDue(database, { council, today: plainDate(today) })).reveal('test').length
    expect([await due('2027-02-01'), await due('2027-02-02')]).toEqual([0, 1])
    expect(await at('2027-03-02')).toMatchObject({ reference: 'A', endsOn: '2027-03-02' })
    expect(await at('2027-03-03')).toBeUndefined()
  })

  it.each(['goes-on', 'ends'] as const)(
    'that are due to be looked at again are, once, and the help %s',
    async (outcome) => {
      await ask('A')
      await decide('A')
      const review = (at: string) =>
        database.transaction((tx) =>
          reviewAssisted(tx, { council, reference: 'A', at, policy }, outcome),
        )
      expect(await review('2027-02-01T10:00:00Z')).toBeUndefined()
      expect((await review('2027-02-02T10:00:00Z'))?.reveal('test')).toMatchObject(
        outcome === 'goes-on'
          ? { state: 'approved', endsOn: '2027-05-01', reviewOn: '2027-04-03' }
          : { state: 'ended', endsOn: '2027-02-02' },
      )
      expect(await review('2027-02-02T10:00:01Z')).toBeUndefined()
      expect((await at('2027-02-03')) !== undefined).toBe(outcome === 'goes-on')
    },
  )

  it('are erased for whoever asks it of their own council, and nothing of them is left', async () => {
    await ask('A')
    await decide('A')
    expect(await eraseAssisted(database, { council: 'other', reference: 'A' })).toBe(false)
    expect(await eraseAssisted(database, { council, reference: 'A' })).toBe(true)
    expect(await at('2026-12-04')).toBeUndefined()
    expect(await eraseAssisted(database, { council, reference: 'A' })).toBe(false)
  })

  it('that are approved take the place of the help that a home had, even at once', async () => {
    for (const reference of ['A', 'B', 'C']) await ask(reference, { months: null })
    await decide('A')
    const both = await Promise.allSettled([decide('B'), decide('C')])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    const { reference } = (await at('2026-12-04')) ?? {}
    expect(['B', 'C']).toContain(reference)
    const all = await reviewsDue(database, { council, today: plainDate('2030-01-01') })
    expect(all.reveal('test')).toHaveLength(1)
  })

  it('that are refused keep the reason, and make room for another', async () => {
    await ask('A')
    expect((await decide('A', false))?.reveal('test')).toMatchObject({
      state: 'refused',
      because: 'Bins are by the road.',
    })
    expect(await ask('B')).toBe('recorded')
  })

  it('are handed out as private facts, which show nothing in a log', async () => {
    await ask('A')
    const all = [
      await requestsToDecide(database, council),
      await assistanceAt(database, { council, uprn: '1', today: plainDate('2026-12-02') }),
      await decide('A'),
    ]
    expect(JSON.stringify(all)).toBe('["[private]","[private]","[private]"]')
  })

  it('are one council’s own', async () => {
    await ask('A')
    expect(await decide('A', true, 'other')).toBeUndefined()
    expect(await ask('A', { own: 'other' })).toBe('recorded')
    expect((await requestsToDecide(database, 'third')).reveal('test')).toEqual([])
  })
})
