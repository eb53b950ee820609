import type { Migration } from '@guildhall/database/migrations'
import { type ColumnType, sql } from 'kysely'

/** What sources said last, and the next collection day of every property. */
export interface DatesTables {
  /** The last good answer of a source for a property, for when it is slow or down. */
  bin_collection_kept: {
    council: string
    /** Name of the source. */
    source: string
    uprn: string
    /** Pages ask for weeks, calendars for a year; each has its own last answer. */
    span: 'weeks' | 'year'
    collections: ColumnType<unknown, string, string>
    /** The days that were asked for when it last answered. */
    asked_from: string
    asked_to: string
    told_at: Date
  }
  /** The next day on which something is collected, worked out ahead for reminders. */
  bin_collection_next: {
    council: string
    uprn: string
    date: string
    services: ColumnType<unknown, string, string>
    worked_out_at: Date
  }
}

export const datesMigration: Migration = {
  name: '0020-dates',
  async up(db) {
    await sql`
      create table bin_collection_kept (
        council text not null,
        source text not null,
        uprn text not null,
        span text not null check (span in ('weeks', 'year')),
        collections jsonb not null,
        asked_from date not null,
        asked_to date not null,
        told_at timestamptz not null,
        constraint bin_collection_kept_pkey primary key (council, source, uprn, span)
      )`.execute(db)
    await sql`
      create table bin_collection_next (
        council text not null,
        uprn text not null,
        date date not null,
        services jsonb not null,
        worked_out_at timestamptz not null,
        constraint bin_collection_next_pkey primary key (council, uprn)
      )`.execute(db)
    await sql`create index bin_collection_next_by_day on bin_collection_next (council, date)`.execute(
      db,
    )
  },
}
