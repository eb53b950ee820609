import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { plainDate } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { claim, expiredClaims, releaseClaims } from '../claims/claims.ts'
import { binCollectionMigrations } from '../database.ts'
import {
  type ContainerOrder,
  closeContainerRequest,
  openContainerRequests,
  recordContainerRequest,
} from './requests.ts'

const order: ContainerOrder = {
  uprn: '1',
  container: 'refuse-180',
  reason: 'missing',
  quantity: 1,
  tasks: ['deliver'],
  dueBy: plainDate('2026-12-08'),
  lines: [],
}

describe.each(everyDatabase())('requests for containers on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
  })
  afterEach(() => database.close())

  const keep = (instance: string, key = '1/refuse-180', council = 'alderbrook') =>
    database.transaction((tx) =>
      claim(tx, {
        council,
        instance,
        heldUntil: '2026-11-24T13:30:00Z',
        claims: [{ kind: 'container', key, details: order }],
      }),
    )
  const record = (instance: string, reference = `R-${instance}`, council = 'alderbrook') =>
    database.transaction((tx) =>
      recordContainerRequest(tx, {
        council,
        instance,
        reference,
        requestedAt: '2026-11-24T12:00:00Z',
      }),
    )
  const open = (council = 'alderbrook') => openContainerRequests(database, council, '1')

  it('are kept for one of a hundred in a home who ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 100 }, (_, at) => keep(`run-${at}`)))
    expect(asked.filter((taken) => taken.length === 0)).toHaveLength(1)
    expect(asked.filter((taken) => taken.length === 1)).toHaveLength(99)
  })

  it('are recorded once, however many tell of the payment', async () => {
    await keep('a')
    const told = await Promise.all([record('a', 'R1'), record('a', 'R1'), record('a', 'R1')])
    expect(told.sort()).toEqual(['already-recorded', 'already-recorded', 'recorded'])
    expect(await open()).toEqual([
      { reference: 'R1', container: 'refuse-180', dueBy: '2026-12-08' },
    ])
    expect(await keep('b')).toHaveLength(1)
  })

  it('are free again once released, and can’t be recorded then', async () => {
    await keep('a')
    const release = () =>
      database.transaction((tx) => releaseClaims(tx, { council: 'alderbrook', instance: 'a' }))
    expect(await release()).toBe(true)
    expect(await release()).toBe(false)
    expect(await record('a')).toBe('not-held')
    expect(await keep('b')).toEqual([])
  })

  it('whose time is up are looked into, and stay taken until then', async () => {
    await keep('a')
    const at = (now: string) => expiredClaims(database, { council: 'alderbrook', now })
    expect(await at('2026-11-24T13:29:00Z')).toEqual([])
    expect(await at('2026-11-24T13:30:00Z')).toEqual([{ council: 'alderbrook', instance: 'a' }])
    expect(await keep('b')).toHaveLength(1)
    await record('a')
    expect(await at('2026-11-25T00:00:00Z')).toEqual([])
  })

  it('make room for another once the crew has been', async () => {
    await keep('a')
    await record('a', 'R1')
    const close = () =>
      database.transaction((tx) =>
        closeContainerRequest(tx, { council: 'alderbrook', reference: 'R1', as: 'done' }),
      )
    expect(await close()).toBe(true)
    expect(await close()).toBe(false)
    expect(await open()).toEqual([])
    expect(await keep('b')).toEqual([])
  })

  it('are one council’s own', async () => {
    await keep('a')
    expect(await keep('a', '1/refuse-180', 'other')).toEqual([])
    expect(await record('a', 'R1', 'third')).toBe('not-held')
    await record('a', 'R1')
    expect(await open('other')).toEqual([])
  })

  it('never wait for one another forever when they want the same two things', async () => {
    const both = (instance: string, keys: string[]) =>
      database.transaction((tx) =>
        claim(tx, {
          council: 'alderbrook',
          instance,
          heldUntil: '2026-11-24T13:30:00Z',
          claims: keys.map((key) => ({ kind: 'container', key, details: order })),
        }),
      )
    const asked = await Promise.all(
      Array.from({ length: 20 }, (_, at) => both(`run-${at}`, at % 2 ? ['x', 'y'] : ['y', 'x'])),
    )
    expect(asked.filter((taken) => taken.length === 0)).toHaveLength(1)
  })
})
