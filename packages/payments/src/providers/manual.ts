import type { Database, Executor } from '@guildhall/database/database'
import { type Pence, pence } from '@guildhall/standards/pence'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Selectable } from 'kysely'
import type { ManualPaymentsTable, ManualState, PaymentsTables } from '../database.ts'
import {
  type PaymentProvider,
  PaymentProviderError,
  type ProviderPayment,
  type ProviderRefund,
  type ProviderState,
} from './payment-provider.ts'

serverOnly('payments/manual')

/** What staff say of a payment over the counter. */
export interface ManualEntry {
  /** `waived` lets the fee go: no money comes, and what was asked for is done all the same. */
  method: 'cash' | 'cheque' | 'waived'
  /** Who, by the council's own id of staff. */
  by: string
  /** Asked for when a fee is waived; a receipt's number, say, otherwise. Nothing personal. */
  reason?: string
}

/** One line of the audit of a payment over the counter. */
export interface ManualEvent {
  action: string
  by: string
  at: Date
  reason: string | undefined
  amount: Pence | undefined
}

/** Payments that staff take themselves: a provider whose money is counted at the counter. */
export interface ManualProvider extends PaymentProvider {
  capture?: never
  refund: NonNullable<PaymentProvider['refund']>
  refunds: NonNullable<PaymentProvider['refunds']>
  search: NonNullable<PaymentProvider['search']>
  /** Staff have the money, or let it go. Settle the payment afterwards. */
  record(id: string, entry: ManualEntry): Promise<void>
  /** Staff did not take it: a cheque that is no good. Settle the payment afterwards. */
  refuse(id: string, entry: { by: string; reason: string }): Promise<void>
  /** The payer went away. Settle the payment afterwards. */
  giveUp(id: string, entry: { by: string; reason?: string }): Promise<void>
  /** What was done, oldest first. */
  audit(id: string): Promise<ManualEvent[]>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const dead: Record<Exclude<ManualState, 'open' | 'paid'>, ProviderState> = {
  refused: { kind: 'dead', cause: 'declined' },
  cancelled: { kind: 'dead', cause: 'cancelled-by-service' },
  expired: { kind: 'dead', cause: 'expired' },
}

/**
 * Cash, cheques and waived fees, kept in the council's own database, with who did what and why.
 *
 * @param options.entryUrl where staff enter what they took: the payment's next address
 * @param options.openHours how long a payment stays open, 24 unless given
 */
export function manualProvider(options: {
  database: Database
  council: string
  clock: Clock
  entryUrl(id: string): string
  openHours?: number
}): ManualProvider {
  const { database, council, clock, entryUrl, openHours = 24 } = options
  const db = (executor: Executor = database) => executor.tables<PaymentsTables>()
  const now = () => new Date(clock().epochMilliseconds)

  type Row = Selectable<ManualPaymentsTable>

  async function rowOf(executor: Executor, id: string, lock = false): Promise<Row> {
    const row = uuid.test(id)
      ? await db(executor)
          .selectFrom('payments_manual')
          .selectAll()
          .where('council', '=', council)
          .where('id', '=', id)
          .$if(lock, (query) => query.forUpdate())
          .executeTakeFirst()
      : undefined
    if (row === undefined) throw new PaymentProviderError({ kind: 'not-found' })
    const isOver = row.created_at.getTime() + openHours * 3_600_000 <= now().getTime()
    // Nobody has to come by for it to end: what is too old is over when it is looked at.
    return row.state === 'open' && isOver ? { ...row, state: 'expired' } : row
  }

  async function eventsOf(executor: Executor, id: string) {
    return await db(executor)
      .selectFrom('payments_manual_events')
      .selectAll()
      .where('council', '=', council)
      .where('manual_id', '=', id)
      .orderBy('done_at')
      .execute()
  }

  async function viewOf(executor: Executor, row: Row): Promise<ProviderPayment> {
    const events = await eventsOf(executor, row.id)
    const back = events.reduce((sum, one) => sum + (one.refund_id ? (one.amount ?? 0) : 0), 0)
    const byPayer = events.some(({ action }) => action === 'given-up')
    const state: ProviderState =
      row.state === 'open'
        ? { kind: 'unfinished', status: 'created' }
        : row.state === 'paid'
          ? { kind: 'paid' }
          : byPayer
            ? { kind: 'dead', cause: 'cancelled-by-user' }
            : dead[row.state]
    return {
      id: row.id,
      reference: row.reference,
      amount: pence(row.amount),
      intentId: row.intent_id,
      state,
      createdAt: row.created_at,
      refunded: pence(back),
      ...(row.method && { method: row.method }),
      ...(row.state === 'open' && { nextUrl: entryUrl(row.id) }),
    }
  }

  async function end(
    id: string,
    to: { state: Exclude<ManualState, 'open' | 'expired'>; method?: ManualEntry['method'] },
    event: { action: string; by: string; reason?: string | undefined; amount?: number },
  ): Promise<void> {
    await database.transaction(async (tx) => {
      const row = await rowOf(tx, id, true)
      if (row.state !== 'open') throw new PaymentProviderError({ kind: 'not-cancellable' })
      await db(tx)
        .updateTable('payments_manual')
        .set({ state: to.state, ...(to.method && { method: to.method }) })
        .where('id', '=', id)
        .execute()
      await db(tx)
        .insertInto('payments_manual_events')
        .values({
          council,
          manual_id: id,
          action: event.action,
          amount: event.amount ?? null,
          reason: event.reason ?? null,
          done_by: event.by,
          done_at: now(),
        })
        .execute()
    })
  }

  const refundsOf = async (executor: Executor, id: string): Promise<ProviderRefund[]> =>
    (await eventsOf(executor, id)).flatMap(({ refund_id, amount }) =>
      refund_id === null || amount === null
        ? []
        : [{ id: refund_id, refundId: refund_id, amount: pence(amount), state: 'done' as const }],
    )

  return {
    name: 'manual',
    async create(request) {
      const row = await db()
        .insertInto('payments_manual')
        .values({
          council,
          intent_id: request.intentId,
          reference: request.reference,
          amount: request.amount,
          created_at: now(),
        })
        .returningAll()
        .executeTakeFirstOrThrow()
      return await viewOf(database, row)
    },
    async get(id) {
      return await viewOf(database, await rowOf(database, id))
    },
    async cancel(id) {
      await end(id, { state: 'cancelled' }, { action: 'cancelled', by: 'service' })
    },
    async findByReference(reference) {
      const rows = await db()
        .selectFrom('payments_manual')
        .select('id')
        .where('council', '=', council)
        .where('reference', '=', reference)
        .execute()
      return await Promise.all(
        rows.map(async ({ id }) => viewOf(database, await rowOf(database, id))),
      )
    },
    async record(id, { method, by, reason }) {
      if (method === 'waived' && !reason?.trim()) {
        throw new RangeError(
          'A fee is waived for a reason. An auditor will ask for it: say why, without naming anyone.',
        )
      }
      const { amount } = await rowOf(database, id)
      const taken = method === 'waived' ? 0 : amount
      await end(id, { state: 'paid', method }, { action: method, by, reason, amount: taken })
    },
    async refuse(id, { by, reason }) {
      await end(id, { state: 'refused' }, { action: 'refused', by, reason })
    },
    async giveUp(id, { by, reason }) {
      await end(id, { state: 'cancelled' }, { action: 'given-up', by, reason })
    },
    async refund(id, { refundId, amount, available }) {
      return await database.transaction(async (tx) => {
        const row = await rowOf(tx, id, true)
        const given = await refundsOf(tx, id)
        const same = given.find((one) => one.refundId === refundId)
        if (same) return same
        const left = row.amount - given.reduce((sum, one) => sum + one.amount, 0)
        if (row.state !== 'paid' || row.method === 'waived' || left === 0) {
          throw new PaymentProviderError({ kind: 'not-refundable' })
        }
        if (left !== available || amount > left) {
          throw new PaymentProviderError({ kind: 'refund-mismatch' })
        }
        await db(tx)
          .insertInto('payments_manual_events')
          .values({
            council,
            manual_id: id,
            action: 'refunded',
            amount,
            refund_id: refundId,
            done_by: 'service',
            done_at: now(),
          })
          .execute()
        return { id: refundId, refundId, amount, state: 'done' }
      })
    },
    async refunds(id) {
      return await refundsOf(database, (await rowOf(database, id)).id)
    },
    async *search({ from, to }) {
      const rows = await db()
        .selectFrom('payments_manual')
        .select('id')
        .where('council', '=', council)
        .where('created_at', '>=', from)
        .where('created_at', '<', to)
        .orderBy('created_at')
        .execute()
      for (const { id } of rows) yield await viewOf(database, await rowOf(database, id))
    },
    async audit(id) {
      return (await eventsOf(database, id)).map((one) => ({
        action: one.action,
        by: one.done_by,
        at: one.done_at,
        reason: one.reason ?? undefined,
        amount: one.amount === null ? undefined : pence(one.amount),
      }))
    },
  }
}
