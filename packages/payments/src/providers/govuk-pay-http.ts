import { serverOnly } from '@guildhall/standards/server-only'
import type { z } from 'zod'
import { GovukPayError, problemOf } from './govuk-pay-errors.ts'

serverOnly('payments/govuk-pay')

/** How GOV.UK Pay is reached. */
export interface GovukPayOptions {
  /** `https://publicapi.payments.service.gov.uk`, or a stand-in. */
  baseUrl: string
  apiKey: string
  fetch: typeof globalThis.fetch
  /** Milliseconds, 10,000 unless given. */
  timeoutMs?: number
  /** How a call that came too often is tried again. */
  retry?: {
    /** How often in all; 5 unless given. */
    attempts?: number
    /** Waits; passed in by tests. */
    sleep?(ms: number): Promise<void>
    /** From 0 to 1, so that machines which were refused together don't come back together. */
    random?(): number
  }
}

const firstWaitMs = 500

/**
 * Calls GOV.UK Pay over HTTP.
 *
 * Only 429 is tried again: it alone says that nothing was done. Waits double, each shortened by
 * chance to between half of it and all.
 */
export function govukPayCall(options: GovukPayOptions) {
  const base = options.baseUrl.replace(/\/+$/, '')
  const { attempts = 5, sleep = pause, random = Math.random } = options.retry ?? {}

  async function once(path: string, body: unknown, headers: Record<string, string>) {
    let status: number
    let text: string
    try {
      const response = await options.fetch(`${base}${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Authorization: `Bearer ${options.apiKey}`,
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      })
      status = response.status
      text = await response.text()
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      throw new GovukPayError({ kind: timedOut ? 'timeout' : 'unreachable' })
    }
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      json = undefined
    }
    if (status < 200 || status > 299) throw new GovukPayError(problemOf(status, json))
    return { status, json }
  }

  async function answer(path: string, body?: unknown, headers: Record<string, string> = {}) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(path, body, headers)
      } catch (error) {
        const isBusy = error instanceof GovukPayError && error.problem.kind === 'busy'
        if (!isBusy || attempt >= attempts) throw error
        await sleep(firstWaitMs * 2 ** (attempt - 1) * (0.5 + random() / 2))
      }
    }
  }

  /** GETs, or POSTs a body, and reads the answer. */
  async function call<T>(
    schema: z.ZodType<T>,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<T> {
    const { status, json } = await answer(path, body, headers)
    const parsed = schema.safeParse(json)
    if (parsed.success) return parsed.data
    throw new GovukPayError({ kind: 'unreadable', status })
  }

  return Object.assign(call, {
    /** POSTs where there is nothing to read. */
    async post(path: string): Promise<void> {
      await answer(path, {})
    },
    /** Every result of a search, page after page. */
    async *all<T>(
      schema: z.ZodType<{ results: T[]; _links?: { next_page?: unknown } | null | undefined }>,
      path: string,
      query: Record<string, string>,
    ): AsyncGenerator<T> {
      for (let page = 1; ; page += 1) {
        const search = new URLSearchParams({ ...query, page: String(page), display_size: '500' })
        const found = await call(schema, `${path}?${search}`)
        yield* found.results
        if (!found._links?.next_page || found.results.length === 0) return
      }
    },
  })
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}
