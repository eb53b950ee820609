import { addressTokens } from '../search/tokens.ts'
import { type Property, type PropertyAddress, type StreetName, status } from './records.ts'
import { linesOf, singleLine } from './single-line.ts'

/** One address of a property, ready to be kept; numbers are null where the file has none. */
export interface GazetteerAddress {
  /** Line in the file; 0 when it was made from what is kept. */
  readonly line: number
  readonly uprn: string
  readonly key: string
  readonly language: 'en' | 'cy'
  /** 1 approved, 3 alternative, 6 provisional; 8 while the property as a whole is not to be offered. */
  readonly status: number
  readonly postal: boolean
  readonly usrn: string
  readonly lines: readonly string[]
  readonly town: string
  readonly postcode: string | null
  readonly singleLine: string
  readonly custodianCode: number
  readonly classification: string
  readonly easting: number | null
  readonly northing: number | null
  /** The record as it came, packed, from which the address is made again after a change. */
  readonly record: PackedRecord
}

/** The parts of record 24 that aren't columns of their own, in a fixed order. */
export type PackedRecord = readonly (string | number | boolean | null)[]

/** Statuses of records that are kept: approved, alternative and provisional. */
export const offered: readonly number[] = [status.approved, status.alternative, status.provisional]

/** Packs a record for the database. */
export function packRecord({ sao, pao, ...record }: PropertyAddress): PackedRecord {
  return [
    record.status,
    record.saoText,
    sao.start ?? null,
    sao.startSuffix ?? '',
    sao.end ?? null,
    sao.endSuffix ?? '',
    record.paoText,
    pao.start ?? null,
    pao.startSuffix ?? '',
    pao.end ?? null,
    pao.endSuffix ?? '',
    record.postTown,
    record.postcode,
    record.postal,
  ]
}

/** A record as it was before {@link packRecord}. */
export function unpackRecord(
  kept: Pick<GazetteerAddress, 'uprn' | 'key' | 'language' | 'usrn' | 'record'>,
): PropertyAddress {
  const { record, ...columns } = kept
  const text = (at: number) => String(record[at] ?? '')
  const number = (at: number) => (typeof record[at] === 'number' ? record[at] : undefined)
  const range = (at: number) => ({
    start: number(at),
    startSuffix: text(at + 1),
    end: number(at + 2),
    endSuffix: text(at + 3),
  })
  return {
    ...columns,
    status: number(0) ?? status.historical,
    saoText: text(1),
    sao: range(2),
    paoText: text(6),
    pao: range(7),
    postTown: text(11),
    postcode: text(12) || null,
    postal: record[13] !== false,
  }
}

function effectiveStatus(record: PropertyAddress, property: Property): number {
  if (!offered.includes(property.status)) return status.historical
  const unfinished = property.status === status.provisional && record.status === status.approved
  return unfinished ? status.provisional : record.status
}

/** Makes the address of a record with its property and the name of its street. */
export function gazetteerAddress(
  line: number,
  record: PropertyAddress,
  property: Property,
  street: StreetName,
  streetType: number | undefined,
): GazetteerAddress {
  const town = record.postTown || street.town
  const postcode = record.postcode ?? property.postcode
  const parts = {
    organisation: property.organisation,
    saoText: record.saoText,
    sao: record.sao,
    paoText: record.paoText,
    pao: record.pao,
    street: street.street,
    streetType,
    locality: street.locality,
    town,
    postcode: postcode ?? '',
  }
  const lines = linesOf(parts)
  // A postal address has four lines at most; what is innermost shares one.
  while (lines.length > 4) lines.splice(0, 2, `${lines[0]}, ${lines[1]}`)
  return {
    line,
    uprn: record.uprn,
    key: record.key,
    language: record.language,
    status: effectiveStatus(record, property),
    postal: record.postal && property.postal,
    usrn: record.usrn,
    lines,
    town,
    postcode,
    singleLine: singleLine(parts),
    custodianCode: property.custodianCode,
    classification: property.classification,
    easting: property.easting,
    northing: property.northing,
    record: packRecord(record),
  }
}

/** The words by which an address is found, as PostgreSQL writes a `tsvector`. */
export function searchVector({ singleLine: text, postcode }: GazetteerAddress): string {
  return addressTokens(text, postcode)
    .map((token) => `'${token}'`)
    .join(' ')
}
