import type { Migration, MigrationSet } from '@guildhall/database/migrations'
import { sql } from 'kysely'

/** Columns of the addresses, one row for each address record (LPI) of a property. */
export interface AddressRow {
  council: string
  /** The record's own key, unique in a council's gazetteer. */
  key: string
  /** Without leading zeros. */
  uprn: string
  language: 'en' | 'cy'
  /** 1 approved, 3 alternative, 6 provisional. */
  status: number
  postal: boolean
  usrn: string
  lines: string[]
  town: string
  /** Capitals with one space; null where the record has none. */
  postcode: string | null
  single_line: string
  custodian_code: number
  classification: string
  /** Metres of the National Grid. */
  easting: number | null
  northing: number | null
  /** Its record 24 as it came, packed; null for addresses of an earlier version. */
  record: (string | number | boolean | null)[] | null
  /** The words by which it is found; null for addresses of an earlier version. */
  search: string | null
}

/** Columns of the properties (BLPU), from which addresses are made again after a change. */
export interface PropertyRow {
  council: string
  uprn: string
  status: number
  classification: string
  easting: number | null
  northing: number | null
  custodian_code: number
  organisation: string
  /** AddressBase's; null in DTF, where each address has its own. */
  postcode: string | null
  postal: boolean
}

/** Columns of the street names, one row for each language. */
export interface StreetRow {
  council: string
  usrn: string
  language: 'en' | 'cy'
  street: string
  locality: string
  town: string
  type: number
}

/** Which gazetteer file a council's addresses came from. */
export interface GazetteerRow {
  council: string
  /** SHA-256 of the file, in hex, after the version of the importer. */
  file: string
  addresses: number
  refused: number
  loaded_at: Date
  /** Day on which the last file said that it was made, `YYYY-MM-DD`; empty when it said none. */
  made_on: string
  /** SHA-256 of the file of changes that is being applied or was applied last; empty for none. */
  changes_file: string
  /** How many changes of that file have been applied. */
  changes_applied: number
  changes_done: boolean
}

/** How much one visitor may still look up; the visitor only as a keyed hash. */
export interface VisitorRow {
  council: string
  visitor: string
  left_over: number
  at_ms: number
  left_after: number
}

/** The tables of this package, for `executor.tables<AddressTables>()`. */
export interface AddressTables {
  address_lookup_addresses: AddressRow
  address_lookup_gazetteers: GazetteerRow
  address_lookup_properties: PropertyRow
  address_lookup_streets: StreetRow
  address_lookup_visitors: VisitorRow
}

const searchAndChanges: Migration = {
  name: '0002-search-and-changes',
  async up(db) {
    await db.schema
      .alterTable('address_lookup_addresses')
      .addColumn('record', 'jsonb')
      .addColumn('search', sql`tsvector`)
      .execute()
    await sql`create index address_lookup_addresses_search on address_lookup_addresses using gin (search)`.execute(
      db,
    )
    await db.schema
      .createIndex('address_lookup_addresses_street')
      .on('address_lookup_addresses')
      .columns(['council', 'usrn'])
      .execute()
    await db.schema
      .createTable('address_lookup_properties')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('uprn', 'text', (column) => column.notNull())
      .addColumn('status', 'smallint', (column) => column.notNull())
      .addColumn('classification', 'text', (column) => column.notNull())
      .addColumn('easting', sql`double precision`)
      .addColumn('northing', sql`double precision`)
      .addColumn('custodian_code', 'integer', (column) => column.notNull())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('postcode', 'text')
      .addColumn('postal', 'boolean', (column) => column.notNull())
      .addPrimaryKeyConstraint('address_lookup_properties_pkey', ['council', 'uprn'])
      .execute()
    await db.schema
      .createTable('address_lookup_streets')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('usrn', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('street', 'text', (column) => column.notNull())
      .addColumn('locality', 'text', (column) => column.notNull())
      .addColumn('town', 'text', (column) => column.notNull())
      .addColumn('type', 'smallint', (column) => column.notNull())
      .addPrimaryKeyConstraint('address_lookup_streets_pkey', ['council', 'usrn', 'language'])
      .execute()
    await db.schema
      .alterTable('address_lookup_gazetteers')
      .addColumn('made_on', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('changes_file', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('changes_applied', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('changes_done', 'boolean', (column) => column.notNull().defaultTo(true))
      .execute()
  },
}

const visitors: Migration = {
  name: '0003-visitors',
  async up(db) {
    await db.schema
      .createTable('address_lookup_visitors')
      .addColumn('council', 'text', (column) => column.notNull())
      .addColumn('visitor', 'text', (column) => column.notNull())
      .addColumn('left_over', sql`double precision`, (column) => column.notNull())
      .addColumn('at_ms', sql`double precision`, (column) => column.notNull())
      .addColumn('left_after', sql`double precision`, (column) => column.notNull())
      .addPrimaryKeyConstraint('address_lookup_visitors_pkey', ['council', 'visitor'])
      .execute()
  },
}

/** Where properties are, so that the nearest to a point is found. */
const whereabouts: Migration = {
  name: '0004-whereabouts',
  async up(db) {
    await db.schema
      .createIndex('address_lookup_properties_place')
      .on('address_lookup_properties')
      .columns(['council', 'easting', 'northing'])
      .execute()
  },
}

/** The migrations of this package's tables. */
export const addressLookupMigrations: MigrationSet = {
  package: '@guildhall/address-lookup',
  migrations: [
    {
      name: '0001-addresses',
      async up(db) {
        await db.schema
          .createTable('address_lookup_addresses')
          .addColumn('council', 'text', (column) => column.notNull())
          .addColumn('key', 'text', (column) => column.notNull())
          .addColumn('uprn', 'text', (column) => column.notNull())
          .addColumn('language', 'text', (column) => column.notNull())
          .addColumn('status', 'smallint', (column) => column.notNull())
          .addColumn('postal', 'boolean', (column) => column.notNull())
          .addColumn('usrn', 'text', (column) => column.notNull())
          .addColumn('lines', 'jsonb', (column) => column.notNull())
          .addColumn('town', 'text', (column) => column.notNull())
          .addColumn('postcode', 'text')
          .addColumn('single_line', 'text', (column) => column.notNull())
          .addColumn('custodian_code', 'integer', (column) => column.notNull())
          .addColumn('classification', 'text', (column) => column.notNull())
          .addColumn('easting', sql`double precision`)
          .addColumn('northing', sql`double precision`)
          .addPrimaryKeyConstraint('address_lookup_addresses_pkey', ['council', 'key'])
          .execute()
        await db.schema
          .createIndex('address_lookup_addresses_postcode')
          .on('address_lookup_addresses')
          .columns(['council', 'postcode'])
          .execute()
        await db.schema
          .createIndex('address_lookup_addresses_uprn')
          .on('address_lookup_addresses')
          .columns(['council', 'uprn'])
          .execute()
        await db.schema
          .createTable('address_lookup_gazetteers')
          .addColumn('council', 'text', (column) => column.primaryKey())
          .addColumn('file', 'text', (column) => column.notNull())
          .addColumn('addresses', 'integer', (column) => column.notNull())
          .addColumn('refused', 'integer', (column) => column.notNull())
          .addColumn('loaded_at', 'timestamptz', (column) => column.notNull())
          .execute()
      },
    },
    searchAndChanges,
    visitors,
    whereabouts,
  ],
}
