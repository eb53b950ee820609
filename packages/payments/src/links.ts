import { createHash, randomBytes } from 'node:crypto'
import type { Executor } from '@guildhall/database/database'
import type { Language } from '@guildhall/standards/language'
import { type Pence, pence } from '@guildhall/standards/pence'
import type { Clock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { PaymentsTables } from './database.ts'
import type { PaymentLine } from './lines.ts'
import { findPayment } from './records.ts'

serverOnly('payments/links')

/** What someone else is asked to pay: all that they see, and so nothing of the resident. */
export interface LinkTerms {
  /** What is paid for; the same as when the resident pays it themselves. */
  subject: string
  reference: string
  description: string
  amount: Pence
  lines: readonly PaymentLine[]
  language: Language
}

/** Makes a link for someone else to pay by. */
export interface NewPaymentLink extends LinkTerms {
  council: string
  clock: Clock
  /** Hours until it ends; no longer than what it pays for is held. */
  hours: number
}

/**
 * A payment link as whoever opens it finds it.
 *
 * `open` pay with `startPayment`, channel `link` · `paid` by whoever was first · `expired` and
 * `withdrawn` ask the resident for another · `unknown` no such link of this council
 */
export type OpenedLink =
  | { kind: 'open'; terms: LinkTerms; expiresAt: Date }
  | { kind: 'paid' | 'expired' | 'withdrawn'; terms: LinkTerms }
  | { kind: 'unknown' }

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Makes a link, and withdraws those made for the same before: only the newest pays.
 *
 * @returns the token to put into the address, 43 characters; it is kept nowhere, only its hash is
 */
export async function createPaymentLink(tx: Executor, link: NewPaymentLink): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = link.clock().epochMilliseconds
  const db = tx.tables<PaymentsTables>()
  await withdrawPaymentLinks(tx, link)
  await db
    .insertInto('payments_links')
    .values({
      token_hash: hashOf(token),
      council: link.council,
      subject: link.subject,
      reference: link.reference,
      description: link.description,
      amount: link.amount,
      lines: JSON.stringify(link.lines),
      language: link.language,
      created_at: new Date(now),
      expires_at: new Date(now + link.hours * 3_600_000),
    })
    .execute()
  return token
}

/** Ends every link of a subject: it was changed, cancelled, or is paid in another way. */
export async function withdrawPaymentLinks(
  tx: Executor,
  of: { council: string; subject: string; clock: Clock },
): Promise<void> {
  await tx
    .tables<PaymentsTables>()
    .updateTable('payments_links')
    .set({ revoked_at: new Date(of.clock().epochMilliseconds) })
    .where('council', '=', of.council)
    .where('subject', '=', of.subject)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Until when a subject can be paid by a link; undefined while no link of it works. A hold lasts as long. */
export async function linkOpenUntil(
  executor: Executor,
  of: { council: string; subject: string; clock: Clock },
): Promise<Date | undefined> {
  const row = await executor
    .tables<PaymentsTables>()
    .selectFrom('payments_links')
    .select('expires_at')
    .where('council', '=', of.council)
    .where('subject', '=', of.subject)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date(of.clock().epochMilliseconds))
    .executeTakeFirst()
  return row?.expires_at
}

/** Finds a link by the token in its address. */
export async function openPaymentLink(
  executor: Executor,
  of: { council: string; token: string; clock: Clock },
): Promise<OpenedLink> {
  if (!/^[\w-]{43}$/.test(of.token)) return { kind: 'unknown' }
  const row = await executor
    .tables<PaymentsTables>()
    .selectFrom('payments_links')
    .selectAll()
    .where('council', '=', of.council)
    .where('token_hash', '=', hashOf(of.token))
    .executeTakeFirst()
  if (row === undefined) return { kind: 'unknown' }
  const { subject, reference, description, lines, language } = row
  const terms = { subject, reference, description, amount: pence(row.amount), lines, language }
  const payment = await findPayment(executor, of.council, { subject })
  if (payment?.state === 'paid' || payment?.state === 'authorised') return { kind: 'paid', terms }
  if (row.revoked_at !== null) return { kind: 'withdrawn', terms }
  const isOver = row.expires_at.getTime() <= of.clock().epochMilliseconds
  return isOver ? { kind: 'expired', terms } : { kind: 'open', terms, expiresAt: row.expires_at }
}
