import { plainDate } from '@guildhall/standards/plain-date'
import { describe, expect, it } from 'vitest'
import { remindersPolicy as policy } from '../../test/reminders.ts'
import type { Collection } from '../collection.ts'
import { nextAfter } from './next-collections.ts'

const day = plainDate
const on = (service: string, date: string): Collection => ({
  service,
  originalDate: day(date),
  date: day(date),
})

describe('the next day of a property', () => {
  it('is after today, since today’s is out already', () => {
    const collections = [on('refuse', '2026-11-24'), on('recycling', '2026-11-25')]
    expect(nextAfter(collections, policy, day('2026-11-24'))).toEqual({
      date: '2026-11-25',
      services: [{ id: 'recycling', certainty: 'expected' }],
    })
    expect(nextAfter([on('refuse', '2026-11-24')], policy, day('2026-11-24'))).toBeUndefined()
  })
})
