import type { Address } from '@guildhall/standards/address'
import { nationalCustodians } from '@guildhall/standards/authority'
import type { Language } from '@guildhall/standards/language'
import { readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { z } from 'zod'
import { linesOf, type NumberRange } from '../gazetteer/single-line.ts'
import { readableCase } from './readable-case.ts'

const text = z.string().optional()

const shared = z.object({
  UPRN: z.string(),
  X_COORDINATE: z.number().optional(),
  Y_COORDINATE: z.number().optional(),
  LOCAL_CUSTODIAN_CODE: z.number().optional(),
  POSTAL_ADDRESS_CODE: text,
  LOGICAL_STATUS_CODE: text,
  LANGUAGE: text,
})

const deliveryPoint = shared.extend({
  ORGANISATION_NAME: text,
  DEPARTMENT_NAME: text,
  PO_BOX_NUMBER: text,
  SUB_BUILDING_NAME: text,
  BUILDING_NAME: text,
  BUILDING_NUMBER: text,
  DEPENDENT_THOROUGHFARE_NAME: text,
  THOROUGHFARE_NAME: text,
  DOUBLE_DEPENDENT_LOCALITY: text,
  DEPENDENT_LOCALITY: text,
  POST_TOWN: text,
  POSTCODE: text,
})

const landProperty = shared.extend({
  USRN: text,
  ORGANISATION: text,
  SAO_START_NUMBER: text,
  SAO_START_SUFFIX: text,
  SAO_END_NUMBER: text,
  SAO_END_SUFFIX: text,
  SAO_TEXT: text,
  PAO_START_NUMBER: text,
  PAO_START_SUFFIX: text,
  PAO_END_NUMBER: text,
  PAO_END_SUFFIX: text,
  PAO_TEXT: text,
  STREET_DESCRIPTION: text,
  LOCALITY_NAME: text,
  TOWN_NAME: text,
  POSTCODE_LOCATOR: text,
  LPI_LOGICAL_STATUS_CODE: text,
})

/** A page of results; `results` is absent, or empty, when there are none. */
export const osPlacesPage = z.object({
  header: z.object({ totalresults: z.number() }),
  results: z
    .array(z.object({ DPA: deliveryPoint.optional(), LPI: landProperty.optional() }))
    .optional(),
})

/** One result, a Royal Mail (DPA) or a gazetteer (LPI) record. */
export type OsPlacesResult = NonNullable<z.output<typeof osPlacesPage>['results']>[number]

type Record_ = z.output<typeof shared>

const numberName = /^\d+[A-Z]?(-\d+[A-Z]?)?$/i

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

/** Lines of a Royal Mail record; a building “12A” is a number that Royal Mail keeps as a name. */
function deliveryLines(record: z.output<typeof deliveryPoint>): string[] {
  const { BUILDING_NAME: name = '', SUB_BUILDING_NAME: sub = '' } = record
  const nameIsNumber = record.BUILDING_NUMBER === undefined && numberName.test(name)
  const number = nameIsNumber ? name : record.BUILDING_NUMBER
  const building = nameIsNumber ? '' : name
  const first = record.DEPENDENT_THOROUGHFARE_NAME ?? record.THOROUGHFARE_NAME
  const together = numberName.test(sub) && building !== ''
  return [
    record.ORGANISATION_NAME,
    record.DEPARTMENT_NAME,
    record.PO_BOX_NUMBER && `PO BOX ${record.PO_BOX_NUMBER}`,
    ...(together ? [joined(sub, building)] : [sub, building]),
    joined(number, first),
    record.DEPENDENT_THOROUGHFARE_NAME && record.THOROUGHFARE_NAME,
    record.DOUBLE_DEPENDENT_LOCALITY,
    record.DEPENDENT_LOCALITY,
  ].filter((line): line is string => line !== undefined && line !== '')
}

function range(
  start?: string,
  startSuffix?: string,
  end?: string,
  endSuffix?: string,
): NumberRange {
  const number = (digits: string | undefined) => (digits ? Number(digits) : undefined)
  return { start: number(start), startSuffix, end: number(end), endSuffix }
}

function propertyLines(lpi: z.output<typeof landProperty>): string[] {
  return linesOf({
    organisation: lpi.ORGANISATION,
    saoText: lpi.SAO_TEXT,
    sao: range(lpi.SAO_START_NUMBER, lpi.SAO_START_SUFFIX, lpi.SAO_END_NUMBER, lpi.SAO_END_SUFFIX),
    paoText: lpi.PAO_TEXT,
    pao: range(lpi.PAO_START_NUMBER, lpi.PAO_START_SUFFIX, lpi.PAO_END_NUMBER, lpi.PAO_END_SUFFIX),
    street: lpi.STREET_DESCRIPTION,
    locality: lpi.LOCALITY_NAME,
    town: lpi.TOWN_NAME,
  })
}

function address(
  record: Record_,
  parts: { lines: string[]; town?: string | undefined; postcode?: string | undefined },
): Address | undefined {
  const uprn = readUprn(record.UPRN)
  const lines = parts.lines.map(readableCase)
  while (lines.length > 4) lines.splice(0, 2, `${lines[0]}, ${lines[1]}`)
  if (!uprn || lines.length === 0) return undefined
  const custodian = record.LOCAL_CUSTODIAN_CODE
  return {
    uprn,
    lines,
    ...(parts.town ? { town: readableCase(parts.town) } : {}),
    ...(parts.postcode ? { postcode: readPostcode(parts.postcode) ?? parts.postcode } : {}),
    // A national custodian says nothing of which council serves it.
    ...(custodian && !nationalCustodians.includes(custodian) ? { custodianCode: custodian } : {}),
    ...(record.X_COORDINATE === undefined ? {} : { easting: record.X_COORDINATE }),
    ...(record.Y_COORDINATE === undefined ? {} : { northing: record.Y_COORDINATE }),
    language: record.LANGUAGE === 'CY' ? 'cy' : 'en',
    foundBy: 'os-places',
  }
}

function isShown(record: Record_, lpiStatus = '1'): boolean {
  return (
    record.POSTAL_ADDRESS_CODE !== 'N' &&
    (record.LOGICAL_STATUS_CODE ?? '1') === '1' &&
    lpiStatus === '1'
  )
}

function read({ DPA, LPI }: OsPlacesResult): Address | undefined {
  if (DPA && isShown(DPA)) {
    return address(DPA, { lines: deliveryLines(DPA), town: DPA.POST_TOWN, postcode: DPA.POSTCODE })
  }
  if (LPI && isShown(LPI, LPI.LPI_LOGICAL_STATUS_CODE)) {
    const found = address(LPI, {
      lines: propertyLines(LPI),
      town: LPI.TOWN_NAME,
      postcode: LPI.POSTCODE_LOCATOR,
    })
    return found && LPI.USRN ? { ...found, usrn: LPI.USRN } : found
  }
  return undefined
}

/**
 * The addresses in OS Places' results, one for each UPRN.
 *
 * The record in the language that is read wins, then the first, which is Royal Mail's. Records that
 * get no post, and any but approved ones, are dropped.
 */
export function addressesIn(results: readonly OsPlacesResult[], language: Language): Address[] {
  const best = new Map<string, Address>()
  for (const result of results) {
    const found = read(result)
    if (!found?.uprn) continue
    const other = best.get(found.uprn)
    if (!other || (found.language === language && other.language !== language)) {
      best.set(found.uprn, found)
    }
  }
  return [...best.values()]
}
