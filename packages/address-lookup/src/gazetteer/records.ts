import { readPostcode } from '@guildhall/standards/postcode'
import { readUprn } from '@guildhall/standards/uprn'
import { type Columns, epochsOf, type GazetteerLayout } from './layouts.ts'
import { Refusal } from './refusal.ts'
import type { NumberRange } from './single-line.ts'

/** Logical status of a property or an address in BS 7666. */
export const status = { approved: 1, alternative: 3, provisional: 6, historical: 8 } as const

const knownStatus: readonly number[] = [1, 3, 5, 6, 7, 8, 9]

/** Languages as gazetteers code them; a bilingual or Gaelic record is shown to all. */
const languageCodes: Readonly<Record<string, 'en' | 'cy'>> = {
  ENG: 'en',
  CYM: 'cy',
  GAE: 'en',
  BIL: 'en',
}

/** Record 15: a street's name in one language. */
export interface StreetName {
  readonly usrn: string
  readonly language: 'en' | 'cy'
  readonly street: string
  readonly locality: string
  readonly town: string
}

/** Record 21: a property. */
export interface Property {
  readonly uprn: string
  readonly status: number
  readonly classification: string
  readonly easting: number | null
  readonly northing: number | null
  readonly custodianCode: number
  readonly organisation: string
  /** In AddressBase the postcode is the property's; null in DTF, where each address has its own. */
  readonly postcode: string | null
  readonly postal: boolean
}

/** Record 24: one address of a property. */
export interface PropertyAddress {
  readonly uprn: string
  readonly key: string
  readonly language: 'en' | 'cy'
  readonly status: number
  readonly sao: NumberRange
  readonly saoText: string
  readonly pao: NumberRange
  readonly paoText: string
  readonly usrn: string
  readonly postal: boolean
  readonly postcode: string | null
  readonly postTown: string
}

/** Reads the columns of one row by name, refusing what can't be. */
export class RowReader {
  readonly #epochs: readonly { columns: Columns; at: ReadonlyMap<string, number> }[]
  #at: ReadonlyMap<string, number> = new Map()
  #fields: readonly string[] = []

