// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPaymentRequest } from '../testing.ts'
import { govukPay, stateOf } from './govuk-pay.ts'
import { govukPayErrorCodes } from './govuk-pay-errors.ts'
import { mayHaveHappened, PaymentProviderError } from './payment-provider.ts'

const apiKey = 'api_test_not-a-real-key'

interface Answer {
  status: number
  body?: unknown
  text?: string
}

let server: Server
let baseUrl: string
let requests: { method: string; url: string; headers: IncomingMessage['headers']; body: unknown }[]
let answers: (Answer | 'hang')[]

beforeEach(async () => {
  requests = []
  answers = []
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const text = Buffer.concat(chunks).toString()
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: text === '' ? undefined : JSON.parse(text),
    })
    const answer = answers.shift() ?? { status: 500, text: 'no answer was prepared' }
    if (answer === 'hang') return
    response.writeHead(answer.status, { 'Content-Type': 'application/json' })
    response.end(answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body)))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
})

const pay = (timeoutMs = 10_000) => govukPay({ baseUrl, apiKey, fetch, timeoutMs })

/** A payment as GOV.UK Pay answers it, with fields that we don't read left in. */
const payment = (changes: Record<string, unknown> = {}) => ({
  payment_id: 'hu20sqlact5260q2nanm0q8u93',
  amount: 4550,
  reference: 'BULKY-1',
  description: 'Bulky waste collection',
  email: 'resident@example.org',
  state: { status: 'created', finished: false },
  metadata: { payment_intent: '5b5c4b8e-0f4e-4bb2-8f5c-8f6a3f1f0001', ledger: 12 },
  card_details: null,
  _links: {
    self: { href: 'https://publicapi.example/v1/payments/1', method: 'GET' },
    next_url: { href: 'https://card.example/secure/token-1', method: 'GET' },
    next_url_post: { href: 'https://card.example/secure', method: 'POST', params: {} },
    cancel: { href: 'https://publicapi.example/v1/payments/1/cancel', method: 'POST' },
  },
  ...changes,
})

async function problemOf(work: Promise<unknown>) {
  const error = await work.catch((caught: unknown) => caught)
  if (!(error instanceof PaymentProviderError)) throw new Error(`Unexpected ${inspect(error)}`)
  return error.problem
}

