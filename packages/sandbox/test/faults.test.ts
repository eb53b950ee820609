import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../src/sandbox.ts'
import { addresses, browser, cardForm, notify, pay, paymentRequest, start } from './support.ts'

const places = '/os-places/search/places/v1/postcode?postcode=ZZ11AA&key=sandbox'

function post(sandbox: Sandbox, body: unknown) {
  return fetch(`${sandbox.url}/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

describe('a stand-in that is down', () => {
  test('answers 500 in its own shape, and the others go on', async () => {
    const sandbox = await start({ addresses })
    sandbox.faults.set('pay', 'down')
    const created = await pay(sandbox, '/v1/payments', paymentRequest)
    expect(created.status).toBe(500)
    expect(created.body).toEqual({ code: 'P0198', description: 'Downstream system error' })
    expect(sandbox.payments.all()).toEqual([])
    expect((await notify(sandbox, '/v2/notifications')).status).toBe(200)

    sandbox.faults.set('notify', 'down')
    const listed = await notify(sandbox, '/v2/notifications')
    expect(listed.body).toMatchObject({ status_code: 500, errors: [{ error: 'Exception' }] })
    expect((await fetch(sandbox.url + places)).status).toBe(200)
    for (const standIn of ['os-places', 'bins', 'postcodes-io'] as const) {
      sandbox.faults.set(standIn, 'down')
    }
    for (const path of [places, '/bins/900000001', '/postcodes-io/postcodes/ZZ11AA']) {
      expect((await fetch(sandbox.url + path)).status).toBe(500)
    }
    sandbox.faults.clear()
    expect((await fetch(`${sandbox.url}/bins/900000001`)).status).toBe(200)
  })
})

describe('a stand-in that refuses', () => {
  test('closes the connection without a word', async () => {
    const sandbox = await start({ addresses })
    sandbox.faults.set('bins', 'refuse')
    await expect(fetch(`${sandbox.url}/bins/900000001`)).rejects.toThrow('fetch failed')
    sandbox.faults.clear('bins')
    expect((await fetch(`${sandbox.url}/bins/900000001`)).status).toBe(200)
  })
})

describe('a stand-in that is slow', () => {
  test('answers after the delay', async () => {
    const sandbox = await start({ addresses })
    sandbox.faults.set('os-places', 'slow', { delayMs: 300 })
    const before = performance.now()
    expect((await fetch(sandbox.url + places)).status).toBe(200)
    expect(performance.now() - before).toBeGreaterThan(280)
  })

  test('does not keep the sandbox from closing', async () => {
    const sandbox = await start()
    sandbox.faults.set('bins', 'slow', { delayMs: 60_000 })
    const waiting = fetch(`${sandbox.url}/bins/1`).catch(() => 'ended')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sandbox.close()
    await waiting
  })
})

describe('an answer that is lost', () => {
  test('leaves a payment made that the service finds by reference', async () => {
    const sandbox = await start()
    sandbox.faults.set('pay', 'timeout-after-commit')
    const create = fetch(`${sandbox.url}/pay/v1/payments`, {
      method: 'POST',
      headers: { authorization: 'Bearer api_test_1' },
      body: JSON.stringify(paymentRequest),
      signal: AbortSignal.timeout(300),
    })
    await expect(create).rejects.toThrow('timeout')
    const found = await pay(sandbox, '/v1/payments?reference=BULKY-1')
    expect(found.body.total).toBe(1)
  })

  test('does not keep the sandbox from closing', async () => {
    const sandbox = await start()
    sandbox.faults.set('pay', 'timeout-after-commit')
    const waiting = pay(sandbox, '/v1/payments', paymentRequest).catch(() => 'ended')
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sandbox.close()
    expect(await waiting).toBe('ended')
  })
})

test('declined is every card, when that is on', async () => {
  const sandbox = await start()
  sandbox.faults.set('pay', 'decline')
  const { body } = await pay(sandbox, '/v1/payments', paymentRequest)
  const resident = browser()
  const card = await resident.go(body._links.next_url.href)
  const end = await resident.press(card, 'Continue', cardForm('4444333322221111'))
  expect(end.page.querySelector('h1')?.textContent).toBe('Your payment has been declined')
})

test('a share strikes that part of requests', async () => {
  const numbers = [0.04, 0.06, 0.01, 0.9]
  let next = 0
  const sandbox = await start({ random: () => numbers[next++ % numbers.length] ?? 0 })
  sandbox.faults.set('bins', 'down', { share: 0.05 })
  const statuses = []
  for (const _ of numbers) statuses.push((await fetch(`${sandbox.url}/bins/1`)).status)
  expect(statuses).toEqual([500, 200, 500, 200])
})

describe('the switches as JSON', () => {
  test('take one or several, tell what is on, and clear', async () => {
    const sandbox = await start()
    const one = await post(sandbox, { standIn: 'pay', fault: 'slow', delayMs: 50 })
    expect(await one.json()).toEqual({
      faults: [{ standIn: 'pay', fault: 'slow', share: 1, delayMs: 50 }],
    })
    await post(sandbox, [
      { standIn: 'notify', fault: 'down', share: 0.05 },
      { standIn: 'pay', fault: 'none' },
    ])
    const listed = await fetch(`${sandbox.url}/faults`, { headers: { accept: 'application/json' } })
    expect(await listed.json()).toEqual({
      faults: [{ standIn: 'notify', fault: 'down', share: 0.05 }],
    })
    await fetch(`${sandbox.url}/faults`, { method: 'DELETE' })
    expect(sandbox.faults.list()).toEqual([])
  })

  test.each([
    'nonsense',
    {},
    { standIn: 'constructor', fault: 'down' },
    { standIn: 'bins', fault: 'decline' },
    { standIn: 'pay', fault: 'down', share: 2 },
    { standIn: 'pay', fault: 'slow', delayMs: -1 },
    [{ standIn: 'pay', fault: 'down' }, 7],
  ])('refuse %j and change nothing', async (body) => {
    const sandbox = await start()
    const response = await post(sandbox, body)
    expect(response.status).toBe(422)
    expect(sandbox.faults.list()).toEqual([])
  })
})

describe('the page of switches', () => {
  test('switches by form, shows what is on, and switches all off', async () => {
    const sandbox = await start()
    const tester = browser()
    const page = await tester.go(`${sandbox.url}/faults`)
    page.page.querySelector('#pay-down')?.setAttribute('checked', '')
    const saved = await tester.press(page, 'Save GOV.UK Pay', { delaySeconds: '2' })
    expect(sandbox.faults.list()).toEqual([{ standIn: 'pay', fault: 'down', share: 1 }])
    expect(saved.page.querySelector<HTMLInputElement>('#pay-down')?.checked).toBe(true)
    expect(saved.page.querySelector('[role=alert]')?.textContent).toContain('GOV.UK Pay')
    await tester.press(saved, 'Switch all faults off')
    expect(sandbox.faults.list()).toEqual([])
  })

  test('refuses a form from another site', async () => {
    const sandbox = await start()
    const response = await fetch(`${sandbox.url}/faults`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
      body: new URLSearchParams({ standIn: 'pay', fault: 'down' }),
    })
    expect(response.status).toBe(403)
    expect(sandbox.faults.list()).toEqual([])
  })
})
