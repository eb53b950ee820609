import type { Database, Executor } from '@guildhall/database/database'
import type { Language } from '@guildhall/standards/language'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import type { Journey } from '../journey.ts'
import type { AnswerKeys } from './answer-keys.ts'
import { cryptoRandom, makeId } from './reference.ts'
import { type LinkStore, type Mailer, returnHref, type SavedLink } from './saving.ts'
import { hash, type JourneysTables, openJson, sealJson } from './tables.ts'

serverOnly('journeys/saved-links')

interface Where {
  database: Database
  council: string
  keys?: AnswerKeys | undefined
}

/** Keeps one council's links to saved answers in the database of its answers. */
export function sqlLinks({
  database,
  council,
  keys,
  now,
}: Where & { now: () => string }): LinkStore<Executor> {
  const select = () =>
    database
      .tables<JourneysTables>()
      .selectFrom('journeys_links')
      .select(['journey', 'instance', 'email', 'key_id', 'sent', 'ends_at'])
      .where('journeys_links.council', '=', council)
      .where((e) =>
        e.not(
          e.exists(
            e
              .selectFrom('journeys_submissions as done')
              .select('done.instance')
              .where('done.council', '=', council)
              .whereRef('done.instance', '=', 'journeys_links.instance'),
          ),
        ),
      )

  const asLink = async (
    row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirst']>>,
  ): Promise<SavedLink | undefined> => {
    // Not asked of the database, which might then look through all links that haven't ended.
    if (!row || row.ends_at <= now()) return undefined
    const { journey, instance, sent, ends_at: endsAt } = row
    const email = await openEmail(keys, council, row)
    return { journey, instance, email, sent, endsAt }
  }

  return {
    async save({ journey, instance, email, endsAt, sent, secret, language }, work) {
      const place = { council, journey, instance }
      const { text, keyId } = await sealJson(keys, email, place)
      const token = await hash(secret)
      await database.transaction(async (tx) => {
        const tables = tx.tables<JourneysTables>()
        await tables
          .deleteFrom('journeys_links')
          .where('council', '=', council)
          .where('instance', '=', instance)
          .execute()
        const row = { ...place, token, kind: 'saved', email: text, key_id: keyId }
        await tables
          .insertInto('journeys_links')
          .values({ ...row, language, sent, ends_at: endsAt })
          .execute()
        await work(tx)
      })
    },
    async ofRun(instance) {
      return asLink(
        await select()
          .where('instance', '=', instance)
          .where('kind', '=', 'saved')
          .executeTakeFirst(),
      )
    },
    async find(secret) {
      return asLink(
        await select()
          .where('token', '=', await hash(secret))
          .executeTakeFirst(),
      )
    },
    async open({ journey, instance }, { secret, before }) {
      const session = await hash(secret)
      const old = before === undefined ? undefined : await hash(before)
      return database.transaction(async (tx) => {
        const tables = tx.tables<JourneysTables>()
        const moved = await tables
          .updateTable('journeys_sessions')
          .set({ session, updated_at: now() })
          .where('council', '=', council)
          .where('instance', '=', instance)
          .returning('instance')
          .executeTakeFirst()
        if (moved && old !== undefined) {
          await tables
            .updateTable('journeys_sessions')
            .set({ session })
            .where('council', '=', council)
            .where('session', '=', old)
            .where('journey', '!=', journey)
            .execute()
        }
        return moved !== undefined
      })
    },
  }
}

async function openEmail(
  keys: AnswerKeys | undefined,
  council: string,
  row: { email: string; key_id: string | null; journey: string; instance: string },
): Promise<string> {
  return openJson<string>(keys, { text: row.email, keyId: row.key_id }, { ...row, council })
}

/** When reminders go out, in days before the end; the last first, so that a late job sends one. */
const reminders = [
  { kind: 'day', days: 1 },
  { kind: 'week', days: 7 },
] as const

/**
 * Reminds residents of one council of what they saved: 7 days before it ends, and 1 day.
 *
 * Each reminder carries a new link, since the first can't be read back; both work until the end.
 *
 * @param options.base address of a journey in a language, `https://council.example/cy/report`
 * @returns how many were sent
 */
export async function sendReminders({
  database,
  council,
  keys,
  now,
  journeys,
  mailer,
  base,
  random = cryptoRandom,
}: Where & {
  now: ReturnType<Clock>
  journeys: readonly Journey[]
  mailer: Mailer<Executor>
  base(journey: Journey, language: Language): string
  random?: (bytes: number) => Uint8Array
}): Promise<number> {
  let sent = 0
  for (const { kind, days } of reminders) {
    const due = await database
      .tables<JourneysTables>()
      .selectFrom('journeys_links as link')
      .selectAll('link')
      .where('link.council', '=', council)
      .where('link.kind', '=', 'saved')
      .where(sql`link.ends_at collate "C"`, '>', now.toString())
      .where(sql`link.ends_at collate "C"`, '<=', now.add({ hours: days * 24 }).toString())
      .where((e) =>
        e.and([
          e.exists(
            e
              .selectFrom('journeys_sessions as s')
              .select('s.instance')
              .where('s.council', '=', council)
              .whereRef('s.instance', '=', 'link.instance'),
          ),
          e.not(
            e.exists(
              e
                .selectFrom('journeys_submissions as done')
                .select('done.instance')
                .where('done.council', '=', council)
                .whereRef('done.instance', '=', 'link.instance'),
            ),
          ),
          e.not(
            e.exists(
              e
                .selectFrom('journeys_links as before')
                .select('before.instance')
                .where('before.council', '=', council)
                .whereRef('before.instance', '=', 'link.instance')
                // Whoever is told that a day is left needn't be told that a week is.
                .where('before.kind', 'in', ['day', kind]),
            ),
          ),
        ]),
      )
      .execute()
    for (const row of due) {
      const journey = journeys.find(({ id }) => id === row.journey)
      if (!journey) continue
      const to = await openEmail(keys, council, row)
      const secret = makeId(random) + makeId(random)
      const token = await hash(secret)
      const language = row.language === 'cy' ? 'cy' : 'en'
      const href = returnHref(journey, base(journey, language), secret)
      const reference = makeId(random)
      const message = { kind, to, language, journey, href, endsAt: row.ends_at, reference } as const
      sent += await database.transaction(async (tx) => {
        // Two servers may find the same one due: the second inserts nothing.
        const kept = await tx
          .tables<JourneysTables>()
          .insertInto('journeys_links')
          .values({ ...row, token, kind })
          .onConflict((conflict) => conflict.doNothing())
          .returning('token')
          .executeTakeFirst()
        if (!kept) return 0
        await mailer.send(message, tx)
        return 1
      })
    }
  }
  return sent
}
