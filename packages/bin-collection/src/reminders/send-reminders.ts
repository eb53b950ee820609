import type { Database, Executor } from '@guildhall/database/database'
import { queueMessage } from '@guildhall/notify/outbox'
import type { Bilingual, Language } from '@guildhall/standards/language'
import {
  addDays,
  formatDate,
  formatTime,
  londonDate,
  londonInstant,
  londonTime,
  type PlainDate,
} from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { sql } from 'kysely'
import { type Container, unknownService } from '../collection.ts'
import type { BinCollectionPolicy } from '../policy.ts'
import type { DatesTables } from '../schedule/dates-tables.ts'
import { reminderWords } from './content/content.ts'
import { makeToken } from './links.ts'
import { type NextServices, nextServicesSchema } from './next-collections.ts'
import type { RemindersServer } from './reminders.ts'
import type { RemindersTables } from './reminders-tables.ts'

serverOnly('bin-collection/send-reminders')

/** Reminders queued in one transaction. */
const BATCH = 200

/** What sending needs besides. */
export interface SendingServer extends RemindersServer {
  readonly policy: Pick<BinCollectionPolicy, 'services' | 'putOutBy'>
  /** `HH:MM` in London, before which nobody is reminded. @default 17:00 */
  readonly from?: string
  /** `HH:MM` in London, from which it is too late to write. @default 21:00 */
  readonly until?: string
}

/**
 * Queues the reminders of tomorrow's collections, each once, however many machines do it at a time.
 *
 * Call it every few minutes; outside the evening it does nothing. It goes by what `workOutNext` found
 * since last midnight: an older day is not told, since it may have moved.
 *
 * @returns how many reminders this call queued
 */
export async function sendReminders(database: Database, server: SendingServer): Promise<number> {
  const now = server.clock()
  const today = londonDate(now)
  const time = londonTime(now)
  if (time < (server.from ?? '17:00') || time >= (server.until ?? '21:00')) return 0
  const tomorrow = addDays(today, 1)
  let queued = 0
  for (;;) {
    const batch = await database.transaction((tx) => queueSome(tx, server, { today, tomorrow }))
    queued += batch
    if (batch < BATCH) return queued
  }
}

interface DueRow {
  id: string
  uprn: string
  kind: 'email' | 'sms'
  recipient: string
  place: string
  language: Language
  services: unknown
}

async function queueSome(
  tx: Executor,
  server: SendingServer,
  { today, tomorrow }: { today: PlainDate; tomorrow: PlainDate },
): Promise<number> {
  const { council } = server
  const midnight = londonInstant(today, '00:00').toString()
  // Rows that another machine has in hand are passed over; the update is what makes it once.
  const due = await sql<DueRow>`
    update bin_collection_reminders as r
    set reminded_for = ${tomorrow}::date
    from (
      select r.id, n.services
      from bin_collection_next n
      join bin_collection_reminders r on r.council = n.council and r.uprn = n.uprn
      where n.council = ${council} and n.date = ${tomorrow}::date
        and n.worked_out_at >= ${midnight}::timestamptz
        and r.confirmed_at is not null
        and (r.reminded_for is null or r.reminded_for < ${tomorrow}::date)
      limit ${BATCH}
      for update of r skip locked
    ) as due
    where r.council = ${council} and r.id = due.id
    returning r.id, r.uprn, r.kind, r.recipient, r.place, r.language, due.services
  `.execute(tx.tables<DatesTables & RemindersTables>())
  for (const row of due.rows) await queueOne(tx, server, row, tomorrow)
  return due.rows.length
}

async function queueOne(tx: Executor, server: SendingServer, row: DueRow, day: PlainDate) {
  const { language, kind } = row
  const words = reminderWords[language].message
  const services = nextServicesSchema.catch([]).parse(row.services)
  const told = services.map((next) => inWords(next, server.policy.services, language))
  await queueMessage(
    tx,
    {
      council: server.council,
      kind,
      templateId: server.templates.reminder[kind][language],
      to: row.recipient,
      language,
      reference: `bin-reminder/${row.id}/${day}`,
      personalisation: {
        council_name: server.councilName[language],
        address: row.place,
        collection_date: formatDate(day, language, 'day'),
        // An email has a line for each; a text has room for the names alone.
        collections:
          kind === 'email'
            ? told.map(({ name, container }) => words.line(name, container))
            : told.map(({ name }) => name).join(', '),
        put_out_by: formatTime(server.policy.putOutBy, language),
        stop_link: server.linkHref('stop', makeToken(server.keys, 'stop', row.id), language),
      },
    },
    { clock: server.clock },
  )
}

function inWords(
  { id, certainty }: NextServices[number],
  services: SendingServer['policy']['services'],
  language: Language,
): { name: string; container: string } {
  const service: { name: Bilingual; container: Pick<Container, 'words'> } =
    services.find((one) => one.id === id) ?? unknownService(id)
  const name = service.name[language]
  return {
    name:
      certainty === 'to-be-confirmed' ? reminderWords[language].message.toBeConfirmed(name) : name,
    container: service.container.words[language],
  }
}
