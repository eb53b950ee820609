import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { type NotifyTables, notifyMigrations } from '@guildhall/notify/database'
import { plainDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { remindersPolicy, remindersServer } from '../../test/reminders.ts'
import type { Collection } from '../collection.ts'
import { binCollectionMigrations } from '../database.ts'
import { memoryCollections } from '../sources/memory.ts'
import { workOutNext } from './next-collections.ts'
import {
  askForReminders,
  followLink,
  forgetUnconfirmed,
  type ReminderRequest,
  readLink,
  remindedProperties,
  type SendingServer,
  sendReminders,
} from './reminders-server.ts'

const policy = remindersPolicy
const day = plainDate
const uprn = (text: string) => readUprn(text) as Uprn
const on = (service: string, date: string): Collection => ({
  service,
  originalDate: day(date),
  date: day(date),
})
const request: ReminderRequest = {
  uprn: uprn('100'),
  kind: 'email',
  to: 'Resident@Example.org ',
  place: '1 High Street, Alderbrook',
  language: 'en',
}

describe.each(everyDatabase())('reminders, on $name', (kind) => {
  let database: Database
  let now = ''
  beforeEach(async () => {
    database = await kind.open()
    await migrate(database, [notifyMigrations, binCollectionMigrations])
    now = '2026-11-24T10:00:00Z'
  })
  afterEach(() => database.close())

  const serverOf = (more: Partial<SendingServer> = {}) => remindersServer(() => now, more)
  const ask = (more: Partial<ReminderRequest> = {}, server = serverOf()) =>
    database.transaction((tx) => askForReminders(tx, server, { ...request, ...more }))
  const outbox = async () =>
    database
      .tables<NotifyTables>()
      .selectFrom('notify_outbox')
      .select(['kind', 'template_id', 'recipient', 'personalisation', 'language', 'council'])
      .orderBy('queued_at')
      .execute()
  const tokenIn = async (at: number, name: 'link' | 'stop_link') =>
    String((await outbox()).at(at)?.personalisation?.[name])
      .split('/')
      .pop() ?? ''
  const confirm = async (server = serverOf()) =>
    followLink(database, server, { purpose: 'confirm', token: await tokenIn(-1, 'link') })
  const workOut = (collections: readonly Collection[], today = '2026-11-24') =>
    workOutNext(database, {
      council: 'alderbrook',
      policy,
      today: day(today),
      now,
      properties: [{ uprn: request.uprn, collections }],
    })
  const tomorrow = [on('refuse', '2026-11-25'), on('recycling', '2026-11-25')]

  describe('being asked for', () => {
    it('send a message with a link, and nothing more until it is followed', async () => {
      expect(await ask()).toEqual({ queued: true })
      expect(await outbox()).toMatchObject([
        {
          kind: 'email',
          template_id: 'confirm-email-en',
          recipient: 'resident@example.org',
          personalisation: { council_name: 'Alderbrook Council', address: request.place },
        },
      ])
      await workOut(tomorrow)
      now = '2026-11-24T18:00:00Z'
      expect(await sendReminders(database, serverOf())).toBe(0)
    })

    it('don’t start when a mail scanner opens the link, only when its button is pressed', async () => {
      await ask()
      const link = { purpose: 'confirm', token: await tokenIn(-1, 'link') } as const
      expect(await readLink(database, serverOf(), link)).toMatchObject({ state: 'open' })
      expect(await readLink(database, serverOf(), link)).toMatchObject({ state: 'open' })
      expect(await confirm()).toMatchObject({ state: 'done', place: request.place })
      expect(await readLink(database, serverOf(), link)).toMatchObject({ state: 'done' })
      expect(await confirm()).toMatchObject({ state: 'done' })
    })

    it('fill nobody’s inbox: one message an hour for a home, five a day for an address', async () => {
      expect(await ask()).toEqual({ queued: true })
      expect(await ask()).toEqual({ queued: false })
      now = '2026-11-24T11:00:00Z'
      expect(await ask()).toEqual({ queued: true })
      for (const other of ['2', '3', '4', '5']) await ask({ uprn: uprn(other) })
      expect(await ask({ uprn: uprn('6') })).toEqual({ queued: false })
      expect(await outbox()).toHaveLength(6)
    })

    it('say the same to one who has them already', async () => {
      await ask()
      await confirm()
      now = '2026-11-25T11:00:00Z'
      expect(await ask()).toEqual({ queued: true })
      expect(
        await readLink(database, serverOf(), {
          purpose: 'confirm',
          token: await tokenIn(-1, 'link'),
        }),
      ).toMatchObject({ state: 'done' })
    })

    it('are forgotten a week after a link that nobody followed', async () => {
      await ask()
      now = '2026-12-01T10:00:01Z'
      expect(await confirm()).toEqual({ state: 'gone' })
      expect(await forgetUnconfirmed(database, serverOf())).toBe(1)
    })
  })

  describe('on the evening before', () => {
    beforeEach(async () => {
      await ask()
      await confirm()
      now = '2026-11-24T02:00:00Z'
      await workOut([...tomorrow, on('garden', '2026-11-26')])
      now = '2026-11-24T18:00:00Z'
    })

    it('tell what is collected, in what, and by when it must be out', async () => {
      expect(await sendReminders(database, serverOf())).toBe(1)
      expect((await outbox()).at(-1)).toMatchObject({
        template_id: 'reminder-email-en',
        recipient: 'resident@example.org',
        personalisation: {
          collection_date: 'Wednesday 25 November',
          collections: ['Rubbish: Black bin', 'Recycling: Black bin with a blue lid'],
          put_out_by: '6am',
          address: request.place,
        },
      })
    })

    it('are sent once, however many machines send them and however often', async () => {
      for (let home = 200; home < 260; home += 1) {
        await database
          .tables<{ bin_collection_reminders: Record<string, unknown> }>()
          .insertInto('bin_collection_reminders')
          .values({
            council: 'alderbrook',
            id: `reminder-${home}-0123456789`,
            uprn: '100',
            kind: 'sms',
            recipient: `+447700900${home}`,
            place: '1 High Street',
            language: 'cy',
            asked_at: new Date(now),
            link_sent_at: new Date(now),
            confirmed_at: new Date(now),
          })
          .execute()
      }
      const counts = await Promise.all(
        Array.from({ length: 6 }, () => sendReminders(database, serverOf())),
      )
      expect(counts.reduce((a, b) => a + b)).toBe(61)
      now = '2026-11-24T19:00:00Z'
      expect(await sendReminders(database, serverOf())).toBe(0)
      const sent = (await outbox()).filter(({ template_id }) => template_id.startsWith('reminder'))
      expect(new Set(sent.map(({ recipient }) => recipient)).size).toBe(61)
      expect(sent).toHaveLength(61)
      expect(sent.at(-1)).toMatchObject({
        template_id: 'reminder-sms-cy',
        personalisation: { collections: 'Sbwriel, Ailgylchu', put_out_by: '6yb' },
      })
    })

    it('wait for the evening and don’t come at night', async () => {
      now = '2026-11-24T16:59:00Z'
      expect(await sendReminders(database, serverOf())).toBe(0)
      now = '2026-11-24T21:00:00Z'
      expect(await sendReminders(database, serverOf())).toBe(0)
      expect(await sendReminders(database, serverOf({ until: '22:00' }))).toBe(1)
    })

    it('tell nothing that was worked out before today: it may have moved since', async () => {
      now = '2026-11-24T18:00:00Z'
      await workOut([on('refuse', '2026-11-26')])
      now = '2026-11-25T18:00:00Z'
      expect(await sendReminders(database, serverOf())).toBe(0)
      await workOut([on('refuse', '2026-11-26')], '2026-11-25')
      expect(await sendReminders(database, serverOf())).toBe(1)
    })

    it('say of a date that nobody has confirmed that it is not certain', async () => {
      now = '2026-12-28T03:00:00Z'
      await workOut([on('refuse', '2026-12-29')], '2026-12-28')
      now = '2026-12-28T18:00:00Z'
      await sendReminders(database, serverOf())
      expect((await outbox()).at(-1)?.personalisation?.collections).toEqual([
        'Rubbish (date to be confirmed): Black bin',
      ])
    })

    it('stop by the link in each of them, and then nothing is known of their resident', async () => {
      await sendReminders(database, serverOf())
      const link = { purpose: 'stop', token: await tokenIn(-1, 'stop_link') } as const
      expect(await readLink(database, serverOf(), link)).toMatchObject({ state: 'open' })
      expect(await followLink(database, serverOf(), link)).toMatchObject({ state: 'done' })
      expect(await followLink(database, serverOf(), link)).toEqual({ state: 'gone' })
      const rows = await database
        .tables<{ bin_collection_reminders: { id: string } }>()
        .selectFrom('bin_collection_reminders')
        .selectAll()
        .execute()
      expect(rows).toEqual([])
    })

    it('are one council’s own', async () => {
      const other = serverOf({ council: 'other' })
      expect(await sendReminders(database, other)).toBe(0)
      await sendReminders(database, serverOf())
      const link = { purpose: 'stop', token: await tokenIn(-1, 'stop_link') } as const
      expect(await followLink(database, other, link)).toEqual({ state: 'gone' })
      expect(await readLink(database, serverOf(), link)).toMatchObject({ state: 'open' })
    })
  })

  describe('the next day of each property', () => {
    const rows = () =>
      database
        .tables<{ bin_collection_next: { uprn: string; date: string; council: string } }>()
        .selectFrom('bin_collection_next')
        .select(['council', 'uprn', 'date'])
        .orderBy('uprn')
        .execute()

    it('can be worked out for those homes alone that somebody is reminded of', async () => {
      for (const home of ['1', '2', '3']) {
        await ask({ uprn: uprn(home), to: `resident-${home}@example.org` })
        if (home !== '2') await confirm()
      }
      const troubles: string[] = []
      const found: string[] = []
      for await (const { uprn: home } of remindedProperties(database, {
        council: 'alderbrook',
        // The third is one that the source has lost.
        source: memoryCollections(
          new Map([
            [uprn('1'), tomorrow],
            [uprn('2'), tomorrow],
          ]),
        ),
        today: day('2026-11-24'),
        onTrouble: ({ problem }) => troubles.push(problem),
      })) {
        found.push(home)
      }
      expect(found).toEqual(['1'])
      expect(troubles).toEqual(['unknown-property'])
    })

    it('is worked out anew each time; a property that is gone is forgotten, in this council alone', async () => {
      const run = (council: string, homes: string[], at: string) =>
        workOutNext(database, {
          council,
          policy,
          today: day('2026-11-24'),
          now: at,
          properties: homes.map((home) => ({ uprn: uprn(home), collections: tomorrow })),
        })
      expect(await run('alderbrook', ['1', '2'], '2026-11-24T01:00:00Z')).toEqual({
        known: 2,
        unknown: 0,
      })
      await run('other', ['1'], '2026-11-24T00:30:00Z')
      await run('alderbrook', ['2'], '2026-11-24T02:00:00Z')
      expect(await rows()).toEqual([
        { council: 'other', uprn: '1', date: '2026-11-25' },
        { council: 'alderbrook', uprn: '2', date: '2026-11-25' },
      ])
    })
  })
})
