import type { Database } from '@guildhall/database/database'
import type { Address } from '@guildhall/standards/address'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import { closestFirst, readSearch, searchQuery } from '../search/tokens.ts'
import type { AddressSource } from '../sources/address-source.ts'
import { defaultTimeoutMs, inTime } from '../sources/in-time.ts'
import { inNaturalOrder } from '../sources/natural-order.ts'
import { readableCase } from '../sources/readable-case.ts'
import type { AddressRow, AddressTables } from './database.ts'
import { nearestProperty } from './nearest.ts'
import { status } from './records.ts'

serverOnly('address-lookup/gazetteer')

type Shown = Omit<
  AddressRow,
  'council' | 'key' | 'single_line' | 'classification' | 'record' | 'search'
>

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
  'postal',
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

/** How well a row serves to show its property; 0 is best. */
function rank(row: Shown, language: Language): number {
  return (row.status === status.approved ? 0 : 2) + (row.language === language ? 0 : 1)
}

/** The best row for each property: an approved one first, and in the language that is read. */
function bestRows(rows: readonly Shown[], language: Language): Map<string, Shown> {
  const best = new Map<string, Shown>()
  for (const row of rows) {
    const other = best.get(row.uprn)
    if (!other || rank(row, language) < rank(other, language)) best.set(row.uprn, row)
  }
  return best
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
  const statuses: readonly number[] = options.provisional
    ? [status.approved, status.provisional]
    : [status.approved]
  const isShown = (row: Shown) => row.postal && statuses.includes(row.status)
  const rows = () =>
    database
      .tables<AddressTables>()
      .selectFrom('address_lookup_addresses')
      .select(shown)
      .where('council', '=', council)
  const searched = () => rows().where('status', 'in', [...statuses, status.alternative])

  /**
   * The properties of some rows, each by its best row.
   *
   * Nearly always the rows found are the best; the other rows of a property are asked for only when
   * one was found by another name or in another language, so that most lookups are one short query.
   */
  async function properties(found: readonly Shown[], language: Language): Promise<Address[]> {
    const best = bestRows(found.filter(isShown), language)
    const lacking = new Set<string>()
    for (const row of found) {
      const one = best.get(row.uprn)
      const isOther = row.status === status.alternative
      if (one ? rank(one, language) > 0 : row.postal || isOther) lacking.add(row.uprn)
    }
    if (lacking.size > 0) {
      const others = await rows()
        .where(sql<boolean>`uprn = any(${[...lacking]})`)
        .where('status', 'in', statuses)
        .where('postal', '=', true)
        .execute()
      for (const [uprn, row] of bestRows(others, language)) best.set(uprn, row)
    }
    return [...best.values()].map(addressOf)
  }

  return {
    name: 'gazetteer',
    attribution: options.attribution ?? [],
    async byPostcode(postcode, { signal, language = 'en' }) {
      const found = await inTime('gazetteer', { signal, timeoutMs }, async () =>
        properties(await searched().where('postcode', '=', postcode).execute(), language),
      )
      return inNaturalOrder(found)
    },
    async byUprn(uprn, { signal, language = 'en' }) {
      const found = await inTime('gazetteer', { signal, timeoutMs }, async () =>
        properties(await searched().where('uprn', '=', uprn).execute(), language),
      )
      return found[0]
    },
    async nearest(point, { signal, within }) {
      return await inTime('gazetteer', { signal, timeoutMs }, () =>
        nearestProperty(database, council, point, Math.min(within, 10_000)),
      )
    },
    async byText(text, { signal, language = 'en', limit = 100 }) {
      const search = readSearch(text)
      if (!search) return { addresses: [], more: false, vague: true }
      return await inTime('gazetteer', { signal, timeoutMs }, async () => {
        const { index, filter } = searchQuery(search)
        const indexed = searched().where(sql<boolean>`search @@ ${index}::tsquery`)
        // `coalesce` keeps the planner from asking the index for it after all.
        const fitting =
          filter === undefined
            ? indexed
            : indexed.where(sql<boolean>`coalesce(search @@ ${filter}::tsquery, false)`)
        const found = await fitting.limit(limit * 2 + 1).execute()
        const all = closestFirst(await properties(found, language), text)
        const more = found.length > limit * 2 || all.length > limit
        return { addresses: all.slice(0, limit), more, vague: false }
      })
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
