import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { SignJWT } from 'jose'
import { z } from 'zod'
import { NotifyError, type NotifyProblem } from './notify-error.ts'

serverOnly('notify/client')

export { NotifyError, type NotifyProblem } from './notify-error.ts'

/** Values for a template's ((placeholders)). */
export type Personalisation = Readonly<
  Record<string, string | number | boolean | readonly string[]>
>

/** A message to one person. */
export interface OutgoingMessage {
  templateId: string
  /** An email address, or a phone number of 7 to 15 digits. */
  to: string
  personalisation?: Personalisation
  /** Names this message, so that it can be found again; nothing personal in it. */
  reference: string
}

/** What is known of a message that Notify has taken. */
export interface NotifyMessage {
  id: string
  reference: string | undefined
  /** `created`, `sending`, `pending`, `sent`, `delivered`, or one of the three `…-failure`s. */
  status: string
}

/** GOV.UK Notify's API, as far as a council service calls it. */
export interface NotifyClient {
  /** @throws {NotifyError} */
  sendEmail(message: OutgoingMessage): Promise<{ id: string }>
  /** @throws {NotifyError} */
  sendSms(message: OutgoingMessage): Promise<{ id: string }>
  /** @throws {NotifyError} with `NoResultFound` when there is none, or it is older than 7 days */
  getById(id: string): Promise<NotifyMessage>
  /** The messages of a reference from the last 7 days, newest first, at most 250. */
  findByReference(reference: string): Promise<NotifyMessage[]>
}

export interface NotifyClientOptions {
  /** `https://api.notifications.service.gov.uk`, or a stand-in. */
  baseUrl: string
  /** `name-serviceuuid-secretuuid`. */
  apiKey: string
  fetch: typeof globalThis.fetch
  clock: Clock
  /** Milliseconds, 10,000 unless given. */
  timeoutMs?: number
}

const uuid = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const keyFormat = new RegExp(`^.*-?(${uuid})-(${uuid})$`)

/**
 * Takes an API key apart.
 *
 * @throws {TypeError} when it isn't one; the key itself is never in the message
 */
export function parseApiKey(apiKey: string): { serviceId: string; secret: string } {
  const match = keyFormat.exec(apiKey.trim())
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new TypeError(
      'The GOV.UK Notify API key is not a name, a service id and a secret joined by hyphens. No message can be sent. Copy it again from Notify’s API integration page.',
    )
  }
  return { serviceId: match[1], secret: match[2] }
}

const sentSchema = z.object({ id: z.string() })
const messageSchema = z
  .object({ id: z.string(), reference: z.string().nullish(), status: z.string() })
  .transform(
    (message): NotifyMessage => ({ ...message, reference: message.reference ?? undefined }),
  )
const messagesSchema = z.object({ notifications: z.array(messageSchema) })
const errorsSchema = z.object({ errors: z.array(z.object({ error: z.string() })).min(1) })

const known = [
  'BadRequestError',
  'ValidationError',
  'AuthError',
  'NoResultFound',
  'RateLimitError',
  'TooManyRequestsError',
  'Exception',
] as const

function problemOf(status: number, body: unknown): NotifyProblem {
  // A token that is refused is an AuthError by its status; its body names a BadRequestError at times.
  if (status === 401 || status === 403) {
    const parsed = errorsSchema.safeParse(body)
    const given = parsed.success ? parsed.data.errors[0]?.error : undefined
    return { code: given === 'BadRequestError' ? 'BadRequestError' : 'AuthError', status }
  }
  if (status >= 500) return { code: 'Exception', status }
  const parsed = errorsSchema.safeParse(body)
  if (!parsed.success) {
    return { code: status === 429 ? 'RateLimitError' : 'unreadable', status }
  }
  const given = parsed.data.errors[0]?.error
  return { code: known.find((code) => code === given) ?? 'other', status }
}

/** A client of GOV.UK Notify over HTTP. Source: GOV.UK Notify REST API, version 2. */
export function notifyClient(options: NotifyClientOptions): NotifyClient {
  const { serviceId, secret } = parseApiKey(options.apiKey)
  const key = new TextEncoder().encode(secret)
  const base = options.baseUrl.replace(/\/+$/, '')

  async function token(): Promise<string> {
    return await new SignJWT()
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(serviceId)
      .setIssuedAt(Math.floor(options.clock().epochMilliseconds / 1000))
      .sign(key)
  }

  async function call<T>(path: string, schema: z.ZodType<T>, body?: unknown): Promise<T> {
    const headers = { Authorization: `Bearer ${await token()}`, Accept: 'application/json' }
    let status: number
    let text: string
    try {
      const response = await options.fetch(`${base}${path}`, {
        ...(body === undefined
          ? { method: 'GET', headers }
          : {
              method: 'POST',
              headers: { ...headers, 'Content-Type': 'application/json' },
              body: JSON.stringify(body),
            }),
        redirect: 'error',
        signal: AbortSignal.timeout(options.timeoutMs ?? 10_000),
      })
      status = response.status
      text = await response.text()
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError'
      throw new NotifyError({ code: timedOut ? 'timeout' : 'unreachable' })
    }
    let json: unknown
    try {
      json = JSON.parse(text)
    } catch {
      json = undefined
    }
    if (status < 200 || status > 299) throw new NotifyError(problemOf(status, json))
    const parsed = schema.safeParse(json)
    if (!parsed.success) throw new NotifyError({ code: 'unreadable', status })
    return parsed.data
  }

  function bodyOf(message: OutgoingMessage, address: 'email_address' | 'phone_number') {
    return {
      [address]: message.to,
      template_id: message.templateId,
      personalisation: message.personalisation ?? {},
      reference: message.reference,
    }
  }

  return {
    sendEmail: (message) =>
      call('/v2/notifications/email', sentSchema, bodyOf(message, 'email_address')),
    sendSms: (message) =>
      call('/v2/notifications/sms', sentSchema, bodyOf(message, 'phone_number')),
    getById: (id) => call(`/v2/notifications/${encodeURIComponent(id)}`, messageSchema),
    async findByReference(reference) {
      const query = new URLSearchParams({ reference })
      return (await call(`/v2/notifications?${query}`, messagesSchema)).notifications
    },
  }
}
