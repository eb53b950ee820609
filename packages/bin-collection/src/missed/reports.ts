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
  readonly uprn: string
  /** Id of the service. */
  readonly service: string
  /** Original date of the collection. */
  readonly scheduledDate: PlainDate
  /** ISO 8601 instant. */
  readonly reportedAt: string
}

/** The open reports of one property, newest first. */
export async function openReports(
  executor: Executor,
  council: string,
  uprn: string,
): Promise<readonly OpenReport[]> {
  const rows = await executor
    .tables<BinCollectionTables>()
    .selectFrom('bin_collection_reports')
    .select(['reference', 'service', 'scheduled_date', 'reported_at'])
    .where('council', '=', council)
    .where('uprn', '=', uprn)
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
 * Records a report, once for a property, service and collection.
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
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('reference')
    .executeTakeFirst()
  return recorded ? 'recorded' : 'already-reported'
}

/** Closes a report, so that the service can be reported again; false when none was open. */
export async function closeReport(
  tx: Executor,
  { council, reference }: Pick<NewReport, 'council' | 'reference'>,
): Promise<boolean> {
  const closed = await tx
    .tables<BinCollectionTables>()
    .updateTable('bin_collection_reports')
    .set({ status: 'closed' })
    .where('council', '=', council)
    .where('reference', '=', reference)
    .where('status', '=', 'open')
    .executeTakeFirst()
  return closed.numUpdatedRows > 0n
}
