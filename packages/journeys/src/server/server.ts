import { type FieldValues, readFields } from '@guildhall/forms/form-data'
import { systemClock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { hrefOf } from '../href.ts'
import { findPage } from '../items.ts'
import { type Answers, own, type Page } from '../journey.ts'
import { JAVASCRIPT_FIELD } from '../session/javascript-field.ts'
import {
  answerPage,
  begin,
  checkPage,
  isReachable,
  landingPage,
  ownValues,
  refuseAnswer,
} from '../step.ts'
import { type BegunRun, beginRun, handled, recordBeside } from './beside.ts'
import { listenerOf, tell, tellAbandoned } from './events.ts'
import {
  type JourneyServerOptions,
  type Outcome,
  type Place,
  SubmissionRefused,
} from './options.ts'
import { cryptoRandom, makeId, makeReference } from './reference.ts'
import { isForeign, readForm, refused } from './request.ts'
import { type Run, readRun, updateRun } from './runs.ts'
import { returnToRun, saveRun } from './saving.ts'
import { showPage } from './show.ts'
import type { AnswerStore, Stored } from './store.ts'
import { bindingOf, contextOf, isChange, seeOther, setCookie, type Visit } from './visit.ts'

serverOnly('journeys/server')

export type { BegunRun } from './beside.ts'
export {
  type JourneyServerOptions,
  type Outcome,
  type Place,
  SubmissionRefused,
  type SubmitContext,
} from './options.ts'
export { isForeign, type Refusal, refused } from './request.ts'

/**
 * Serves a journey over HTTP: GET shows a page, POST answers it, 303 leads on.
 *
 * A post that doesn't fit gets its page again with status 422, everything typed still there; one from
 * another site 403; one over the limit 413. A page that the answers don't lead to goes to the
 * furthest one that they do.
 */
export function journeyServer<Context, Tx>(options: JourneyServerOptions<Context, Tx>) {
  const { journey, random = cryptoRandom, maxBytes = 100_000 } = options
  const pathOfKind = (kind: Page['kind']) => journey.pages.find((page) => page.kind === kind)?.path

  const clockOf = (context: Context) => options.clock?.(context) ?? systemClock
  const storeOf = (context: Context) => options.store(context) as AnswerStore<never>
  const runOf = (request: Request, context: Context) =>
    readRun(request, {
      journey,
      random,
      store: storeOf(context),
      clock: clockOf(context),
      minutes: options.sessionMinutes?.(context),
      async onEnded({ state, submission }) {
        if (submission) return
        await options.alsoErase?.(context)(
          { journey: journey.id, instance: state.instance },
          undefined,
        )
        const page = furthest(state.answers)
        const { channel, way } = state
        const at = clockOf(context)().toString()
        tellAbandoned(listenerOf(options, context), { journey, at, channel, page, way })
      },
    })

  async function handle(request: Request, place: Place<Context>): Promise<Outcome> {
    if (request.method === 'POST') return post(request, place)
    const run = await runOf(request, place.context)
    if (place.path === undefined) return start(place, run)
    const page = findPage(journey.pages, place.path ?? '')
    if (!page) return { kind: 'not-found' }
    const visit = { request, place, run, page }
    const elsewhere = whereInstead(visit)
    if (elsewhere !== undefined) return redirect(visit, elsewhere, isChange(request))
    const answer = own(run.state.answers, page.path)
    return showPage(options, visit, answer?.values ?? {}, answer?.refusal ?? [])
  }

  async function start(place: Place<Context>, run: Run): Promise<Outcome> {
    let { state } = run
    if (run.submission) {
      state = begin(journey, makeId(random))
      await storeOf(place.context).write(run.key, state, run.revision)
    }
    return seeOther(hrefOf(journey, place.basePath, furthest(state.answers), false))
  }

  const furthest = (answers: Answers) => landingPage(journey, answers)?.path ?? ''

  /** Where a resident belongs instead of a page that is not theirs to see now. */
  function whereInstead({ run, page }: Visit<Context>): string | undefined {
    if (page.kind === 'return') return undefined
    if (page.kind === 'session-ended') {
      return run.revision === 0 || run.hasEnded ? undefined : furthest(run.state.answers)
    }
    if (run.submission) {
      return page.kind === 'confirmation' ? undefined : pathOfKind('confirmation')
    }
    if (page.kind === 'save' && run.revision > 0) return undefined
    if (page.kind === 'confirmation' || !isReachable(journey, run.state.answers, page.path)) {
      const ended = run.hasEnded ? pathOfKind('session-ended') : undefined
      return ended ?? furthest(run.state.answers)
    }
    return undefined
  }

  async function post(request: Request, place: Place<Context>): Promise<Outcome> {
    const own = new URL(request.url).origin
    if (isForeign(request, [own, ...(options.origins ?? [])])) return refused(403, place.language)
    const form = await readForm(request, maxBytes)
    if (!form) return refused(413, place.language)
    const page = findPage(journey.pages, place.path ?? '')
    if (!page) return { kind: 'not-found' }
    const run = await runOf(request, place.context)
    const { [JAVASCRIPT_FIELD]: javascript, ...values } = readFields(form)
    const visit = { request, place, run, page, javascript: javascript !== undefined }
    const elsewhere = whereInstead(visit)
    if (elsewhere !== undefined) return redirect(visit, elsewhere, isChange(request))
    if (page.kind === 'session-ended') return start(place, run)
    if (page.kind === 'save') return saveRun(options, visit, values)
    if (page.kind === 'return') return returnToRun(options, visit)
    if (page.kind === 'check-answers') {
      const checked = checkPage(page, values)
      return checked.ok ? submit(visit) : showPage(options, visit, values, checked.errors)
    }
    return answer(visit, values)
  }

  async function answer(visit: Visit<Context>, values: FieldValues): Promise<Outcome> {
    const { request, place, run, page } = visit
    const checked = checkPage(page, values)
    if (!checked.ok) return showPage(options, visit, values, checked.errors)
    const context = contextOf(options, visit)
    const result = await bindingOf(options, page)?.submit?.({ ...context, value: checked.value })
    if (result && 'errors' in result) return showPage(options, visit, values, result.errors)
    const own = ownValues(page, values)
    const given = result ? { values: own, facts: result.facts } : { values: own }
    const isChanging = isChange(request)
    let next = ''
    await updateRun(storeOf(place.context), run, (state) => {
      const stepped = answerPage(journey, state, page.path, given, isChanging)
      next = stepped.next
      return handled(options, visit, stepped.state)
    })
    tell(options, visit, 'answered')
    const outcome = redirect(visit, next, isChanging)
    if (run.isNew) setCookie(options, visit, outcome, run.key.session)
    return outcome
  }

  async function submit(visit: Visit<Context>): Promise<Outcome> {
    const { place, run } = visit
    const { instance } = run.state
    const store = storeOf(place.context)
    const context = contextOf(options, visit)
    try {
      const away = await options.beforeSubmit?.(context)
      if (away) return seeOther(away.redirect)
      const { first } = await store.submitOnce(
        {
          journey: journey.id,
          instance,
          reference: () => makeReference(random),
          submittedAt: context.clock().toString(),
        },
        async (tx, reference) => {
          // Another tab may have changed an answer since the run was read.
          const state = await store.readRun({ journey: journey.id, instance }, tx)
          if (!state || !isReachable(journey, state.answers, visit.page.path)) throw new Outdated()
          const { answers, channel = 'online' } = state
          await options.submit?.({ ...context, answers, tx, reference, channel })
        },
      )
      if (first) tell(options, visit, 'submitted')
    } catch (error) {
      if (error instanceof Outdated) return redirect(visit, furthest(run.state.answers))
      if (!(error instanceof SubmissionRefused)) throw error
      await updateRun(store, run, (state) => refuseAnswer(state, error.path, error.errors))
      return redirect(visit, error.path, true)
    }
    return redirect(visit, pathOfKind('confirmation') ?? '')
  }

  function redirect({ place }: Visit<Context>, path: string, isChanging = false) {
    return seeOther(hrefOf(journey, place.basePath, path, isChanging))
  }

  return {
    journey,
    handle,
    /** The run of the resident who sent a request; for routes beside the journey’s pages. */
    async run(request: Request, context: Context): Promise<Stored | undefined> {
      const { revision, state, touchedAt, submission } = await runOf(request, context)
      if (revision === 0) return undefined
      return { revision, state, touchedAt, ...(submission ? { submission } : {}) }
    },
    /** The page at a path, whether a resident may see it or not; an item's with the item's path. */
    pageAt: (path: string): Page | undefined => findPage(journey.pages, path),
    /**
     * The run of the resident who sent a request, begun where there is none yet; for routes beside
     * the journey's pages that keep something of a run before anything is answered. Check first that
     * the form is your own.
     */
    async begin(request: Request, place: Place<Context>): Promise<BegunRun> {
      return beginRun(options, { request, place, run: await runOf(request, place.context) })
    },
    /**
     * Records what a route beside the page at `place.path` found out: an answer that fits its schema,
     * or, without one, that the page must be asked again. Check first that the form is your own.
     *
     * @returns address to go on to; undefined when the page is not theirs to answer now, or the answer
     *   doesn't fit it
     */
    async record(
      request: Request,
      place: Place<Context>,
      given?: { values: FieldValues; facts?: unknown },
    ): Promise<string | undefined> {
      const run = await runOf(request, place.context)
      return recordBeside(options, { request, place, run }, given)
    },
  }
}

/** Thrown when what is to be submitted is no longer what was looked over; nothing is submitted. */
class Outdated extends Error {}
