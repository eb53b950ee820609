import type { Database, Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import type { Bilingual, Language } from '@guildhall/standards/language'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Uprn } from '@guildhall/standards/uprn'
import { type LinkPurpose, makeToken, readToken } from './links.ts'
import type { RemindersTables } from './reminders-tables.ts'

serverOnly('bin-collection/reminders')

const HOUR = 3_600_000
/** How long a link to confirm is good for. */
const LINK_DAYS = 7
/** A second request within this sends no second message: nobody's inbox is to be filled. */
const LINK_AGAIN_HOURS = 1
/** Most messages with a link to one recipient in a day, for any property. */
const LINKS_A_DAY = 5

/** Ids of a council's templates in GOV.UK Notify, one a language; see `reminderTemplates`. */
export interface ReminderTemplates {
  readonly confirm: { readonly email: Bilingual; readonly sms: Bilingual }
  readonly reminder: { readonly email: Bilingual; readonly sms: Bilingual }
}

/** What reminders need of the app. */
export interface RemindersServer {
  /** The council's slug. */
  readonly council: string
  readonly councilName: Bilingual
  readonly templates: ReminderTemplates
  /** Secrets that links are made with, 32 characters or more, the one in use first. */
  readonly keys: readonly string[]
  /** https address of the page that a link leads to; it shows a button and does nothing by itself. */
  linkHref(purpose: LinkPurpose, token: string, language: Language): string
  readonly clock: Clock
  /** Makes an id that can't be guessed, 16 letters or more. @default crypto.randomUUID */
  randomId?(): string
}

/** What a resident asks for. */
export interface ReminderRequest {
  readonly uprn: Uprn
  readonly kind: 'email' | 'sms'
  /** An email address, or a phone number as it is dialled. */
  readonly to: string
  /** The address on one line. */
  readonly place: string
  readonly language: Language
}

/**
 * Takes a request for reminders and queues the message with the link that confirms it.
 *
 * Nobody is reminded who has not followed that link: an address may be mistyped, or somebody else's.
 * The answer is the same for one who has reminders already, so that nobody finds out who does.
 *
 * @returns whether a message was queued; false where one was an hour ago, or five were today
 */
export async function askForReminders(
  tx: Executor,
  server: RemindersServer,
  request: ReminderRequest,
): Promise<{ queued: boolean }> {
  const { council, clock } = server
  const now = clock().epochMilliseconds
  const recipient = request.kind === 'email' ? request.to.trim().toLowerCase() : request.to.trim()
  const rows = await tx
    .tables<RemindersTables>()
    .selectFrom('bin_collection_reminders')
    .select(['id', 'uprn', 'link_sent_at'])
    .where('council', '=', council)
    .where('kind', '=', request.kind)
    .where('recipient', '=', recipient)
    .forUpdate()
    .execute()
  const own = rows.find(({ uprn }) => uprn === request.uprn)
  const isSince = (hours: number) => (row: { link_sent_at: Date }) =>
    now - row.link_sent_at.getTime() < hours * HOUR
  if (own && isSince(LINK_AGAIN_HOURS)(own)) return { queued: false }
  if (rows.filter(isSince(24)).length >= LINKS_A_DAY) return { queued: false }
  const asked = {
    place: request.place,
    language: request.language,
    link_sent_at: new Date(now),
  }
  const kept = await tx
    .tables<RemindersTables>()
    .insertInto('bin_collection_reminders')
    .values({
      council,
      id: own?.id ?? server.randomId?.() ?? crypto.randomUUID(),
      uprn: request.uprn,
      kind: request.kind,
      recipient,
      ...asked,
      asked_at: new Date(now),
      confirmed_at: null,
      reminded_for: null,
    })
    .onConflict((conflict) =>
      conflict.constraint('bin_collection_reminders_once').doUpdateSet(asked),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return queueMessage(
    tx,
    {
      council,
      kind: request.kind,
      templateId: server.templates.confirm[request.kind][request.language],
      to: recipient,
      language: request.language,
      reference: `bin-reminder-confirm/${kept.id}/${now}`,
      personalisation: {
        council_name: server.councilName[request.language],
        address: request.place,
        link: server.linkHref(
          'confirm',
          makeToken(server.keys, 'confirm', kept.id),
          request.language,
        ),
      },
    },
    { clock },
  )
}

/** What a link leads to: `open` waits for the button, `done` has had it, `gone` has nothing behind it. */
export type LinkState =
  | { readonly state: 'open' | 'done'; readonly place: string; readonly kind: 'email' | 'sms' }
  | { readonly state: 'gone' }

/** What a link leads to, without doing anything: mail scanners follow links too. */
export async function readLink(
  database: Executor,
  server: Pick<RemindersServer, 'council' | 'keys' | 'clock'>,
  link: { purpose: LinkPurpose; token: string },
): Promise<LinkState> {
  const row = await rowOf(database, server, link)
  if (!row) return { state: 'gone' }
  const { place, kind, confirmed_at } = row
  const isDone = link.purpose === 'confirm' && confirmed_at !== null
  return { state: isDone ? 'done' : 'open', place, kind }
}

/**
 * Does what a link is for, when its button is pressed: starts reminders, or ends them and forgets
 * whose they were. Pressed twice, it says the same.
 */
export async function followLink(
  database: Executor,
  server: Pick<RemindersServer, 'council' | 'keys' | 'clock'>,
  link: { purpose: LinkPurpose; token: string },
): Promise<LinkState> {
  const row = await rowOf(database, server, link)
  if (!row) return { state: 'gone' }
  const table = database.tables<RemindersTables>()
  if (link.purpose === 'stop') {
    await table
      .deleteFrom('bin_collection_reminders')
      .where('council', '=', server.council)
      .where('id', '=', row.id)
      .execute()
  } else {
    await table
      .updateTable('bin_collection_reminders')
      .set({ confirmed_at: new Date(server.clock().epochMilliseconds) })
      .where('council', '=', server.council)
      .where('id', '=', row.id)
      .where('confirmed_at', 'is', null)
      .execute()
  }
  return { state: 'done', place: row.place, kind: row.kind }
}

async function rowOf(
  database: Executor,
  { council, keys, clock }: Pick<RemindersServer, 'council' | 'keys' | 'clock'>,
  { purpose, token }: { purpose: LinkPurpose; token: string },
) {
  const id = readToken(keys, purpose, token)
  if (id === undefined) return undefined
  const row = await database
    .tables<RemindersTables>()
    .selectFrom('bin_collection_reminders')
    .select(['id', 'place', 'kind', 'confirmed_at', 'link_sent_at'])
    .where('council', '=', council)
    .where('id', '=', id)
    .executeTakeFirst()
  const age = row ? clock().epochMilliseconds - row.link_sent_at.getTime() : 0
  const isOver = purpose === 'confirm' && row?.confirmed_at === null && age > LINK_DAYS * 24 * HOUR
  return isOver ? undefined : row
}

/** Forgets requests that nobody confirmed in a week. @returns how many */
export async function forgetUnconfirmed(
  database: Database,
  { council, clock }: Pick<RemindersServer, 'council' | 'clock'>,
): Promise<number> {
  const before = new Date(clock().epochMilliseconds - LINK_DAYS * 24 * HOUR)
  const gone = await database
    .tables<RemindersTables>()
    .deleteFrom('bin_collection_reminders')
    .where('council', '=', council)
    .where('confirmed_at', 'is', null)
    .where('link_sent_at', '<', before)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}
