import type { MigrationSet } from '@guildhall/database/migrations'
import { sql } from 'kysely'

/** The site's own tables, beside those of the packages; each row belongs to a council. */
export interface SiteTables {
  /** How often something happened on a day. Nothing in it tells of a resident. */
  site_measures: {
    council: string
    /** `YYYY-MM-DD` in Europe/London. */
    day: string
    journey: string
    version: number
    page: string
    name: string
    channel: string
    /** `en`, `cy`, or empty when a job told it. */
    language: string
    /** `yes`, `no`, or empty before the first post. */
    javascript: string
    /** `phone`, `desktop`, or empty when a job told it. */
    device: string
    /** With `error-shown` the field that was wrong, never what was in it; with `satisfaction` the answer. */
    field: string
    times: number
  }
  /** Staff who are signed in; of the cookie's secret only its hash. */
  site_staff_sessions: {
    council: string
    token: string
    subject: string
    name: string
    /** ISO 8601 instant. */
    ends_at: string
  }
}

/** Makes the site's own tables. */
export const siteMigrations: MigrationSet = {
  package: 'demo-council',
  migrations: [
    {
      name: '0001-measures-and-staff',
      async up(db) {
        await sql`
          create table site_measures (
            council text not null,
            day text not null,
            journey text not null,
            version integer not null,
            page text not null,
            name text not null,
            channel text not null,
            language text not null,
            javascript text not null,
            field text not null,
            times integer not null,
            constraint site_measures_pkey primary key
              (council, day, journey, version, page, name, channel, language, javascript, field)
          )`.execute(db)
        await sql`
          create table site_staff_sessions (
            council text not null,
            token text not null,
            subject text not null,
            name text not null,
            ends_at text not null,
            primary key (council, token)
          )`.execute(db)
      },
    },
    {
      name: '0002-device',
      async up(db) {
        await sql`
          alter table site_measures
            add column device text not null default ''`.execute(db)
        await sql`alter table site_measures drop constraint site_measures_pkey`.execute(db)
        await sql`
          alter table site_measures add constraint site_measures_pkey primary key
            (council, day, journey, version, page, name, channel, language, javascript, device, field)
          `.execute(db)
      },
    },
  ],
}
