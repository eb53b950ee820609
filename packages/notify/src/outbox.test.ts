import type { Database } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { everyDatabase } from '@guildhall/database/testing'
import { type Clock, clockFrom } from '@guildhall/standards/plain-date'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { apiKey, notifyServer, refusal } from '../test/notify-server.ts'
import { type NotifyClient, notifyClient } from './client.ts'
import { type NotifyTables, notifyMigrations } from './database.ts'
import { deliverDue, type QueuedMessage, queueMessage } from './outbox.ts'

const minute = 60_000
const day = 24 * 60 * minute

const confirmation: QueuedMessage = {
  council: 'westbourne',
  kind: 'email',
  templateId: 'bulky-confirmation',
  to: 'resident@example.org',
  personalisation: { first_name: 'Siân' },
  reference: 'BULKY-1',
  language: 'cy',
}

describe.each(everyDatabase())('the outbox on $name', (kind) => {
  let database: Database
  let server: Awaited<ReturnType<typeof notifyServer>>
  let client: NotifyClient
  let nowMs: number
  // Stands still: the house's test clock ticks on from where it starts.
  const clock: Clock = () => clockFrom(new Date(nowMs).toISOString())().round('second')

  beforeEach(async () => {
    nowMs = Date.parse('2026-11-24T13:00:00Z')
    database = await kind.open()
    await migrate(database, [notifyMigrations])
    server = await notifyServer({ nowMs: () => nowMs })
    client = notifyClient({ baseUrl: server.baseUrl, apiKey, fetch, clock })
  })
  afterEach(async () => {
    await server.close()
    await database.close()
  })

  const queue = (changes: Partial<QueuedMessage> = {}) =>
    database.transaction((tx) => queueMessage(tx, { ...confirmation, ...changes }, { clock }))
  const deliver = (limit = 100) => deliverDue(database, client, { clock, limit })
  const rows = () =>
    database.tables<NotifyTables>().selectFrom('notify_outbox').selectAll().orderBy('id').execute()

  it('sends a message once, and then forgets whom to and what', async () => {
    await queue()
    expect(await deliver()).toEqual({ sent: 1, later: 0, failed: 0 })
    expect(await deliver()).toEqual({ sent: 0, later: 0, failed: 0 })
    expect(server.taken).toHaveLength(1)
    expect(server.taken[0]?.body).toMatchObject({
      email_address: 'resident@example.org',
      personalisation: { first_name: 'Siân' },
      reference: expect.stringMatching(/^BULKY-1\/[0-9a-f-]{36}$/),
    })
    const [row] = await rows()
    expect(row).toMatchObject({
      state: 'sent',
      notify_id: server.taken[0]?.id,
      reference: 'BULKY-1',
      recipient: null,
      personalisation: null,
    })
  })

  it('sends nothing for a booking that was rolled back', async () => {
    await database
      .transaction(async (tx) => {
        await queueMessage(tx, confirmation, { clock })
        throw new Error('the slot was taken')
      })
      .catch(() => undefined)
    expect(await deliver()).toMatchObject({ sent: 0 })
  })

  it('queues the same confirmation once, and another template beside it', async () => {
    expect(await queue()).toEqual({ queued: true })
    expect(await queue()).toEqual({ queued: false })
    expect(await queue({ templateId: 'bulky-cancelled' })).toEqual({ queued: true })
    expect(await deliver()).toMatchObject({ sent: 2 })
  })

  it('sends each message once when many workers deliver at a time', async () => {
    for (let n = 1; n <= 12; n++) await queue({ reference: `BULKY-${n}` })
    const rounds = await Promise.all([deliver(), deliver(), deliver(), deliver()])
    expect(rounds.reduce((sum, round) => sum + round.sent, 0)).toBe(12)
    expect(new Set(server.taken.map((one) => one.body.reference)).size).toBe(12)
    expect(server.taken).toHaveLength(12)
  })

  it('does not send again what was taken though its answer was lost', async () => {
    await queue()
    server.faults.push({ lose: true })
    expect(await deliver()).toMatchObject({ sent: 0, later: 1 })
    nowMs += minute
    expect(await deliver()).toMatchObject({ sent: 1 })
    expect(server.taken).toHaveLength(1)
    expect(server.lookups).toEqual([server.taken[0]?.body.reference])
  })

  it('sends again what was not taken, after looking it up', async () => {
    await queue()
    server.faults.push({ drop: true })
    expect(await deliver()).toMatchObject({ later: 1 })
    expect(await deliver()).toMatchObject({ sent: 0, later: 0 })
    nowMs += minute
    expect(await deliver()).toMatchObject({ sent: 1 })
    expect(server.taken).toHaveLength(1)
    expect(server.lookups).toHaveLength(1)
  })

  it('looks up the message of a worker that died while sending it', async () => {
    await queue()
    const dies: NotifyClient = {
      ...client,
      async sendEmail(message) {
        await client.sendEmail(message)
        throw new Error('killed')
      },
    }
    await expect(deliverDue(database, dies, { clock })).rejects.toThrow('killed')
    expect(await deliver()).toMatchObject({ sent: 0 })
    nowMs += 2 * minute + 1000
    expect(await deliver()).toMatchObject({ sent: 1 })
    expect(server.taken).toHaveLength(1)
  })

  it('does not send once it has slept past its lease', async () => {
    await queue()
    server.faults.push({ drop: true })
    await deliver()
    nowMs += minute
    const sleepy: NotifyClient = {
      ...client,
      async findByReference(reference) {
        const found = await client.findByReference(reference)
        nowMs += 3 * minute
        expect(await deliver()).toMatchObject({ sent: 1 })
        return found
      },
    }
    await deliverDue(database, sleepy, { clock })
    expect(server.taken).toHaveLength(1)
    expect((await rows())[0]).toMatchObject({ state: 'sent', attempts: 3 })
  })

  it('gives up at once on what Notify will never take, and says why', async () => {
    await queue()
    server.faults.push(refusal(400, 'ValidationError'))
    expect(await deliver()).toEqual({ sent: 0, later: 0, failed: 1 })
    expect((await rows())[0]).toMatchObject({ state: 'failed', failed_reason: 'ValidationError' })
    nowMs += minute
    expect(await deliver()).toMatchObject({ sent: 0 })
  })

  it('keeps a failed message’s address for a week, for staff, and no longer', async () => {
    await queue()
    server.faults.push(refusal(400, 'BadRequestError'))
    await deliver()
    nowMs += 6 * day
    await deliver()
    expect((await rows())[0]?.recipient).toBe('resident@example.org')
    nowMs += 2 * day
    await deliver()
    expect((await rows())[0]).toMatchObject({ recipient: null, personalisation: null })
  })

  it('leaves the rest for later when Notify takes no more', async () => {
    for (let n = 1; n <= 3; n++) await queue({ reference: `BULKY-${n}` })
    server.faults.push(refusal(429, 'RateLimitError'))
    expect(await deliver()).toEqual({ sent: 0, later: 1, failed: 0, stoppedBy: 'RateLimitError' })
    nowMs += minute
    expect(await deliver()).toMatchObject({ sent: 3 })
  })

  it('tries for some three days with longer and longer waits, and then fails', async () => {
    await queue()
    const began = nowMs
    let rounds = 0
    for (; rounds < 20; rounds++) {
      server.faults.push(refusal(500, 'Exception'))
      if ((await deliver()).failed > 0) break
      const [row] = await rows()
      nowMs = row?.due_at.getTime() ?? 0
    }
    expect(rounds).toBe(9)
    expect((nowMs - began) / day).toBeCloseTo(2.9, 0)
    expect((await rows())[0]).toMatchObject({ state: 'failed', failed_reason: 'Exception' })
  })

  it('delivers for one council alone, where each has a Notify service of its own', async () => {
    await queue()
    await queue({ council: 'glanrafon' })
    const round = await deliverDue(database, client, { clock, council: 'glanrafon' })
    expect(round).toMatchObject({ sent: 1 })
    expect((await rows()).filter((row) => row.state === 'queued')).toMatchObject([
      { council: 'westbourne' },
    ])
  })

  it('delivers no more than it is asked to', async () => {
    for (let n = 1; n <= 3; n++) await queue({ reference: `BULKY-${n}` })
    expect(await deliver(2)).toMatchObject({ sent: 2 })
  })

  it('refuses a message without a reference', async () => {
    await expect(queue({ reference: '' })).rejects.toThrow('1 to 255 characters')
  })
})
