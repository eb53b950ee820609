import type { Database, Executor } from '@guildhall/database/database'
import { migrate } from '@guildhall/database/migrations'
import { notifyMigrations } from '@guildhall/notify/database'
import { paymentsMigrations } from '@guildhall/payments/database'
import { holdingHandlers, type PaymentHolds } from '@guildhall/payments/holds'
import { queueReceipt } from '@guildhall/payments/receipt'
import type { Clock } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'

interface SlotTables {
  slot: { council: string; subject: string; state: 'held' | 'confirmed' }
  submission: { council: string; subject: string; payment: string }
  promise: { council: string; subject: string }
}

export const council = 'westbourne'

/** Where a receipt goes; it may stand in the outbox until it is sent, and nowhere else. */
export const receiptTo = 'resident.receipts@example.org'

/** The tables of a council that sells slots. */
export async function prepare(database: Database): Promise<void> {
  const slots = async (db: Executor) => {
    for (const table of [
      'slot (council text, subject text, state text, primary key (council, subject))',
      'submission (council text, subject text, payment text)',
      'promise (council text, subject text)',
    ]) {
      await sql`create table if not exists ${sql.raw(table)}`.execute(db.tables())
    }
  }
  await migrate(database, [paymentsMigrations, notifyMigrations])
  await slots(database)
}

/** A slot for everyone: what is proved here is that each has their own, and keeps it. */
const holds: PaymentHolds = {
  async reserve(tx, { subject }) {
    await tx
      .tables<SlotTables>()
      .insertInto('slot')
      .values({ council, subject, state: 'held' })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async confirm(tx, { subject }) {
    const { numUpdatedRows } = await tx
      .tables<SlotTables>()
      .updateTable('slot')
      .set({ state: 'confirmed' })
      .where('council', '=', council)
      .where('subject', '=', subject)
      .executeTakeFirst()
    return numUpdatedRows === 1n ? 'confirmed' : 'lost'
  },
  async release(tx, { subject }) {
    await tx
      .tables<SlotTables>()
      .deleteFrom('slot')
      .where('council', '=', council)
      .where('subject', '=', subject)
      .execute()
  },
}

/** What the council does with a payment: the slot, the submission and the receipt, all or none. */
export function sellingSlots(clock: Clock) {
  const handlers = holdingHandlers({
    council,
    clock,
    holds,
    async submit(tx, payment) {
      await tx
        .tables<SlotTables>()
        .insertInto('submission')
        .values({ council, subject: payment.subject, payment: payment.id })
        .execute()
      await queueReceipt(tx, payment, {
        to: receiptTo,
        templateId: { en: 'receipt-en', cy: 'receipt-cy' },
        council: { en: 'Westbourne Council', cy: 'Cyngor Westbourne' },
        clock,
      })
    },
  })
  return {
    holds,
    handlers: {
      ...handlers,
      async onAuthorised(tx: Executor, { subject }: { subject: string }) {
        await tx.tables<SlotTables>().insertInto('promise').values({ council, subject }).execute()
      },
    },
  }
}

/** Everything that was recorded, by what it was recorded for. */
export async function recorded(database: Database) {
  const db = database.tables<SlotTables>()
  const [slots, submissions, promises] = await Promise.all([
    db.selectFrom('slot').selectAll().execute(),
    db.selectFrom('submission').selectAll().execute(),
    db.selectFrom('promise').selectAll().execute(),
  ])
  return { slots, submissions, promises }
}
