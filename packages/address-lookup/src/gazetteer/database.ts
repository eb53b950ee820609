import type { MigrationSet } from '@guildhall/database/migrations'
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
}

/** Which gazetteer file a council's addresses came from. */
export interface GazetteerRow {
  council: string
  /** SHA-256 of the file, in hex, after the version of the importer. */
  file: string
  addresses: number
  refused: number
  loaded_at: Date
}

/** The tables of this package, for `executor.tables<AddressTables>()`. */
export interface AddressTables {
  address_lookup_addresses: AddressRow
  address_lookup_gazetteers: GazetteerRow
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
  ],
}
