import type { Database } from '@guildhall/database/database'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import type { AddressSource } from '../sources/address-source.ts'
import { defaultTimeoutMs, inTime } from '../sources/in-time.ts'
import { inNaturalOrder } from '../sources/natural-order.ts'
import { readableCase } from '../sources/readable-case.ts'
import type { AddressRow, AddressTables } from './database.ts'
import { status } from './records.ts'

serverOnly('address-lookup/gazetteer')

type Shown = Omit<AddressRow, 'council' | 'key' | 'postal' | 'single_line' | 'classification'>

const shown = [
  'uprn',
  'language',
  'status',
  'usrn',
  'lines',
  'town',
  'postcode',
  'custodian_code',
  'easting',
  'northing',
] as const

function addressOf(row: Shown): Address {
  return {
    uprn: row.uprn,
    usrn: row.usrn,
    lines: row.lines.map(readableCase),
    ...(row.town === '' ? {} : { town: readableCase(row.town) }),
    ...(row.postcode === null ? {} : { postcode: row.postcode }),
    custodianCode: row.custodian_code,
    ...(row.easting === null ? {} : { easting: row.easting }),
    ...(row.northing === null ? {} : { northing: row.northing }),
    language: row.language,
    foundBy: 'gazetteer',
  }
}

/** One address for each property: an approved one first, and in the language that is read. */
function onePerProperty(rows: readonly Shown[], language: Language): Address[] {
  const rank = (row: Shown) =>
    (row.status === status.approved ? 0 : 2) + (row.language === language ? 0 : 1)
  const best = new Map<string, Shown>()
  for (const row of rows) {
    const other = best.get(row.uprn)
    if (!other || rank(row) < rank(other)) best.set(row.uprn, row)
  }
  return [...best.values()].map(addressOf)
}

/**
 * The addresses of a council's own gazetteer, as {@link importGazetteer} loaded them.
 *
 * Approved addresses are shown; a postcode is also looked for in alternative ones, whose properties
 * are then shown by their approved address. In Welsh, Welsh records come before English ones.
 */
export function gazetteerSource(options: {
  database: Database
  /** Slug of the council whose addresses these are; others' are never seen. */
  council: string
  attribution?: readonly Bilingual[]
  /** Whether properties not finished yet (provisional records) are offered. Default false. */
  provisional?: boolean
  /** Milliseconds. Default 5000. */
  timeoutMs?: number
}): AddressSource {
  const { database, council, timeoutMs = defaultTimeoutMs } = options
  const statuses = options.provisional ? [status.approved, status.provisional] : [status.approved]
  const shownRows = () =>
    database
      .tables<AddressTables>()
      .selectFrom('address_lookup_addresses')
      .select(shown)
      .where('council', '=', council)
      .where('status', 'in', statuses)
      .where('postal', '=', true)
  return {
    name: 'gazetteer',
    attribution: options.attribution ?? [],
    async byPostcode(postcode, { signal, language = 'en' }) {
      const rows = await inTime('gazetteer', { signal, timeoutMs }, async () =>
        shownRows()
          .where('uprn', 'in', (at) =>
            at
              .selectFrom('address_lookup_addresses as any_address')
              .select('any_address.uprn')
              .where('any_address.council', '=', council)
              .where('any_address.postcode', '=', postcode)
              .where('any_address.status', 'in', [...statuses, status.alternative]),
          )
          .execute(),
      )
      return inNaturalOrder(onePerProperty(rows, language))
    },
    async byUprn(uprn, { signal, language = 'en' }) {
      const rows = await inTime('gazetteer', { signal, timeoutMs }, async () =>
        shownRows().where('uprn', '=', uprn).execute(),
      )
      return onePerProperty(rows, language)[0]
    },
  }
}

/** Custodian codes of the addresses in a council's own gazetteer: those that it surely serves. */
export async function gazetteerCustodians(
  database: Database,
  council: string,
): Promise<readonly number[]> {
  const rows = await database
    .tables<AddressTables>()
    .selectFrom('address_lookup_addresses')
    .select('custodian_code')
    .distinct()
    .where('council', '=', council)
    .execute()
  return rows.map((row) => row.custodian_code)
}
