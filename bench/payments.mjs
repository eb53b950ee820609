// Settlements a second, and the slowest of a hundred, with a provider in memory.
//
//   node bench/payments.mjs            PGlite in memory
//   POSTGRES_TEST_URL=… node bench/payments.mjs   PostgreSQL as well, in a schema of its own
//
// Needs a build: it measures what is published.

import { migrate } from '../packages/database/dist/migrations.js'
import { everyDatabase } from '../packages/database/dist/testing.js'
import { paymentsMigrations } from '../packages/payments/dist/database.js'
import { memoryProvider } from '../packages/payments/dist/memory-provider.js'
import { settle } from '../packages/payments/dist/settle.js'
import { startPayment } from '../packages/payments/dist/start.js'

const count = Number(process.argv[2] ?? 500)
const atATime = 10
const clock = () => ({ epochMilliseconds: Date.now() })
const handlers = { council: 'westbourne', clock, async onPaid() {}, async onDead() {} }

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
  const seconds = (performance.now() - began) / 1000
  took.sort((a, b) => a - b)
  const at = (share) => `${took[Math.floor(count * share)].toFixed(1)} ms`
  return `${Math.round(count / seconds)} a second, p50 ${at(0.5)}, p99 ${at(0.99)}`
}

for (const { name, open } of everyDatabase()) {
  const database = await open()
  await migrate(database, [paymentsMigrations])
  const provider = memoryProvider()
  const ids = []
  const starts = await time(async (n) => {
    const started = await startPayment(database, provider, {
      council: 'westbourne',
      subject: `booking-${n}`,
      reference: `BULKY-${n}`,
      description: 'Bulky waste collection',
      amount: 4550,
      language: 'en',
      returnUrl: 'https://council.example/paid',
      clock,
    })
    ids.push(started.paymentId)
  })
  for (const { id } of provider.made) provider.act(id, 'pay')
  const settles = await time((n) => settle(database, provider, ids[n], handlers))
  const again = await time((n) => settle(database, provider, ids[n], handlers))
  console.log(`${name}, ${count} payments, ${atATime} at a time`)
  console.log(`  started        ${starts}`)
  console.log(`  settled        ${settles}`)
  console.log(`  settled again  ${again}`)
  await database.close()
}
process.exit(0)
