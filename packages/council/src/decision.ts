import type { Bilingual } from '@guildhall/standards/language'

/** Another way to get it done: a sentence and, where there is one, an address to go to. */
export interface Alternative {
  readonly text: Bilingual
  readonly href?: string
}

/** A yes: until when it stays one, as an ISO 8601 instant. */
export interface Allowed {
  readonly allowed: true
  /** What led to it, for tests and events; never shown. */
  readonly code: string
  readonly reason: Bilingual
  readonly closesAt?: string
}

/** A no that explains itself: why, when it opens or closed (ISO 8601 instants), what to do instead. */
export interface Refused {
  readonly allowed: false
  readonly code: string
  readonly reason: Bilingual
  readonly opensAt?: string
  readonly closesAt?: string
  readonly instead?: Alternative
}

/**
 * An explained yes or no: may a resident do this now?
 *
 * It is plain data, so that it can be stored, sent to a browser and shown in either language. Every
 * action that a pattern doesn't allow returns one.
 */
export type Decision = Allowed | Refused

/** A yes. */
export function allow(code: string, reason: Bilingual, more: { closesAt?: string } = {}): Allowed {
  return { allowed: true, code, reason, ...more }
}

/** A no, with its reason and whatever else is known. */
export function refuse(
  code: string,
  reason: Bilingual,
  more: { opensAt?: string; closesAt?: string; instead?: Alternative } = {},
): Refused {
  return { allowed: false, code, reason, ...more }
}
