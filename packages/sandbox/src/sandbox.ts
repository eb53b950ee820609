import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { createApp } from './app.tsx'
import { type Clock, systemClock } from './clock.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { type Random, secureRandom } from './ids.ts'
import { sandboxKeys } from './keys.ts'
import { parseNotifyKey } from './notify/auth.ts'
import { createMessages, type Messages } from './notify/messages.ts'
import type { Place } from './os-places/gazetteer.ts'
import { createPlaces } from './os-places/places.ts'
import { createAgreements } from './pay/agreements.ts'
import { createPayments, type Payments } from './pay/payments.ts'
import { createWebhooks, type Webhooks, type WebhookTarget } from './pay/webhooks.ts'
import type { PostcodeFacts } from './postcodes-io/postcodes-api.ts'
import { defaultTemplates, type NotifyTemplate } from './templates.ts'

export { clockFrom } from './clock.ts'
export { type Gazetteer, type Place, readGazetteer } from './os-places/gazetteer.ts'
export type { PostcodeFacts } from './postcodes-io/postcodes-api.ts'

/** How a sandbox is set up; everything has a default. */
export type SandboxOptions = {
  /** 4100 unless given; 0 for any free port. */
  port?: number
  /** The machine's clock unless given. */
  clock?: Clock
  /** What OS Places, postcodes.io and the waste system know; none unless given. */
  addresses?: readonly Place[]
  /** What postcodes.io knows besides; nothing unless given. */
  postcodes?: PostcodeFacts
  /** Templates besides, or in place of, the ones that the sandbox has. */
  templates?: readonly NotifyTemplate[]
  /** GOV.UK Notify keys besides the sandbox's own. */
  notifyKeys?: readonly string[]
  /** Where GOV.UK Pay's webhooks go; nowhere unless given. */
  webhook?: WebhookTarget
  /** POSTs a second to GOV.UK Pay before 429: 15 unless given, 0 for no limit. */
  payPostsPerSecond?: number
  /** Ids, tokens and the part of requests that a fault strikes; not to be guessed unless given. */
  random?: Random
  /** Sends webhooks. */
  fetch?: typeof globalThis.fetch
}

/** A sandbox that is listening. */
export type Sandbox = {
  /** http://127.0.0.1 and the port, without a slash at the end. */
  url: string
  /** The messages sent through GOV.UK Notify, newest first. */
  inbox: Messages
  /** The payments, and a resident's and a service's doings with them. */
  payments: Payments
  /** The webhooks sent. */
  webhooks: Webhooks
  /** The switches. */
  faults: Faults
  /** Stops listening, and ends every open connection. */
  close(): Promise<void>
}

/** The port when none is given. */
export const defaultPort = 4100

const expiryCheckMs = 5000

/**
 * Starts GOV.UK Pay, GOV.UK Notify, OS Places, a waste system and postcodes.io on 127.0.0.1.
 *
 * @throws the error of `node:net` when the port can't be had, with its `code` (EADDRINUSE, EACCES)
 * @throws TypeError when a GOV.UK Notify key has the wrong form
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = defaultPort, clock = systemClock, random = secureRandom } = options
  const faults = createFaults(random)
  const webhooks = createWebhooks({
    target: options.webhook,
    clock,
    random,
    faults,
    fetch: options.fetch ?? globalThis.fetch,
  })
  const onEvent = webhooks.notify
  const agreements = createAgreements({ clock, random })
  const payments = createPayments({ clock, random, faults, agreements, onEvent })
  const messages = createMessages({ clock, random })
  const closing = new AbortController()
  let url = ''
  const app = createApp({
    url: () => url,
    clock,
    random,
    faults,
    payments,
    agreements,
    webhooks,
    webhookUrl: options.webhook?.url,
    payPostsPerSecond: options.payPostsPerSecond ?? 15,
    messages,
    templates: [...(options.templates ?? []), ...defaultTemplates],
    notifyServices: [sandboxKeys.notify, ...(options.notifyKeys ?? [])].map(parseNotifyKey),
    places: createPlaces(options.addresses ?? []),
    postcodes: options.postcodes ?? {},
    closing: closing.signal,
  })

  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const expiry = setInterval(() => payments.expireDue(), expiryCheckMs)
  expiry.unref()

  return {
    url,
    inbox: messages,
    payments,
    webhooks,
    faults,
    async close() {
      clearInterval(expiry)
      closing.abort()
      webhooks.close()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}
