import type { Database, Executor } from '@guildhall/database/database'
import type { Language } from '@guildhall/standards/language'
import { type Clock, systemClock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { type NotifyClient, NotifyError, type Personalisation } from './client.ts'
import type { NotifyTables } from './database.ts'
import { meaningOf, type NotifyProblem, stopsAll } from './notify-error.ts'

serverOnly('notify/outbox')

const minute = 60_000
const hour = 60 * minute

/** How long after each attempt the next one comes; after the last, the message has failed. */
const waits = [
  minute,
  5 * minute,
  15 * minute,
  hour,
  3 * hour,
  6 * hour,
  12 * hour,
  24 * hour,
  24 * hour,
]

/** Longer than any attempt, so that a message whose lease ended belongs to a worker that died. */
const leaseMs = 2 * minute

/** How long the address of a failed message is kept, for staff to put it right. */
const failedRetentionMs = 7 * 24 * hour

/** A message to queue. */
export interface QueuedMessage {
  council: string
  kind: 'email' | 'sms'
  /** One template per language: Notify takes no language of its own. */
  templateId: string
  to: string
  personalisation: Personalisation
  /**
   * Names this message among those of its template, such as the booking's reference; at most 255
   * characters and nothing personal. The same again is not queued twice.
   */
  reference: string
  language: Language
}

/**
 * Queues a message inside the caller's transaction: kept if that is, and gone if it isn't.
 *
 * @returns whether it was queued; false when this reference was queued for this template before
 */
export async function queueMessage(
  executor: Executor,
  message: QueuedMessage,
  options: { clock?: Clock } = {},
): Promise<{ queued: boolean }> {
  if (message.reference.length === 0 || message.reference.length > 255) {
    throw new RangeError(
      'A message’s reference has 1 to 255 characters. Without it the message can’t be found again. Give it the booking’s or report’s reference.',
    )
  }
  const now = new Date((options.clock ?? systemClock)().epochMilliseconds)
  const row = await executor
    .tables<NotifyTables>()
    .insertInto('notify_outbox')
    .values({
      council: message.council,
      kind: message.kind,
      template_id: message.templateId,
      recipient: message.to,
      personalisation: JSON.stringify(message.personalisation),
      reference: message.reference,
      language: message.language,
      due_at: now,
      queued_at: now,
    })
    .onConflict((conflict) => conflict.constraint('notify_outbox_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return { queued: row !== undefined }
}

/** What a round of deliveries did. */
export interface Delivery {
  sent: number
  /** To be tried again later. */
  later: number
  failed: number
  /** Set when the round ended early because every message would have met the same. */
  stoppedBy?: NotifyProblem['code']
}

interface Claim {
  id: string
  kind: 'email' | 'sms'
  templateId: string
  to: string
  personalisation: Personalisation
  notifyReference: string
  attempt: number
  lookUpFirst: boolean
  leasedUntil: number
}

/** Takes the next due message for this worker, noting that its outcome is unknown until told. */
async function claimNext(
  database: Database,
  clock: Clock,
  council: string | undefined,
): Promise<Claim | undefined> {
  return await database.transaction(async (tx) => {
    const db = tx.tables<NotifyTables>()
    const nowMs = clock().epochMilliseconds
    const now = new Date(nowMs)
    const row = await db
      .selectFrom('notify_outbox')
      .selectAll()
      .where('state', '=', 'queued')
      .$if(council !== undefined, (query) => query.where('council', '=', council ?? ''))
      .where('due_at', '<=', now)
      .where((eb) => eb.or([eb('leased_until', 'is', null), eb('leased_until', '<', now)]))
      .orderBy('due_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst()
    if (row === undefined) return undefined
    const leasedUntil = nowMs + leaseMs
    await db
      .updateTable('notify_outbox')
      .set({
        attempts: row.attempts + 1,
        outcome_unknown: true,
        leased_until: new Date(leasedUntil),
      })
      .where('id', '=', row.id)
      .execute()
    return {
      id: row.id,
      kind: row.kind,
      templateId: row.template_id,
      to: row.recipient ?? '',
      personalisation: row.personalisation ?? {},
      notifyReference: `${row.reference}/${row.id}`,
      attempt: row.attempts + 1,
      lookUpFirst: row.outcome_unknown,
      leasedUntil,
    }
  })
}

/** What came of an attempt: taken, a problem, or nothing since the lease ran out before it began. */
type Outcome = { notifyId: string } | { problem: NotifyProblem; unknown: boolean } | undefined

async function attempt(client: NotifyClient, clock: Clock, claim: Claim): Promise<Outcome> {
  let unknown = claim.lookUpFirst
  try {
    if (claim.lookUpFirst) {
      const [found] = await client.findByReference(claim.notifyReference)
      if (found !== undefined) return { notifyId: found.id }
      unknown = false
    }
    // A worker that slept past its lease may not send: another one may have.
    if (clock().epochMilliseconds >= claim.leasedUntil) return undefined
    const message = {
      templateId: claim.templateId,
      to: claim.to,
      personalisation: claim.personalisation,
      reference: claim.notifyReference,
    }
    const sent =
      claim.kind === 'email' ? await client.sendEmail(message) : await client.sendSms(message)
    return { notifyId: sent.id }
  } catch (error) {
    if (!(error instanceof NotifyError)) throw error
    return { problem: error.problem, unknown: unknown || meaningOf(error.problem) === 'unknown' }
  }
}

/** What the row becomes. */
function changeFor(claim: Claim, outcome: NonNullable<Outcome>, nowMs: number) {
  const now = new Date(nowMs)
  if ('notifyId' in outcome) {
    return {
      state: 'sent' as const,
      notify_id: outcome.notifyId,
      recipient: null,
      personalisation: null,
      failed_reason: null,
      outcome_unknown: false,
      finished_at: now,
    }
  }
  const seen = { failed_reason: outcome.problem.code, outcome_unknown: outcome.unknown }
  const wait = waits[claim.attempt - 1]
  const refused = !outcome.unknown && meaningOf(outcome.problem) === 'refused'
  return refused || wait === undefined
    ? { ...seen, state: 'failed' as const, finished_at: now }
    : { ...seen, state: 'queued' as const, due_at: new Date(nowMs + wait) }
}

async function record(database: Database, clock: Clock, claim: Claim, outcome: Outcome) {
  if (outcome === undefined) return 'later'
  const change = changeFor(claim, outcome, clock().epochMilliseconds)
  await database
    .tables<NotifyTables>()
    .updateTable('notify_outbox')
    .set({ ...change, leased_until: null })
    .where('id', '=', claim.id)
    .where('state', '=', 'queued')
    // Once the lease ran out another worker may have the message; its word counts.
    .where('attempts', '=', claim.attempt)
    .execute()
  return change.state === 'queued' ? 'later' : change.state
}

async function eraseOldFailures(database: Database, clock: Clock): Promise<void> {
  await database
    .tables<NotifyTables>()
    .updateTable('notify_outbox')
    .set({ recipient: null, personalisation: null })
    .where('state', '=', 'failed')
    .where('recipient', 'is not', null)
    .where('finished_at', '<', new Date(clock().epochMilliseconds - failedRetentionMs))
    .execute()
}

/**
 * Sends the messages that are due, each once, however many workers and machines do it at a time.
 *
 * A message whose last attempt had no answer is looked up at Notify before it is sent again. The
 * address and personalisation are erased once it is sent, and seven days after it failed.
 *
 * @param options.limit messages in this call, 100 unless given
 * @param options.council only this council's, where each has a Notify service of its own
 */
export async function deliverDue(
  database: Database,
  client: NotifyClient,
  options: { clock: Clock; limit?: number; council?: string },
): Promise<Delivery> {
  const { clock } = options
  const delivery: Delivery = { sent: 0, later: 0, failed: 0 }
  await eraseOldFailures(database, clock)
  for (let count = 0; count < (options.limit ?? 100); count++) {
    const claim = await claimNext(database, clock, options.council)
    if (claim === undefined) break
    const outcome = await attempt(client, clock, claim)
    delivery[await record(database, clock, claim, outcome)] += 1
    if (outcome !== undefined && 'problem' in outcome && stopsAll(outcome.problem)) {
      delivery.stoppedBy = outcome.problem.code
      break
    }
  }
  return delivery
}
