import type { MigrationSet } from '@guildhall/database/migrations'
import { sql } from 'kysely'
import { AnswerKeyError, type AnswerKeys, type Sealed } from './answer-keys.ts'

/** The tables of journeys, as queries see them. */
export interface JourneysTables {
  journeys_sessions: {
    council: string
    /** SHA-256 of the cookie's secret, so that a copy of the table opens no session. */
    session: string
    journey: string
    revision: number
    /** JSON, sealed when `key_id` says with which key. */
    state: string
    key_id: string | null
    instance: string
    channel: string
    updated_at: string
  }
  journeys_submissions: {
    council: string
    journey: string
    instance: string
    reference: string
    channel: string
    submitted_at: string
  }
  journeys_links: {
    council: string
    /** SHA-256 of the link's secret. */
    token: string
    /** `saved`, or a reminder of it: `week`, `day`. */
    kind: string
    journey: string
    instance: string
    /** JSON, sealed as a run's state is. */
    email: string
    key_id: string | null
    language: string
    /** How many links were sent for this run. */
    sent: number
    ends_at: string
  }
}

/** The tables of journeys: sessions with their answers, and submissions. */
export const journeysMigrations: MigrationSet = {
  package: '@guildhall/journeys',
  migrations: [
    {
      name: '0001-sessions-and-submissions',
      async up(db) {
        await sql`
          create table journeys_sessions (
            council text not null,
            session text not null,
            journey text not null,
            revision integer not null,
            state text not null,
            instance text not null,
            updated_at text not null,
            primary key (council, session, journey)
          )`.execute(db)
        await sql`
          create index journeys_sessions_by_instance
            on journeys_sessions (council, instance)`.execute(db)
        await sql`
          create table journeys_submissions (
            council text not null,
            journey text not null,
            instance text not null,
            reference text not null,
            submitted_at text not null,
            primary key (council, instance),
            unique (council, reference)
          )`.execute(db)
      },
    },
    {
      name: '0002-keys-channel-and-age',
      async up(db) {
        await sql`
          alter table journeys_sessions
            add column key_id text,
            add column channel text not null default 'online'`.execute(db)
        await sql`
          alter table journeys_submissions
            add column channel text not null default 'online'`.execute(db)
        // Collation "C", so that instants as text sort the same on every server.
        await sql`
          create index journeys_sessions_by_age
            on journeys_sessions (council, journey, updated_at collate "C")`.execute(db)
        await sql`
          create index journeys_submissions_by_age
            on journeys_submissions (council, journey, submitted_at collate "C")`.execute(db)
      },
    },
    {
      name: '0003-links',
      async up(db) {
        await sql`
          create table journeys_links (
            council text not null,
            token text not null,
            kind text not null,
            journey text not null,
            instance text not null,
            email text not null,
            key_id text,
            language text not null,
            sent integer not null,
            ends_at text not null,
            primary key (council, token),
            unique (council, instance, kind)
          )`.execute(db)
        await sql`
          create index journeys_links_by_end
            on journeys_links (council, kind, ends_at collate "C")`.execute(db)
      },
    },
    {
      // A table that was never analysed (the embedded database never is, a new one not yet) is
      // thought to hold one row for any two columns that are asked for. An index by age that begins
      // with what a run is also found by then looks as good as its key, and every run is read. So
      // age comes second: what is left of such an index finds no run.
      name: '0004-age-before-kind',
      async up(db) {
        // Tables that the first 1.0.0 made are without it.
        await sql`
          create index if not exists journeys_sessions_by_instance
            on journeys_sessions (council, instance)`.execute(db)
        await sql`drop index journeys_sessions_by_age`.execute(db)
        await sql`
          create index journeys_sessions_by_age
            on journeys_sessions (council, updated_at collate "C", journey)`.execute(db)
        await sql`drop index journeys_submissions_by_age`.execute(db)
        await sql`
          create index journeys_submissions_by_age
            on journeys_submissions (council, submitted_at collate "C", journey)`.execute(db)
        await sql`drop index journeys_links_by_end`.execute(db)
        await sql`
          create index journeys_links_by_end
            on journeys_links (council, ends_at collate "C", kind)`.execute(db)
      },
    },
  ],
}

/** SHA-256 as hexadecimal: what is stored of a secret. */
export async function hash(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Which run a sealed state belongs to. */
interface RunPlace {
  council: string
  journey: string
  instance: string
}

/** Seals JSON for its run; without keys it stays readable. */
export async function sealJson(
  keys: AnswerKeys | undefined,
  value: unknown,
  { council, journey, instance }: RunPlace,
): Promise<Sealed> {
  const text = JSON.stringify(value)
  return keys ? keys.seal(text, [council, journey, instance]) : { text, keyId: null }
}

/** Opens what {@link sealJson} sealed. @throws AnswerKeyError */
export async function openJson<Value>(
  keys: AnswerKeys | undefined,
  sealed: Sealed,
  { council, journey, instance }: RunPlace,
): Promise<Value> {
  if (sealed.keyId === null) return JSON.parse(sealed.text) as Value
  if (!keys) {
    throw new AnswerKeyError(
      `Answers are sealed with key ${sealed.keyId}, but no keys were given, so they can’t be read. ` +
        'Give the store its keys.',
    )
  }
  return JSON.parse(await keys.open(sealed, [council, journey, instance])) as Value
}
