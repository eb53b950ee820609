import { z } from 'zod'
import { PaymentProviderError } from './payment-provider.ts'

/**
 * Every code that GOV.UK Pay's API answers with, by what it means to a caller.
 *
 * Codes of a payment's state (P0010 to P0050) are no errors of the API, but for the first and last of
 * them when card details are sent through it, which this client doesn't do.
 * Source: GOV.UK Pay documentation, API error codes; P0103, P0105, P0930 and P1898 from its code.
 */
export const govukPayErrorCodes = {
  /** The request is wrong, and will be refused again. */
  refused: [
    'P0101',
    'P0102',
    'P0103',
    'P0104',
    'P0105',
    'P0191',
    'P0197',
    'P0401',
    'P0601',
    'P0602',
    'P0697',
    'P0920',
    'P1001',
    'P1101',
    'P1211',
    'P1212',
    'P2101',
    'P2102',
    'P2197',
    'P2401',
    'P2501',
  ],
  'not-found': [
    'P0200',
    'P0300',
    'P0402',
    'P0500',
    'P0600',
    'P0700',
    'P0800',
    'P1000',
    'P1100',
    'P2200',
    'P2402',
    'P2500',
  ],
  'not-cancellable': ['P0501', 'P0502'],
  'not-capturable': ['P1003'],
  'not-refundable': ['P0603'],
  'refund-mismatch': ['P0604'],
  /** The account isn't allowed to, or isn't set up. P0199 comes as a 500. */
  forbidden: ['P0195', 'P0196', 'P0199', 'P0930', 'P0940', 'P0941', 'P0942'],
  busy: ['P0900'],
  /** Pay failed inside, and whether it did what was asked is unknown. */
  failed: [
    'P0198',
    'P0298',
    'P0398',
    'P0498',
    'P0598',
    'P0698',
    'P0798',
    'P0898',
    'P0999',
    'P1098',
    'P1898',
    'P2198',
    'P2298',
    'P2498',
    'P2598',
  ],
} as const

type Meaning = keyof typeof govukPayErrorCodes

/** The codes of one meaning. */
export type GovukPayErrorCode<Of extends Meaning = Meaning> =
  (typeof govukPayErrorCodes)[Of][number]

/** A code that the published list doesn't have; what it means is read from the status. */
type Unlisted = { code: 'unlisted'; published: string }

/**
 * Why GOV.UK Pay did not do what it was asked, by `kind` and then by `code`.
 *
 * Every one of them is a `PaymentProviderProblem` as well.
 */
export type GovukPayProblem =
  | ({ kind: 'refused'; field?: string } & ({ code: GovukPayErrorCode<'refused'> } | Unlisted))
  | { kind: 'not-found'; code?: GovukPayErrorCode<'not-found'> }
  | { kind: 'not-cancellable'; code: GovukPayErrorCode<'not-cancellable'> }
  | { kind: 'not-capturable'; code: GovukPayErrorCode<'not-capturable'> }
  | { kind: 'not-refundable'; code: GovukPayErrorCode<'not-refundable'> }
  | { kind: 'refund-mismatch'; code: GovukPayErrorCode<'refund-mismatch'> }
  | { kind: 'forbidden'; code?: GovukPayErrorCode<'forbidden'> }
  | { kind: 'failed'; status: number; code?: GovukPayErrorCode<'failed'> }
  | { kind: 'busy' | 'unauthorised' | 'timeout' | 'unreachable' }
  | { kind: 'unreadable'; status: number }

/** A trouble with GOV.UK Pay; holds no card data, address or key. */
export class GovukPayError extends PaymentProviderError {
  declare readonly problem: GovukPayProblem

  // It narrows what the problem may be.
  constructor(problem: GovukPayProblem) {
    super(problem)
  }
}

const errorSchema = z.object({ code: z.string(), field: z.string().nullish() })

function listed<Of extends Meaning>(meaning: Of, code: string): code is GovukPayErrorCode<Of> {
  return (govukPayErrorCodes[meaning] as readonly string[]).includes(code)
}

/** GOV.UK Pay's answer as a problem, by its code; the description is never read. */
export function problemOf(status: number, body: unknown): GovukPayProblem {
  // A 401 may come from before the API, with a body of any kind.
  if (status === 401) return { kind: 'unauthorised' }
  if (status === 429) return { kind: 'busy' }
  const parsed = errorSchema.safeParse(body)
  const code = parsed.success ? parsed.data.code : ''
  const field = parsed.success ? parsed.data.field : undefined
  if (listed('busy', code)) return { kind: 'busy' }
  if (listed('not-cancellable', code)) return { kind: 'not-cancellable', code }
  if (listed('not-capturable', code)) return { kind: 'not-capturable', code }
  if (listed('not-refundable', code)) return { kind: 'not-refundable', code }
  if (listed('refund-mismatch', code)) return { kind: 'refund-mismatch', code }
  if (listed('forbidden', code)) return { kind: 'forbidden', code }
  if (listed('failed', code)) return { kind: 'failed', status, code }
  if (listed('not-found', code)) return { kind: 'not-found', code }
  const place = field ? { field } : {}
  if (listed('refused', code)) return { kind: 'refused', code, ...place }
  // The specification names no 403 for a create, and yet a key without the right gets one.
  if (status === 403) return { kind: 'forbidden' }
  if (status >= 500) return { kind: 'failed', status }
  if (code === '') return { kind: 'unreadable', status }
  if (status === 404) return { kind: 'not-found' }
  return { kind: 'refused', code: 'unlisted', published: code, ...place }
}
