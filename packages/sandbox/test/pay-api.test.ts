import { describe, expect, test } from 'vitest'
import type { Sandbox } from '../src/sandbox.ts'
import { findTestCard } from '../src/test-cards.ts'
import { handClock, pay, paymentRequest, start } from './support.ts'

async function create(sandbox: Sandbox, more: object = {}) {
  return (await pay(sandbox, '/v1/payments', { ...paymentRequest, ...more })).body
}

/** Takes a payment as a resident would, without the pages. */
function payBy(sandbox: Sandbox, id: string, number = '4444333322221111') {
  const payment = sandbox.payments.get(id)
  const card = findTestCard(number)
  if (!payment || !card) throw new Error('no such payment or card')
  sandbox.payments.start(payment)
  const came = sandbox.payments.authorise(payment, card, {
    cardholderName: 'A Resident',
    billingAddress: { line1: '7 Example Street', postcode: 'ZZ1 1AA', country: 'GB' },
    firstDigits: card.number.slice(0, 6),
    lastDigits: card.number.slice(-4),
    expiryDate: '10/40',
    brand: card.brand,
    type: card.type,
  })
  if (came === 'confirm') sandbox.payments.confirm(payment)
}

describe('a service that creates a payment', () => {
  test('gets its id, its state and the way to the payment page', async () => {
    const sandbox = await start()
    const { status, body, response } = await pay(sandbox, '/v1/payments', {
      ...paymentRequest,
      language: 'cy',
      email: 'resident@example.org',
      metadata: { service: 'bulky', items: 3, urgent: false },
      prefilled_cardholder_details: { cardholder_name: 'A Resident' },
    })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      amount: 4250,
      language: 'cy',
      email: 'resident@example.org',
      metadata: { service: 'bulky', items: 3, urgent: false },
      state: { status: 'created', finished: false },
      card_details: { cardholder_name: 'A Resident' },
      refund_summary: { status: 'pending' },
    })
    expect(body.payment_id).toMatch(/^[a-z0-9]{26}$/)
    expect(body._links.next_url.href).toMatch(
      new RegExp(`^${sandbox.url}/pay/secure/[0-9a-f-]{36}$`),
    )
    expect(body._links.next_url_post.params.chargeTokenId).toMatch(/^[0-9a-f-]{36}$/)
    expect(response.headers.get('location')).toBe(body._links.self.href)
  })

  test.each([
    ['no amount', { amount: undefined }, 400, 'P0101', 'amount'],
    ['an amount in pounds', { amount: 42.5 }, 422, 'P0102', 'amount'],
    ['an amount in words', { amount: '4250' }, 422, 'P0102', 'amount'],
    ['nothing to pay', { amount: 0 }, 422, 'P0102', 'amount'],
    ['more than £100,000', { amount: 10_000_001 }, 422, 'P0102', 'amount'],
    ['no reference', { reference: '' }, 400, 'P0101', 'reference'],
    ['a long reference', { reference: 'x'.repeat(256) }, 422, 'P0102', 'reference'],
    ['no description', { description: undefined }, 400, 'P0101', 'description'],
    ['no return address', { return_url: undefined }, 400, 'P0101', 'return_url'],
    ['a return address that is none', { return_url: 'bulky/paid' }, 422, 'P0102', 'return_url'],
    [
      'a script as return address',
      { return_url: 'javascript:alert(1)' },
      422,
      'P0102',
      'return_url',
    ],
    ['another language', { language: 'fr' }, 422, 'P0102', 'language'],
    ['a delay that is no yes or no', { delayed_capture: 'yes' }, 422, 'P0102', 'delayed_capture'],
    ['metadata as a list', { metadata: [1] }, 422, 'P0102', 'metadata'],
    ['metadata within metadata', { metadata: { a: {} } }, 422, 'P0102', 'metadata'],
    ['a long metadata value', { metadata: { a: 'x'.repeat(101) } }, 422, 'P0102', 'metadata'],
    ['an agreement', { set_up_agreement: 'x'.repeat(26) }, 400, 'P0103', 'set_up_agreement'],
  ])('with %s is told which field and code', async (_, change, status, code, field) => {
    const sandbox = await start()
    const answer = await pay(sandbox, '/v1/payments', { ...paymentRequest, ...change })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ code, field })
    expect(sandbox.payments.all()).toEqual([])
  })

  test('with sixteen metadata keys is refused', async () => {
    const sandbox = await start()
    const metadata = Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`k${n}`, n]))
    const { status } = await pay(sandbox, '/v1/payments', { ...paymentRequest, metadata })
    expect(status).toBe(422)
  })

  test('with a web address in its description meets the firewall', async () => {
    const sandbox = await start()
    const description = 'See https://example.org'
    const answer = await pay(sandbox, '/v1/payments', { ...paymentRequest, description })
    expect(answer.body.code).toBe('P0920')
  })

  test.each(['', 'not json', '[]', '"text"', 'null', '{"amount":'])(
    'with the body %j is told that it is no JSON',
    async (body) => {
      const sandbox = await start()
      const answer = await pay(sandbox, '/v1/payments', body)
      expect(answer.status).toBe(400)
      expect(answer.body).toEqual({ code: 'P0197', description: 'Unable to parse JSON' })
    },
  )

  test('twice with one idempotency key gets two payments, as on the web the key is not honoured', async () => {
    const sandbox = await start()
    for (const _ of [1, 2]) {
      await fetch(`${sandbox.url}/pay/v1/payments`, {
        method: 'POST',
        headers: { authorization: 'Bearer sandbox_1', 'idempotency-key': 'same' },
        body: JSON.stringify(paymentRequest),
      })
    }
    const found = await pay(sandbox, '/v1/payments?reference=BULKY-1')
    expect(found.body.total).toBe(2)
  })

  test.each(['', 'live_key', 'Bearer'])('with the key %j is refused', async (key) => {
    const sandbox = await start()
    const { status } = await pay(sandbox, '/v1/payments', paymentRequest, key)
    expect(status).toBe(401)
  })

  test('more than 15 times in a second is told to slow down', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock, payPostsPerSecond: 15 })
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => pay(sandbox, '/v1/payments', paymentRequest)),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(15)
    expect(answers.find(({ status }) => status === 429)?.body.code).toBe('P0900')
    clock.forward(1000)
    expect((await pay(sandbox, '/v1/payments', paymentRequest)).status).toBe(201)
  })
})

