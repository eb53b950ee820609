import { z } from 'zod'
import type { PaymentProviderProblem } from './payment-provider.ts'

const errorSchema = z.object({ code: z.string(), field: z.string().nullish() })

/**
 * GOV.UK Pay's answer as a problem, by its code; the description is never read.
 *
 * Source: GOV.UK Pay, API error codes.
 */
export function problemOf(status: number, body: unknown): PaymentProviderProblem {
  // A 401 may come from before the API, with a body of any kind.
  if (status === 401) return { kind: 'unauthorised' }
  if (status === 429) return { kind: 'busy' }
  const parsed = errorSchema.safeParse(body)
  const code = parsed.success ? parsed.data.code : undefined
  const withCode = code === undefined ? {} : { code }
  // P0199 comes as a 500, though the account is at fault and no payment was made.
  if (status === 403 || code === 'P0199') return { kind: 'forbidden', ...withCode }
  if (status >= 500) return { kind: 'failed', status, ...withCode }
  if (code === undefined) return { kind: 'unreadable', status }
  if (code === 'P0501' || code === 'P0502') return { kind: 'not-cancellable' }
  if (status === 404) return { kind: 'not-found' }
  const field = parsed.success ? parsed.data.field : undefined
  return { kind: 'refused', code, ...(field ? { field } : {}) }
}
