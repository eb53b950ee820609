import type { FieldValues } from '@guildhall/forms/form-data'
import { hrefOf } from '../href.ts'
import { findPage } from '../items.ts'
import { own } from '../journey.ts'
import { answerPage, checkPage, isReachable, type JourneyState, refuseAnswer } from '../step.ts'
import { wayOf } from './events.ts'
import type { JourneyServerOptions, Place } from './options.ts'
import { type Run, updateRun } from './runs.ts'
import type { AnswerStore } from './store.ts'
import { isChange, sessionCookie, type Visit } from './visit.ts'

/** A run, and what makes its session the resident's where that is new. */
export interface BegunRun {
  /** Of this one run of the journey. */
  readonly instance: string
  /** Value for a `Set-Cookie` of the answer; undefined where the browser has it. */
  readonly setCookie?: string
}

/** A request at a place, by whom. */
interface Asked<Context> {
  readonly request: Request
  readonly place: Place<Context>
  readonly run: Run
}

/** Stores a run that nothing is answered of yet, for what belongs to a run before an answer does. */
export async function beginRun<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  asked: Asked<Context>,
): Promise<BegunRun> {
  const { place, run } = asked
  const { instance } = run.state
  if (run.revision > 0) return { instance }
  const store = options.store(place.context) as AnswerStore<never>
  await store.write(run.key, handled(options, asked, run.state), 0)
  return run.isNew
    ? { instance, setCookie: sessionCookie(options, asked, run.key.session) }
    : { instance }
}

/** The run as a request goes on with it: in which way, and in the hands of staff where it is in theirs. */
export function handled<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  asked: Pick<Visit<Context>, 'request' | 'place' | 'javascript'>,
  state: JourneyState,
): JourneyState {
  const isAssisted = options.channel?.(asked.place.context) === 'assisted'
  // What isn't known of this request, such as whether a script ran, is as it was.
  const way = { ...state.way, ...wayOf(options, asked) }
  return { ...state, way, ...(isAssisted ? { channel: 'assisted' } : {}) }
}

/**
 * Records what a route beside a page's own post found out: an answer, or that the one that was given
 * no longer stands.
 *
 * @param given undefined asks the page again, with what was typed still there
 * @returns where the resident goes next; undefined when the page is not theirs to answer now, or the
 *   answer doesn't fit it
 */
export async function recordBeside<Context, Tx>(
  options: JourneyServerOptions<Context, Tx>,
  { request, place, run }: Asked<Context>,
  given: { values: FieldValues; facts?: unknown } | undefined,
): Promise<string | undefined> {
  const { journey } = options
  const page = findPage(journey.pages, place.path ?? '')
  if (page?.kind !== 'question' || run.submission || run.revision === 0) return undefined
  if (given && !checkPage(page, given.values).ok) return undefined
  if (!isReachable(journey, run.state.answers, page.path)) return undefined
  const isChanging = isChange(request)
  let next = page.path
  await updateRun(options.store(place.context) as AnswerStore<never>, run, (state) => {
    if (!given) return own(state.answers, page.path) ? refuseAnswer(state, page.path, []) : state
    const stepped = answerPage(journey, state, page.path, given, isChanging)
    next = stepped.next
    return handled(options, { request, place }, stepped.state)
  })
  return hrefOf(journey, place.basePath, next, isChanging)
}
