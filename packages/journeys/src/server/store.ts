import type { JourneyState } from '../step.ts'

/** Which run of which journey, in one council: stores never read across councils. */
export interface SessionKey {
  /** Secret of the resident's cookie. */
  readonly session: string
  readonly journey: string
}

/** What was submitted. */
export interface Submission {
  readonly reference: string
  /** ISO 8601 instant. */
  readonly submittedAt: string
}

/** What is to be submitted. */
export interface NewSubmission {
  readonly journey: string
  readonly instance: string
  readonly reference: string | (() => string)
  /** ISO 8601 instant. */
  readonly submittedAt: string
}

/** Erases what a service keeps of a run elsewhere, such as its files. */
export type EraseElsewhere<Tx = unknown> = (
  run: { readonly journey: string; readonly instance: string },
  tx: Tx,
) => Promise<void>

/** How often a reference is made anew; by chance not even the second is needed in a lifetime. */
export const REFERENCE_ATTEMPTS = 5

/** Told when every reference that was made belongs to another run. */
export function referenceTaken(): Error {
  return new Error(
    'The reference belongs to another submission, so nothing was submitted. ' +
      'Make another one, from random bytes.',
  )
}

/** A state as stored, with the number that guards against two tabs writing at once. */
export interface Stored {
  readonly state: JourneyState
  readonly revision: number
  /** ISO 8601 instant at which its resident last did something. */
  readonly touchedAt: string
  /** Set once this run was submitted. */
  readonly submission?: Submission
}

/**
 * Where answers and submissions are kept, for one council.
 *
 * `Tx` is whatever a database calls a transaction: work handed to `submitOnce` is stored with the
 * submission or not at all.
 */
export interface AnswerStore<Tx = unknown> {
  read(key: SessionKey): Promise<Stored | undefined>
  /**
   * The state of a run by its own key, for work that comes without its resident, as settlement does.
   *
   * @param within an open transaction to read in, when there is one
   */
  readRun(
    run: { journey: string; instance: string },
    within?: Tx,
  ): Promise<JourneyState | undefined>
  /** Whether any journey is stored under a session's secret. */
  isKnown(session: string): Promise<boolean>
  /**
   * Writes a state over the revision that was read (0 for a new one).
   *
   * @returns the new revision, or undefined when another write came first: read again
   */
  write(key: SessionKey, state: JourneyState, revision: number): Promise<number | undefined>
  /** Notes that its resident did something, though nothing was answered. */
  touch(key: SessionKey): Promise<void>
  /**
   * Ends a session: whoever has its secret finds nothing under it.
   *
   * @returns whether its answers went with it; what was saved for later is kept for its link
   */
  end(key: SessionKey): Promise<boolean>
  /**
   * Submits a run once, however often it is asked: work happens in the first call alone, in the same
   * transaction; every call gives the same reference. A reference that another run has is made anew.
   *
   * @param submission.reference made by a function, it is made anew as often as another run has it
   * @param within an open transaction to do it in, when there is one
   */
  submitOnce(
    submission: NewSubmission,
    work: (tx: Tx, reference: string) => Promise<void>,
    within?: Tx,
  ): Promise<{ reference: string; first: boolean }>
}

/**
 * A store that forgets when the process ends; for stories and tests.
 *
 * @param now ISO 8601 instant of this moment. Default the real one
 */
export function memoryStore(now = () => new Date().toISOString()): AnswerStore<undefined> {
  const states = new Map<string, { state: JourneyState; revision: number; touchedAt: string }>()
  const submissions = new Map<string, Submission>()
  const keyOf = ({ session, journey }: SessionKey) => JSON.stringify([session, journey])
  return {
    async read(key) {
      const stored = states.get(keyOf(key))
      if (!stored) return undefined
      const submission = submissions.get(stored.state.instance)
      return submission ? { ...stored, submission } : stored
    },
    async readRun({ instance }) {
      return [...states.values()].find(({ state }) => state.instance === instance)?.state
    },
    async isKnown(session) {
      return [...states.keys()].some((key) => (JSON.parse(key) as string[])[0] === session)
    },
    async write(key, state, revision) {
      if ((states.get(keyOf(key))?.revision ?? 0) !== revision) return undefined
      states.set(keyOf(key), { state, revision: revision + 1, touchedAt: now() })
      return revision + 1
    },
    async touch(key) {
      const stored = states.get(keyOf(key))
      if (stored) states.set(keyOf(key), { ...stored, touchedAt: now() })
    },
    async end(key) {
      return states.delete(keyOf(key))
    },
    async submitOnce({ instance, reference: given, submittedAt }, work) {
      const before = submissions.get(instance)
      if (before) return { reference: before.reference, first: false }
      const taken = new Set([...submissions.values()].map(({ reference }) => reference))
      let reference = ''
      for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt += 1) {
        reference = typeof given === 'string' ? given : given()
        if (!taken.has(reference)) break
      }
      if (taken.has(reference)) throw referenceTaken()
      submissions.set(instance, { reference, submittedAt })
      try {
        await work(undefined, reference)
      } catch (error) {
        submissions.delete(instance)
        throw error
      }
      return { reference, first: true }
    },
  }
}
