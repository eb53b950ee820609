import { type Context, Hono } from 'hono'
import { bodyText } from '../http.ts'
import { type JsonObject, parseObject } from '../json.ts'
import type { Agreement, AgreementRequest, Agreements } from './agreements.ts'
import {
  invalid,
  invalidParameters,
  missing,
  notFound,
  type PayError,
  refusal,
  unparseable,
} from './pay-errors.ts'
import { cardBody, searchBody } from './represent.ts'
import { pageOf, readPaging } from './search.ts'
import type { Checked } from './validate.ts'

const statuses = ['created', 'active', 'cancelled', 'inactive']

/** GOV.UK Pay's API of agreements for recurring payments. */
export function agreementsApi({
  agreements,
  base,
}: {
  agreements: Agreements
  base: () => string
}) {
  const app = new Hono()

  app.post('/v1/agreements', (c) => {
    const body = parseObject(bodyText(c))
    if (!body) return fail(c, unparseable('P2197'))
    const checked = readRequest(body)
    if ('error' in checked) return fail(c, checked.error)
    return c.json(agreementBody(agreements.create(checked.value)), 201)
  })

  app.get('/v1/agreements', (c) => {
    const query = new URL(c.req.url).searchParams
    const wrong: string[] = []
    const status = query.get('status')
    if (status && !statuses.includes(status)) wrong.push('status')
    const paging = readPaging(query, wrong)
    if (wrong.length > 0) return fail(c, invalidParameters(wrong, 'P2401'))
    const reference = query.get('reference')
    const all = agreements
      .all()
      .filter(
        (one) => (!status || one.status === status) && (!reference || one.reference === reference),
      )
    const found = pageOf(all, paging, 'P2402')
    if ('error' in found) return fail(c, found.error)
    return c.json(searchBody(found, `${base()}/v1/agreements`, query, agreementBody))
  })

  app.get('/v1/agreements/:id', (c) => {
    const agreement = agreements.get(c.req.param('id'))
    return agreement ? c.json(agreementBody(agreement)) : fail(c, notFound('P2200'))
  })

  app.post('/v1/agreements/:id/cancel', (c) => {
    const agreement = agreements.get(c.req.param('id'))
    if (!agreement) return fail(c, notFound('P2500'))
    if (agreements.cancel(agreement)) return c.body(null, 204)
    return fail(c, refusal(400, 'P2501', 'Cancellation of agreement failed'))
  })

  return app
}

function readRequest(body: JsonObject): Checked<AgreementRequest> {
  for (const field of ['reference', 'description', 'user_identifier']) {
    const value = body[field]
    const isNothing = value === undefined || value === null || value === ''
    if (isNothing && field === 'user_identifier') continue
    if (isNothing) return { error: missing(field, 'P2101') }
    if (typeof value !== 'string' || value.length > 255) {
      return {
        error: invalid(field, 'Must be less than or equal to 255 characters length', 'P2102'),
      }
    }
  }
  const { reference, description, user_identifier } = body
  return {
    value: {
      reference: String(reference),
      description: String(description),
      ...(typeof user_identifier === 'string' && { userIdentifier: user_identifier }),
    },
  }
}

function agreementBody(agreement: Agreement) {
  const { instrument, cancelledAt, userIdentifier } = agreement
  return {
    agreement_id: agreement.id,
    reference: agreement.reference,
    description: agreement.description,
    status: agreement.status,
    created_date: agreement.createdAt.toISOString(),
    ...(userIdentifier && { user_identifier: userIdentifier }),
    ...(cancelledAt && { cancelled_date: cancelledAt.toISOString() }),
    ...(instrument && {
      payment_instrument: {
        type: 'card',
        card_details: cardBody(instrument),
        created_date: instrument.createdAt.toISOString(),
      },
    }),
  }
}

function fail(c: Context, error: PayError) {
  return c.json(error.body, error.status)
}
