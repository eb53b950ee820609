import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { z } from 'zod'
import type { PaymentProvider } from './providers/payment-provider.ts'
import { findPayment } from './records.ts'
import { type PaymentHandlers, settle } from './settle.ts'

serverOnly('payments/webhook')

/** Far more than any message of GOV.UK Pay's. */
const limitBytes = 100_000

/**
 * Whether a body was signed with one of the secrets, compared in constant time.
 *
 * Give the old and the new secret while they are being changed. Without a secret nothing is signed.
 * Source: GOV.UK Pay's `Pay-Signature`, lower-case hex HMAC-SHA256 over the raw body.
 */
export function verifyPaySignature(
  rawBody: string | Uint8Array,
  header: string | null | undefined,
  secrets: readonly string[],
): boolean {
  if (!header || !/^[0-9a-f]{64}$/.test(header)) return false
  const given = Buffer.from(header, 'hex')
  let valid = false
  for (const secret of secrets) {
    if (secret === '') continue
    const expected = createHmac('sha256', secret).update(rawBody).digest()
    // Every secret is tried, so that the time doesn't tell which one it was.
    valid = timingSafeEqual(expected, given) || valid
  }
  return valid
}

const hour = 3_600_000

const messageSchema = z.object({
  resource_id: z.string().min(1),
  resource_type: z.string(),
  created_date: z.iso.datetime({ offset: true }),
})

export interface PayWebhookOptions extends PaymentHandlers {
  database: Database
  provider: PaymentProvider
  /** The signing secrets that hold now, one or two. */
  secrets: readonly string[]
  /**
   * Hours after which a message is refused, 96 unless given: GOV.UK Pay's last try comes three days
   * and an hour after the first, and what is older was kept by somebody else.
   */
  staleAfterHours?: number
  /** Told of what went wrong after the answer, for the log; the mop-up does the work then. */
  onError(error: unknown): void
  /** Keeps the host alive until the work that goes on after the answer is done; it never rejects. */
  waitUntil?(work: Promise<void>): void
}

async function readLimited(request: Request): Promise<Uint8Array | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) return undefined
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of request.body ?? []) {
    length += chunk.byteLength
    if (length > limitBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

async function settleByProviderId(providerId: string, options: PayWebhookOptions): Promise<void> {
  const { database, provider, council } = options
  const payment = await findPayment(database, council, { providerId })
  // The account may serve others, and ours may not be adopted yet: the mop-up finds it.
  if (payment !== undefined) await settle(database, provider, payment.id, options)
}

/**
 * Answers GOV.UK Pay's webhook: 405 not a POST, 413 too long, 403 unsigned or stale, 400 not a
 * message, 200.
 *
 * The message is only a nudge: what it says of the payment is never believed, the provider is read
 * again. So messages that repeat or come out of order change nothing. The work goes on after the
 * answer; should it fail, the mop-up does it.
 */
export async function handlePayWebhook(
  request: Request,
  options: PayWebhookOptions,
): Promise<Response> {
  if (request.method !== 'POST') return answer(405, { Allow: 'POST' })
  const body = await readLimited(request)
  if (body === undefined) return answer(413)
  const signed = verifyPaySignature(body, request.headers.get('pay-signature'), options.secrets)
  if (!signed) return answer(403)
  let message: unknown
  try {
    message = JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return answer(400)
  }
  const parsed = messageSchema.safeParse(message)
  if (!parsed.success) return answer(400)
  const { resource_id, resource_type, created_date } = parsed.data
  const ageMs = options.clock().epochMilliseconds - Date.parse(created_date)
  // One from a little ahead comes from a machine whose clock is; what it says isn't believed anyway.
  if (ageMs > (options.staleAfterHours ?? 96) * hour) return answer(403)
  if (resource_type.toLowerCase() === 'payment') {
    const work = settleByProviderId(resource_id, options).catch((error) => options.onError(error))
    options.waitUntil?.(work)
  }
  return answer(200)
}
