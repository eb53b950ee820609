import type { Database, Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { JourneyState } from '../step.ts'
import type { AnswerKeys } from './answer-keys.ts'
import { cryptoRandom, makeId } from './reference.ts'
import {
  type AnswerStore,
  REFERENCE_ATTEMPTS,
  referenceTaken,
  type SessionKey,
  type Stored,
} from './store.ts'
import { hash, type JourneysTables, openJson, sealJson } from './tables.ts'

serverOnly('journeys/database')

export { journeysMigrations } from './tables.ts'

/**
 * Keeps the answers and submissions of one council in a database.
 *
 * @param options.keys seals what is written and opens what was sealed; without them answers are readable in the table
 * @param options.now ISO 8601 instant of this moment, for `updated_at`
 */
export function sqlStore(options: {
  database: Database
  council: string
  now: () => string
  keys?: AnswerKeys | undefined
}): AnswerStore<Executor> {
  const { database, council, now, keys } = options

  async function read({ session, journey }: SessionKey): Promise<Stored | undefined> {
    const row = await database
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions as s')
      .leftJoin('journeys_submissions as done', (join) =>
        join.onRef('done.council', '=', 's.council').onRef('done.instance', '=', 's.instance'),
      )
      .select([
        's.state',
        's.key_id',
        's.instance',
        's.revision',
        's.updated_at',
        'done.reference',
        'done.submitted_at',
      ])
      .where('s.council', '=', council)
      .where('s.session', '=', await hash(session))
      .where('s.journey', '=', journey)
      .executeTakeFirst()
    if (!row) return undefined
    const place = { council, journey, instance: row.instance }
    const sealed = { text: row.state, keyId: row.key_id }
    const state = await openJson<JourneyState>(keys, sealed, place)
    const stored = { state, revision: row.revision, touchedAt: row.updated_at }
    if (row.reference === null || row.submitted_at === null) return stored
    return { ...stored, submission: { reference: row.reference, submittedAt: row.submitted_at } }
  }

  const readRun: AnswerStore<Executor>['readRun'] = async ({ journey, instance }, within) => {
    const row = await (within ?? database)
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions')
      .select(['state', 'key_id'])
      .where('council', '=', council)
      .where('journey', '=', journey)
      .where('instance', '=', instance)
      .executeTakeFirst()
    if (!row) return undefined
    const sealed = { text: row.state, keyId: row.key_id }
    return openJson<JourneyState>(keys, sealed, { council, journey, instance })
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
    const { instance } = state
    const { text, keyId } = await sealJson(keys, state, { council, journey, instance })
    const channel = state.channel ?? 'online'
    const values = { state: text, key_id: keyId, instance, channel, updated_at: now() }
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

  async function touch({ session, journey }: SessionKey): Promise<void> {
    await database
      .tables<JourneysTables>()
      .updateTable('journeys_sessions')
      .set({ updated_at: now() })
      .where('council', '=', council)
      .where('session', '=', await hash(session))
      .where('journey', '=', journey)
      .execute()
  }

  async function end({ session, journey }: SessionKey): Promise<boolean> {
    const tables = database.tables<JourneysTables>()
    const hashed = await hash(session)
    // What was saved for later is only taken from this session; its link still opens it.
    const unreachable = await hash(makeId(cryptoRandom))
    const kept = await tables
      .updateTable('journeys_sessions as s')
      .set({ session: unreachable })
      .where('s.council', '=', council)
      .where('s.session', '=', hashed)
      .where('s.journey', '=', journey)
      .where((e) =>
        e.exists(
          e
            .selectFrom('journeys_links as link')
            .select('link.token')
            .whereRef('link.council', '=', 's.council')
            .whereRef('link.instance', '=', 's.instance')
            // Written so that no index by time is looked through: the run's own is meant.
            .where(sql`(link.ends_at || '') collate "C"`, '>', now()),
        ),
      )
      .returning('s.instance')
      .executeTakeFirst()
    if (kept) return false
    const gone = await tables
      .deleteFrom('journeys_sessions')
      .where('council', '=', council)
      .where('session', '=', hashed)
      .where('journey', '=', journey)
      .returning('instance')
      .executeTakeFirst()
    return gone !== undefined
  }

  const submitOnce: AnswerStore<Executor>['submitOnce'] = async (submission, work, within) => {
    const submitIn = async (tx: Executor) => {
      const { journey, instance, submittedAt } = submission
      const tables = tx.tables<JourneysTables>()
      for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt += 1) {
        const given = submission.reference
        const reference = typeof given === 'string' ? given : given()
        // The insert waits for any other transaction that submits the same run, so the second one
        // to arrive finds the first one's row and does no work.
        const inserted = await tables
          .insertInto('journeys_submissions')
          .values((e) => ({
            council,
            journey,
            instance,
            reference,
            channel: e.fn.coalesce(
              e
                .selectFrom('journeys_sessions')
                .select('channel')
                .where('council', '=', council)
                .where('instance', '=', instance)
                .limit(1),
              e.val('online'),
            ),
            submitted_at: submittedAt,
          }))
          .onConflict((conflict) => conflict.doNothing())
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
          .executeTakeFirst()
        if (before) return { reference: before.reference, first: false }
      }
      throw referenceTaken()
    }
    return within ? submitIn(within) : database.transaction(submitIn)
  }

  return { read, readRun, isKnown, write, touch, end, submitOnce }
}
