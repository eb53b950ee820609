import type { Database, Executor } from '@guildhall/database/database'
import type { MigrationSet } from '@guildhall/database/migrations'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { JourneyState } from '../step.ts'
import type { AnswerStore, SessionKey, Stored } from './store.ts'

serverOnly('journeys/database')

interface JourneysTables {
  journeys_sessions: {
    council: string
    /** SHA-256 of the cookie's secret, so that a copy of the table opens no session. */
    session: string
    journey: string
    revision: number
    state: string
    instance: string
    updated_at: string
  }
  journeys_submissions: {
    council: string
    journey: string
    instance: string
    reference: string
    submitted_at: string
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
  ],
}

async function hash(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * Keeps the answers and submissions of one council in a database.
 *
 * @param options.now ISO 8601 instant of this moment, for `updated_at`
 */
export function sqlStore(options: {
  database: Database
  council: string
  now: () => string
}): AnswerStore<Executor> {
  const { database, council, now } = options

  async function read({ session, journey }: SessionKey): Promise<Stored | undefined> {
    const row = await database
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions as s')
      .leftJoin('journeys_submissions as done', (join) =>
        join.onRef('done.council', '=', 's.council').onRef('done.instance', '=', 's.instance'),
      )
      .select(['s.state', 's.revision', 'done.reference', 'done.submitted_at'])
      .where('s.council', '=', council)
      .where('s.session', '=', await hash(session))
      .where('s.journey', '=', journey)
      .executeTakeFirst()
    if (!row) return undefined
    const stored = { state: JSON.parse(row.state) as JourneyState, revision: row.revision }
    if (row.reference === null || row.submitted_at === null) return stored
    return { ...stored, submission: { reference: row.reference, submittedAt: row.submitted_at } }
  }

  const readRun: AnswerStore<Executor>['readRun'] = async ({ journey, instance }, within) => {
    const row = await (within ?? database)
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions')
      .select('state')
      .where('council', '=', council)
      .where('journey', '=', journey)
      .where('instance', '=', instance)
      .executeTakeFirst()
    return row ? (JSON.parse(row.state) as JourneyState) : undefined
  }

  async function isKnown(session: string): Promise<boolean> {
    const row = await database
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions')
      .select('journey')
      .where('council', '=', council)
      .where('session', '=', await hash(session))
      .limit(1)
      .executeTakeFirst()
    return row !== undefined
  }

  async function write(
    { session, journey }: SessionKey,
    state: JourneyState,
    revision: number,
  ): Promise<number | undefined> {
    const tables = database.tables<JourneysTables>()
    const values = { state: JSON.stringify(state), instance: state.instance, updated_at: now() }
    const key = { council, session: await hash(session), journey }
    if (revision === 0) {
      const inserted = await tables
        .insertInto('journeys_sessions')
        .values({ ...key, ...values, revision: 1 })
        .onConflict((conflict) => conflict.doNothing())
        .returning('revision')
        .executeTakeFirst()
      return inserted?.revision
    }
    const updated = await tables
      .updateTable('journeys_sessions')
      .set({ ...values, revision: revision + 1 })
      .where('council', '=', key.council)
      .where('session', '=', key.session)
      .where('journey', '=', journey)
      .where('revision', '=', revision)
      .returning('revision')
      .executeTakeFirst()
    return updated?.revision
  }

  const submitOnce: AnswerStore<Executor>['submitOnce'] = async (submission, work, within) => {
    const submitIn = async (tx: Executor) => {
      const { journey, instance, reference, submittedAt } = submission
      const tables = tx.tables<JourneysTables>()
      // The insert waits for any other transaction that submits the same run, so the second one
      // to arrive finds the first one's row and does no work.
      const inserted = await tables
        .insertInto('journeys_submissions')
        .values({ council, journey, instance, reference, submitted_at: submittedAt })
        .onConflict((conflict) => conflict.columns(['council', 'instance']).doNothing())
        .returning('reference')
        .executeTakeFirst()
      if (inserted) {
        await work(tx, reference)
        return { reference, first: true }
      }
      const before = await tables
        .selectFrom('journeys_submissions')
        .select('reference')
        .where('council', '=', council)
        .where('instance', '=', instance)
        .executeTakeFirstOrThrow()
      return { reference: before.reference, first: false }
    }
    return within ? submitIn(within) : database.transaction(submitIn)
  }

  return { read, readRun, isKnown, write, submitOnce }
}
