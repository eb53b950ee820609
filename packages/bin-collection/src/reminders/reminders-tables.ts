import type { Migration } from '@guildhall/database/migrations'
import type { Language } from '@guildhall/standards/language'
import { sql } from 'kysely'

/** Who wants to be reminded. The only table of this package that holds how to reach somebody. */
export interface RemindersTables {
  bin_collection_reminders: {
    council: string
    /** Names it in links; not to be guessed. */
    id: string
    uprn: string
    kind: 'email' | 'sms'
    /** An email address in lower case, or a phone number as it is dialled, `+447700900123`. */
    recipient: string
    /** The address on one line, as the reminder tells it. */
    place: string
    language: Language
    asked_at: Date
    /** When the last message with a link to confirm was queued. */
    link_sent_at: Date
    /** Null until the link in that message was followed. */
    confirmed_at: Date | null
    /** The last day for which a reminder was queued. */
    reminded_for: string | null
  }
}

export const remindersMigration: Migration = {
  name: '0021-reminders',
  async up(db) {
    await sql`
      create table bin_collection_reminders (
        council text not null,
        id text not null,
        uprn text not null,
        kind text not null check (kind in ('email', 'sms')),
        recipient text not null,
        place text not null,
        language text not null check (language in ('en', 'cy')),
        asked_at timestamptz not null,
        link_sent_at timestamptz not null,
        confirmed_at timestamptz,
        reminded_for date,
        constraint bin_collection_reminders_pkey primary key (council, id),
        constraint bin_collection_reminders_once unique (council, kind, recipient, uprn)
      )`.execute(db)
    await sql`
      create index bin_collection_reminders_by_property
      on bin_collection_reminders (council, uprn) where confirmed_at is not null`.execute(db)
  },
}
