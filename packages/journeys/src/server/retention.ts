import type { Database } from '@guildhall/database/database'
import { serverOnly } from '@guildhall/standards/server-only'
import type { AnswerKeys } from './answer-keys.ts'
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
