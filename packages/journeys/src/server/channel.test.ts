// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { describe, expect, it } from 'vitest'
import type { Channel } from '../way.ts'
import { journeysMigrations, sqlStore } from './database.ts'
import { now, resident, serve, to } from './resident.testing.ts'
import type { AnswerStore } from './store.ts'
import type { JourneysTables } from './tables.ts'

describe.each(everyDatabase())('who filled it in, on $name', ({ open }) => {
  async function walk(channels: readonly Channel[]) {
    const database = await open()
    await migrate(database, [journeysMigrations])
    let channel: Channel = 'online'
    const told: Channel[] = []
    const store = sqlStore({ database, council: 'alderbrook', now: () => now.toString() })
    const visitor = resident(
      serve(store as unknown as AnswerStore<never>, {
        channel: () => channel,
        async submit(submission) {
          told.push(submission.channel)
        },
      }),
    )
    const pages = [
      ['postcode', { postcode: 'GH1 2AB' }],
      ['property', { property: '1' }],
      ['kind', { kind: 'missed' }],
    ] as const
    for (const [index, [path, fields]] of pages.entries()) {
      channel = channels[index] ?? 'online'
      await visitor.post(path, fields)
    }
    channel = 'online'
    expect(to(await visitor.post('check', {}))).toBe('/sample/done')
    const tables = database.tables<JourneysTables>()
    const session = await tables
      .selectFrom('journeys_sessions')
      .select('channel')
      .executeTakeFirst()
    const submission = await tables
      .selectFrom('journeys_submissions')
      .select('channel')
      .executeTakeFirst()
    await database.close()
    return [session?.channel, submission?.channel, told[0]]
  }

  it('is recorded as online with the session and the submission', async () => {
    expect(await walk([])).toEqual(['online', 'online', 'online'])
  })

  it('is recorded as assisted as soon as staff gave one answer', async () => {
    expect(await walk(['online', 'assisted', 'online'])).toEqual(Array(3).fill('assisted'))
  })
})
