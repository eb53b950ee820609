import type { MigrationSet } from '@guildhall/database/migrations'
import type { Language } from '@guildhall/standards/language'
import { serverOnly } from '@guildhall/standards/server-only'
import { type ColumnType, type Generated, sql } from 'kysely'
import type { PaymentLine } from './lines.ts'
import { completePayments } from './migrations/complete-payments.ts'
import type { PaymentChannel, PaymentDeadCause, PaymentState } from './payment.ts'
import type { PaymentMethod } from './providers/payment-provider.ts'

serverOnly('payments/database')

/** Null until it is set. */
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>

/** A payment as it is stored; money in pence. No card data, no address, no name of a payer. */
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
  delayed_capture: ColumnType<boolean, boolean | undefined, never>
  channel: ColumnType<PaymentChannel, PaymentChannel | undefined, never>
  taken_by: Later<string>
  lines: ColumnType<PaymentLine[] | null, string | null | undefined, never>
  method: Later<PaymentMethod>
  refunded: ColumnType<number, never, number>
  created_at: Date
  /** Until then the call that recorded the intent is still speaking to the provider. */
  starting_until: Date
  checked_at: ColumnType<Date | null, never, Date>
  authorised_at: Later<Date>
  settled_at: ColumnType<Date | null, never, Date>
}

/** A refund that staff or the council's rule decided on. */
export interface RefundsTable {
  id: Generated<string>
  council: string
  payment_id: string
  amount: number
  /** What could be given back when it was decided. */
  available: number
  reason: string
  /** Who decided, by the council's own id of staff, or the name of the rule. */
  decided_by: string
  provider_refund_id: Later<string>
  /** `intended` until the provider is known to have it. */
  state: ColumnType<RefundState, never, RefundState>
  code: Later<string>
  created_at: Date
  asking_until: Date
  checked_at: Later<Date>
  settled_at: Later<Date>
}

/** How far a refund is: the last three are for good. */
export type RefundState = 'intended' | 'submitted' | 'done' | 'refused' | 'failed'

/** A link by which someone else pays; of the token only its hash. */
export interface LinksTable {
  token_hash: string
  council: string
  subject: string
  reference: string
  description: string
  amount: number
  lines: ColumnType<PaymentLine[], string, never>
  language: Language
  created_at: Date
  expires_at: Date
  revoked_at: Later<Date>
}

/** What staff take over the counter. */
export interface ManualPaymentsTable {
  id: Generated<string>
  council: string
  intent_id: string
  reference: string
  amount: number
  state: ColumnType<ManualState, never, ManualState>
  method: Later<'cash' | 'cheque' | 'waived'>
  created_at: Date
}

/** Where a payment over the counter stands. */
export type ManualState = 'open' | 'paid' | 'refused' | 'cancelled' | 'expired'

/** Who did what with a payment over the counter, when and why; rows are only ever added. */
export interface ManualEventsTable {
  id: Generated<string>
  council: string
  manual_id: string
  action: string
  amount: Later<number>
  /** Our id of a refund. */
  refund_id: Later<string>
  reason: Later<string>
  done_by: string
  done_at: Date
}

/** A direct debit instruction; what the bank must know is sealed. */
export interface MandatesTable {
  id: string
  council: string
  subject: string
  reference: string
  sealed: ColumnType<string | null, string, string | null>
  created_at: Date
  erased_at: Later<Date>
}

/** When a job that runs on many machines was last begun. */
export interface JobsTable {
  council: string
  job: string
  began_at: Date
}

/** The tables of this package, for a query builder. */
export interface PaymentsTables {
  payments: PaymentsTable
  payments_refunds: RefundsTable
  payments_links: LinksTable
  payments_manual: ManualPaymentsTable
  payments_manual_events: ManualEventsTable
  payments_mandates: MandatesTable
  payments_jobs: JobsTable
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
    completePayments,
  ],
}