describe('the GOV.UK Pay client', () => {
  it('creates a payment as Pay asks for it', async () => {
    answers.push({ status: 201, body: payment() })
    const request = aPaymentRequest({ language: 'cy' })
    const made = await pay().create(request)
    expect(requests).toMatchObject([
      {
        method: 'POST',
        url: '/v1/payments',
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      },
    ])
    expect(requests[0]?.body).toEqual({
      amount: request.amount,
      reference: request.reference,
      description: request.description,
      return_url: request.returnUrl,
      language: 'cy',
      metadata: { payment_intent: request.intentId },
    })
    expect(made).toEqual({
      id: 'hu20sqlact5260q2nanm0q8u93',
      reference: 'BULKY-1',
      amount: 4550,
      state: { kind: 'unfinished', status: 'created' },
      intentId: '5b5c4b8e-0f4e-4bb2-8f5c-8f6a3f1f0001',
      nextUrl: 'https://card.example/secure/token-1',
    })
  })

  it('reads a payment whose journey is over', async () => {
    answers.push({
      status: 200,
      body: payment({
        state: { status: 'success', finished: true },
        _links: { self: { href: 'x', method: 'GET' }, next_url: null },
      }),
    })
    const read = await pay().get('an id/with?odd characters')
    expect(requests[0]?.url).toBe('/v1/payments/an%20id%2Fwith%3Fodd%20characters')
    expect(read).toMatchObject({ state: { kind: 'paid' } })
    expect(read.nextUrl).toBeUndefined()
  })

  it('sends nobody to an address that is not of the web', async () => {
    answers.push({
      status: 200,
      body: payment({ _links: { next_url: { href: 'javascript:alert(1)', method: 'GET' } } }),
    })
    expect((await pay().get('1')).nextUrl).toBeUndefined()
  })

  it('finds all the payments of a reference, page by page', async () => {
    const next = { next_page: { href: 'https://publicapi.example/v1/payments?page=2' } }
    answers.push(
      {
        status: 200,
        body: { total: 2, results: [payment({ reference: 'BULKY 1&x' })], _links: next },
      },
      {
        status: 200,
        body: {
          results: [
            payment({ payment_id: '2', reference: 'BULKY 1&x', metadata: null }),
            payment({ payment_id: '3', reference: 'BULKY 1&xy' }),
          ],
          _links: {},
        },
      },
    )
    const found = await pay().findByReference('BULKY 1&x')
    expect(requests.map(({ url }) => new URL(url, baseUrl).searchParams.get('reference'))).toEqual([
      'BULKY 1&x',
      'BULKY 1&x',
    ])
    expect(found.map(({ id, intentId }) => [id, intentId !== undefined])).toEqual([
      ['hu20sqlact5260q2nanm0q8u93', true],
      ['2', false],
    ])
  })

  it('cancels', async () => {
    answers.push({ status: 204 })
    await pay().cancel('abc')
    expect(requests).toMatchObject([{ method: 'POST', url: '/v1/payments/abc/cancel' }])
  })

  it.each([
    [400, 'P0501', { kind: 'not-cancellable', code: 'P0501' }],
    [409, 'P0502', { kind: 'not-cancellable', code: 'P0502' }],
    [409, 'P1003', { kind: 'not-capturable', code: 'P1003' }],
    [400, 'P0603', { kind: 'not-refundable', code: 'P0603' }],
    [412, 'P0604', { kind: 'refund-mismatch', code: 'P0604' }],
    [404, 'P0500', { kind: 'not-found', code: 'P0500' }],
    [404, 'P0200', { kind: 'not-found', code: 'P0200' }],
    [404, 'P7777', { kind: 'not-found' }],
    [422, 'P0102', { kind: 'refused', code: 'P0102', field: 'amount' }],
    [400, 'P0101', { kind: 'refused', code: 'P0101', field: 'amount' }],
    [400, 'P9876', { kind: 'refused', code: 'unlisted', published: 'P9876', field: 'amount' }],
    [403, 'P0941', { kind: 'forbidden', code: 'P0941' }],
    [403, 'P7777', { kind: 'forbidden' }],
    [500, 'P0199', { kind: 'forbidden', code: 'P0199' }],
    [500, 'P0198', { kind: 'failed', status: 500, code: 'P0198' }],
  ])('reads %i %s by its code', async (status, code, problem) => {
    answers.push({ status, body: { code, description: 'never read this', field: 'amount' } })
    expect(await problemOf(pay().cancel('abc'))).toEqual(problem)
  })

  it('waits longer and longer, each time by chance, while it asks too often', async () => {
    const waits: number[] = []
    const busy: Answer = { status: 429, body: { code: 'P0900', description: 'Too many requests' } }
    answers.push(busy, busy, busy, { status: 201, body: payment() })
    const patient = govukPay({
      baseUrl,
      apiKey,
      fetch,
      retry: {
        async sleep(ms) {
          waits.push(ms)
        },
        random: () => 0.5,
      },
    })
    expect((await patient.create(aPaymentRequest())).id).toBe('hu20sqlact5260q2nanm0q8u93')
    expect(waits).toEqual([375, 750, 1500])
    expect(requests).toHaveLength(4)
    answers.push(busy, busy, busy, busy, busy, { status: 201, body: payment() })
    expect(await problemOf(patient.create(aPaymentRequest()))).toEqual({ kind: 'busy' })
    expect(requests).toHaveLength(9)
  })

  it('tries nothing again by itself but what was refused as too often', async () => {
    answers.push({ status: 500, body: { code: 'P0198', description: '' } }, { status: 201 })
    await problemOf(pay().create(aPaymentRequest()))
    expect(requests).toHaveLength(1)
  })

  it('reads no body of a 401, which need not be JSON', async () => {
    answers.push({ status: 401, text: 'Credentials are required to access this resource.' })
    expect(await problemOf(pay().get('1'))).toEqual({ kind: 'unauthorised' })
  })

  it('does not trust an answer that is not Pay’s', async () => {
    answers.push({ status: 200, text: '<h1>Sign in to the wifi</h1>' })
    expect(await problemOf(pay().get('1'))).toEqual({ kind: 'unreadable', status: 200 })
    answers.push({ status: 200, body: payment({ amount: 45.5 }) })
    expect(await problemOf(pay().get('1'))).toEqual({ kind: 'unreadable', status: 200 })
    answers.push({ status: 502, text: '<html>' })
    expect(await problemOf(pay().get('1'))).toEqual({ kind: 'failed', status: 502 })
  })

  it('stops waiting after its timeout, and does not know what came of it', async () => {
    answers.push('hang')
    const problem = await problemOf(pay(100).create(aPaymentRequest()))
    expect(problem).toEqual({ kind: 'timeout' })
    expect(mayHaveHappened(problem)).toBe(true)
  })

  it('says that nothing is there when nothing is', async () => {
    const nowhere = govukPay({ baseUrl: 'http://127.0.0.1:9', apiKey, fetch })
    expect(await problemOf(nowhere.get('1'))).toEqual({ kind: 'unreachable' })
  })

  it('keeps the key and what Pay wrote out of its errors', async () => {
    answers.push({
      status: 422,
      body: { code: 'P0102', description: 'Invalid attribute value: resident@example.org' },
    })
    const error = await pay()
      .get('1')
      .catch((caught: unknown) => caught)
    const shown = inspect(error, { depth: 9, showHidden: true })
    expect(shown).not.toContain(apiKey)
    expect(shown).not.toContain('resident@example.org')
  })
})

