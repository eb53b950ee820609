import type { Database, Executor } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { pence } from '@guildhall/standards/pence'
import { type Clock, clockFrom } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import { type PaymentsTables, paymentsMigrations } from '../src/database.ts'
import { type MemoryProvider, memoryProvider } from '../src/memory-provider.ts'
import type { PaymentHandlers } from '../src/settle.ts'
import { type StartPayment, startPayment } from '../src/start.ts'

interface BookingTables {
  booking: { payment: string; subject: string }
  hold: { subject: string }
  freed: { payment: string; subject: string }
}

/** A council that books, holds and frees in tables of its own, on a database that is empty. */
export async function aCouncil(database: Database, council = 'westbourne') {
  await migrate(database, [paymentsMigrations])
  for (const table of [
    'booking (payment text, subject text)',
    'freed (payment text, subject text)',
  ]) {
    await sql`create table if not exists ${sql.raw(table)}`.execute(database.tables())
  }
  await sql`create table if not exists hold (subject text primary key)`.execute(database.tables())

  let nowMs = Date.parse('2026-11-24T13:00:00Z')
  // Stands still: the house's test clock ticks on from where it starts.
  const clock: Clock = () => clockFrom(new Date(nowMs).toISOString())().round('second')
  const provider: MemoryProvider = memoryProvider(() => nowMs)
  const db = (executor: Executor) => executor.tables<BookingTables & PaymentsTables>()

  const handlers: PaymentHandlers = {
    council,
    clock,
    async onPaid(tx, payment) {
      const row = { payment: payment.id, subject: payment.subject }
      await db(tx).insertInto('booking').values(row).execute()
    },
    async onDead(tx, payment) {
      const row = { payment: payment.id, subject: payment.subject }
      await db(tx).insertInto('freed').values(row).execute()
      await db(tx).deleteFrom('hold').where('subject', '=', payment.subject).execute()
    },
  }

  const request = (changes: Partial<StartPayment> = {}): StartPayment => ({
    council,
    subject: 'booking-1',
    reference: 'BULKY-1',
    description: 'Bulky waste collection',
    amount: pence(4550),
    language: 'en',
    returnUrl: (id) => `https://council.example/pay/${id}`,
    clock,
    sleep: (ms) => new Promise((done) => setTimeout(done, ms / 20)),
    async reserve(tx, payment) {
      await db(tx)
        .insertInto('hold')
        .values({ subject: payment.subject })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    ...changes,
  })

  const subjects = async (table: 'booking' | 'hold' | 'freed') =>
    (await db(database).selectFrom(table).select('subject').execute()).map((row) => row.subject)

  return {
    clock,
    handlers,
    provider,
    request,
    later(minutes: number) {
      nowMs += minutes * 60_000
    },
    start: (changes: Partial<StartPayment> = {}) =>
      startPayment(database, provider, request(changes)),
    /** Starts a payment and tells which it is, here and at the provider. */
    async started(changes: Partial<StartPayment> = {}) {
      const started = await startPayment(database, provider, request(changes))
      if (started.kind !== 'continue') throw new Error(`Not started: ${JSON.stringify(started)}`)
      const row = await db(database)
        .selectFrom('payments')
        .selectAll()
        .where('id', '=', started.paymentId)
        .executeTakeFirstOrThrow()
      return { ...started, id: started.paymentId, providerId: row.provider_id ?? '' }
    },
    rows: () => db(database).selectFrom('payments').selectAll().orderBy('created_at').execute(),
    booked: () => subjects('booking'),
    held: () => subjects('hold'),
    freed: () => subjects('freed'),
  }
}

export type Council = Awaited<ReturnType<typeof aCouncil>>
