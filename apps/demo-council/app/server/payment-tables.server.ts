import type { MigrationSet } from '@guildhall/database/migrations'
import { sql } from 'kysely'

/** What the site keeps of payments beside the pattern's own tables; nothing of who paid. */
export interface PaymentNotesTables {
  /** What a job or settlement found that staff have to put right. */
  site_payment_problems: {
    council: string
    payment_id: string
    /** `lost-hold`, or what the mop-up calls it: `mismatch`, `stray-paid`, `capture-due` … */
    problem: string
    noted_at: Date
    /** When staff said that it is put right, and what they did; null until then. */
    righted_at: Date | null
    righted_by: string | null
    what_was_done: string | null
  }
  /** Each day's payments compared with the provider's own, as a file for finance. */
  site_reconciliations: {
    council: string
    provider: string
    /** `YYYY-MM-DD` in Europe/London. */
    day: string
    file: string
    payments: number
    /** Pence: ours less theirs. */
    difference: number
    mismatches: number
  }
  /** What staff decided on money that was promised, and why. */
  site_payment_decisions: {
    council: string
    payment_id: string
    decision: 'accepted' | 'refused'
    reason: string
    decided_by: string
    decided_at: Date
  }
}

/** Makes the tables of {@link PaymentNotesTables}. */
export const paymentNotesMigrations: MigrationSet = {
  package: 'demo-council-payments',
  migrations: [
    {
      name: '0001-problems-files-decisions',
      async up(db) {
        await sql`
          create table site_payment_problems (
            council text not null,
            payment_id uuid not null,
            problem text not null,
            noted_at timestamptz not null,
            primary key (council, payment_id, problem)
          )`.execute(db)
        await sql`
          create table site_reconciliations (
            council text not null,
            provider text not null,
            day text not null,
            file text not null,
            payments integer not null,
            difference integer not null,
            mismatches integer not null,
            primary key (council, provider, day)
          )`.execute(db)
        await sql`
          create table site_payment_decisions (
            council text not null,
            payment_id uuid not null,
            decision text not null check (decision in ('accepted', 'refused')),
            reason text not null,
            decided_by text not null,
            decided_at timestamptz not null,
            primary key (council, payment_id)
          )`.execute(db)
      },
    },
    {
      name: '0002-put-right',
      async up(db) {
        await sql`
          alter table site_payment_problems
            add column righted_at timestamptz,
            add column righted_by text,
            add column what_was_done text`.execute(db)
      },
    },
  ],
}
