import type { Database, Executor } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Answers } from '../journey.ts'
import type { JourneyState } from '../step.ts'
import type { Channel } from '../way.ts'
import type { AnswerKeys } from './answer-keys.ts'
import type { EraseElsewhere, Submission } from './store.ts'
import { hash, type JourneysTables, openJson } from './tables.ts'

serverOnly('journeys/requests')

/** What is kept of a resident, for a request under data protection law. */
export interface FoundRun {
  readonly journey: string
  readonly instance: string
  readonly answers: Answers
  readonly channel: Channel
  /** ISO 8601 instant of the last change. */
  readonly updatedAt: string
  readonly submission?: Submission
}

/**
 * Who is looked for: by the reference that they were given, by the secret of their session's cookie,
 * or by what they wrote. Only the last opens every run of the council, as sealed answers have no index.
 */
export type LookFor =
  | { readonly reference: string }
  | { readonly session: string }
  | { matches(run: { journey: string; answers: Answers }): boolean }

const BATCH = 200

/**
 * The runs of one council that belong to a resident. One that was submitted and whose answers are
 * gone is found by its reference, without answers, since files of it may still be kept.
 *
 * @throws AnswerKeyError
 */
export async function findRuns(
  database: Database,
  where: { council: string; keys?: AnswerKeys | undefined },
  by: LookFor,
): Promise<readonly FoundRun[]> {
  const found = await findStored(database, where, by)
  if (found.length > 0 || !('reference' in by)) return found
  const rows = await database
    .tables<JourneysTables>()
    .selectFrom('journeys_submissions')
    .select(['journey', 'instance', 'channel', 'reference', 'submitted_at'])
    .where('council', '=', where.council)
    .where('reference', '=', by.reference)
    .execute()
  return rows.map(({ journey, instance, channel, reference, submitted_at: submittedAt }) => ({
    journey,
    instance,
    answers: {},
    channel: channel as Channel,
    updatedAt: submittedAt,
    submission: { reference, submittedAt },
  }))
}

async function findStored(
  database: Database,
  { council, keys }: { council: string; keys?: AnswerKeys | undefined },
  by: LookFor,
): Promise<readonly FoundRun[]> {
  const session = 'session' in by ? await hash(by.session) : undefined
  const found: FoundRun[] = []
  let after = ''
  for (;;) {
    let query = database
      .tables<JourneysTables>()
      .selectFrom('journeys_sessions as s')
      .leftJoin('journeys_submissions as done', (join) =>
        join.onRef('done.council', '=', 's.council').onRef('done.instance', '=', 's.instance'),
      )
      .select(['s.journey', 's.instance', 's.state', 's.key_id', 's.channel', 's.updated_at'])
      .select(['done.reference', 'done.submitted_at'])
      .where('s.council', '=', council)
      .where('s.instance', '>', after)
      .orderBy('s.instance')
      .limit(BATCH)
    if (session !== undefined) query = query.where('s.session', '=', session)
    if ('reference' in by) query = query.where('done.reference', '=', by.reference)
    const rows = await query.execute()
    for (const row of rows) {
      const { journey, instance, reference, submitted_at } = row
      const sealed = { text: row.state, keyId: row.key_id }
      const { answers } = await openJson<JourneyState>(keys, sealed, { council, journey, instance })
      if ('matches' in by && !by.matches({ journey, answers })) continue
      found.push({
        journey,
        instance,
        answers,
        channel: row.channel as Channel,
        updatedAt: row.updated_at,
        ...(reference === null || submitted_at === null
          ? {}
          : { submission: { reference, submittedAt: submitted_at } }),
      })
    }
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return found
    after = last.instance
  }
}

/**
 * Erases a run's answers and its links. What its submission left stays, as it names nobody: reference, time,
 * journey, channel. What a service recorded elsewhere is the service's to erase.
 *
 * @param options.alsoErase does so, for what it keeps of the run itself, such as its files; when it
 *   fails, nothing is erased
 * @returns whether there were answers
 */
export async function eraseRun(
  database: Database,
  {
    council,
    instance,
    alsoErase,
  }: { council: string; instance: string; alsoErase?: EraseElsewhere<Executor> },
): Promise<boolean> {
  return database.transaction(async (tx) => {
    const tables = tx.tables<JourneysTables>()
    await tables
      .deleteFrom('journeys_links')
      .where('council', '=', council)
      .where('instance', '=', instance)
      .execute()
    const gone = await tables
      .deleteFrom('journeys_sessions')
      .where('council', '=', council)
      .where('instance', '=', instance)
      .returning('journey')
      .execute()
    const sent = await tables
      .selectFrom('journeys_submissions')
      .select('journey')
      .where('council', '=', council)
      .where('instance', '=', instance)
      .execute()
    const [run] = [...gone, ...sent]
    // A council's own runs alone: whatever else is named may be another's.
    if (run) await alsoErase?.({ journey: run.journey, instance }, tx)
    return gone.length > 0
  })
}
