import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../src/sandbox.ts'
import { browser, cardForm, pay, paymentRequest, start } from './support.ts'

const { return_url: _, ...withoutPayer } = paymentRequest

async function anAgreement(sandbox: Sandbox): Promise<string> {
  const made = await pay(sandbox, '/v1/agreements', {
    reference: 'GARDEN-1',
    description: 'Garden waste, every year',
  })
  expect([made.status, made.body.status]).toEqual([201, 'created'])
  return made.body.agreement_id
}

/** Pays for the first time, by the card that later payments are taken with. */
async function setUp(sandbox: Sandbox, id: string): Promise<void> {
  const first = await pay(sandbox, '/v1/payments', { ...paymentRequest, set_up_agreement: id })
  const resident = browser()
  const card = await resident.go(first.body._links.next_url.href)
  const confirm = await resident.press(card, 'Continue', cardForm('4444333322221111'))
  await resident.press(confirm, 'Confirm payment')
}

function takeAgain(sandbox: Sandbox, id: string, key?: string, more: object = {}) {
  return fetch(`${sandbox.url}/pay/v1/payments`, {
    method: 'POST',
    headers: {
      authorization: 'Bearer api_test_key',
      ...(key !== undefined && { 'Idempotency-Key': key }),
    },
    body: JSON.stringify({
      ...withoutPayer,
      authorisation_mode: 'agreement',
      agreement_id: id,
      ...more,
    }),
  })
}

describe('a service that takes payments by an agreement', () => {
  test('can once the payer has paid for the first time, without them', async () => {
    const sandbox = await start()
    const id = await anAgreement(sandbox)
    expect((await (await takeAgain(sandbox, id)).json()).code).toBe('P0103')
    await setUp(sandbox, id)
    const taken = await (await takeAgain(sandbox, id)).json()
    expect(taken).toMatchObject({ authorisation_mode: 'agreement', agreement_id: id })
    expect(taken._links.next_url).toBeUndefined()
    const now = await pay(sandbox, `/v1/payments/${taken.payment_id}`)
    expect(now.body.state).toEqual({ status: 'success', finished: true })
    const found = await pay(sandbox, `/v1/payments?agreement_id=${id}`)
    expect(found.body.total).toBe(2)
  })

  test('takes one payment for one idempotency key, and is told when the key is used for another', async () => {
    const sandbox = await start()
    const id = await anAgreement(sandbox)
    await setUp(sandbox, id)
    const first = await takeAgain(sandbox, id, 'renewal-2027')
    const again = await takeAgain(sandbox, id, 'renewal-2027')
    expect([first.status, again.status]).toEqual([201, 200])
    expect((await again.json()).payment_id).toBe((await first.json()).payment_id)
    const other = await takeAgain(sandbox, id, 'renewal-2027', { amount: 1 })
    expect([other.status, (await other.json()).code]).toEqual([409, 'P0191'])
    expect(sandbox.payments.all()).toHaveLength(2)
  })

  test('is told when the card is refused, and that it may try again', async () => {
    const sandbox = await start()
    const id = await anAgreement(sandbox)
    await setUp(sandbox, id)
    sandbox.faults.set('pay', 'decline')
    const { payment_id } = await (await takeAgain(sandbox, id)).json()
    const { body } = await pay(sandbox, `/v1/payments/${payment_id}`)
    expect(body.state).toMatchObject({ status: 'failed', code: 'P0010', can_retry: true })
  })

  test('can take no more once it is cancelled', async () => {
    const sandbox = await start()
    const id = await anAgreement(sandbox)
    expect((await pay(sandbox, `/v1/agreements/${id}/cancel`, '')).body.code).toBe('P2501')
    await setUp(sandbox, id)
    expect((await pay(sandbox, `/v1/agreements/${id}/cancel`, '')).status).toBe(204)
    expect((await pay(sandbox, `/v1/agreements/${id}`)).body).toMatchObject({
      status: 'cancelled',
      cancelled_date: expect.any(String),
    })
    expect((await (await takeAgain(sandbox, id)).json()).code).toBe('P0103')
    expect((await pay(sandbox, '/v1/agreements?status=cancelled')).body.total).toBe(1)
  })

  test.each([
    ['/v1/agreements', {}, 400, 'P2101'],
    ['/v1/agreements', { reference: 'a', description: 'x'.repeat(256) }, 422, 'P2102'],
    ['/v1/agreements', '{', 400, 'P2197'],
    ['/v1/agreements/none', undefined, 404, 'P2200'],
    ['/v1/agreements?status=odd', undefined, 422, 'P2401'],
    ['/v1/agreements?page=2', undefined, 404, 'P2402'],
    ['/v1/agreements/none/cancel', '', 404, 'P2500'],
    ['/v1/payments', { ...paymentRequest, set_up_agreement: 'none' }, 400, 'P0103'],
    [
      '/v1/payments',
      { ...paymentRequest, authorisation_mode: 'agreement', agreement_id: 'none' },
      400,
      'P0104',
    ],
  ])('is refused what is wrong: %s %j', async (path, body, status, code) => {
    const sandbox = await start()
    const answer = await pay(sandbox, path, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })
})