describe('a service that looks at a payment', () => {
  test('sees that it was paid, by which card and when, and never the whole number', async () => {
    const sandbox = await start({ clock: handClock('2026-11-24T09:00:00Z') })
    const { payment_id: id } = await create(sandbox)
    payBy(sandbox, id)
    const { body } = await pay(sandbox, `/v1/payments/${id}`)
    expect(body.state).toEqual({ status: 'success', finished: true })
    expect(body.card_details).toMatchObject({
      last_digits_card_number: '1111',
      first_digits_card_number: '444433',
      card_brand: 'Visa',
      expiry_date: '10/40',
    })
    expect(body.settlement_summary.captured_date).toBe('2026-11-24')
    expect(body.refund_summary).toMatchObject({ status: 'available', amount_available: 4250 })
    expect(body._links).not.toHaveProperty('next_url')
    expect(body._links).not.toHaveProperty('cancel')
    expect(JSON.stringify(body)).not.toContain('4444333322221111')
  })

  test.each([
    ['4000000000000002', 'failed', 'P0010'],
    ['4000000000000069', 'failed', 'P0010'],
    ['4000000000000127', 'failed', 'P0010'],
    ['4000000000000119', 'error', 'P0050'],
  ])('sees that card %s left it %s with %s', async (number, status, code) => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox)
    payBy(sandbox, id, number)
    const { body } = await pay(sandbox, `/v1/payments/${id}`)
    expect(body.state).toMatchObject({ status, code, finished: true })
    expect(body.refund_summary.status).toBe('unavailable')
  })

  test('sees that it expired when 90 minutes had passed', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const { payment_id: id } = await create(sandbox)
    clock.forward(90 * 60_000 - 1)
    expect((await pay(sandbox, `/v1/payments/${id}`)).body.state.status).toBe('created')
    clock.forward(1)
    const { body } = await pay(sandbox, `/v1/payments/${id}`)
    expect(body.state).toMatchObject({ status: 'failed', code: 'P0020', finished: true })
    expect(body._links).not.toHaveProperty('next_url')
  })

  test('gets a fresh way to the payment page each time, to resume', async () => {
    const sandbox = await start()
    const created = await create(sandbox)
    const { body } = await pay(sandbox, `/v1/payments/${created.payment_id}`)
    expect(body._links.next_url.href).not.toBe(created._links.next_url.href)
  })

  test('reads its events in order', async () => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox)
    payBy(sandbox, id)
    const { body } = await pay(sandbox, `/v1/payments/${id}/events`)
    const statuses = body.events.map((event: { state: { status: string } }) => event.state.status)
    expect(statuses).toEqual(['created', 'started', 'submitted', 'success'])
  })

  test.each([
    ['', 'P0200'],
    ['/events', 'P0300'],
    ['/refunds', 'P0800'],
    ['/refunds/none', 'P0700'],
  ])('that does not exist, at %j, gets code %s', async (path, code) => {
    const sandbox = await start()
    const answer = await pay(sandbox, `/v1/payments/none${path}`)
    expect(answer.status).toBe(404)
    expect(answer.body.code).toBe(code)
  })
})