describe('a state of GOV.UK Pay', () => {
  it.each([
    [
      { status: 'created', finished: false },
      { kind: 'unfinished', status: 'created' },
    ],
    [
      { status: 'submitted', finished: false },
      { kind: 'unfinished', status: 'submitted' },
    ],
    [
      { status: 'capturable', finished: false },
      { kind: 'unfinished', status: 'capturable' },
    ],
    [{ status: 'success', finished: true }, { kind: 'paid' }],
    [
      { status: 'failed', finished: true, code: 'P0010' },
      { kind: 'dead', cause: 'declined' },
    ],
    [
      { status: 'failed', finished: true, code: 'P0020' },
      { kind: 'dead', cause: 'expired' },
    ],
    [
      { status: 'failed', finished: true, code: 'P0030' },
      { kind: 'dead', cause: 'cancelled-by-user' },
    ],
    [
      { status: 'cancelled', finished: true, code: 'P0040' },
      { kind: 'dead', cause: 'cancelled-by-service' },
    ],
    [
      { status: 'error', finished: true, code: 'P0050' },
      { kind: 'dead', cause: 'error' },
    ],
    [
      { status: 'failed', finished: true, code: 'P0099' },
      { kind: 'dead', cause: 'declined', code: 'P0099' },
    ],
    [
      { status: 'failed', finished: true },
      { kind: 'dead', cause: 'declined' },
    ],
    [
      { status: 'refunding', finished: false },
      { kind: 'unfinished', status: 'unknown' },
    ],
    [
      { status: 'refunded', finished: true },
      { kind: 'unfinished', status: 'unknown' },
    ],
    [
      { status: 'success', finished: false },
      { kind: 'unfinished', status: 'unknown' },
    ],
  ])('%o is %o', (given, expected) => {
    expect(stateOf(given)).toMatchObject(expected)
  })
})

/** GOV.UK Pay's published codes, where the machine has them. */
const codesFile = new URL(
  '../../../../../shared/reference/govuk-pay/error-codes.json',
  import.meta.url,
)
interface Codes {
  api_codes: { code: string }[]
  undocumented_in_docs_but_in_source: { code: string }[]
  payment_states: { status: string; finished: boolean }[]
  payment_state_codes: { code: string }[]
}
const codes: Codes = existsSync(codesFile)
  ? (JSON.parse(readFileSync(codesFile, 'utf8')) as Codes)
  : {
      payment_states: [
        { status: 'created', finished: false },
        { status: 'success', finished: true },
      ],
      payment_state_codes: [{ code: 'P0010' }],
      api_codes: [{ code: 'P0101' }, { code: 'P0604' }, { code: 'P0900' }, { code: 'P0999' }],
      undocumented_in_docs_but_in_source: [{ code: 'P0103' }],
    }

describe('what GOV.UK Pay publishes', () => {
  it('is all there: every code of its API, each with one meaning', () => {
    const ours = Object.values(govukPayErrorCodes).flat()
    expect(new Set(ours).size).toBe(ours.length)
    const published = [...codes.api_codes, ...codes.undocumented_in_docs_but_in_source]
      .map(({ code }) => code)
      // Those of a payment's state.
      .filter((code) => !/^P00[1-5]0$/.test(code))
    expect(published.filter((code) => !(ours as string[]).includes(code))).toEqual([])
  })

  it.each(codes.payment_states)('is known: the state $status', ({ status, finished }) => {
    const state = stateOf({ status, finished })
    expect(state).not.toMatchObject({ status: 'unknown' })
    expect(state.kind === 'unfinished').toBe(!finished)
    expect(state.kind === 'paid').toBe(status === 'success')
  })

  it.each(codes.payment_state_codes)('is not paid: a failure with $code', ({ code }) => {
    const state = stateOf({ status: 'failed', finished: true, code })
    expect(state).toMatchObject({ kind: 'dead', code })
  })
})
