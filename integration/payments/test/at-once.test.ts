import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { Database } from '@guildhall/database/database'
import { everyDatabase } from '@guildhall/database/testing'
import type { PaymentsTables } from '@guildhall/payments/database'
import { govukPay } from '@guildhall/payments/govuk-pay'
import { paymentMetrics } from '@guildhall/payments/metrics'
import { mopUp } from '@guildhall/payments/mop-up'
import type { PaymentProvider } from '@guildhall/payments/provider'
import { reconcile, reconciliationCsv } from '@guildhall/payments/reconcile'
import { findPayment, settle } from '@guildhall/payments/settle'
import { startPayment } from '@guildhall/payments/start'
import { handlePayWebhook } from '@guildhall/payments/webhook'
import { type Sandbox, startSandbox } from '@guildhall/sandbox/sandbox'
import { pence } from '@guildhall/standards/pence'
import { type Clock, clockFrom, londonDate } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { council, prepare, receiptTo, recorded, sellingSlots } from './council.ts'
import { listen, privateParts } from './log.ts'
import { type Deed, typed, visitPay } from './payer.ts'

// PAYMENTS_AT_ONCE=500 is the proof.
const residents = Number(process.env.PAYMENTS_AT_ONCE ?? 60)
const share = 0.05
// Payers, council and stand-in share one process: the more there are, the longer each is waited for.
const patience = Math.max(1, residents / 125)
const apiKey = 'api_test_never-in-a-log'
const secret = 'webhook-secret-never-in-a-log'
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

describe('what no log may hold', () => {
  it.each([
    ['card 4444 3333 2222 1111 declined', '4444 3333 2222 1111'],
    ['to resident@example.org', 'resident@example.org'],
    ['at ZZ1 1AA', 'ZZ1 1AA'],
    ['for morwenna quillfeather', typed.cardholderName],
  ])('is found in “%s”', (line, part) => {
    expect(privateParts(line, [typed.cardholderName])).toEqual([part])
  })
  it('is not found in ids, times and sums', () => {
    const line =
      'payment 5b5c4b8e-0f4e-4bb2-8f5c-8f6a3f1f0001 hu20sqlact5260q2nanm0q8u93 4550 2026-11-24'
    expect(privateParts(line, ['quillfeather'])).toEqual([])
  })
})

