import type { Executor } from '@guildhall/database/database'
import type { PlainDate } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { BinCollectionTables } from '../database.ts'
import type { OpenReport } from './missed.ts'

serverOnly('bin-collection/reports')

/** A report to record. */
export interface NewReport {
  readonly council: string
  readonly reference: string
  /** Of the property; of the block, where its container is shared. */
  readonly uprn: string
  /** Id of the service. */
  readonly service: string
  /** Original date of the collection. */
  readonly scheduledDate: PlainDate
  /** ISO 8601 instant. */
  readonly reportedAt: string
  /** What it shuts other reports out of while it is open. Default `collection`. */
  readonly oneOpenPer?: 'service' | 'collection'
  /** By when the crew is promised back. */
  readonly returnBy?: PlainDate
  /** What the resident saw, where the crew had logged the collection as done. */
  readonly dispute?: string
}

/** A report, open or closed, and what was said of it since. */
export interface Report extends OpenReport {
  readonly returnBy?: PlainDate
  /** Set once the crew has been back: what it logged, and when (an ISO 8601 instant). */
  readonly closed?: { readonly as: 'completed' | 'not-completed'; readonly at: string }
  readonly followUps: readonly ('escalation' | 'dispute')[]
}

/** The open reports of a property and of those that it shares containers with, newest first. */
export async function openReports(
  executor: Executor,
  council: string,
  uprn: string,
  ...sharedWith: readonly string[]
): Promise<readonly OpenReport[]> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_reports')
    .select(['reference', 'service', 'scheduled_date', 'reported_at'])
    .where('council', '=', council)
    .where('uprn', 'in', [uprn, ...sharedWith])
    .where('status', '=', 'open')
    .orderBy('reported_at', 'desc')
    .execute()
  return rows.map((row) => ({
    reference: row.reference,
    service: row.service,
    scheduledDate: row.scheduled_date as PlainDate,
    reportedAt: row.reported_at.toISOString(),
  }))
}

/**
 * Records a report, once for a property, service and collection, or service alone.
 *
 * @returns `already-reported` when another open report was there first; nothing is changed then
 */
export async function recordReport(
  tx: Executor,
  report: NewReport,
): Promise<'recorded' | 'already-reported'> {
  const recorded = await tx
    .tables<BinCollectionTables>()
    .insertInto('bin_collection_reports')
    .values({
      council: report.council,
      reference: report.reference,
      uprn: report.uprn,
      service: report.service,
      scheduled_date: report.scheduledDate,
      reported_at: new Date(report.reportedAt),
      status: 'open',
      return_by: report.returnBy ?? null,
      dispute: report.dispute ?? null,
      one_open: report.oneOpenPer === 'service' ? '' : report.scheduledDate,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  return recorded ? 'recorded' : 'already-reported'
}

/**
 * Closes a report, so that the service can be reported again; false when none was open.
 *
 * @param done what the crew logged on its return, and when; what it logged as `completed` can be
 *   disputed from then on
 */
export async function closeReport(
  tx: Executor,
  { council, reference }: Pick<NewReport, 'council' | 'reference'>,
  done?: { as: 'completed' | 'not-completed'; at: string },
): Promise<boolean> {
  const closed = await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_reports')
    .set({ status: 'closed', ...(done && { closed_as: done.as, closed_at: new Date(done.at) }) })
    .where('council', '=', council)
    .where('reference', '=', reference)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}

/** The reports of a property and of those it shares containers with, newest first, back to a day. */
export async function reportsOf(
  executor: Executor,
  { council, uprns, since }: { council: string; uprns: readonly string[]; since: PlainDate },
): Promise<readonly Report[]> {
  const tables = executor.tables<BinCollectionTables>()
  const rows = await tables
    .selectFrom('bin_collection_reports')
    .selectAll()
    .where('council', '=', council)
    .where('uprn', 'in', uprns)
    .where('scheduled_date', '>=', since)
    // One that staff closed without a word of the crew is over for the resident too.
    .where((row) => row.or([row('status', '=', 'open'), row('closed_as', 'is not', null)]))
    .orderBy('reported_at', 'desc')
    .orderBy('reference')
    .execute()
  if (rows.length === 0) return []
  const followUps = await tables
    .selectFrom('bin_collection_follow_ups')
    .select(['report', 'kind'])
    .where('council', '=', council)
    .where(
      'report',
      'in',
      rows.map(({ reference }) => reference),
    )
    .execute()
  return rows.map((row) => ({
    reference: row.reference,
    service: row.service,
    scheduledDate: row.scheduled_date as PlainDate,
    reportedAt: row.reported_at.toISOString(),
    ...(row.return_by !== null && { returnBy: row.return_by as PlainDate }),
    ...(row.closed_as !== null &&
      row.closed_at !== null && {
        closed: { as: row.closed_as, at: row.closed_at.toISOString() },
      }),
    followUps: followUps.filter(({ report }) => report === row.reference).map(({ kind }) => kind),
  }))
}

/** What a resident says of a report: that nobody came, or that it was not done. */
export interface NewFollowUp {
  readonly council: string
  readonly reference: string
  /** Reference of the report. */
  readonly report: string
  readonly kind: 'escalation' | 'dispute'
  readonly details: string
  /** ISO 8601 instant. */
  readonly recordedAt: string
}

/** Records an escalation or a dispute, each once for a report. */
export async function recordFollowUp(
  tx: Executor,
  { council, reference, report, kind, details, recordedAt }: NewFollowUp,
): Promise<'recorded' | 'already-recorded'> {
  const recorded = await tx
    .tables<BinCollectionTables>()
    .insertInto('bin_collection_follow_ups')
    .values({ council, reference, report, kind, details, recorded_at: new Date(recordedAt) })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  return recorded ? 'recorded' : 'already-recorded'
}
