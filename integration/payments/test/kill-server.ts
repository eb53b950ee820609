// A council's server that ends itself, as a lost machine would, before a statement that it is told to.
//
//   node --conditions=@guildhall/source test/kill-server.ts '{"folder":…, "pay":…}' | '{"url":…, "pay":…}'

import './statements.ts'
import { createServer } from 'node:http'
import { openDatabase } from '@guildhall/database/database'
import type { PaymentsTables } from '@guildhall/payments/database'
import { govukPay } from '@guildhall/payments/govuk-pay'
import { mopUp } from '@guildhall/payments/mop-up'
import { refundPayment } from '@guildhall/payments/refund'
import { mopUpRefunds } from '@guildhall/payments/refund-mop-up'
import { cancelPayment, capturePayment, findPayment, settle } from '@guildhall/payments/settle'
import { startPayment } from '@guildhall/payments/start'
import { pence } from '@guildhall/standards/pence'
import { type Clock, clockFrom } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import { council, prepare, recorded, sellingSlots } from './council.ts'
import { countedStatements, countStatements } from './statements.ts'

const given = JSON.parse(process.argv[2] ?? '{}') as { folder?: string; url?: string; pay: string }
const { pay, ...place } = given
const database = await openDatabase(place)
await prepare(database)
const provider = govukPay({ baseUrl: pay, apiKey: 'api_test_kill', fetch })
let nowMs = 0
const clock: Clock = () => clockFrom(new Date(nowMs).toISOString())().round('second')
const { handlers, holds } = sellingSlots(clock)

async function idOf(subject: string): Promise<string> {
  const payment = await findPayment(database, council, { subject })
  return payment?.id ?? ''
}

/** What a request may ask for; each is what a page, a webhook or a job would do. */
const operations: Record<string, (subject: string) => Promise<unknown>> = {
  start: (subject) =>
    startPayment(database, provider, {
      council,
      subject,
      reference: subject,
      description: 'Bulky waste collection',
      amount: pence(4550),
      delayedCapture: subject.startsWith('promise'),
      language: 'en',
      returnUrl: 'https://council.example/paid',
      clock,
      reserve: holds.reserve,
    }),
  settle: async (subject) => settle(database, provider, await idOf(subject), handlers),
  cancel: async (subject) => cancelPayment(database, provider, await idOf(subject), handlers),
  capture: async (subject) => capturePayment(database, provider, await idOf(subject), handlers),
  refund: async (subject) =>
    refundPayment(database, provider, {
      council,
      paymentId: await idOf(subject),
      amount: pence(1000),
      reason: 'collected late',
      by: 'staff-1',
      refundId: '11111111-1111-4111-8111-'.concat(subject.replace(/\D/g, '').padStart(12, '0')),
      clock,
    }),
  'mop-up': async () => ({
    payments: await mopUp(database, provider, handlers),
    refunds: await mopUpRefunds(database, provider, { council, clock }),
  }),
  facts: async (subject) => {
    const { slots, submissions, promises } = await recorded(database)
    const payments = await database
      .tables<PaymentsTables>()
      .selectFrom('payments')
      .select(['state', 'refunded', 'dead_handled', 'provider_id'])
      .where('subject', '=', subject)
      .execute()
    const { rows } = await sql<{ receipts: number }>`
      select count(*)::int as receipts from notify_outbox
      where reference like ${`receipt/${subject}/%`}`.execute(database.tables())
    const mine = (one: { subject: string }) => one.subject === subject
    return {
      payments,
      receipts: rows[0]?.receipts,
      slot: slots.find(mine)?.state ?? 'none',
      submissions: submissions.filter(mine).length,
      promises: promises.filter(mine).length,
    }
  },
}

const http = createServer(async (incoming, outgoing) => {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1')
  const { 'x-kill-at': at, 'x-now': now } = incoming.headers
  nowMs = Number(now)
  const operation = operations[url.pathname.slice(1)]
  const subject = url.searchParams.get('of') ?? ''
  if (at !== undefined) countStatements(Number(at))
  try {
    const result = await operation?.(subject)
    const counted = at === undefined ? '' : String(await countedStatements())
    outgoing.writeHead(200, { 'x-statements': counted }).end(JSON.stringify(result ?? {}))
  } catch (error) {
    outgoing.writeHead(500).end(String(error))
  }
})
http.listen(0, '127.0.0.1', () => {
  const address = http.address()
  console.log(`ready ${typeof address === 'object' && address ? address.port : 0}`)
})
