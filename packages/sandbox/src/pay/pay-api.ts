import { type Context, Hono } from 'hono'
import type { Clock } from '../clock.ts'
import { bodyText } from '../http.ts'
import { parseObject } from '../json.ts'
import type { Agreements } from './agreements.ts'
import { agreementsApi } from './agreements-api.ts'
import {
  invalid,
  invalidParameters,
  missing,
  notFound,
  type PayError,
  refusal,
  unparseable,
} from './pay-errors.ts'
import { isFinished, type Payment, refundable, refundStatus } from './payment.ts'
import type { Payments } from './payments.ts'
import { eventsBody, paymentBody, paymentLinks, refundBody, searchBody } from './represent.ts'
import { pageOf, readPaging, searchPayments } from './search.ts'
import { mostPence, readPaymentRequest } from './validate.ts'

/**
 * GOV.UK Pay's API from `/v1` on: payments, search, cancel, capture, events, refunds and agreements.
 *
 * @param options.base where the API is reached, without a slash at the end
 * @param options.postsPerSecond how many POSTs a key may make in a second; 0 for no limit
 */
export function payApi(options: {
  payments: Payments
  agreements: Agreements
  clock: Clock
  base: () => string
  postsPerSecond: number
}) {
  const { payments, agreements, clock, base, postsPerSecond } = options
  const app = new Hono()
  const recurring = new Map<string, { body: string; payment: Payment }>()
  const posts = new Map<string, { second: number; count: number }>()

  app.use('/v1/*', async (c, next) => {
    const key = /^Bearer ((?:api_test_|sandbox_)\S*)$/.exec(
      c.req.header('authorization') ?? '',
    )?.[1]
    if (!key) return c.json({ code: 401, message: 'HTTP 401 Unauthorized' }, 401)
    if (c.req.method === 'POST' && postsPerSecond > 0) {
      const second = Math.floor(clock().getTime() / 1000)
      const seen = posts.get(key)
      const count = seen?.second === second ? seen.count + 1 : 1
      posts.set(key, { second, count })
      if (count > postsPerSecond) return fail(c, refusal(429, 'P0900', 'Too many requests'))
    }
    return next()
  })

  function shown(payment: Parameters<typeof paymentBody>[0]) {
    const onTheWay =
      payment.mode === 'web' && (payment.status === 'created' || payment.status === 'started')
    const token = onTheWay ? payments.issueToken(payment) : undefined
    return { ...paymentBody(payment), _links: paymentLinks(payment, base(), token) }
  }

  app.post('/v1/payments', (c) => {
    const body = parseObject(bodyText(c))
    if (!body) return fail(c, unparseable('P0197'))
    const checked = readPaymentRequest(body, agreements)
    if ('error' in checked) return fail(c, checked.error)
    // Only recurring payments are made once for a key; a web payment is made again.
    const isRecurring = checked.value.mode === 'agreement'
    const key = isRecurring ? c.req.header('idempotency-key') : undefined
    const before = key === undefined ? undefined : recurring.get(key)
    if (before) {
      if (before.body === bodyText(c)) return c.json(shown(before.payment), 200)
      const reason =
        'The `Idempotency-Key` you sent in the request header has already been used to create a payment.'
      return fail(c, refusal(409, 'P0191', reason))
    }
    const payment = payments.create(checked.value)
    if (key !== undefined) recurring.set(key, { body: bodyText(c), payment })
    c.header('Location', `${base()}/v1/payments/${payment.id}`)
    const body201 = shown(payment)
    if (isRecurring) payments.takeByAgreement(payment)
    return c.json(body201, 201)
  })

  app.get('/v1/payments', (c) => {
    const query = new URL(c.req.url).searchParams
    const found = searchPayments(payments.all(), query)
    if ('error' in found) return fail(c, found.error)
    return c.json(
      searchBody(found, `${base()}/v1/payments`, query, (payment) => ({
        ...paymentBody(payment),
        _links: paymentLinks(payment, base()),
      })),
    )
  })

  app.get('/v1/payments/:id', (c) => {
    const payment = payments.get(c.req.param('id'))
    return payment ? c.json(shown(payment)) : fail(c, notFound('P0200'))
  })

  app.get('/v1/payments/:id/events', (c) => {
    const payment = payments.get(c.req.param('id'))
    return payment ? c.json(eventsBody(payment, base())) : fail(c, notFound('P0300'))
  })

  app.post('/v1/payments/:id/cancel', (c) => {
    const payment = payments.get(c.req.param('id'))
    if (!payment) return fail(c, notFound('P0500'))
    if (!isFinished(payment) && payments.cancel(payment, 'service')) return c.body(null, 204)
    return fail(c, refusal(400, 'P0501', 'Cancellation of payment failed'))
  })

  app.post('/v1/payments/:id/capture', (c) => {
    const payment = payments.get(c.req.param('id'))
    if (!payment) return fail(c, notFound('P1000'))
    if (payments.capture(payment)) return c.body(null, 204)
    return fail(c, refusal(409, 'P1003', 'Payment cannot be captured'))
  })

  app.get('/v1/payments/:id/refunds', (c) => {
    const payment = payments.get(c.req.param('id'))
    if (!payment) return fail(c, notFound('P0800'))
    const self = `${base()}/v1/payments/${payment.id}`
    const refunds = payment.refunds.map((refund) => refundBody(payment, refund, base(), 'success'))
    return c.json({
      payment_id: payment.id,
      _links: {
        self: { href: `${self}/refunds`, method: 'GET' },
        payment: { href: self, method: 'GET' },
      },
      _embedded: { refunds },
    })
  })

  app.post('/v1/payments/:id/refunds', (c) => {
    const body = parseObject(bodyText(c))
    if (!body) return fail(c, unparseable('P0697'))
    const { amount, refund_amount_available: expected } = body
    if (amount === undefined || amount === null) return fail(c, missing('amount', 'P0601'))
    const wrong =
      checkPence('amount', amount) ??
      (expected === undefined ? undefined : checkPence('refund_amount_available', expected))
    if (wrong) return fail(c, wrong)
    const payment = payments.get(c.req.param('id'))
    if (!payment) return fail(c, notFound('P0600'))
    const status = refundStatus(payment)
    const left = refundable(payment)
    if (status !== 'available') return fail(c, notRefundable(status))
    if (expected !== undefined && expected !== left) {
      return fail(c, refusal(412, 'P0604', 'Refund amount available mismatch.'))
    }
    if (Number(amount) > left) return fail(c, notRefundable(status))
    const refund = payments.refund(payment, Number(amount))
    return c.json(refundBody(payment, refund, base(), 'submitted'), 202)
  })

  app.get('/v1/payments/:id/refunds/:refundId', (c) => {
    const payment = payments.get(c.req.param('id'))
    const refund = payment?.refunds.find(({ id }) => id === c.req.param('refundId'))
    return payment && refund
      ? c.json(refundBody(payment, refund, base(), 'success'))
      : fail(c, notFound('P0700'))
  })

  app.get('/v1/refunds', (c) => {
    const query = new URL(c.req.url).searchParams
    const wrong: string[] = []
    const paging = readPaging(query, wrong)
    if (wrong.length > 0) return fail(c, invalidParameters(wrong, 'P1101'))
    const refunds = payments
      .all()
      .flatMap((payment) => payment.refunds.map((refund) => ({ payment, refund })))
      .sort((a, b) => b.refund.createdAt.getTime() - a.refund.createdAt.getTime())
    const found = pageOf(refunds, paging, 'P1100')
    if ('error' in found) return fail(c, found.error)
    return c.json(
      searchBody(found, `${base()}/v1/refunds`, query, ({ payment, refund }) => ({
        ...refundBody(payment, refund, base(), 'success'),
        payment_id: payment.id,
      })),
    )
  })

  app.route('/', agreementsApi({ agreements, base }))
  app.all('/v1/*', (c) => c.json({ code: 404, message: 'HTTP 404 Not Found' }, 404))
  return app
}

function checkPence(field: string, value: unknown): PayError | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    return invalid(field, 'Must be a valid numeric format', 'P0602')
  }
  if (value < 1) return invalid(field, 'Must be greater than or equal to 1', 'P0602')
  return value > mostPence
    ? invalid(field, `Must be less than or equal to ${mostPence}`, 'P0602')
    : undefined
}

function notRefundable(status: string): PayError {
  return refusal(
    400,
    'P0603',
    `The payment is not available for refund. Payment refund status: ${status}`,
  )
}

function fail(c: Context, error: PayError) {
  return c.json(error.body, error.status)
}
