import type { PaymentsTables } from '@guildhall/payments/database'
import { paymentMetrics } from '@guildhall/payments/metrics'
import { londonDate } from '@guildhall/standards/plain-date'
import type { CouncilServices } from './council-services.server.ts'
import { filesOf, problemsOf } from './payment-notes.server.ts'

/** Hours within which GOV.UK Pay lets promised money be taken. */
const CAPTURE_HOURS = 120

/** What staff look at of all payments of their council. */
export async function paymentsOverview({ council, database, clock }: CouncilServices) {
  const waiting = await database
    .tables<PaymentsTables>()
    .selectFrom('payments')
    .select(['subject', 'reference', 'description', 'authorised_at', 'created_at'])
    .where('council', '=', council.slug)
    .where('state', '=', 'authorised')
    .orderBy('authorised_at')
    .limit(100)
    .execute()
  const metrics = await paymentMetrics(database, { council: council.slug, clock })
  return {
    waiting: waiting.map(({ subject, reference, description, authorised_at, created_at }) => {
      const promisedMs = (authorised_at ?? created_at).getTime()
      const endsMs = promisedMs + CAPTURE_HOURS * 3_600_000
      return {
        ...{ subject, reference, description },
        acceptBy: londonDate({ epochMilliseconds: endsMs }),
      }
    }),
    problems: await problemsOf(database, council.slug),
    files: await filesOf(database, council.slug),
    metrics: {
      pending: metrics.pending.reduce((sum, { count }) => sum + count, 0),
      pendingPence: metrics.pending.reduce((sum, one) => sum + one.pence, 0),
      oldestMinutes: Math.round(metrics.oldestPendingMinutes),
      authorised: metrics.authorised,
      mismatches: metrics.mismatches,
      refundsOpen: metrics.refundsOpen,
      refundsFailed: metrics.refundsFailed,
    },
  }
}

/** The run whose payment or link has a reference, the newest; undefined when there is none. */
export async function subjectOf(
  { council, database }: CouncilServices,
  reference: string,
): Promise<string | undefined> {
  for (const table of ['payments', 'payments_links'] as const) {
    const row = await database
      .tables<PaymentsTables>()
      .selectFrom(table)
      .select('subject')
      .where('council', '=', council.slug)
      .where('reference', '=', reference)
      .orderBy('created_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row) return row.subject
  }
  return undefined
}
