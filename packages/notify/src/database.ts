import type { MigrationSet } from '@guildhall/database/migrations'
import type { Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import { type ColumnType, type Generated, sql } from 'kysely'
import type { Personalisation } from './client.ts'

serverOnly('notify/database')

/** A message on its way: `queued` until Notify has taken it (`sent`) or never will (`failed`). */
export interface NotifyOutboxTable {
  id: Generated<string>
  council: string
  kind: 'email' | 'sms'
  template_id: string
  /** Erased once the message is sent, and a week after it failed. */
  recipient: string | null
  personalisation: ColumnType<Personalisation | null, string, null>
  reference: string
  language: Language
  state: ColumnType<'queued' | 'sent' | 'failed', never, 'queued' | 'sent' | 'failed'>
  attempts: ColumnType<number, never, number>
  /** True while an attempt runs, and after one whose answer never came. */
  outcome_unknown: ColumnType<boolean, never, boolean>
  due_at: Date
  leased_until: ColumnType<Date | null, never, Date | null>
  notify_id: ColumnType<string | null, never, string>
  failed_reason: ColumnType<string | null, never, string | null>
  queued_at: Date
  finished_at: ColumnType<Date | null, never, Date | null>
}

/** The tables of this package, for a query builder. */
export interface NotifyTables {
  notify_outbox: NotifyOutboxTable
}

/** The outbox's tables. */
export const notifyMigrations: MigrationSet = {
  package: '@guildhall/notify',
  migrations: [
    {
      name: '0001-outbox',
      async up(db) {
        await sql`
          create table notify_outbox (
            id uuid primary key default gen_random_uuid(),
            council text not null,
            kind text not null check (kind in ('email', 'sms')),
            template_id text not null,
            recipient text,
            personalisation jsonb,
            reference text not null,
            language text not null check (language in ('en', 'cy')),
            state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
            attempts integer not null default 0,
            outcome_unknown boolean not null default false,
            due_at timestamptz not null,
            leased_until timestamptz,
            notify_id text,
            failed_reason text,
            queued_at timestamptz not null,
            finished_at timestamptz,
            constraint notify_outbox_once unique (council, kind, template_id, reference)
          )`.execute(db)
        await sql`create index notify_outbox_due on notify_outbox (due_at) where state = 'queued'`.execute(
          db,
        )
      },
    },
  ],
}
