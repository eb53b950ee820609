// @vitest-environment node

import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { notifyMigrations } from '@guildhall/notify/database'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { sample } from '../sample-journey.ts'
import { notifyMailer } from './notify-mailer.ts'

describe.each(everyDatabase())('links by GOV.UK Notify, on $name', ({ open }) => {
  it('are queued in the resident’s language with the link and the day it ends, or not at all', async () => {
    const database = await open()
    await migrate(database, [notifyMigrations])
    const mailer = notifyMailer({
      council: 'alderbrook',
      templates: { saved: { en: 's-en', cy: 's-cy' }, reminder: { en: 'r-en', cy: 'r-cy' } },
    })
    const message = {
      to: 'ann@example.com',
      language: 'cy',
      journey: sample,
      href: 'https://council.example/cy/sample/return?token=x',
      endsAt: '2026-12-22T10:00:00Z',
    } as const
    await database.transaction(async (tx) => {
      await mailer.send({ ...message, kind: 'saved', reference: 'one' }, tx)
      await mailer.send({ ...message, kind: 'day', reference: 'two' }, tx)
    })
    const undone = database.transaction(async (tx) => {
      await mailer.send({ ...message, kind: 'week', reference: 'three' }, tx)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const { rows } = await sql<{ template_id: string; personalisation: string | object }>`
      select template_id, personalisation from notify_outbox order by reference`.execute(
      database.tables<unknown>(),
    )
    expect(rows.map((row) => row.template_id)).toEqual(['s-cy', 'r-cy'])
    expect(JSON.stringify(rows[0])).toContain('Dydd Mawrth 22 Rhagfyr 2026')
    await database.close()
  })
})
