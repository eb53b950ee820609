import { createHmac, timingSafeEqual } from 'node:crypto'
import { serverOnly } from '@guildhall/standards/server-only'

serverOnly('bin-collection/reminder-links')

/** What a link in a message does: `confirm` starts reminders, `stop` ends them. */
export type LinkPurpose = 'confirm' | 'stop'

/**
 * Makes the token of a link: the reminder's id and a proof that we gave it, base64url.
 *
 * Nothing of it is stored, so nobody who reads the database can use it.
 *
 * @param keys secrets of 32 characters or more, the one in use first
 */
export function makeToken(keys: readonly string[], purpose: LinkPurpose, id: string): string {
  return `${id}.${proof(currentKey(keys), purpose, id)}`
}

/** The reminder that a token is for; undefined when we never gave it for that purpose. */
export function readToken(
  keys: readonly string[],
  purpose: LinkPurpose,
  token: string,
): string | undefined {
  const [, id, said] = /^([A-Za-z0-9_-]{16,64})\.([A-Za-z0-9_-]{43})$/.exec(token) ?? []
  if (id === undefined || said === undefined) return undefined
  const given = Buffer.from(said)
  const isOurs = keys.some((key) => timingSafeEqual(Buffer.from(proof(key, purpose, id)), given))
  return isOurs ? id : undefined
}

function proof(key: string, purpose: LinkPurpose, id: string): string {
  return createHmac('sha256', key).update(`bin-reminder ${purpose} ${id}`).digest('base64url')
}

function currentKey([key]: readonly string[]): string {
  if (key === undefined || key.length < 32) {
    throw new TypeError(
      'The secret of reminder links is missing or shorter than 32 characters, so anybody could make a link. Give a longer one from the environment.',
    )
  }
  return key
}
