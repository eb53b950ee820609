import { penceSchema } from '@guildhall/standards/pence'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import { problemOf } from './govuk-pay-errors.ts'
import {
  type PaymentProvider,
  PaymentProviderError,
  type ProviderPayment,
  type ProviderState,
} from './payment-provider.ts'

serverOnly('payments/govuk-pay')

export interface GovukPayOptions {
  /** `https://publicapi.payments.service.gov.uk`, or a stand-in. */
  baseUrl: string
  apiKey: string
  fetch: typeof globalThis.fetch
  /** Milliseconds, 10,000 unless given. */
  timeoutMs?: number
}

const stateSchema = z.object({
  status: z.string(),
  finished: z.boolean(),
  code: z.string().nullish(),
})

const paymentSchema = z.object({
  payment_id: z.string().min(1),
  reference: z.string(),
  amount: penceSchema,
  state: stateSchema,
  // The specification nests metadata in itself; on the wire it is a flat object.
  metadata: z.record(z.string(), z.unknown()).nullish(),
  _links: z.object({ next_url: z.object({ href: z.url() }).nullish() }).nullish(),
})

const searchSchema = z.object({
  results: z.array(paymentSchema),
  _links: z.object({ next_page: z.object({ href: z.string() }).nullish() }).nullish(),
})

/** The name under which our id travels in GOV.UK Pay's metadata (30 characters at most). */
const intentKey = 'payment_intent'

const unfinished = ['created', 'started', 'submitted', 'capturable'] as const

/**
 * GOV.UK Pay's state as ours.
 *
 * Only `success` is paid. The code tells why a payment failed; one that we don't know leaves it
 * declined, expired or cancelled all the same, by its status. Source: GOV.UK Pay, payment states.
 */
export function stateOf(state: z.infer<typeof stateSchema>): ProviderState {
  const code = state.code ?? undefined
  const dead = (cause: (ProviderState & { kind: 'dead' })['cause']): ProviderState => ({
    kind: 'dead',
    cause,
    ...(code === undefined ? {} : { code }),
  })
  if (state.status === 'success' && state.finished) return { kind: 'paid' }
  if (state.status === 'failed' && state.finished) {
    if (code === 'P0020') return dead('expired')
    if (code === 'P0030') return dead('cancelled-by-user')
    if (code === 'P0040') return dead('cancelled-by-service')
    if (code === 'P0050') return dead('error')
    return dead('declined')
  }
  if (state.status === 'cancelled' && state.finished) {
    return dead(code === 'P0030' ? 'cancelled-by-user' : 'cancelled-by-service')
  }
  if (state.status === 'error' && state.finished) return dead('error')
  const status = unfinished.find((known) => known === state.status)
  return { kind: 'unfinished', status: state.finished ? 'unknown' : (status ?? 'unknown') }
}

function paymentOf(body: z.infer<typeof paymentSchema>): ProviderPayment {
  const intentId = body.metadata?.[intentKey]
  const nextUrl = body._links?.next_url?.href
  return {
    id: body.payment_id,
    reference: body.reference,
    amount: body.amount,
    state: stateOf(body.state),
    ...(typeof intentId === 'string' ? { intentId } : {}),
    ...(nextUrl === undefined || !/^https?:/.test(nextUrl) ? {} : { nextUrl }),
  }
}

/** GOV.UK Pay over HTTP. Source: GOV.UK Pay's published API, version 1. */
export function govukPay(options: GovukPayOptions): PaymentProvider {
  const base = options.baseUrl.replace(/\/+$/, '')

  async function call(path: string, body?: unknown): Promise<{ status: number; json: unknown }> {
    let status: number
    let text: string
    try {
      const response = await options.fetch(`${base}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Authorization: `Bearer ${options.apiKey}`,
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      })
      status = response.status
      text = await response.text()
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      throw new PaymentProviderError({ kind: timedOut ? 'timeout' : 'unreachable' })
    }
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      json = undefined
    }
    if (status < 200 || status > 299) throw new PaymentProviderError(problemOf(status, json))
    return { status, json }
  }

  function read<T>(schema: z.ZodType<T>, answer: { status: number; json: unknown }): T {
    const parsed = schema.safeParse(answer.json)
    if (parsed.success) return parsed.data
    throw new PaymentProviderError({ kind: 'unreadable', status: answer.status })
  }

  return {
    name: 'govuk-pay',
    async create(request) {
      const answer = await call('/v1/payments', {
        amount: request.amount,
        reference: request.reference,
        description: request.description,
        language: request.language,
        // The specification says always required; it isn't for other ways to pay, but it is for this one.
        return_url: request.returnUrl,
        metadata: { [intentKey]: request.intentId },
      })
      return paymentOf(read(paymentSchema, answer))
    },
    async get(id) {
      return paymentOf(read(paymentSchema, await call(`/v1/payments/${encodeURIComponent(id)}`)))
    },
    async cancel(id) {
      await call(`/v1/payments/${encodeURIComponent(id)}/cancel`, {})
    },
    async findByReference(reference) {
      const found: ProviderPayment[] = []
      for (let page = 1; ; page++) {
        const query = new URLSearchParams({ reference, page: String(page), display_size: '500' })
        const { results, _links } = read(searchSchema, await call(`/v1/payments?${query}`))
        found.push(...results.map(paymentOf))
        if (!_links?.next_page || results.length === 0) return found
      }
    },
  }
}
