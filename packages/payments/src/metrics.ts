import type { Executor } from '@guildhall/database/database'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { PaymentsTables } from './database.ts'

serverOnly('payments/metrics')

/** Ages, in minutes, that unsettled payments are counted by: up to a mop-up, the provider's end, a day, more. */
export const pendingAges = [30, 120, 1440, Number.POSITIVE_INFINITY] as const

/** How a council's payments stand, for a dashboard and an alarm. Counts, and pence. */
export interface PaymentMetrics {
  /** Neither paid nor dead, by the first age of `pendingAges` that they are within. */
  pending: { withinMinutes: number; count: number; pence: number }[]
  /** Minutes; 0 when none is pending. */
  oldestPendingMinutes: number
  /** Promised, and to be captured or cancelled by staff. */
  authorised: { count: number; pence: number }
  /** Where the provider's amount or reference isn't ours. */
  mismatches: number
  /** Dead, and what they held not yet given back. */
  deadUnhandled: number
  /** Refunds that the provider has not done yet, and those that failed. */
  refundsOpen: number
  refundsFailed: number
}

/** Counts a council's payments that aren't at rest; what is settled costs nothing to leave out. */
export async function paymentMetrics(
  executor: Executor,
  of: { council: string; clock: Clock },
): Promise<PaymentMetrics> {
  const db = executor.tables<PaymentsTables>()
  const now = of.clock().epochMilliseconds
  const unsettled = await db
    .selectFrom('payments')
    .select(['state', 'amount', 'mismatch', 'created_at'])
    .where('council', '=', of.council)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['intended', 'started', 'authorised']),
        eb.and([eb('state', '=', 'dead'), eb('dead_handled', '=', false)]),
      ]),
    )
    .execute()
  const refunds = await db
    .selectFrom('payments_refunds')
    .select([
      sql<number>`count(*) filter (where state in ('intended', 'submitted'))::int`.as('open'),
      sql<number>`count(*) filter (where state = 'failed')::int`.as('failed'),
    ])
    .where('council', '=', of.council)
    .executeTakeFirstOrThrow()
  const minutes = (row: { created_at: Date }) => (now - row.created_at.getTime()) / 60_000
  const pending = unsettled.filter(({ state }) => state === 'intended' || state === 'started')
  const authorised = unsettled.filter(({ state }) => state === 'authorised')
  const sum = (rows: { amount: number }[]) => rows.reduce((all, { amount }) => all + amount, 0)
  return {
    pending: pendingAges.map((withinMinutes, index) => {
      const from = pendingAges[index - 1] ?? Number.NEGATIVE_INFINITY
      const rows = pending.filter((row) => minutes(row) > from && minutes(row) <= withinMinutes)
      return { withinMinutes, count: rows.length, pence: sum(rows) }
    }),
    oldestPendingMinutes: Math.max(0, ...pending.map(minutes)),
    authorised: { count: authorised.length, pence: sum(authorised) },
    mismatches: unsettled.filter(({ mismatch }) => mismatch).length,
    deadUnhandled: unsettled.filter(({ state }) => state === 'dead').length,
    refundsOpen: refunds.open,
    refundsFailed: refunds.failed,
  }
}

/** The same as Prometheus reads it: text format 0.0.4, every line with its council. */
export function metricsText(council: string, metrics: PaymentMetrics): string {
  const label = council.replace(/[\\"\n]/g, '')
  const name = (what: string) => `guildhall_payments_${what}`
  const line = (what: string, value: number, more = '') =>
    `${name(what)}{council="${label}"${more}} ${value}`
  // Prometheus' buckets hold all that is younger too.
  let within = 0
  const buckets = metrics.pending.map(({ withinMinutes, count }) => {
    within += count
    const le = Number.isFinite(withinMinutes) ? String(withinMinutes) : '+Inf'
    return line('pending_within_minutes', within, `,le="${le}"`)
  })
  return [
    `# TYPE ${name('pending_within_minutes')} gauge`,
    ...buckets,
    ...Object.entries({
      oldest_pending_minutes: Math.round(metrics.oldestPendingMinutes),
      pending_pence: metrics.pending.reduce((all, { pence }) => all + pence, 0),
      authorised: metrics.authorised.count,
      authorised_pence: metrics.authorised.pence,
      mismatches: metrics.mismatches,
      dead_unhandled: metrics.deadUnhandled,
      refunds_open: metrics.refundsOpen,
      refunds_failed: metrics.refundsFailed,
    }).flatMap(([what, value]) => [`# TYPE ${name(what)} gauge`, line(what, value)]),
    '',
  ].join('\n')
}
