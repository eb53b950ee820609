import type { Executor } from '@guildhall/database/database'
import { sql } from 'kysely'
import type { Change } from './change-file.ts'
import type { AddressRow, AddressTables } from './database.ts'
import { type Extra, readExtra } from './extras.ts'
import { type GazetteerAddress, gazetteerAddress, offered, unpackRecord } from './join.ts'
import {
  type Property,
  type PropertyAddress,
  type RowReader,
  readProperty,
  readPropertyAddress,
  readStreetName,
} from './records.ts'
import { Refusal, type RefusedRow } from './refusal.ts'
import { type KeptStreet, putAddresses, putProperties, putStreets } from './store.ts'

interface Kept {
  readonly line: number
  readonly record: PropertyAddress
}

/** Some changes of a gazetteer, applied in memory to what they touch and then kept. */
export class ChangeBatch {
  readonly refused: RefusedRow[] = []
  readonly #tx: Executor
  readonly #council: string
  readonly #types: Map<string, number>
  readonly #streets = new Map<string, KeptStreet>()
  readonly #properties = new Map<string, Property>()
  readonly #records = new Map<string, Kept>()
  readonly #touched = { usrns: new Set<string>(), uprns: new Set<string>() }
  readonly #gone = { keys: new Set<string>(), uprns: new Set<string>(), streets: new Set<string>() }

  /** @param streetTypes kinds of streets (record 11) that earlier changes of the file told of */
  constructor(tx: Executor, council: string, streetTypes: Map<string, number>) {
    this.#tx = tx
    this.#council = council
    this.#types = streetTypes
  }

  static noteStreetType({ record, type, read }: Change, types: Map<string, number>): void {
    if (record !== '11' || type === 'D') return
    try {
      const row = read()
      types.set(row.usrn(), row.integer('RECORD_TYPE', 1) ?? 1)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }

  /** Fetches what the changes are about. */
  async gather(changes: readonly Change[]): Promise<void> {
    const usrns = new Set<string>()
    const uprns = new Set<string>()
    for (const { record, read } of changes) {
      try {
        if (record === '11' || record === '15' || record === '24') usrns.add(read().usrn())
        if (record !== '11' && record !== '15') uprns.add(read().uprn())
      } catch (error) {
        // Told of when the change is applied.
        if (!(error instanceof Refusal)) throw error
      }
    }
    await this.#gatherStreets(usrns)
    await this.#gatherProperties(uprns)
  }

  apply(change: Change): void {
    try {
      const row = change.read()
      const isGone = change.type === 'D'
      if (change.record === '11') this.#street(row.usrn(), change)
      else if (change.record === '15') this.#streetName(readStreetName(row), isGone)
      else if (change.record === '21') this.#property(this.#whole(row), change.type)
      else if (change.record !== '24') this.#extra(readExtra(change.record, row))
      else this.#address({ line: change.line, record: readPropertyAddress(row) }, isGone)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      this.refused.push({ line: change.line, column: error.column, reason: error.message })
    }
  }

  /** Writes the changes, and makes every address that they reach anew. */
  async keep(): Promise<void> {
    const council = this.#council
    await this.#removeGone()
    await putStreets(this.#tx, council, [...this.#streets.values()])
    await putProperties(this.#tx, council, [...this.#properties.values()])
    await this.#gatherTouched()
    const addresses: GazetteerAddress[] = []
    for (const { line, record } of this.#records.values()) {
      const address = this.#join(line, record)
      if (address) addresses.push(address)
    }
    await putAddresses(this.#tx, council, addresses, { replace: true })
  }

  #street(usrn: string, change: Change): void {
    this.#touched.usrns.add(usrn)
    if (change.type !== 'D') {
      ChangeBatch.noteStreetType(change, this.#types)
      const type = this.#types.get(usrn) ?? 1
      for (const language of ['en', 'cy']) {
        const name = this.#streets.get(`${usrn} ${language}`)
        if (name) this.#streets.set(`${usrn} ${language}`, { ...name, type })
      }
      return
    }
    for (const language of ['en', 'cy']) this.#dropStreet(`${usrn} ${language}`)
  }

  #dropStreet(key: string): void {
    this.#streets.delete(key)
    this.#gone.streets.add(key)
  }

  #streetName(name: Omit<KeptStreet, 'type'>, isGone: boolean): void {
    const key = `${name.usrn} ${name.language}`
    this.#touched.usrns.add(name.usrn)
    if (isGone) {
      this.#dropStreet(key)
      return
    }
    const type = this.#types.get(name.usrn) ?? this.#streets.get(key)?.type ?? 1
    this.#streets.set(key, { ...name, type })
    this.#gone.streets.delete(key)
  }

  /** A property; what its format says of it in records of their own stays as it was. */
  #whole(row: RowReader): Property {
    const property = readProperty(row)
    const before = this.#properties.get(property.uprn)
    if (!before || row.has('ORGANISATION')) return property
    const { organisation, classification } = before
    return { ...property, organisation, classification }
  }

  #extra(extra: Extra | undefined): void {
    if (!extra) return
    const { uprn, of, text, isEnded } = extra
    const property = this.#properties.get(uprn)
    if (!property) {
      // It went with its property.
      if (isEnded) return
      throw new Refusal('UPRN', 'There is no property (record 21) for it.')
    }
    // What has ended may have been followed by another, which stays.
    if (isEnded && property[of] !== text) return
    this.#touched.uprns.add(uprn)
    this.#properties.set(uprn, { ...property, [of]: isEnded ? '' : text })
  }

