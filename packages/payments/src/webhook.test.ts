// @vitest-environment node
import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aCouncil, type Council } from '../test/council.ts'
import { handlePayWebhook, verifyPaySignature } from './webhook.ts'

interface Vector {
  secret: string
  body: string
  signature: string
}

/** RFC 4231, test case 2: not Pay's, but the same computation. */
const rfcVector: Vector = {
  secret: 'Jefe',
  body: 'what do ya want for nothing?',
  signature: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
}

const file = new URL(
  '../../../../shared/reference/govuk-pay/webhook-signature-vectors.json',
  import.meta.url,
)
const published: Vector[] = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
  : []

describe('the signature of a webhook', () => {
  it.each([rfcVector, ...published])('holds for the vector %#', ({ secret, body, signature }) => {
    expect(verifyPaySignature(body, signature, [secret])).toBe(true)
    expect(verifyPaySignature(Buffer.from(body), signature, [secret])).toBe(true)
    expect(verifyPaySignature(`${body} `, signature, [secret])).toBe(false)
    expect(verifyPaySignature(body, signature, [`${secret}!`])).toBe(false)
  })

  const { secret, body, signature } = rfcVector

  it('holds for the old and the new secret while they are changed', () => {
    expect(verifyPaySignature(body, signature, ['new', secret])).toBe(true)
    expect(verifyPaySignature(body, signature, [secret, 'new'])).toBe(true)
  })

  it.each([
    ['no header', undefined, [secret]],
    ['an empty header', '', [secret]],
    ['upper case', signature.toUpperCase(), [secret]],
    ['a shorter one', signature.slice(0, 62), [secret]],
    ['something else', 'sha256=whatever', [secret]],
    ['no secret configured', signature, []],
  ])('is refused with %s', (_name, header, secrets) => {
    expect(verifyPaySignature(body, header, secrets)).toBe(false)
  })

  it('is never made with an empty secret', () => {
    const forged = createHmac('sha256', '').update(body).digest('hex')
    expect(verifyPaySignature(body, forged, [''])).toBe(false)
  })
})

describe.each(everyDatabase())('the webhook on $name', (kind) => {
  let database: Database
  let council: Council
  let work: Promise<void>[]
  let errors: unknown[]
  beforeEach(async () => {
    database = await kind.open()
    council = await aCouncil(database)
    work = []
    errors = []
  })
  afterEach(async () => {
    await database.close()
  })

  const secret = 'whsec-test'
  const message = (resourceId: string, changes: Record<string, unknown> = {}) =>
    JSON.stringify({
      webhook_message_id: 'message-1',
      created_date: '2026-11-24T12:59:58.000Z',
      resource_id: resourceId,
      resource_type: 'payment',
      event_type: 'card_payment_succeeded',
      resource: { state: { status: 'success', finished: true } },
      ...changes,
    })
  const sign = (body: string) => createHmac('sha256', secret).update(body).digest('hex')
  const post = (body: string, headers: Record<string, string> = { 'Pay-Signature': sign(body) }) =>
    handlePayWebhook(
      new Request('https://council.example/webhooks/pay', { method: 'POST', body, headers }),
      {
        ...council.handlers,
        database,
        provider: council.provider,
        secrets: [secret],
        waitUntil: (promise) => work.push(promise),
        onError: (error) => errors.push(error),
      },
    )
  const done = async () => {
    await Promise.all(work)
  }

  it('settles the payment, after it has answered', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const response = await post(message(providerId))
    expect(response.status).toBe(200)
    await done()
    expect(await council.booked()).toEqual(['booking-1'])
  })

  it('books once for messages that repeat and come out of order', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const bodies = ['card_payment_captured', 'card_payment_succeeded', 'card_payment_started'].map(
      (event_type) => message(providerId, { event_type }),
    )
    await Promise.all([...bodies, ...bodies].map((body) => post(body)))
    await done()
    expect(await council.booked()).toEqual(['booking-1'])
    expect(errors).toEqual([])
  })

  it('does not believe what a message says of the payment', async () => {
    const { providerId } = await council.started()
    await post(message(providerId))
    await done()
    expect(await council.booked()).toEqual([])
  })

  it('refuses a message that is not signed, or with another secret', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const body = message(providerId)
    expect((await post(body, {})).status).toBe(403)
    const forged = createHmac('sha256', 'guess').update(body).digest('hex')
    expect((await post(body, { 'Pay-Signature': forged })).status).toBe(403)
    expect(work).toEqual([])
    expect(await council.booked()).toEqual([])
  })

  it('refuses a message that is older than Pay would still send, however well it is signed', async () => {
    const { providerId } = await council.started()
    council.provider.act(providerId, 'pay')
    const old = message(providerId, { created_date: '2026-11-20T12:00:00.000Z' })
    expect((await post(old)).status).toBe(403)
    expect(work).toEqual([])
    // Pay's last try, two days and an hour after it was written.
    const late = message(providerId, { created_date: '2026-11-21T11:55:00.000Z' })
    expect((await post(late)).status).toBe(200)
    await done()
    expect(await council.booked()).toEqual(['booking-1'])
    const undated = message(providerId, { created_date: undefined })
    expect((await post(undated)).status).toBe(400)
  })

  it('answers payments of others, and what is not a payment, without doing anything', async () => {
    expect((await post(message('somebody-else'))).status).toBe(200)
    expect((await post(message('memory-1', { resource_type: 'dispute' }))).status).toBe(200)
    await done()
    expect(errors).toEqual([])
  })

  it('refuses what is no message, too long or no POST', async () => {
    expect((await post('{"signed": "but not a message"}')).status).toBe(400)
    expect((await post('not json')).status).toBe(400)
    expect((await post('x'.repeat(100_001))).status).toBe(413)
    const get = await handlePayWebhook(new Request('https://council.example/'), {
      ...council.handlers,
      database,
      provider: council.provider,
      secrets: [secret],
      onError: () => {},
    })
    expect(get.status).toBe(405)
    expect(get.headers.get('allow')).toBe('POST')
  })

  it('answers all the same when the provider is down, and says so to the log', async () => {
    const { providerId } = await council.started()
    council.provider.failNext({ kind: 'unreachable' })
    expect((await post(message(providerId))).status).toBe(200)
    await done()
    expect(errors).toMatchObject([{ problem: { kind: 'unreachable' } }])
  })
})
