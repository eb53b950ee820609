import { binCollectionMigrations } from '@guildhall/bin-collection/database'
import { echo } from '@guildhall/bin-collection/echo'
import { keptCollections } from '@guildhall/bin-collection/kept'
import { workOutNext } from '@guildhall/bin-collection/next-collections'
import { binCollectionPolicy } from '@guildhall/bin-collection/policy'
import { reminderTemplates } from '@guildhall/bin-collection/reminder-templates'
import {
  askForReminders,
  followLink,
  readLink,
  type SendingServer,
  sendReminders,
} from '@guildhall/bin-collection/reminders-server'
import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { notifyClient } from '@guildhall/notify/client'
import { notifyMigrations } from '@guildhall/notify/database'
import { deliverDue } from '@guildhall/notify/outbox'
import { sandboxKeys } from '@guildhall/sandbox/keys'
import { type Sandbox, startSandbox } from '@guildhall/sandbox/sandbox'
import { addDays, clockFrom, londonDate } from '@guildhall/standards/plain-date'
import { readUprn, type Uprn } from '@guildhall/standards/uprn'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const uprn = readUprn('100000000000') as Uprn
const council = 'alderbrook'
const ids = {
  confirm: {
    email: {
      en: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e01',
      cy: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e02',
    },
    sms: { en: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e03', cy: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e04' },
  },
  reminder: {
    email: {
      en: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e05',
      cy: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e06',
    },
    sms: { en: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e07', cy: '6a0e5d0c-0d5f-4f0f-9a53-5a3f1c2d4e08' },
  },
}
const kinds = ['email', 'sms'] as const
const templates = (['confirm', 'reminder'] as const).flatMap((message) =>
  kinds.flatMap((kind) =>
    (['en', 'cy'] as const).map((language) => ({
      id: ids[message][kind][language],
      name: `${message} ${kind} ${language}`,
      type: kind,
      version: 1,
      ...reminderTemplates[message][kind][language],
    })),
  ),
)
const names = ['Rubbish', 'Recycling', 'Food waste', 'Garden waste']
const policy = binCollectionPolicy.parse({
  services: names.map((en) => ({
    id: en.toLowerCase().replace(' ', '-'),
    name: { en, cy: en },
    container: {
      kind: 'wheelie-bin',
      bodyColour: '#2d2d2d',
      lidColour: '#2d2d2d',
      words: { en: 'Black bin', cy: 'Bin du' },
    },
    sourceNames: [en],
  })),
})

describe.each(everyDatabase())('reminders, from a waste system to an inbox, on $name', (kind) => {
  let sandbox: Sandbox
  let database: Database
  let now = ''
  const clock = () => clockFrom(now)()
  beforeEach(async () => {
    now = '2026-11-24T10:00:00Z'
    sandbox = await startSandbox({ port: 0, clock: () => new Date(now), templates })
    database = await kind.open()
    await migrate(database, [notifyMigrations, binCollectionMigrations])
  })
  afterEach(async () => {
    await database.close()
    await sandbox.close()
  })

  it.each(kinds)(
    'are confirmed, sent once on the evening before and stopped, by %s',
    async (by) => {
      const server: SendingServer = {
        council,
        councilName: { en: 'Alderbrook Council', cy: 'Cyngor Alderbrook' },
        templates: ids,
        keys: ['a secret of the tests, 32 letters or more'],
        policy,
        linkHref: (purpose, token) => `https://alderbrook.example/reminders/${purpose}/${token}`,
        clock,
      }
      const notify = notifyClient({
        baseUrl: `${sandbox.url}/notify`,
        apiKey: sandboxKeys.notify,
        fetch,
        clock,
      })
      const deliver = () => deliverDue(database, notify, { clock, council })
      const tokenOf = (purpose: string) =>
        new RegExp(`reminders/${purpose}/([\\w.-]+)`).exec(
          sandbox.inbox.all()[0]?.body ?? '',
        )?.[1] ?? ''
      const to = by === 'email' ? 'resident@example.org' : '+447700900123'
      const place = '7 Example Street, Anytown'

      await database.transaction((tx) =>
        askForReminders(tx, server, { uprn, kind: by, to, place, language: 'en' }),
      )
      await deliver()
      expect(sandbox.inbox.all()[0]?.body).toContain(place)
      const confirm = { purpose: 'confirm', token: tokenOf('confirm') } as const
      expect(await readLink(database, server, confirm)).toMatchObject({ state: 'open' })
      await followLink(database, server, confirm)

      // The source answers in the night and is down by the evening.
      const source = keptCollections({
        database,
        council,
        clock,
        source: echo({
          url: `${sandbox.url}/bins/echo`,
          fetch,
          services: policy.services,
          ...sandboxKeys.wasteSystems,
        }),
      })
      const today = londonDate(clock())
      const range = { uprn, from: addDays(today, -28), to: addDays(today, 56) }
      const next = (await source.collections(range)).map(({ date }) => date).sort()
      const day = next.find((date) => date > today) ?? today
      now = `${addDays(day, -1)}T02:00:00Z`
      sandbox.faults.set('bins', 'down')
      const eve = londonDate(clock())
      await workOutNext(database, {
        council,
        policy,
        today: eve,
        now,
        properties: [{ uprn, collections: await source.collections(range) }],
      })
      now = `${eve}T18:00:00Z`
      const machines = await Promise.all([1, 2, 3].map(() => sendReminders(database, server)))
      expect(machines.reduce((a, b) => a + b)).toBe(1)
      await Promise.all([deliver(), deliver()])
      expect(sandbox.inbox.all()).toHaveLength(2)
      expect(sandbox.inbox.all()[0]?.body).toMatch(/Food waste/)
      expect(sandbox.inbox.all()[0]?.body).not.toContain('((')

      const stop = { purpose: 'stop', token: tokenOf('stop') } as const
      expect(await followLink(database, server, stop)).toMatchObject({ state: 'done' })
      expect(await followLink(database, server, stop)).toEqual({ state: 'gone' })
    },
  )
})
