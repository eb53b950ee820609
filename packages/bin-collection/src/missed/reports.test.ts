import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { plainDate } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { binCollectionMigrations } from '../database.ts'
import { closeReport, type NewReport, recordFollowUp, recordReport, reportsOf } from './reports.ts'

const council = 'alderbrook'

describe.each(everyDatabase())('reports and what follows on $name', (kind) => {
  let database: Database
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [binCollectionMigrations])
  })
  afterEach(() => database.close())

  const report = (reference: string, more: Partial<NewReport> = {}) =>
    database.transaction((tx) =>
      recordReport(tx, {
        council,
        reference,
        uprn: '1',
        service: 'refuse',
        scheduledDate: plainDate('2026-12-01'),
        reportedAt: '2026-12-02T09:00:00.000Z',
        returnBy: plainDate('2026-12-04'),
        ...more,
      }),
    )
  const follow = (reference: string, kindOf: 'escalation' | 'dispute', own = council) =>
    database.transaction((tx) =>
      recordFollowUp(tx, {
        council: own,
        reference,
        report: 'A',
        kind: kindOf,
        details: 'Nobody came.',
        recordedAt: '2026-12-05T09:00:00Z',
      }),
    )
  const reports = (...uprns: string[]) =>
    reportsOf(database, { council, uprns, since: plainDate('2026-11-01') })

  it('are one for a whole service, whichever collection it is of, where the council says so', async () => {
    const week = [1, 8, 15].map((day) => plainDate(`2026-12-${String(day).padStart(2, '0')}`))
    const results = await Promise.all(
      week.map((scheduledDate, at) => report(`R${at}`, { scheduledDate, oneOpenPer: 'service' })),
    )
    expect(results.filter((result) => result === 'recorded')).toHaveLength(1)
  })

  it('are shared by a block: fifty homes report one communal bin once, and all see it', async () => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, home) => report(`R${home}`, { uprn: 'block-9' })),
    )
    expect(results.filter((result) => result === 'recorded')).toHaveLength(1)
    expect(await reports('home-3', 'block-9')).toHaveLength(1)
    expect(await reports('home-elsewhere')).toEqual([])
  })

  it('keep what was promised, what the crew logged and what was said since', async () => {
    await report('A')
    const told = await Promise.all([follow('E1', 'escalation'), follow('E2', 'escalation')])
    expect(told.sort()).toEqual(['already-recorded', 'recorded'])
    await database.transaction((tx) =>
      closeReport(tx, { council, reference: 'A' }, { as: 'completed', at: '2026-12-07T09:00:00Z' }),
    )
    expect(await follow('D1', 'dispute')).toBe('recorded')
    expect(await reports('1')).toEqual([
      {
        reference: 'A',
        service: 'refuse',
        scheduledDate: '2026-12-01',
        reportedAt: '2026-12-02T09:00:00.000Z',
        returnBy: '2026-12-04',
        closed: { as: 'completed', at: '2026-12-07T09:00:00.000Z' },
        followUps: expect.arrayContaining(['escalation', 'dispute']),
      },
    ])
  })

  it('are one council’s own', async () => {
    await report('A')
    expect(await follow('E1', 'escalation', 'other')).toBe('recorded')
    expect((await reports('1'))[0]?.followUps).toEqual([])
  })
})
