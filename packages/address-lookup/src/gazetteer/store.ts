import type { Executor } from '@guildhall/database/database'
import { sql } from 'kysely'
import type { AddressTables } from './database.ts'
import { type GazetteerAddress, searchVector } from './join.ts'
import type { Property, StreetName } from './records.ts'

/** A street's name in one language, with the kind of text that it is. */
export interface KeptStreet extends StreetName {
  /** 1 official name, 2 description, 3 numbered road, 4 unofficial name, 9 description for the gazetteer. */
  readonly type: number
}

function rowOf(address: GazetteerAddress) {
  const { line: _, singleLine, custodianCode, ...rest } = address
  const search = searchVector(address)
  return { ...rest, search, single_line: singleLine, custodian_code: custodianCode }
}

/**
 * Keeps addresses of a council, sent as one JSON value, which is far quicker than a parameter a column.
 *
 * @returns the keys that were kept; without `replace`, those that were there already aren't
 */
export async function putAddresses(
  tx: Executor,
  council: string,
  addresses: readonly GazetteerAddress[],
  { replace = false } = {},
): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set()
  const conflict = replace
    ? sql`on conflict (council, key) do update set
        uprn = excluded.uprn, language = excluded.language, status = excluded.status,
        postal = excluded.postal, usrn = excluded.usrn, lines = excluded.lines,
        town = excluded.town, postcode = excluded.postcode, single_line = excluded.single_line,
        custodian_code = excluded.custodian_code, classification = excluded.classification,
        easting = excluded.easting, northing = excluded.northing, record = excluded.record,
        search = excluded.search`
    : sql`on conflict do nothing`
  const kept = await sql<{ key: string }>`
    insert into address_lookup_addresses
      (council, key, uprn, language, status, postal, usrn, lines, town, postcode, single_line,
       custodian_code, classification, easting, northing, record, search)
    select ${council}, key, uprn, language, status, postal, usrn, lines, town, postcode,
      single_line, custodian_code, classification, easting, northing, record, search::tsvector
    from json_to_recordset(${JSON.stringify(addresses.map(rowOf))}::json) as row(
      key text, uprn text, language text, status smallint, postal boolean, usrn text, lines jsonb,
      town text, postcode text, single_line text, custodian_code integer, classification text,
      easting double precision, northing double precision, record jsonb, search text)
    ${conflict}
    returning key`.execute(tx.tables<AddressTables>())
  return new Set(kept.rows.map(({ key }) => key))
}

/** Keeps properties of a council in place of those with their UPRNs. */
export async function putProperties(
  tx: Executor,
  council: string,
  properties: readonly Property[],
): Promise<void> {
  if (properties.length === 0) return
  await sql`
    insert into address_lookup_properties
      (council, uprn, status, classification, easting, northing, custodian_code, organisation,
       postcode, postal)
    select ${council}, uprn, status, classification, easting, northing, "custodianCode", organisation,
      postcode, postal
    from json_to_recordset(${JSON.stringify(properties)}::json) as row(
      uprn text, status smallint, classification text, easting double precision,
      northing double precision, "custodianCode" integer, organisation text, postcode text,
      postal boolean)
    on conflict (council, uprn) do update set
      status = excluded.status, classification = excluded.classification,
      easting = excluded.easting, northing = excluded.northing,
      custodian_code = excluded.custodian_code, organisation = excluded.organisation,
      postcode = excluded.postcode, postal = excluded.postal
  `.execute(tx.tables<AddressTables>())
}

/** Keeps street names of a council in place of those with their USRNs and languages. */
export async function putStreets(
  tx: Executor,
  council: string,
  streets: readonly KeptStreet[],
): Promise<void> {
  if (streets.length === 0) return
  await sql`
    insert into address_lookup_streets (council, usrn, language, street, locality, town, type)
    select ${council}, usrn, language, street, locality, town, type
    from json_to_recordset(${JSON.stringify(streets)}::json) as row(
      usrn text, language text, street text, locality text, town text, type smallint)
    on conflict (council, usrn, language) do update set
      street = excluded.street, locality = excluded.locality, town = excluded.town,
      type = excluded.type
  `.execute(tx.tables<AddressTables>())
}

/** Removes all that is kept of a council's gazetteer. */
export async function clearGazetteer(tx: Executor, council: string): Promise<void> {
  const tables = tx.tables<AddressTables>()
  await tables.deleteFrom('address_lookup_addresses').where('council', '=', council).execute()
  await tables.deleteFrom('address_lookup_properties').where('council', '=', council).execute()
  await tables.deleteFrom('address_lookup_streets').where('council', '=', council).execute()
}

/** Lets a long load gather its search words and add them together, which takes a third of the time. */
export async function gatherSearchWords(tx: Executor): Promise<void> {
  await sql`set local gin_pending_list_limit = '64MB'`.execute(tx.tables<AddressTables>())
  await sql`set local maintenance_work_mem = '128MB'`.execute(tx.tables<AddressTables>())
}

/** Adds the search words that still wait, so that the next search needn't go through them. */
export async function addSearchWords(tx: Executor): Promise<void> {
  await sql`select gin_clean_pending_list('address_lookup_addresses_search')`.execute(
    tx.tables<AddressTables>(),
  )
}

/** Tells the planner of the new rows, of which it would know nothing until a later vacuum. */
export async function analyse(tx: Executor): Promise<void> {
  for (const table of ['addresses', 'properties', 'streets']) {
    await sql`analyze ${sql.table(`address_lookup_${table}`)}`.execute(tx.tables<AddressTables>())
  }
}