  #property(property: Property, type: Change['type']): void {
    const { uprn } = property
    const isThere = this.#properties.has(uprn)
    if (type === 'I' && isThere) {
      throw new Refusal(
        'UPRN',
        'The property is there already, so it can’t be inserted (I). It was left as it was.',
      )
    }
    if (type !== 'I' && !isThere) {
      throw new Refusal(
        'UPRN',
        'There is no such property, so it can’t be changed. Load a full file (F) if files were missed.',
      )
    }
    this.#touched.uprns.add(uprn)
    if (type === 'D') {
      this.#properties.delete(uprn)
      this.#gone.uprns.add(uprn)
      for (const [key, kept] of this.#records) {
        if (kept.record.uprn === uprn) this.#records.delete(key)
      }
      return
    }
    this.#properties.set(uprn, property)
  }

  #address(kept: Kept, isGone: boolean): void {
    const { key, status } = kept.record
    // Addresses that are never offered aren't kept, so their going is nothing to tell of.
    if (isGone || !offered.includes(status)) {
      this.#records.delete(key)
      this.#gone.keys.add(key)
      return
    }
    if (!this.#properties.has(kept.record.uprn)) {
      throw new Refusal('UPRN', 'There is no property (record 21) for it.')
    }
    if (!this.#streetFor(kept.record)) {
      throw new Refusal('USRN', 'There is no street name (record 15) for it.')
    }
    this.#records.set(key, kept)
    this.#gone.keys.delete(key)
  }

  #streetFor({ usrn, language }: PropertyAddress): KeptStreet | undefined {
    const other = language === 'cy' ? 'en' : 'cy'
    return this.#streets.get(`${usrn} ${language}`) ?? this.#streets.get(`${usrn} ${other}`)
  }

  #join(line: number, record: PropertyAddress): GazetteerAddress | undefined {
    const property = this.#properties.get(record.uprn)
    const street = this.#streetFor(record)
    // An address whose street has lost its name keeps the words that it had.
    if (!property || !street) return undefined
    return gazetteerAddress(line, record, property, street, street.type)
  }

  async #gatherStreets(usrns: ReadonlySet<string>): Promise<void> {
    if (usrns.size === 0) return
    const rows = await this.#tx
      .tables<AddressTables>()
      .selectFrom('address_lookup_streets')
      .selectAll()
      .where('council', '=', this.#council)
      .where(sql<boolean>`usrn = any(${[...usrns]})`)
      .execute()
    for (const { council: _, ...street } of rows) {
      const key = `${street.usrn} ${street.language}`
      if (!this.#streets.has(key) && !this.#gone.streets.has(key)) this.#streets.set(key, street)
    }
  }

  async #gatherProperties(uprns: ReadonlySet<string>): Promise<void> {
    if (uprns.size === 0) return
    const rows = await this.#tx
      .tables<AddressTables>()
      .selectFrom('address_lookup_properties')
      .selectAll()
      .where('council', '=', this.#council)
      .where(sql<boolean>`uprn = any(${[...uprns]})`)
      .execute()
    for (const { council: _, custodian_code: custodianCode, ...property } of rows) {
      if (this.#properties.has(property.uprn)) continue
      this.#properties.set(property.uprn, { ...property, custodianCode })
    }
  }

  /** The addresses whose street or property changed, unless the batch has them itself. */
  async #gatherTouched(): Promise<void> {
    const { usrns, uprns } = this.#touched
    if (usrns.size === 0 && uprns.size === 0) return
    const rows = await this.#tx
      .tables<AddressTables>()
      .selectFrom('address_lookup_addresses')
      .select(['uprn', 'key', 'language', 'usrn', 'record'])
      .where('council', '=', this.#council)
      .where(sql<boolean>`(usrn = any(${[...usrns]}) or uprn = any(${[...uprns]}))`)
      .execute()
    for (const row of rows) this.#recall(row)
    const needed = [...this.#records.values()].map(({ record }) => record)
    await this.#gatherStreets(new Set(needed.map(({ usrn }) => usrn)))
    await this.#gatherProperties(new Set(needed.map(({ uprn }) => uprn)))
  }

  #recall(row: Pick<AddressRow, 'uprn' | 'key' | 'language' | 'usrn' | 'record'>): void {
    if (row.record === null || this.#records.has(row.key)) return
    const record = unpackRecord({ ...row, record: row.record })
    this.#records.set(row.key, { line: 0, record })
  }

  async #removeGone(): Promise<void> {
    const { keys, uprns, streets } = this.#gone
    const tables = this.#tx.tables<AddressTables>()
    if (keys.size > 0 || uprns.size > 0) {
      await tables
        .deleteFrom('address_lookup_addresses')
        .where('council', '=', this.#council)
        .where(sql<boolean>`(key = any(${[...keys]}) or uprn = any(${[...uprns]}))`)
        .execute()
    }
    if (uprns.size > 0) {
      await tables
        .deleteFrom('address_lookup_properties')
        .where('council', '=', this.#council)
        .where(sql<boolean>`uprn = any(${[...uprns]})`)
        .execute()
    }
    if (streets.size > 0) {
      await tables
        .deleteFrom('address_lookup_streets')
        .where('council', '=', this.#council)
        .where(sql<boolean>`usrn || ' ' || language = any(${[...streets]})`)
        .execute()
    }
  }
}