describe('a service that searches payments', () => {
  test('finds those with a reference, newest first', async () => {
    const sandbox = await start()
    await create(sandbox, { reference: 'A' })
    const second = await create(sandbox, { reference: 'B' })
    const third = await create(sandbox, { reference: 'B' })
    const { body } = await pay(sandbox, '/v1/payments?reference=B')
    const ids = body.results.map((result: { payment_id: string }) => result.payment_id)
    expect(ids).toEqual([third.payment_id, second.payment_id])
    expect(body).toMatchObject({ total: 2, count: 2, page: 1 })
  })

  test('finds none as an empty page', async () => {
    const sandbox = await start()
    const { status, body } = await pay(sandbox, '/v1/payments?reference=none')
    expect(status).toBe(200)
    expect(body).toMatchObject({ total: 0, results: [] })
  })

  test('turns pages, and is told where they end', async () => {
    const sandbox = await start()
    for (let n = 0; n < 3; n += 1) await create(sandbox)
    const { body } = await pay(sandbox, '/v1/payments?display_size=2&page=2')
    expect(body).toMatchObject({ total: 3, count: 1, page: 2 })
    expect(body._links.prev_page.href).toContain('page=1')
    expect(body._links).not.toHaveProperty('next_page')
    const past = await pay(sandbox, '/v1/payments?display_size=2&page=3')
    expect(past.status).toBe(404)
    expect(past.body.code).toBe('P0402')
  })

  test('by state and by date', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const { payment_id: paid } = await create(sandbox)
    payBy(sandbox, paid)
    clock.forward(60_000)
    await create(sandbox)
    const success = await pay(sandbox, '/v1/payments?state=success')
    expect(success.body.results[0].payment_id).toBe(paid)
    const later = await pay(sandbox, '/v1/payments?from_date=2026-11-24T09:00:30Z')
    expect(later.body.total).toBe(1)
    const earlier = await pay(sandbox, '/v1/payments?to_date=2026-11-24T09:00:30Z')
    expect(earlier.body.results[0].payment_id).toBe(paid)
  })

  test('with wrong parameters is told which', async () => {
    const sandbox = await start()
    const { status, body } = await pay(
      sandbox,
      '/v1/payments?state=lost&page=0&display_size=501&from_date=today',
    )
    expect(status).toBe(422)
    expect(body.code).toBe('P0401')
    expect(body.description).toContain('state, from_date, page, display_size')
  })
})

