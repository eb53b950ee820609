import type { Database, Executor } from '@guildhall/database/database'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { Journey } from '../journey.ts'
import { furthestPage, type JourneyState, pathOf } from '../step.ts'
import type { Channel, Way } from '../way.ts'
import type { AnswerKeys } from './answer-keys.ts'
import type { EraseElsewhere } from './store.ts'
import { type JourneysTables, openJson, sealJson } from './tables.ts'

serverOnly('journeys/retention')

/**
 * Seals one council's stored answers with the newest key, so that older keys may be thrown away.
 *
 * @param options.batch how many are read at a time. Default 200
 * @returns how many were sealed anew
 */
export async function resealAnswers(
  database: Database,
  { council, keys, batch = 200 }: { council: string; keys: AnswerKeys; batch?: number },
): Promise<number> {
  const tables = database.tables<JourneysTables>()
  let resealed = 0
  let after = ''
  for (;;) {
    const rows = await tables
      .selectFrom('journeys_sessions')
      .select(['session', 'journey', 'instance', 'revision', 'state', 'key_id'])
      .where('council', '=', council)
      .where((e) => e.or([e('key_id', 'is', null), e('key_id', '!=', keys.keyId)]))
      .where('instance', '>', after)
      .orderBy('instance')
      .limit(batch)
      .execute()
    for (const { session, journey, instance, revision, state, key_id } of rows) {
      const place = { council, journey, instance }
      const opened = await openJson(keys, { text: state, keyId: key_id }, place)
      const { text, keyId } = await sealJson(keys, opened, place)
      // A resident who writes meanwhile seals with the newest key themselves.
      await tables
        .updateTable('journeys_sessions')
        .set({ state: text, key_id: keyId })
        .where('council', '=', council)
        .where('session', '=', session)
        .where('journey', '=', journey)
        .where('revision', '=', revision)
        .execute()
      resealed += 1
    }
    const last = rows.at(-1)
    if (!last) return resealed
    after = last.instance
  }
}

/** How long one journey's answers and submissions are kept. */
export interface Retention {
  readonly journey: Journey
  /** Days after which a run that nobody touched is deleted, submitted or not. Undefined: never. */
  readonly answersDays?: number | undefined
  /** Days after which one that was never submitted is, where that is sooner. Default `answersDays`. */
  readonly unsubmittedDays?: number | undefined
  /**
   * Days after which the record of a submission is deleted: reference, time, channel. Undefined:
   * never. It stays as long as its answers do, since without it they could be sent twice.
   */
  readonly submissionsDays?: number | undefined
}

/** A run that was deleted before it was submitted; nothing in it tells of its resident. */
export interface AbandonedRun {
  readonly journey: Journey
  readonly channel: Channel
  /** The page that it stopped at; undefined when its answers couldn't be opened. */
  readonly page: string | undefined
  /** How it was last gone on with; undefined where that isn't known. */
  readonly way?: Way
}

/**
 * Deletes what one council no longer keeps.
 *
 * @param options.onAbandoned told of each run that was never submitted, after it is deleted
 * @param options.alsoErase erases what is kept of a run elsewhere, such as its files, in the
 *   transaction that deletes the run: while it fails the run stays, and is tried again next time
 * @returns how many of each were deleted
 */
export async function purge(
  database: Database,
  options: {
    council: string
    now: ReturnType<Clock>
    keep: readonly Retention[]
    keys?: AnswerKeys | undefined
    onAbandoned?(run: AbandonedRun): void
    alsoErase?: EraseElsewhere<Executor>
  },
): Promise<{ answers: number; submissions: number }> {
  const deleted = { answers: 0, submissions: 0 }
  for (const { journey, answersDays, unsubmittedDays, submissionsDays } of options.keep) {
    if (answersDays !== undefined) {
      const sooner = Math.min(answersDays, unsubmittedDays ?? answersDays)
      const before = daysAgo(options.now, answersDays)
      const unsubmittedBefore = daysAgo(options.now, sooner)
      deleted.answers += await purgeAnswers(
        database,
        journey,
        { before, unsubmittedBefore },
        options,
      )
    }
    if (submissionsDays !== undefined) {
      const before = daysAgo(options.now, submissionsDays)
      deleted.submissions += await purgeSubmissions(database, options.council, journey.id, before)
    }
  }
  await purgeLinks(database, options)
  return deleted
}

