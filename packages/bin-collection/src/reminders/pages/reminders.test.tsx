import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { journeysMigrations } from '@guildhall/journeys/database'
import { type NotifyTables, notifyMigrations } from '@guildhall/notify/database'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reminderKeys, remindersServer } from '../../../test/reminders.ts'
import { addressOf, serve } from '../../../test/resident.tsx'
import { binCollectionMigrations } from '../../database.ts'
import { reminderTemplates } from '../content/templates.ts'
import { makeToken, readToken } from '../links.ts'
import { reminderSubmission } from '../reminders-server.ts'
import { ReminderLink, reminderLinkTitle } from './link-page.tsx'
import { reminderPages } from './reminders.tsx'

describe.each(everyDatabase())('reminders asked for on the page, on $name', (kind) => {
  const pages = reminderPages({ address: addressOf })
  let database: Database
  const now = '2026-11-24T10:00:00Z'
  const outbox = () =>
    database
      .tables<NotifyTables>()
      .selectFrom('notify_outbox')
      .select(['kind', 'recipient'])
      .execute()
  const visit = async (form: Record<string, string>) => {
    const { resident } = serve({
      database,
      pages: pages.pages,
      bindings: [],
      now: () => now,
      asks: true,
      submit: reminderSubmission(pages, () => remindersServer(() => now)),
    })
    const someone = resident()
    await someone.send('address', { uprn: '100' })
    return { someone, first: await someone.send('how-to-remind', form) }
  }
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [notifyMigrations, journeysMigrations, binCollectionMigrations])
  })
  afterEach(async () => {
    cleanup()
    await database.close()
  })

  it('are recorded with the submission, and the message is queued with it', async () => {
    const { someone, first } = await visit({ how: 'sms', email: '', phone: '07700 900 123' })
    expect(first.path).toBe('check-answers')
    expect(screen.getByText('By text message to +447700900123')).toBeTruthy()
    await someone.send('check-answers', {})
    expect(await outbox()).toMatchObject([{ kind: 'sms', recipient: '+447700900123' }])
  })

  it.each([
    [{ how: '', email: '', phone: '' }, 'Select how you want to be reminded'],
    [{ how: 'email', email: '', phone: '07700 900 123' }, 'Enter an email address'],
    [{ how: 'sms', email: '', phone: '020 7946 0000' }, /begins 07/],
  ])('ask again for what is missing: %o', async (form, message) => {
    const { first } = await visit(form)
    expect(first.status).toBe(422)
    expect(screen.getAllByText(message).length).toBeGreaterThan(0)
  })
})

describe('a link in a message', () => {
  it('is good for one reminder and one purpose, and none that was made up', () => {
    const id = '0b5f6a3e-6a0e-4a7c-9d0b-0c4f1d2e3a4b'
    const token = makeToken(reminderKeys, 'stop', id)
    expect(readToken(reminderKeys, 'stop', token)).toBe(id)
    expect(readToken(reminderKeys, 'confirm', token)).toBeUndefined()
    expect(readToken(['x'.repeat(32)], 'stop', token)).toBeUndefined()
    expect(readToken(['x'.repeat(32), ...reminderKeys], 'stop', token)).toBe(id)
    expect(
      readToken(reminderKeys, 'stop', `${'1'.repeat(36)}.${token.split('.')[1]}`),
    ).toBeUndefined()
    expect(() => makeToken(['short'], 'stop', id)).toThrow(/32 characters/)
  })

  it.each(['en', 'cy'] as const)('leads to a page with a button, in %s', (language) => {
    for (const purpose of ['confirm', 'stop'] as const) {
      for (const state of ['open', 'done', 'gone'] as const) {
        const props = { purpose, link: { state, place: '1 High Street' }, language }
        render(<ReminderLink {...props} />)
        const heading = screen.getByRole('heading', { level: 1 })
        expect(heading.textContent).toBe(reminderLinkTitle(props))
        expect(screen.queryAllByRole('button')).toHaveLength(state === 'open' ? 1 : 0)
        cleanup()
      }
    }
  })
})

describe('the templates of reminders', () => {
  it('name just what they are given', () => {
    const names = (text: { subject?: string; body: string }) =>
      [...`${text.subject ?? ''}${text.body}`.matchAll(/\(\((\w+)\)\)/g)].map(([, name]) => name)
    const given = {
      confirm: ['council_name', 'address', 'link'],
      reminder: [
        'council_name',
        'address',
        'collection_date',
        'collections',
        'put_out_by',
        'stop_link',
      ],
    }
    for (const message of ['confirm', 'reminder'] as const) {
      for (const kind of ['email', 'sms'] as const) {
        const { en, cy } = reminderTemplates[message][kind]
        expect(new Set(names(en))).toEqual(new Set(names(cy)))
        for (const name of names(en)) expect(given[message]).toContain(name)
        expect(names(en)).toContain(message === 'confirm' ? 'link' : 'stop_link')
      }
    }
  })
})