describe.each(everyDatabase())('many residents at once, on $name', ({ open }) => {
  let database: Database
  let sandbox: Sandbox
  let server: Server
  let log: ReturnType<typeof listen>
  let aheadMs = 0
  const began = Date.parse('2026-11-24T09:00:00Z') - Date.now()
  const nowMs = () => began + Date.now() + aheadMs
  const clock: Clock = () => clockFrom(new Date(nowMs()).toISOString())().round('millisecond')
  const { handlers, holds } = sellingSlots(clock)
  let provider: PaymentProvider
  const answers: number[] = []

  beforeAll(async () => {
    log = listen()
    database = await open()
    await prepare(database)
    server = createServer(async (incoming, outgoing) => {
      const request = new Request('http://council.example/webhook', {
        method: 'POST',
        headers: { 'pay-signature': String(incoming.headers['pay-signature']) },
        body: await buffer(incoming),
      })
      const options = { ...handlers, database, provider, secrets: ['older', secret] }
      const answer = await handlePayWebhook(request, { ...options, onError: log.write })
      answers.push(answer.status)
      outgoing.writeHead(answer.status).end()
    })
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    sandbox = await startSandbox({
      port: 0,
      clock: () => new Date(nowMs()),
      payPostsPerSecond: 100,
      webhook: {
        url: `http://127.0.0.1:${port}/webhook`,
        secret,
        retryDelaysMs: [100, 200, 400],
      },
    })
    provider = govukPay({
      baseUrl: `${sandbox.url}/pay`,
      apiKey,
      fetch,
      timeoutMs: 2500 * patience,
      retry: { attempts: 8 },
    })
    sandbox.faults.set('pay', 'slow', { share, delayMs: 3000 * patience })
    for (const fault of [
      'down',
      'refuse',
      'timeout-after-commit',
      'decline',
      'duplicate-webhook',
      'lost-webhook',
    ] as const) {
      sandbox.faults.set('pay', fault, { share })
    }
  })
  afterAll(async () => {
    log.stop()
    await sandbox.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    await database.close()
  })

  const start = (subject: string) =>
    startPayment(database, provider, {
      council,
      subject,
      reference: subject,
      description: 'Bulky waste collection',
      amount: pence(1000 + Number(subject.slice(5))),
      language: 'en',
      returnUrl: (id) => `https://council.example/paid/${id}`,
      clock,
      payer: { name: typed.cardholderName, email: typed.email },
      reserve: holds.reserve,
      sleep: (ms) => pause(ms / 4),
    })

  /**
   * One try: whether they are done, or `busy`, which is an error page on which they press again. A
   * provider that can't be reached is one, and a database with too many at its door.
   */
  async function tryOnce(n: number, attempt: number): Promise<'done' | 'again' | 'busy'> {
    const subject = `sale-${n}`
    const firstDeed: Deed =
      n % 10 === 0 ? 'cancel' : n % 10 === 1 ? 'declined' : n % 10 === 2 ? 'leave' : 'pay'
    // Every seventh clicks twice.
    const [started] = await Promise.all([start(subject), ...(n % 7 === 0 ? [start(subject)] : [])])
    if (started.kind === 'unavailable') return 'busy'
    if (started.kind === 'already-paid') return 'done'
    if (started.kind === 'continue') {
      const deed = attempt === 0 ? firstDeed : n % 20 === 0 ? 'cancel' : 'pay'
      await visitPay(started.nextUrl, deed).catch(log.write)
      // Every fourth never sees the return page; webhook or mop-up must do.
      if (n % 4 === 0 || deed === 'leave') return 'done'
    }
    const payment = await findPayment(database, council, { subject })
    const settled =
      payment && (await settle(database, provider, payment.id, handlers).catch(log.write))
    return settled?.outcome === 'paid' ? 'done' : 'again'
  }

  /** Somebody who tries until they have paid, gives up, or closes the window on the way. */
  async function resident(n: number): Promise<void> {
    let attempt = 0
    for (let pressed = 0; attempt < 5 && pressed < 50; pressed += 1) {
      const came = await tryOnce(n, attempt).catch((error) => {
        log.write(error)
        return 'busy' as const
      })
      if (came === 'done') return
      if (came === 'again') attempt += 1
      else await pause(100 * patience)
    }
  }

  it(`takes the money of ${residents} and records each once, with ${share * 100}% of every fault, and reconciles to nothing`, {
    timeout: 900_000,
  }, async () => {
    await Promise.all(Array.from({ length: residents }, (_, n) => resident(n)))
    await sandbox.webhooks.settled()
    // Two machines mop up, while the faults go on.
    for (let round = 0; round < 4; round += 1) {
      aheadMs += 31 * 60_000
      sandbox.payments.expireDue()
      const runs = await Promise.all([1, 2].map(() => mopUp(database, provider, handlers)))
      for (const { problems } of runs) for (const problem of problems) log.write(problem)
    }
    sandbox.faults.clear()
    for (let round = 0; round < 4; round += 1) {
      aheadMs += 31 * 60_000
      sandbox.payments.expireDue()
      const { problems } = await mopUp(database, provider, { ...handlers, limit: 1000 })
      for (const problem of problems) log.write(problem)
    }

    const taken = sandbox.payments.all().filter(({ status }) => status === 'success')
    const { slots, submissions } = await recorded(database)
    expect(submissions.map(({ subject }) => subject).sort()).toEqual(
      taken.map(({ reference }) => reference).sort(),
    )
    expect(new Set(submissions.map(({ subject }) => subject)).size).toBe(submissions.length)
    expect(slots.map(({ state }) => state)).toEqual(submissions.map(() => 'confirmed'))
    expect(submissions.length).toBeGreaterThan(residents * 0.6)
    const { rows } = await sql<{ receipts: number }>`
        select count(*)::int as receipts from notify_outbox`.execute(database.tables())
    expect(rows).toEqual([{ receipts: submissions.length }])

    const day = londonDate({ epochMilliseconds: began + Date.now() })
    const compared = await reconcile(database, provider, { council, day })
    const sum = taken.reduce((all, { amount }) => all + amount, 0)
    expect(compared).toMatchObject({ difference: 0, mismatches: 0, ours: sum, theirs: sum })
    expect(reconciliationCsv(compared).split('\r\n').at(-2)).toMatch(/,0 to look at,.*,0\.00$/)
    expect(await paymentMetrics(database, { council, clock })).toMatchObject({
      oldestPendingMinutes: 0,
      mismatches: 0,
      deadUnhandled: 0,
    })
    expect(answers.length).toBeGreaterThan(residents * 0.5)
    expect(new Set(answers)).toEqual(new Set([200]))
    log.write(reconciliationCsv(compared))
  })

  it('has written no card number, name, email, address or key into a log or a record', async () => {
    const tables = ['payments', 'payments_refunds', 'payments_links', 'slot', 'submission'] as const
    const stored: string[] = []
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(
        database.tables<PaymentsTables>(),
      )
      stored.push(...rows.map((row) => JSON.stringify(row)))
    }
    expect(log.lines.length).toBeGreaterThan(5)
    expect(stored.length).toBeGreaterThan(residents)
    const words = [
      ...[typed.cardNo, typed.cardholderName, 'quillfeather', typed.addressLine1, typed.email],
      ...['larkspur', receiptTo, apiKey, secret],
    ]
    const found = [...log.lines, ...stored].flatMap((line) => privateParts(line, words))
    expect(found).toEqual([])
  })
})
