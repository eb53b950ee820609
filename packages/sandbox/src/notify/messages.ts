import type { Clock } from '../clock.ts'
import { type Random, uuidOf } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { NotifyTemplate } from '../templates.ts'
import { fillIn } from './render.ts'

/** A message that a service sent through the stand-in. */
export type NotifyMessage = {
  id: string
  type: 'email' | 'sms'
  to: string
  reference: string | null
  template: { id: string; version: number; name: string }
  /** Emails only. */
  subject?: string
  /** GOV.UK Notify's own Markdown for an email, plain text for a text message. */
  body: string
  createdAt: Date
}

/** Where a message has got to. */
export type NotifyStatus = 'sending' | 'delivered' | 'temporary-failure' | 'permanent-failure'

/** Recipients that never get a message, as with a GOV.UK Notify test key. */
const failing: Readonly<Record<string, NotifyStatus>> = {
  '07700900003': 'temporary-failure',
  '07700900002': 'permanent-failure',
  'temp-fail@simulator.notify': 'temporary-failure',
  'perm-fail@simulator.notify': 'permanent-failure',
}

/** Recipients that GOV.UK Notify answers but never stores a message for. */
const smoke = new Set([
  '07700900000',
  '07700900111',
  '07700900222',
  'simulate-delivered@notifications.service.gov.uk',
  'simulate-delivered-2@notifications.service.gov.uk',
  'simulate-delivered-3@notifications.service.gov.uk',
])

const deliveryMs = 1000

/** What became of a message by `now`; delivery takes a second. */
export function statusOf(message: NotifyMessage, now: Date): NotifyStatus {
  if (now.getTime() - message.createdAt.getTime() < deliveryMs) return 'sending'
  return failing[message.to.toLowerCase().replace(/\s/g, '')] ?? 'delivered'
}

/** When a message reached its end, if it has. */
export function completedAt(message: NotifyMessage, now: Date): Date | undefined {
  return statusOf(message, now) === 'sending'
    ? undefined
    : new Date(message.createdAt.getTime() + deliveryMs)
}

/** The messages sent, kept in memory. */
export type Messages = ReturnType<typeof createMessages>

/** Keeps the messages that services send. */
export function createMessages(options: { clock: Clock; random: Random }) {
  const { clock, random } = options
  let messages: NotifyMessage[] = []
  return {
    /** Newest first. */
    all: (): readonly NotifyMessage[] => [...messages].reverse(),
    get: (id: string) => messages.find((message) => message.id === id),
    clear(): void {
      messages = []
    },
    send(
      template: NotifyTemplate,
      to: string,
      personalisation: JsonObject,
      reference: string | null,
    ): NotifyMessage {
      const message: NotifyMessage = {
        id: uuidOf(random),
        type: template.type,
        to,
        reference,
        template: { id: template.id, version: template.version, name: template.name },
        ...(template.subject !== undefined && {
          subject: fillIn(template.subject, personalisation),
        }),
        body: fillIn(template.body, personalisation),
        createdAt: clock(),
      }
      if (!smoke.has(to.toLowerCase().replace(/\s/g, ''))) messages.push(message)
      return message
    },
  }
}
