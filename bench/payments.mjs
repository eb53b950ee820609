// Settlements a second, and the slowest of a hundred, beside a control; and how soon a webhook is answered.
//
//   node bench/payments.mjs [payments]            PGlite in memory
//   POSTGRES_TEST_URL=… node bench/payments.mjs   PostgreSQL as well, in a schema of its own
//
// The control does in one transaction the least that is right: lock the row, mark it paid, read it back.
// What a settlement costs more is reading the record, asking the provider (in memory) and the machine.
// Needs a build: it measures what is published. Fails when a webhook isn't answered within 50 ms (p99).

import { createHmac } from 'node:crypto'
import { createRequire } from 'node:module'
import { migrate } from '../packages/database/dist/migrations.js'
import { everyDatabase } from '../packages/database/dist/testing.js'
import { paymentsMigrations } from '../packages/payments/dist/database.js'
import { memoryProvider } from '../packages/payments/dist/memory-provider.js'
import { mopUp } from '../packages/payments/dist/mop-up.js'
import { reconcile } from '../packages/payments/dist/reconcile.js'
import { settle } from '../packages/payments/dist/settle.js'
import { startPayment } from '../packages/payments/dist/start.js'
import { handlePayWebhook } from '../packages/payments/dist/webhook.js'

const require = createRequire(new URL('../packages/payments/package.json', import.meta.url))
// The payments' own copy, since the root depends on none.
const [{ sql }] = ['kysely'].map((name) => require(name))
const count = Number(process.argv[2] ?? 500)
const atATime = 10
const webhookLimitMs = 50
const council = 'westbourne'
let aheadMs = 0
const nowMs = () => Date.now() + aheadMs
const clock = () => ({
  epochMilliseconds: nowMs(),
  toString: () => new Date(nowMs()).toISOString(),
})
const handlers = { council, clock, async onPaid() {}, async onDead() {} }
let isSlow = false

for (const { name, open } of everyDatabase()) {
  const database = await open()
  await migrate(database, [paymentsMigrations])
  const provider = memoryProvider(nowMs)
  const start = (n) =>
    startPayment(database, provider, {
      council,
      subject: `booking-${n}`,
      reference: `BULKY-${n}`,
      description: 'Bulky waste collection',
      amount: 4550,
      language: 'en',
      returnUrl: 'https://council.example/paid',
      clock,
    })
  /** Payments that were begun and paid, to be settled. */
  async function paid(from) {
    const ids = []
    const took = await time(async (n) => {
      ids[n] = (await start(from + n)).paymentId
    })
    for (const { id, state } of provider.made)
      if (state.kind === 'unfinished') provider.act(id, 'pay')
    return { ids, took }
  }

  console.log(`${name}, ${count} payments, ${atATime} at a time`)
  const first = await paid(0)
  report('started', first.took)
  const settled = await time((n) => settle(database, provider, first.ids[n], handlers))
  report('settled', settled)
  report('settled again', await time((n) => settle(database, provider, first.ids[n], handlers)))

  const second = await paid(count)
  const control = await time((n) => leastThatIsRight(database, second.ids[n]))
  report('control', control)
  console.log(
    `  a settlement costs ${(settled.seconds / control.seconds).toFixed(2)} × the control, ${ratio(settled, control, 0.99)} × at p99`,
  )

  await paid(2 * count)
  const webhooks = provider.made.slice(-count).map(({ id }) => id)
  const work = []
  const answered = await time(async (n) => {
    const response = await handlePayWebhook(signed(webhooks[n]), {
      ...handlers,
      database,
      provider,
      secrets: ['older', 'secret'],
      onError: (error) => {
        throw error
      },
      waitUntil: (promise) => work.push(promise),
    })
    if (response.status !== 200) throw new Error(`answered ${response.status}`)
  })
  await Promise.all(work)
  const plain = await time(async (n) => {
    const request = signed(webhooks[n])
    JSON.parse(await request.text())
    new Response(null, { status: 200 })
  })
  report('webhook answered', answered)
  console.log(
    `  a webhook is answered in ${ratio(answered, plain, 0.5)} × reading and parsing it alone (p50); limit ${webhookLimitMs} ms`,
  )
  isSlow ||= at(answered, 0.99) > webhookLimitMs

  await paid(3 * count)
  aheadMs += 31 * 60_000
  const beganMop = performance.now()
  const mopped = await mopUp(database, provider, { ...handlers, limit: count })
  const mopSeconds = (performance.now() - beganMop) / 1000
  console.log(
    `  mopped up ${mopped.paid} in ${mopSeconds.toFixed(2)} s, ${Math.round(mopped.paid / mopSeconds)} a second`,
  )

  const day = new Date(Date.now()).toLocaleDateString('en-CA', { timeZone: 'Europe/London' })
  const beganFile = performance.now()
  const compared = await reconcile(database, provider, { council, day })
  const seconds = (performance.now() - beganFile) / 1000
  console.log(
    `  reconciled ${compared.payments.length} in ${seconds.toFixed(2)} s; difference £${(compared.difference / 100).toFixed(2)}`,
  )
  await database.close()
}
process.exit(isSlow ? 1 : 0)

async function leastThatIsRight(database, id) {
  await database.transaction(async (tx) => {
    const db = tx.tables()
    await sql`select * from payments where id = ${id} for update`.execute(db)
    await sql`update payments set state = 'paid', settled_at = now() where id = ${id}`.execute(db)
    await sql`select * from payments where id = ${id}`.execute(db)
  })
}

function signed(id) {
  const body = JSON.stringify({
    webhook_message_id: 'message',
    resource_id: id,
    resource_type: 'payment',
    event_type: 'card_payment_succeeded',
    created_date: clock().toString(),
    resource: { payment_id: id, amount: 4550, state: { status: 'success', finished: true } },
  })
  const signature = createHmac('sha256', 'secret').update(body).digest('hex')
  const headers = { 'Pay-Signature': signature }
  return new Request('https://council.example/webhooks', { method: 'POST', body, headers })
}

/** Runs the work of every number, ten at a time, and tells how long each took in ms. */
async function time(work) {
  const took = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const n = next++
      const began = performance.now()
      await work(n)
      took.push(performance.now() - began)
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: atATime }, worker))
  return { took: took.sort((a, b) => a - b), seconds: (performance.now() - began) / 1000 }
}

function at({ took }, share) {
  return took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0
}

function ratio(one, other, share) {
  return (at(one, share) / at(other, share)).toFixed(2)
}

function report(title, measured) {
  const rate = Math.round(measured.took.length / measured.seconds)
  const figures = `p50 ${at(measured, 0.5).toFixed(1)} ms, p99 ${at(measured, 0.99).toFixed(1)} ms`
  console.log(`  ${title.padEnd(18)} ${rate} a second, ${figures}`)
}