describe('a service that ends a payment', () => {
  test('cancels one that is not finished, once', async () => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox)
    expect((await pay(sandbox, `/v1/payments/${id}/cancel`, '')).status).toBe(204)
    const { body } = await pay(sandbox, `/v1/payments/${id}`)
    expect(body.state).toMatchObject({ status: 'cancelled', code: 'P0040' })
    const again = await pay(sandbox, `/v1/payments/${id}/cancel`, '')
    expect(again.status).toBe(400)
    expect(again.body.code).toBe('P0501')
  })

  test('captures an authorised one, once, and no other', async () => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox, { delayed_capture: true })
    const early = await pay(sandbox, `/v1/payments/${id}/capture`, '')
    expect(early.status).toBe(409)
    expect(early.body.code).toBe('P1003')
    payBy(sandbox, id)
    const waiting = await pay(sandbox, `/v1/payments/${id}`)
    expect(waiting.body.state.status).toBe('capturable')
    expect(waiting.body._links.capture.method).toBe('POST')
    expect((await pay(sandbox, `/v1/payments/${id}/capture`, '')).status).toBe(204)
    expect((await pay(sandbox, `/v1/payments/${id}`)).body.state.status).toBe('success')
    expect((await pay(sandbox, `/v1/payments/${id}/capture`, '')).status).toBe(409)
  })

  test('loses an authorised one that it did not capture within 120 hours', async () => {
    const clock = handClock('2026-11-24T09:00:00Z')
    const sandbox = await start({ clock })
    const { payment_id: id } = await create(sandbox, { delayed_capture: true })
    payBy(sandbox, id)
    clock.forward(120 * 3_600_000)
    expect((await pay(sandbox, `/v1/payments/${id}`)).body.state.code).toBe('P0020')
  })
})

describe('a service that refunds', () => {
  test('gives back a part, then the rest, and never more than was paid', async () => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox)
    payBy(sandbox, id)
    const path = `/v1/payments/${id}/refunds`
    const part = await pay(sandbox, path, { amount: 1000, refund_amount_available: 4250 })
    expect(part.status).toBe(202)
    expect(part.body).toMatchObject({ amount: 1000, status: 'submitted' })
    const seen = await pay(sandbox, `${path}/${part.body.refund_id}`)
    expect(seen.body).toMatchObject({ amount: 1000, status: 'success' })

    const stale = await pay(sandbox, path, { amount: 1000, refund_amount_available: 4250 })
    expect(stale.status).toBe(412)
    expect(stale.body.code).toBe('P0604')
    const tooMuch = await pay(sandbox, path, { amount: 3251 })
    expect(tooMuch.status).toBe(400)
    expect(tooMuch.body.code).toBe('P0603')

    expect((await pay(sandbox, path, { amount: 3250 })).status).toBe(202)
    const none = await pay(sandbox, path, { amount: 1 })
    expect(none.body.description).toMatch(/full$/)
    const all = await pay(sandbox, path)
    expect(all.body._embedded.refunds).toHaveLength(2)
    expect((await pay(sandbox, '/v1/refunds')).body.total).toBe(2)
  })

  test('what was not paid is told why not', async () => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox)
    const pending = await pay(sandbox, `/v1/payments/${id}/refunds`, { amount: 1 })
    expect(pending.body.description).toMatch(/pending$/)
  })

  test.each([
    [{}, 400, 'P0601'],
    [{ amount: 0 }, 422, 'P0602'],
    [{ amount: '10' }, 422, 'P0602'],
    [{ amount: 1, refund_amount_available: -1 }, 422, 'P0602'],
    ['no json', 400, 'P0697'],
  ])('with %j is told %i %s', async (body, status, code) => {
    const sandbox = await start()
    const { payment_id: id } = await create(sandbox)
    const answer = await pay(sandbox, `/v1/payments/${id}/refunds`, body)
    expect(answer.status).toBe(status)
    expect(answer.body.code).toBe(code)
  })
})
