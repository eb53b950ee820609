import { findLayout, type PropertyExtras, readExtras, withExtras } from './extras.ts'
import { type GazetteerAddress, gazetteerAddress, offered } from './join.ts'
import { addressBasePremium, dtf73, type GazetteerLayout } from './layouts.ts'
import { PropertyTable } from './property-table.ts'
import {
  type Property,
  type PropertyAddress,
  RowReader,
  readProperty,
  readPropertyAddress,
  readStreetName,
  type StreetName,
} from './records.ts'
import { GazetteerFileError, Refusal, type RefusedRow, WHOLE_LINE } from './refusal.ts'
import { csvRows, type Row } from './rows.ts'
import type { KeptStreet } from './store.ts'

export type { GazetteerAddress } from './join.ts'

/** What came of some more of the file. */
export interface GazetteerBatch {
  readonly addresses: readonly GazetteerAddress[]
  readonly properties: readonly Property[]
  /** All street names, with the last batch. */
  readonly streets: readonly KeptStreet[]
  readonly refused: readonly RefusedRow[]
  /** Day on which the file says that it was made; empty before its header. */
  readonly madeOn: string
  /** Lines and bytes read so far. */
  readonly lines: number
  readonly bytes: number
}

/** How a gazetteer is read. */
export interface ReadOptions {
  /** Column order. Default what the file's first property or address shows: DTF 7.3 or AddressBase Premium. */
  layout?: GazetteerLayout
  /** Whether a file without its trailer, or with a further volume, is read all the same. Default false. */
  incomplete?: boolean
}

interface Waiting {
  readonly line: number
  readonly record: PropertyAddress
}

/** Columns of a trailer in every format. */
export const TRAILER = 5

const passedOver: ReadonlySet<string> = new Set(
  '12 13 14 22 23 25 26 27 28 29 30 31 32 98'.split(' '),
)

/** Joins the records of one file; holds its streets and properties until the file ends. */
class Reader {
  readonly #rows: ReadonlyMap<string, RowReader>
  readonly #incomplete: boolean
  readonly #extras: PropertyExtras | undefined
  readonly #streetTypes = new Map<string, number>()
  readonly #streetNames = new Map<string, StreetName>()
  readonly #properties = new PropertyTable()
  readonly #waiting: Waiting[] = []
  #records = 0
  #ended = false
  #madeOn = ''
  #addresses: GazetteerAddress[] = []
  #newProperties: Property[] = []
  #refused: RefusedRow[] = []

  constructor(options: ReadOptions & { extras?: PropertyExtras }) {
    const layout = options.layout ?? dtf73
    this.#extras = options.extras
    this.#rows = new Map(Object.keys(layout.records).map((id) => [id, new RowReader(layout, id)]))
    this.#incomplete = options.incomplete ?? false
  }

  take(rows: readonly Row[], refused: readonly RefusedRow[]): void {
    this.#records += refused.length
    this.#refused.push(...refused)
    for (const row of rows) {
      this.#records += 1
      this.#attempt(row.line, () => this.#record(row))
    }
  }

  /** Gives what is ready, and starts anew. */
  drain() {
    const ready = {
      addresses: this.#addresses,
      properties: this.#newProperties,
      refused: this.#refused.sort((a, b) => a.line - b.line),
      madeOn: this.#madeOn,
    }
    this.#addresses = []
    this.#newProperties = []
    this.#refused = []
    return ready
  }

