import type { Journey } from '../journey.ts'
import { begin, type JourneyState } from '../step.ts'
import { makeId } from './reference.ts'
import { readCookie } from './request.ts'
import type { AnswerStore, SessionKey, Stored } from './store.ts'

const COOKIE = 'guildhall-session'

/** One resident's run of a journey, as a request finds it. */
export interface Run extends Stored {
  readonly key: SessionKey
  /** Whether the cookie has still to be set. */
  readonly isNew: boolean
}

/** Finds the run of whoever sent a request, or a new one that nothing is stored of yet. */
export async function readRun(
  request: Request,
  given: { journey: Journey; store: AnswerStore<never>; random: (bytes: number) => Uint8Array },
): Promise<Run> {
  const { journey, store, random } = given
  const session = readCookie(request, COOKIE)
  const key =
    session && /^[0-9a-f]{32}$/.test(session) ? { session, journey: journey.id } : undefined
  const stored = key ? await store.read(key) : undefined
  if (key && stored) return { key, isNew: false, ...stored }
  // A cookie that names no session of ours may have been planted: a new secret is made.
  const known = key !== undefined && (await store.isKnown(key.session))
  return {
    key: known && key ? key : { session: makeId(random), journey: journey.id },
    isNew: !known,
    state: begin(journey, makeId(random)),
    revision: 0,
  }
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

/** The `Set-Cookie` that makes a run a resident's own. */
export function cookieOf(run: Run, given: { path: string; isSecure: boolean }): string {
  return `${COOKIE}=${run.key.session}; Path=${given.path}; HttpOnly; SameSite=Lax${given.isSecure ? '; Secure' : ''}`
}
