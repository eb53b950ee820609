import type { MigrationSet } from '@guildhall/database/migrations'
import type { Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import { type ColumnType, type Generated, sql } from 'kysely'
import type { PaymentDeadCause, PaymentState } from './payment.ts'

serverOnly('payments/database')

/** A payment as it is stored; money in pence. No card data, no address, no name. */
export interface PaymentsTable {
  id: Generated<string>
  council: string
  subject: string
  provider: string
  provider_id: ColumnType<string | null, never, string>
  reference: string
  description: string
  amount: number
  language: Language
  state: ColumnType<PaymentState, never, PaymentState>
  dead_cause: ColumnType<PaymentDeadCause | null, never, PaymentDeadCause>
  dead_handled: ColumnType<boolean, never, boolean>
  mismatch: ColumnType<boolean, never, boolean>
  provider_status: ColumnType<string | null, never, string | null>
  provider_code: ColumnType<string | null, never, string | null>
  created_at: Date
  /** Until then the call that recorded the intent is still speaking to the provider. */
  starting_until: Date
  checked_at: ColumnType<Date | null, never, Date>
  settled_at: ColumnType<Date | null, never, Date>
}

/** The tables of this package, for a query builder. */
export interface PaymentsTables {
  payments: PaymentsTable
}

/** The payments' tables. */
export const paymentsMigrations: MigrationSet = {
  package: '@guildhall/payments',
  migrations: [
    {
      name: '0001-payments',
      async up(db) {
        await sql`
          create table payments (
            id uuid primary key default gen_random_uuid(),
            council text not null,
            subject text not null,
            provider text not null,
            provider_id text,
            reference text not null,
            description text not null,
            amount integer not null check (amount > 0),
            language text not null check (language in ('en', 'cy')),
            state text not null default 'intended'
              check (state in ('intended', 'started', 'paid', 'dead')),
            dead_cause text,
            dead_handled boolean not null default false,
            mismatch boolean not null default false,
            provider_status text,
            provider_code text,
            created_at timestamptz not null,
            starting_until timestamptz not null,
            checked_at timestamptz,
            settled_at timestamptz,
            constraint payments_provider_id unique (council, provider, provider_id),
            constraint payments_started_has_id
              check (state not in ('started', 'paid') or provider_id is not null),
            constraint payments_dead_has_cause check ((state = 'dead') = (dead_cause is not null))
          )`.execute(db)
        // Two tabs, two clicks or two servers can't have two payments of one thing alive.
        await sql`
          create unique index payments_one_alive on payments (council, subject)
          where state in ('intended', 'started', 'paid')`.execute(db)
        await sql`
          create index payments_unsettled on payments (council, checked_at)
          where state in ('intended', 'started') or (state = 'dead' and not dead_handled)`.execute(
          db,
        )
      },
    },
  ],
}