  streets(): KeptStreet[] {
    return [...this.#streetNames.values()].map((name) => ({
      ...name,
      type: this.#streetTypes.get(name.usrn) ?? 1,
    }))
  }

  /** Settles what waited for a record further on. */
  end(lastLine: number): void {
    if (!this.#ended && !this.#incomplete) {
      throw new GazetteerFileError(
        lastLine,
        WHOLE_LINE,
        'The file ends without its trailer (record 99), so part of it is missing. Export it again, whole.',
      )
    }
    for (const { line, record } of this.#waiting) {
      this.#attempt(line, () => {
        if (this.#join(line, record)) return
        if (!this.#properties.has(record.uprn)) {
          throw new Refusal(
            'UPRN',
            'The file has no property (record 21) that could be read for it.',
          )
        }
        throw new Refusal(
          'USRN',
          'The file has no street name (record 15) that could be read for it.',
        )
      })
    }
  }

  #attempt(line: number, work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.#refused.push({ line, column: error.column, reason: error.message })
    }
  }

  #record({ line, fields }: Row): void {
    const id = fields[0]?.trim() ?? ''
    if (id === '' && fields.length < 2) return
    const reader = this.#rows.get(id)
    if (!reader) {
      if (passedOver.has(id)) return
      throw new Refusal('RECORD_IDENTIFIER', 'It is no record number of a gazetteer file.')
    }
    if (id === '10') this.#header(line, fields)
    else if (id === '99') this.#trailer(line, fields)
    else this.#body(id, line, reader.take(fields))
  }

  #body(id: string, line: number, row: RowReader): void {
    this.#ended = false
    const change = row.text('CHANGE_TYPE')
    if (change !== 'I' && change !== 'U') {
      throw new Refusal('CHANGE_TYPE', 'It must be I (insert) or U (update) in a full file.')
    }
    if (id === '11') this.#streetTypes.set(row.usrn(), row.integer('RECORD_TYPE', 1) ?? 1)
    else if (id === '15') this.#streetName(readStreetName(row))
    else if (id === '21') this.#property(this.#whole(readProperty(row)))
    else if (id === '24') this.#address(line, readPropertyAddress(row))
  }

  #header(line: number, fields: readonly string[]): void {
    this.#ended = false
    this.#madeOn = fields[3]?.trim() ?? ''
    if (fields[8]?.trim() === 'C') {
      throw new GazetteerFileError(
        line,
        'FILE_TYPE',
        'The file holds changes only, and a full one is needed. Apply it as changes, or export the whole gazetteer (F).',
      )
    }
  }

  #trailer(line: number, fields: readonly string[]): void {
    // A trailer that is itself cut short says that the file is.
    if (fields.length < TRAILER) return
    const next = fields[1]?.trim() ?? ''
    if (next !== '' && Number(next) !== 0 && !this.#incomplete) {
      throw new GazetteerFileError(
        line,
        'NEXT_VOLUME_NUMBER',
        'Another volume follows this one, so part of the gazetteer is missing. Give all volumes as one file.',
      )
    }
    this.#ended = true
    const said = Number(fields[2])
    // Exports differ in whether header, metadata and trailer count.
    if (fields[2] === undefined || (said <= this.#records && said >= this.#records - 3)) return
    throw new Refusal(
      'RECORD_COUNT',
      `It says ${fields[2]} records, and the file has ${this.#records}. Check that the export was whole.`,
    )
  }

  #streetName(name: StreetName): void {
    this.#streetNames.set(`${name.usrn} ${name.language}`, name)
  }

  #whole(property: Property): Property {
    return this.#extras ? withExtras(property, this.#extras) : property
  }

  #property(property: Property): void {
    if (this.#properties.has(property.uprn)) {
      throw new Refusal('UPRN', 'An earlier property (record 21) has it, which was kept.')
    }
    this.#properties.set(property)
    this.#newProperties.push(property)
  }

  #address(line: number, record: PropertyAddress): void {
    if (!this.#join(line, record)) this.#waiting.push({ line, record })
  }

  /** Makes the address; false when its street or property hasn't come yet. */
  #join(line: number, record: PropertyAddress): boolean {
    const property = this.#properties.get(record.uprn)
    const other = record.language === 'cy' ? 'en' : 'cy'
    const street =
      this.#streetNames.get(`${record.usrn} ${record.language}`) ??
      this.#streetNames.get(`${record.usrn} ${other}`)
    if (!property || !street) return false
    if (offered.includes(record.status)) {
      const streetType = this.#streetTypes.get(record.usrn)
      this.#addresses.push(gazetteerAddress(line, record, property, street, streetType))
    }
    return true
  }
}

/**
 * Reads a council's gazetteer as addresses, in batches, with the rows that had to be left out.
 *
 * Historical, candidate and rejected records are left out without a word; every other row that
 * can't be used is refused with its line, column and reason.
 *
 * @throws {GazetteerFileError} when the file is cut short, holds changes only or is UTF-16
 */
export async function* readGazetteer(
  open: () => AsyncIterable<Uint8Array>,
  options: ReadOptions = {},
): AsyncGenerator<GazetteerBatch> {
  const layout = options.layout ?? (await findLayout(open()))
  const extras = layout === addressBasePremium ? await readExtras(open()) : undefined
  const reader = new Reader({ ...options, layout, ...(extras ? { extras } : {}) })
  let lines = 0
  let bytes = 0
  for await (const batch of csvRows(open())) {
    bytes += batch.bytes
    lines = Math.max(lines, batch.rows.at(-1)?.line ?? 0, batch.refused.at(-1)?.line ?? 0)
    reader.take(batch.rows, batch.refused)
    yield { ...reader.drain(), streets: [], lines, bytes }
  }
  reader.end(lines)
  yield { ...reader.drain(), streets: reader.streets(), lines, bytes }
}
