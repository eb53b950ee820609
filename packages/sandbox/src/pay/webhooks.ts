import { createHmac } from 'node:crypto'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults/faults.ts'
import { idOf, type Random } from '../ids.ts'
import type { Payment } from './payment.ts'
import type { WebhookEvent } from './payments.ts'
import { paymentBody } from './represent.ts'

/** Where webhooks go, the secret they're signed with, and the waits before trying again. */
export type WebhookTarget = {
  url: string
  secret: string
  /** Milliseconds to wait before each retry; GOV.UK Pay's own waits unless given. */
  retryDelaysMs?: readonly number[]
}

/** One webhook message and what became of it. */
export type WebhookMessage = {
  id: string
  event: WebhookEvent
  paymentId: string
  at: Date
  attempts: number
  /** The last answer's status; `undefined` before the first answer, or when none came. */
  status?: number
  outcome: 'waiting' | 'delivered' | 'failed' | 'lost'
}

/** GOV.UK Pay's waits before a webhook is tried again: 60 s, 5 min, 1 h, 1 day, 2 days. */
export const payRetryDelaysMs: readonly number[] = [60, 300, 3600, 86_400, 172_800].map(
  (seconds) => seconds * 1000,
)

/** Signs a body as GOV.UK Pay does: lower-case hex HMAC-SHA256 of the raw bytes. */
export function signWebhook(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body, 'utf8').digest('hex')
}

/** The sender of webhooks. */
export type Webhooks = ReturnType<typeof createWebhooks>

/** Sends webhooks, at least once each, until one is answered 2xx or the tries run out. */
export function createWebhooks(options: {
  target: WebhookTarget | undefined
  clock: Clock
  random: Random
  faults: Faults
  fetch: typeof globalThis.fetch
}) {
  const { target, clock, random, faults, fetch } = options
  const messages: WebhookMessage[] = []
  const bodies = new Map<string, string>()
  const timers = new Set<NodeJS.Timeout>()
  const underWay = new Set<Promise<void>>()
  const closing = new AbortController()

  async function attempt(message: WebhookMessage, to: WebhookTarget): Promise<void> {
    const body = bodies.get(message.id) ?? ''
    message.attempts += 1
    try {
      const response = await fetch(to.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'pay-signature': signWebhook(body, to.secret),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, AbortSignal.timeout(5000)]),
      })
      await response.body?.cancel()
      message.status = response.status
      if (response.ok) message.outcome = 'delivered'
    } catch {
      delete message.status
    }
    if (message.outcome === 'waiting') retryLater(message, to)
  }

  function retryLater(message: WebhookMessage, to: WebhookTarget): void {
    const wait = (to.retryDelaysMs ?? payRetryDelaysMs)[message.attempts - 1]
    if (wait === undefined || closing.signal.aborted) {
      message.outcome = 'failed'
      return
    }
    const timer = setTimeout(() => {
      timers.delete(timer)
      run(attempt(message, to))
    }, wait)
    timer.unref()
    timers.add(timer)
  }

  function run(work: Promise<void>): void {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
  }

  return {
    messages: messages as readonly WebhookMessage[],

    /** Tells the service what happened to a payment, as it stands at this moment. */
    notify(event: WebhookEvent, payment: Payment): void {
      if (!target) return
      const at = clock()
      const message: WebhookMessage = {
        id: idOf(random),
        event,
        paymentId: payment.id,
        at,
        attempts: 0,
        outcome: 'waiting',
      }
      messages.push(message)
      bodies.set(message.id, envelope(message, payment))
      if (faults.strikes('pay', 'lost-webhook')) {
        message.outcome = 'lost'
        return
      }
      run(attempt(message, target))
      if (faults.strikes('pay', 'duplicate-webhook')) run(attempt({ ...message }, target))
    },

    /** Sends a message once more, whatever became of it. */
    async resend(id: string): Promise<boolean> {
      const message = messages.find((candidate) => candidate.id === id)
      if (!message || !target) return false
      message.outcome = 'waiting'
      await attempt(message, target)
      return true
    },

    /** Waits until nothing is being sent. */
    async settled(): Promise<void> {
      while (underWay.size > 0) await Promise.all(underWay)
    },

    /** Stops sending. */
    close(): void {
      closing.abort()
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function envelope(message: WebhookMessage, payment: Payment): string {
  return JSON.stringify({
    webhook_message_id: message.id,
    api_version: 1,
    created_date: message.at.toISOString(),
    resource_id: payment.id,
    resource_type: 'payment',
    event_type: message.event,
    resource: paymentBody(payment),
  })
}
