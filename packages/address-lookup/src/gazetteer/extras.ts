import { addressBasePremium, dtf73, type GazetteerLayout, layoutOf } from './layouts.ts'
import { type Property, RowReader } from './records.ts'
import { Refusal } from './refusal.ts'
import { csvRows, type Row } from './rows.ts'

/** What AddressBase says of properties in records of their own, by UPRN. */
export interface PropertyExtras {
  readonly organisations: Map<string, string>
  readonly classes: Map<string, string>
}

/** AddressBase has classes in several schemes; this one is every property's. */
const scheme = 'addressbase premium classification scheme'

/** The layout that the first property or address of a file shows; DTF 7.3 when it has none. */
export async function findLayout(chunks: AsyncIterable<Uint8Array>): Promise<GazetteerLayout> {
  for await (const { rows } of csvRows(chunks)) {
    if (rows.some(({ fields }) => layoutOf(fields))) return findLayoutIn(rows)
  }
  return dtf73
}

/** The same of rows that are at hand. */
export function findLayoutIn(rows: readonly Row[]): GazetteerLayout {
  for (const by of ['properties', 'streets'] as const) {
    for (const { fields } of rows) {
      const layout = layoutOf(fields, by)
      if (layout) return layout
    }
  }
  return dtf73
}

/**
 * Reads organisations (31) and classes (32), which may stand before or after their property.
 *
 * Ended ones are passed over; rows that can't be read too, since the reading that follows tells of them.
 */
export async function readExtras(chunks: AsyncIterable<Uint8Array>): Promise<PropertyExtras> {
  const readers = {
    '31': new RowReader(addressBasePremium, '31'),
    '32': new RowReader(addressBasePremium, '32'),
  }
  const extras: PropertyExtras = { organisations: new Map(), classes: new Map() }
  for await (const { rows } of csvRows(chunks)) {
    for (const { fields } of rows) {
      const id = fields[0]?.trim()
      if (id !== '31' && id !== '32') continue
      try {
        addExtra(extras, id, readers[id].take(fields))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
  }
  return extras
}

/** What one organisation or class says of its property. */
export interface Extra {
  readonly uprn: string
  readonly of: 'organisation' | 'classification'
  readonly text: string
  /** Whether it holds no more. */
  readonly isEnded: boolean
}

/** Reads record 31 or 32; undefined for a class of a scheme that isn't every property's. */
export function readExtra(id: '31' | '32', row: RowReader): Extra | undefined {
  const isEnded = row.text('END_DATE') !== '' || row.text('CHANGE_TYPE') === 'D'
  const uprn = row.uprn()
  if (id === '31') {
    return { uprn, of: 'organisation', text: row.text('ORGANISATION'), isEnded }
  }
  if (row.text('CLASS_SCHEME').toLowerCase() !== scheme) return undefined
  return { uprn, of: 'classification', text: row.text('CLASSIFICATION_CODE'), isEnded }
}

function addExtra(extras: PropertyExtras, id: '31' | '32', row: RowReader): void {
  const extra = readExtra(id, row)
  if (!extra || extra.isEnded) return
  const all = extra.of === 'organisation' ? extras.organisations : extras.classes
  all.set(extra.uprn, extra.text)
}

/** A property with what its other records say. */
export function withExtras(property: Property, extras: PropertyExtras): Property {
  return {
    ...property,
    organisation: extras.organisations.get(property.uprn) ?? property.organisation,
    classification: extras.classes.get(property.uprn) ?? property.classification,
  }
}