/** Links that have ended, or whose run is gone, with the addresses that they were sent to. */
async function purgeLinks(
  database: Database,
  { council, now }: { council: string; now: ReturnType<Clock> },
): Promise<void> {
  await database
    .tables<JourneysTables>()
    .deleteFrom('journeys_links as link')
    .where('link.council', '=', council)
    .where((e) =>
      e.or([
        e(sql`link.ends_at collate "C"`, '<', now.toString()),
        e.not(
          e.exists(
            e
              .selectFrom('journeys_sessions as s')
              .select('s.instance')
              .whereRef('s.council', '=', 'link.council')
              .whereRef('s.instance', '=', 'link.instance'),
          ),
        ),
      ]),
    )
    .execute()
}

const BATCH = 500

async function purgeAnswers(
  database: Database,
  journey: Journey,
  { before, unsubmittedBefore }: { before: string; unsubmittedBefore: string },
  options: Pick<
    Parameters<typeof purge>[1],
    'council' | 'now' | 'keys' | 'onAbandoned' | 'alsoErase'
  >,
): Promise<number> {
  const { council, keys, onAbandoned, alsoErase } = options
  const now = options.now.toString()
  const tables = database.tables<JourneysTables>()
  let deleted = 0
  for (;;) {
    const rows = await tables
      .selectFrom('journeys_sessions as s')
      .leftJoin('journeys_submissions as done', (join) =>
        join.onRef('done.council', '=', 's.council').onRef('done.instance', '=', 's.instance'),
      )
      .select(['s.session', 's.instance', 's.revision', 's.state', 's.key_id', 's.channel'])
      .select(['s.updated_at', 'done.reference'])
      .where('s.council', '=', council)
      .where('s.journey', '=', journey.id)
      .where(sql`s.updated_at collate "C"`, '<', unsubmittedBefore)
      .where((e) =>
        e.or([e('done.reference', 'is', null), e(sql`s.updated_at collate "C"`, '<', before)]),
      )
      // What a resident was promised a link to is kept until it ends.
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('journeys_links as link')
              .select('link.token')
              .whereRef('link.council', '=', 's.council')
              .whereRef('link.instance', '=', 's.instance')
              .where(sql`link.ends_at collate "C"`, '>', now),
          ),
        ),
      )
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      const { session, instance, revision, updated_at } = row
      const erase = async (executor: Executor) => {
        // Only as it was found: whoever came back meanwhile keeps their answers.
        const gone = await executor
          .tables<JourneysTables>()
          .deleteFrom('journeys_sessions')
          .where('council', '=', council)
          .where('session', '=', session)
          .where('journey', '=', journey.id)
          .where('revision', '=', revision)
          .where('updated_at', '=', updated_at)
          .returning('instance')
          .executeTakeFirst()
        if (gone) await alsoErase?.({ journey: journey.id, instance }, executor)
        return gone !== undefined
      }
      if (!(await (alsoErase ? database.transaction(erase) : erase(database)))) continue
      deleted += 1
      if (!onAbandoned || row.reference !== null) continue
      const place = { council, journey: journey.id, instance }
      const state = await openJson<JourneyState>(
        keys,
        { text: row.state, keyId: row.key_id },
        place,
      )
        // A lost key must not keep answers from being deleted.
        .catch(() => undefined)
      const page = state && lastPage(journey, state)
      const way = state?.way
      onAbandoned({ journey, channel: row.channel as Channel, page, ...(way ? { way } : {}) })
    }
    if (rows.length < BATCH) return deleted
  }
}

/** Where a run stopped; on its last page where nothing is left to answer. */
function lastPage(journey: Journey, { answers }: JourneyState): string | undefined {
  return (furthestPage(journey, answers) ?? pathOf(journey, answers).at(-1))?.path
}

async function purgeSubmissions(
  database: Database,
  council: string,
  journey: string,
  before: string,
): Promise<number> {
  const deleted = await database
    .tables<JourneysTables>()
    .deleteFrom('journeys_submissions as done')
    .where('done.council', '=', council)
    .where('done.journey', '=', journey)
    .where(sql`done.submitted_at collate "C"`, '<', before)
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('journeys_sessions as s')
            .select('s.instance')
            .whereRef('s.council', '=', 'done.council')
            .whereRef('s.instance', '=', 'done.instance'),
        ),
      ),
    )
    .executeTakeFirst()
  return Number(deleted.numDeletedRows)
}

function daysAgo(now: ReturnType<Clock>, days: number): string {
  if (!(days >= 1)) {
    throw new RangeError(
      `${days} is no number of days to keep answers, so those of residents who are at it would be deleted. Give 1 or more.`,
    )
  }
  return now.subtract({ hours: Math.round(days * 24) }).toString()
}
