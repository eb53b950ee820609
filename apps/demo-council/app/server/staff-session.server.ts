import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '@guildhall/database/database'
import type { Clock } from '@guildhall/standards/plain-date'
import { sql } from 'kysely'
import { readCookie } from './cookies.server.ts'
import type { SiteTables } from './site-tables.server.ts'

/** Someone of the council who is signed in. */
export interface Staff {
  /** Who they are to the council's directory. */
  readonly subject: string
  readonly name: string
}

/** Name of the cookie that keeps staff signed in. */
export const STAFF_COOKIE = 'guildhall-staff'

/** A working day; whoever works on signs in again. */
export const STAFF_HOURS = 10

interface Where {
  database: Database
  council: string
  clock: Clock
}

/** Signs someone in. @returns the secret for their cookie */
export async function openStaffSession(
  { database, council, clock }: Where,
  { subject, name }: Staff,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const ends_at = clock().add({ hours: STAFF_HOURS }).toString()
  await database
    .tables<SiteTables>()
    .insertInto('site_staff_sessions')
    .values({ council, token: hash(secret), subject, name, ends_at })
    .execute()
  return secret
}

/** Who of the council sent a request; undefined for residents, and for staff of another council. */
export async function staffOf(
  request: Request,
  { database, council, clock }: Where,
): Promise<Staff | undefined> {
  const secret = readCookie(request, STAFF_COOKIE)
  if (secret === undefined) return undefined
  return database
    .tables<SiteTables>()
    .selectFrom('site_staff_sessions')
    .select(['subject', 'name'])
    .where('council', '=', council)
    .where('token', '=', hash(secret))
    .where(sql`ends_at collate "C"`, '>', clock().toString())
    .executeTakeFirst()
}

/** Signs out whoever sent a request. */
export async function endStaffSession(
  request: Request,
  { database, council }: Where,
): Promise<void> {
  const secret = readCookie(request, STAFF_COOKIE)
  if (secret === undefined) return
  await database
    .tables<SiteTables>()
    .deleteFrom('site_staff_sessions')
    .where('council', '=', council)
    .where('token', '=', hash(secret))
    .execute()
}

/** Forgets sessions that have ended; for a job. */
export async function forgetStaffSessions({ database, council, clock }: Where): Promise<void> {
  await database
    .tables<SiteTables>()
    .deleteFrom('site_staff_sessions')
    .where('council', '=', council)
    .where(sql`ends_at collate "C"`, '<=', clock().toString())
    .execute()
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
