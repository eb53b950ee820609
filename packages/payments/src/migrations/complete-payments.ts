import type { Migration } from '@guildhall/database/migrations'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'

serverOnly('payments/migrations')

/** Delayed capture, channels, lines, refunds, links, the counter, direct debits and jobs. */
export const completePayments: Migration = {
  name: '0002-complete',
  async up(db) {
    for (const statement of [
      `alter table payments
        drop constraint payments_state_check,
        drop constraint payments_started_has_id,
        add column delayed_capture boolean not null default false,
        add column channel text not null default 'online'
          check (channel in ('online', 'link', 'phone', 'counter')),
        add column taken_by text,
        add column lines jsonb,
        add column method text check (method in ('card', 'cash', 'cheque', 'waived')),
        add column refunded integer not null default 0,
        add column authorised_at timestamptz,
        add constraint payments_state
          check (state in ('intended', 'started', 'authorised', 'paid', 'dead')),
        add constraint payments_alive_has_id
          check (state not in ('started', 'authorised', 'paid') or provider_id is not null),
        add constraint payments_refund_within check (refunded >= 0 and refunded <= amount)`,
      `drop index payments_one_alive`,
      `create unique index payments_one_alive on payments (council, subject)
        where state in ('intended', 'started', 'authorised', 'paid')`,
      `drop index payments_unsettled`,
      `create index payments_unsettled on payments (council, checked_at)
        where state in ('intended', 'started', 'authorised')
          or (state = 'dead' and not dead_handled)`,
      `create index payments_made on payments (council, provider, created_at)`,
      `create table payments_refunds (
        id uuid primary key default gen_random_uuid(),
        council text not null,
        payment_id uuid not null references payments (id),
        amount integer not null check (amount > 0),
        available integer not null check (available >= amount),
        reason text not null,
        decided_by text not null,
        provider_refund_id text,
        state text not null default 'intended'
          check (state in ('intended', 'submitted', 'done', 'refused', 'failed')),
        code text,
        created_at timestamptz not null,
        asking_until timestamptz not null,
        checked_at timestamptz,
        settled_at timestamptz,
        constraint payments_refunds_provider_id unique (council, payment_id, provider_refund_id)
      )`,
      // One at a time, so that what the provider has can be told from what it hasn't.
      `create unique index payments_refunds_one_open on payments_refunds (payment_id)
        where state = 'intended'`,
      `create table payments_links (
        token_hash text primary key,
        council text not null,
        subject text not null,
        reference text not null,
        description text not null,
        amount integer not null check (amount > 0),
        lines jsonb not null,
        language text not null check (language in ('en', 'cy')),
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz
      )`,
      `create index payments_links_subject on payments_links (council, subject)`,
      `create table payments_manual (
        id uuid primary key default gen_random_uuid(),
        council text not null,
        intent_id uuid not null,
        reference text not null,
        amount integer not null check (amount > 0),
        state text not null default 'open'
          check (state in ('open', 'paid', 'refused', 'cancelled', 'expired')),
        method text check (method in ('cash', 'cheque', 'waived')),
        created_at timestamptz not null,
        constraint payments_manual_paid_how check ((state = 'paid') = (method is not null))
      )`,
      `create index payments_manual_reference on payments_manual (council, reference)`,
      `create table payments_manual_events (
        id uuid primary key default gen_random_uuid(),
        council text not null,
        manual_id uuid not null references payments_manual (id),
        action text not null,
        amount integer,
        refund_id uuid unique,
        reason text,
        done_by text not null,
        done_at timestamptz not null
      )`,
      `create index payments_manual_events_of on payments_manual_events (manual_id)`,
      `create table payments_mandates (
        id uuid primary key,
        council text not null,
        subject text not null,
        reference text not null,
        sealed text,
        created_at timestamptz not null,
        erased_at timestamptz,
        constraint payments_mandates_reference unique (council, reference)
      )`,
      `create table payments_jobs (
        council text not null,
        job text not null,
        began_at timestamptz not null,
        primary key (council, job)
      )`,
    ]) {
      await sql.raw(statement).execute(db)
    }
  },
}
