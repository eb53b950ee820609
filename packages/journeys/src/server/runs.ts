import type { Clock } from '@guildhall/standards/plain-date'
import type { Journey } from '../journey.ts'
import { begin, type JourneyState } from '../step.ts'
import { makeId } from './reference.ts'
import { readCookie } from './request.ts'
import type { AnswerStore, SessionKey, Stored } from './store.ts'

/** Name of the cookie that holds a session's secret. */
export const COOKIE = 'guildhall-session'

type Instant = ReturnType<Clock>

/** One resident's run of a journey, as a request finds it. */
export interface Run extends Stored {
  readonly key: SessionKey
  /** Whether the cookie has still to be set. */
  readonly isNew: boolean
  /** Set when the cookie's session has ended, and its answers with it. */
  readonly hasEnded?: true
  /** When the session ends unless something is done; undefined: never. */
  readonly endsAt?: Instant
  readonly now?: Instant
}

/** A session is touched at most this often, so that a burst of requests is one write. */
const TOUCH_SECONDS = 5

/**
 * Finds the run of whoever sent a request, or a new one that nothing is stored of yet.
 *
 * @param given.minutes of doing nothing after which a session ends; undefined: never
 */
export async function readRun(
  request: Request,
  given: {
    journey: Journey
    store: AnswerStore<never>
    random: (bytes: number) => Uint8Array
    clock: Clock
    minutes: number | undefined
    /** Told of a run whose session has ended, and its answers with it. */
    onEnded(stored: Stored): Promise<void>
  },
): Promise<Run> {
  const { journey, store, random, minutes } = given
  const session = readCookie(request, COOKIE)
  const key =
    session && /^[0-9a-f]{32}$/.test(session) ? { session, journey: journey.id } : undefined
  const stored = key ? await store.read(key) : undefined
  const isKnown = key !== undefined && (stored !== undefined || (await store.isKnown(key.session)))
  // A cookie that names no session of ours may have been planted: a new secret is made.
  const fresh = {
    key: isKnown ? key : { session: makeId(random), journey: journey.id },
    isNew: !isKnown,
    state: begin(journey, makeId(random)),
    revision: 0,
  }
  if (!key || !stored) {
    const touchedAt = given.clock().toString()
    const hasEnded = minutes !== undefined && key !== undefined && !isKnown
    return { ...fresh, touchedAt, ...(hasEnded ? { hasEnded } : {}) }
  }
  const found = { key, isNew: false, ...stored }
  if (minutes === undefined) return found

  const now = given.clock()
  const endsAt = now.add({ minutes })
  const idleSeconds = (now.epochMilliseconds - Date.parse(stored.touchedAt)) / 1000
  if (idleSeconds >= minutes * 60) {
    if (await store.end(key)) await given.onEnded(stored)
    return { ...fresh, touchedAt: now.toString(), hasEnded: true }
  }
  if (idleSeconds < TOUCH_SECONDS) {
    return {
      ...found,
      now,
      endsAt: endsAt.subtract({ milliseconds: Math.round(idleSeconds * 1000) }),
    }
  }
  await store.touch(key)
  return { ...found, now, endsAt, touchedAt: now.toString() }
}

/** Writes a change; when another tab wrote first, makes the same change on what it wrote. */
export async function updateRun(
  store: AnswerStore<never>,
  run: Run,
  change: (state: JourneyState) => JourneyState,
): Promise<void> {
  let { state, revision } = run
  for (let attempt = 0; attempt < 10; attempt += 1) {
    if ((await store.write(run.key, change(state), revision)) !== undefined) return
    const stored = await store.read(run.key)
    if (stored) ({ state, revision } = stored)
  }
  throw new Error(
    'An answer could not be saved, because others kept being saved at the same moment. ' +
      'Nothing was lost; ask the resident to send the page again.',
  )
}
