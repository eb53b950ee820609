import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { signWebhook } from '../src/pay/webhooks.ts'
import type { Sandbox, SandboxOptions } from '../src/sandbox.ts'
import { browser, cardForm, handClock, pay, paymentRequest, start } from './support.ts'

type Received = { headers: IncomingHttpHeaders; body: string }

const secret = 'a-secret'
const servers: { close(): void }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A service that takes webhooks, answering with each status in turn and then 200. */
async function service(statuses: number[] = []) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`
  const events = () => received.map(({ body }) => JSON.parse(body).event_type)
  return { url, received, events }
}

async function startWith(url: string, more: SandboxOptions = {}, retryDelaysMs = [5, 5]) {
  return start({ ...more, webhook: { url, secret, retryDelaysMs } })
}

async function payOnce(sandbox: Sandbox, number = '4444333322221111', more: object = {}) {
  const { body } = await pay(sandbox, '/v1/payments', { ...paymentRequest, ...more })
  const resident = browser()
  const card = await resident.go(body._links.next_url.href)
  const confirm = await resident.press(card, 'Continue', cardForm(number))
  if (confirm.page.querySelector('#confirm')) await resident.press(confirm, 'Confirm payment')
  await sandbox.webhooks.settled()
  return body.payment_id as string
}

describe('a service with a webhook', () => {
  test('hears of each step, signed over the very bytes it receives', async () => {
    const { url, received, events } = await service()
    const sandbox = await startWith(url)
    const id = await payOnce(sandbox)
    expect(events().sort()).toEqual([
      'card_payment_captured',
      'card_payment_started',
      'card_payment_succeeded',
    ])
    for (const { headers, body } of received) {
      expect(headers['pay-signature']).toBe(signWebhook(body, secret))
      const message = JSON.parse(body)
      expect(message).toMatchObject({
        api_version: 1,
        resource_type: 'payment',
        resource_id: id,
        resource: { payment_id: id, reference: 'BULKY-1' },
      })
      expect(message.resource).not.toHaveProperty('_links')
      expect(body).not.toContain('4444333322221111')
    }
    const ids = received.map(({ body }) => JSON.parse(body).webhook_message_id)
    expect(new Set(ids).size).toBe(3)
  })

  test('hears of a declined card, of an expiry and of a refund', async () => {
    const { url, events } = await service()
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await startWith(url, { clock })
    await payOnce(sandbox, '4000000000000002')
    expect(events()).toContain('card_payment_failed')
    const paid = await payOnce(sandbox)
    await pay(sandbox, `/v1/payments/${paid}/refunds`, { amount: 1 })
    await pay(sandbox, '/v1/payments', paymentRequest)
    clock.forward(90 * 60_000)
    sandbox.payments.expireDue()
    await sandbox.webhooks.settled()
    expect(events()).toContain('card_payment_refunded')
    expect(events().filter((event) => event === 'card_payment_expired')).toHaveLength(1)
  })

  test('that fails is tried again with the same message until it answers 2xx', async () => {
    const { url, received } = await service([500, 302])
    const sandbox = await startWith(url)
    const { body } = await pay(sandbox, '/v1/payments', paymentRequest)
    await browser().go(body._links.next_url.href)
    await expect.poll(() => sandbox.webhooks.messages[0]?.outcome).toBe('delivered')
    expect(received).toHaveLength(3)
    expect(new Set(received.map((one) => one.body)).size).toBe(1)
  })

  test('that stays down is given up after the last try, and can be told again by hand', async () => {
    const { url, received } = await service([500, 500, 500])
    const sandbox = await startWith(url)
    const { body } = await pay(sandbox, '/v1/payments', paymentRequest)
    await browser().go(body._links.next_url.href)
    await expect.poll(() => sandbox.webhooks.messages[0]?.outcome).toBe('failed')
    const resident = browser()
    const page = await resident.go(`${sandbox.url}/payments`)
    await resident.press(page, 'Send again')
    expect(sandbox.webhooks.messages[0]?.outcome).toBe('delivered')
    expect(received).toHaveLength(4)
  })

  test('hears everything twice, or nothing, when that fault is on', async () => {
    const { url, events } = await service()
    const sandbox = await startWith(url)
    sandbox.faults.set('pay', 'duplicate-webhook')
    await payOnce(sandbox)
    expect(events()).toHaveLength(6)
    sandbox.faults.clear()
    sandbox.faults.set('pay', 'lost-webhook')
    const id = await payOnce(sandbox)
    expect(events()).toHaveLength(6)
    expect((await pay(sandbox, `/v1/payments/${id}`)).body.state.status).toBe('success')
  })
})

test('the signature is lower-case hex HMAC-SHA256, pounds and pictures included', () => {
  const signature = signWebhook('We captured a £10 payment! 💷', 'This is my secret key! 🔑')
  expect(signature).toBe('a678c8326237dc08acabed4ec3948ee82f94c4b35cdc44b68f26fa8ef595efff')
})
