import { AddressSourceError, type LookupOptions } from '@guildhall/address-lookup/source'
import type { BinCollectionTables } from '@guildhall/bin-collection/database'
import { addressOnOneLine } from '@guildhall/standards/address'
import { londonDate, type PlainDate, plainDate } from '@guildhall/standards/plain-date'
import { readUprn } from '@guildhall/standards/uprn'
import type { CouncilServices } from './council-services.server.ts'

/** A report of a missed collection as staff see it, with what was said of it since. */
export interface StaffReport {
  readonly reference: string
  readonly uprn: string
  /** Id of the service. */
  readonly service: string
  readonly due: PlainDate
  readonly reportedOn: PlainDate
  readonly returnBy: PlainDate | undefined
  /** What the resident saw, where the crew had logged it as done. */
  readonly saw: string | undefined
  readonly state: 'open' | 'completed' | 'not-completed' | 'closed'
  readonly followUps: readonly {
    readonly kind: 'escalation' | 'dispute'
    readonly on: PlainDate
    readonly details: string
  }[]
}

/** The address of a property, for staff; undefined where the list doesn't have it or can't tell. */
export async function propertyOf(
  { addresses }: Pick<CouncilServices, 'addresses'>,
  text: string,
  options: LookupOptions,
): Promise<string | undefined> {
  const uprn = readUprn(text)
  if (!uprn) return undefined
  const found = await addresses.byUprn(uprn, options).catch((error: unknown) => {
    if (error instanceof AddressSourceError) return undefined
    throw error
  })
  return found && addressOnOneLine(found)
}

const dayOf = (at: Date) => londonDate({ epochMilliseconds: at.getTime() })

/** One report by its reference; undefined where there is none. */
export async function staffReport(
  { council, database }: CouncilServices,
  reference: string,
): Promise<StaffReport | undefined> {
  const tables = database.tables<BinCollectionTables>()
  const row = await tables
    .selectFrom('bin_collection_reports')
    .selectAll()
    .where('council', '=', council.slug)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (!row) return undefined
  const followUps = await tables
    .selectFrom('bin_collection_follow_ups')
    .select(['kind', 'details', 'recorded_at'])
    .where('council', '=', council.slug)
    .where('report', '=', reference)
    .orderBy('recorded_at')
    .execute()
  return {
    reference,
    uprn: row.uprn,
    service: row.service,
    due: plainDate(row.scheduled_date),
    reportedOn: dayOf(row.reported_at),
    returnBy: row.return_by === null ? undefined : plainDate(row.return_by),
    saw: row.dispute ?? undefined,
    state: row.status === 'open' ? 'open' : (row.closed_as ?? 'closed'),
    followUps: followUps.map(({ kind, details, recorded_at }) => ({
      kind,
      details,
      on: dayOf(recorded_at),
    })),
  }
}