  constructor(layout: GazetteerLayout, record: string) {
    this.#epochs = epochsOf(layout, record).map((columns) => ({
      columns,
      at: new Map(columns.map((name, at) => [name, at])),
    }))
  }

  /** Takes a row, refusing one that has too few or too many columns. */
  take(fields: readonly string[]): this {
    const epoch = this.#epochs.find(({ columns }) => columns.length === fields.length)
    if (!epoch) {
      const expected = this.#epochs[0]?.columns ?? []
      const column = expected[Math.min(fields.length, expected.length - 1)] ?? ''
      const counts = this.#epochs.map(({ columns }) => columns.length).join(' or ')
      throw new Refusal(
        column,
        `The row has ${fields.length} columns instead of ${counts}. Export it whole.`,
      )
    }
    this.#fields = fields
    this.#at = epoch.at
    return this
  }

  has(column: string): boolean {
    return this.#at.has(column)
  }

  text(column: string): string {
    return this.#fields[this.#at.get(column) ?? -1]?.trim() ?? ''
  }

  required(column: string): string {
    const text = this.text(column)
    if (text === '') throw new Refusal(column, 'It is empty, and the record means nothing without.')
    return text
  }

  /** A whole number of at most so many digits; undefined when empty. */
  integer(column: string, digits: number): number | undefined {
    const text = this.text(column)
    if (text === '') return undefined
    if (!/^\d+$/.test(text) || text.replace(/^0+/, '').length > digits) {
      throw new Refusal(column, `It must be a whole number of at most ${digits} digits.`)
    }
    return Number(text)
  }

  uprn(): string {
    const uprn = readUprn(this.text('UPRN'))
    if (!uprn) throw new Refusal('UPRN', 'It must be 1 to 12 digits, not all zeros.')
    return uprn
  }

  usrn(): string {
    const usrn = this.integer('USRN', 8)
    if (!usrn) throw new Refusal('USRN', 'It must be 1 to 8 digits, not all zeros.')
    return String(usrn)
  }

  status(): number {
    const code = this.integer('LOGICAL_STATUS', 1)
    if (code === undefined || !knownStatus.includes(code)) {
      throw new Refusal('LOGICAL_STATUS', `It must be one of ${knownStatus.join(', ')}.`)
    }
    return code
  }

  language(): 'en' | 'cy' {
    const language = languageCodes[this.text('LANGUAGE')]
    if (!language) throw new Refusal('LANGUAGE', 'It must be ENG, CYM, GAE or BIL.')
    return language
  }

  range(prefix: 'SAO' | 'PAO'): NumberRange {
    return {
      start: this.integer(`${prefix}_START_NUMBER`, 4),
      startSuffix: this.text(`${prefix}_START_SUFFIX`),
      end: this.integer(`${prefix}_END_NUMBER`, 4),
      endSuffix: this.text(`${prefix}_END_SUFFIX`),
    }
  }

  /** Metres of the National Grid; null when the record gives none or nought. */
  coordinate(column: string, least: number, most: number): number | null {
    const text = this.text(column)
    if (text === '' || Number(text) === 0) return null
    const metres = Number(text)
    if (!/^\d+(\.\d+)?$/.test(text) || metres < least || metres > most) {
      throw new Refusal(column, `It must be metres of the National Grid, ${least} to ${most}.`)
    }
    return metres
  }

  postcode(column: string): string | null {
    const text = this.text(column)
    if (text === '') return null
    const postcode = readPostcode(text)
    if (postcode) return postcode
    // Gazetteers also hold postcodes that were never Royal Mail's, of the right shape.
    const bare = text.toUpperCase().replace(/\s/g, '')
    if (/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(bare)) {
      return `${bare.slice(0, -3)} ${bare.slice(-3)}`
    }
    throw new Refusal(column, 'It must be empty or a full postcode, like GH1 2AB.')
  }
}

/** Reads record 15. */
export function readStreetName(row: RowReader): StreetName {
  return {
    usrn: row.usrn(),
    language: row.language(),
    street: row.required('STREET_DESCRIPTOR'),
    locality: row.text('LOCALITY_NAME'),
    town: row.text('TOWN_NAME'),
  }
}

/** Reads record 21. */
export function readProperty(row: RowReader): Property {
  const custodianCode = row.integer('LOCAL_CUSTODIAN_CODE', 4)
  if (!custodianCode) {
    throw new Refusal('LOCAL_CUSTODIAN_CODE', 'It must be a number from 1 to 9999.')
  }
  return {
    uprn: row.uprn(),
    status: row.status(),
    classification: row.text('BLPU_CLASS'),
    // Source: the extent of Great Britain in the AddressBase specification.
    easting: row.coordinate('X_COORDINATE', 80_000, 656_100),
    northing: row.coordinate('Y_COORDINATE', 5_000, 657_700),
    custodianCode,
    organisation: row.text('ORGANISATION'),
    postcode: row.has('POSTCODE_LOCATOR') ? row.postcode('POSTCODE_LOCATOR') : null,
    postal: row.text('ADDRESSBASE_POSTAL') !== 'N',
  }
}

/** Reads record 24. */
export function readPropertyAddress(row: RowReader): PropertyAddress {
  return {
    uprn: row.uprn(),
    key: row.required('LPI_KEY'),
    language: row.language(),
    status: row.status(),
    sao: row.range('SAO'),
    saoText: row.text('SAO_TEXT'),
    pao: row.range('PAO'),
    paoText: row.text('PAO_TEXT'),
    usrn: row.usrn(),
    postal: row.text('POSTAL_ADDRESS') !== 'N',
    postcode: row.has('POSTCODE') ? row.postcode('POSTCODE') : null,
    postTown: row.text('POST_TOWN'),
  }
}
