import { inWords } from '@guildhall/forms/errors'
import { type FieldError, type FieldValues, readFields } from '@guildhall/forms/form-data'
import { systemClock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import { hrefOf } from '../href.ts'
import type { Answers, Page } from '../journey.ts'
import type { PageModel } from '../page-model.ts'
import {
  answerPage,
  begin,
  checkPage,
  furthestPage,
  isReachable,
  type JourneyState,
  pathOf,
  previousPage,
  refuseAnswer,
} from '../step.ts'
import { summarise } from '../summary.ts'
import type { ServerContext } from './binding.ts'
import {
  type JourneyServerOptions,
  type Outcome,
  type Place,
  SubmissionRefused,
} from './options.ts'
import { cryptoRandom, makeId, makeReference } from './reference.ts'
import { checkOrigin, readForm } from './request.ts'
import { cookieOf, type Run, readRun, updateRun } from './runs.ts'
import type { AnswerStore, Stored } from './store.ts'

serverOnly('journeys/server')

export {
  type JourneyServerOptions,
  type Outcome,
  type Place,
  SubmissionRefused,
  type SubmitContext,
} from './options.ts'

/**
 * Serves a journey over HTTP: GET shows a page, POST answers it, 303 leads on.
 *
 * A post that doesn't fit gets its page again with status 422, everything typed still there; one from
 * another site 403; one over the limit 413. A page that the answers don't lead to goes to the
 * furthest one that they do.
 */
export function journeyServer<Context, Tx>(options: JourneyServerOptions<Context, Tx>) {
  const { journey, random = cryptoRandom, maxBytes = 100_000 } = options
  const bindings = new Map((options.bindings ?? []).map((binding) => [binding.path, binding]))

  const clockOf = (context: Context) => options.clock?.(context) ?? systemClock
  const storeOf = (context: Context) => options.store(context) as AnswerStore<never>
  const runOf = (request: Request, context: Context) =>
    readRun(request, { journey, store: storeOf(context), random })

  function contextOf(request: Request, place: Place<Context>, state: JourneyState) {
    return {
      context: place.context,
      answers: state.answers,
      language: place.language,
      clock: clockOf(place.context),
      signal: request.signal,
      instance: state.instance,
    } satisfies ServerContext<Context>
  }

  async function handle(request: Request, place: Place<Context>): Promise<Outcome> {
    if (request.method === 'POST') return post(request, place)
    const run = await runOf(request, place.context)
    if (place.path === undefined) return start(place, run)
    const page = journey.pages.find(({ path }) => path === place.path)
    if (!page) return { kind: 'not-found' }
    const elsewhere = whereInstead(run, page)
    if (elsewhere !== undefined)
      return redirect(place, elsewhere, { isChanging: isChange(request) })
    const answer = Object.hasOwn(run.state.answers, page.path)
      ? run.state.answers[page.path]
      : undefined
    return show(request, place, run, page, answer?.values ?? {}, answer?.refusal ?? [])
  }

  async function start(place: Place<Context>, run: Run): Promise<Outcome> {
    let { state } = run
    if (run.submission) {
      state = begin(journey, makeId(random))
      await options.store(place.context).write(run.key, state, run.revision)
    }
    return redirect(place, furthest(state.answers))
  }

  function furthest(answers: Answers): string {
    const path = pathOf(journey, answers)
    return (furthestPage(journey, answers) ?? path[path.length - 1])?.path ?? ''
  }

  /** Where a resident belongs instead of a page that is not theirs to see now. */
  function whereInstead(run: Run, page: Page): string | undefined {
    if (run.submission) {
      if (page.kind === 'confirmation') return undefined
      return journey.pages.find(({ kind }) => kind === 'confirmation')?.path
    }
    if (page.kind === 'confirmation' || !isReachable(journey, run.state.answers, page.path)) {
      return furthest(run.state.answers)
    }
    return undefined
  }

  async function show(
    request: Request,
    place: Place<Context>,
    run: Run,
    page: Page,
    values: FieldValues,
    errors: readonly FieldError[],
  ): Promise<Outcome> {
    const { answers } = run.state
    const context = contextOf(request, place, run.state)
    const data =
      page.kind === 'check-answers'
        ? {
            rows: summarise(journey, answers, place.language),
            ...((await bindings.get(page.path)?.load?.(context)) as object | undefined),
          }
        : await bindings.get(page.path)?.load?.(context)
    const isChanging = isChange(request) && page.kind !== 'check-answers' && !run.submission
    const back = run.submission ? undefined : previousPage(journey, answers, page.path)
    const model: PageModel = {
      journey: journey.id,
      path: page.path,
      language: place.language,
      basePath: place.basePath,
      homeHref: place.homeHref,
      values,
      errors: inWords(errors, place.language, page.errorWords),
      data: data ?? null,
      ...(back ? { backHref: hrefOf(journey, place.basePath, back.path, isChanging) } : {}),
      ...(isChanging ? { isChanging } : {}),
      ...(run.submission ? { reference: run.submission.reference } : {}),
    }
    const status = errors.length > 0 && request.method === 'POST' ? 422 : 200
    return { kind: 'page', status, model, headers: new Headers({ 'cache-control': 'no-store' }) }
  }

  async function post(request: Request, place: Place<Context>): Promise<Outcome> {
    const own = new URL(request.url).origin
    const foreign = checkOrigin(request, [own, ...(options.origins ?? [])])
    if (foreign) return { kind: 'refused', refusal: foreign }
    const read = await readForm(request, maxBytes)
    if ('refusal' in read) return { kind: 'refused', refusal: read.refusal }
    const page = journey.pages.find(({ path }) => path === place.path)
    if (!page) return { kind: 'not-found' }
    const run = await runOf(request, place.context)
    const elsewhere = whereInstead(run, page)
    if (elsewhere !== undefined) {
      return redirect(place, elsewhere, { run, isChanging: isChange(request) })
    }
    if (page.kind === 'check-answers') return submit(request, place, run)
    return answer(request, place, run, page, readFields(read.form))
  }

  async function answer(
    request: Request,
    place: Place<Context>,
    run: Run,
    page: Page,
    values: FieldValues,
  ): Promise<Outcome> {
    const checked = checkPage(page, values)
    if (!checked.ok) return show(request, place, run, page, values, checked.errors)
    const context = contextOf(request, place, run.state)
    const result = await bindings.get(page.path)?.submit?.({ ...context, value: checked.value })
    if (result && 'errors' in result) {
      return show(request, place, run, page, values, result.errors)
    }
    const given = result ? { values, facts: result.facts } : { values }
    const isChanging = isChange(request)
    let next = ''
    await updateRun(storeOf(place.context), run, (state) => {
      const stepped = answerPage(journey, state, page.path, given, isChanging)
      next = stepped.next
      return options.channel?.(place.context) === 'assisted'
        ? { ...stepped.state, channel: 'assisted' }
        : stepped.state
    })
    return redirect(place, next, { run, isChanging })
  }

  async function submit(request: Request, place: Place<Context>, run: Run): Promise<Outcome> {
    const context = contextOf(request, place, run.state)
    try {
      const away = await options.beforeSubmit?.(context)
      if (away) return { kind: 'response', response: seeOther(away.redirect) }
      await options.store(place.context).submitOnce(
        {
          journey: journey.id,
          instance: run.state.instance,
          reference: () => makeReference(random),
          submittedAt: clockOf(place.context)().toString(),
        },
        async (tx, reference) =>
          options.submit?.({ ...context, tx, reference, channel: run.state.channel ?? 'online' }),
      )
    } catch (error) {
      if (!(error instanceof SubmissionRefused)) throw error
      await updateRun(storeOf(place.context), run, (state) =>
        refuseAnswer(state, error.path, error.errors),
      )
      return redirect(place, error.path, { isChanging: true })
    }
    const done = journey.pages.find(({ kind }) => kind === 'confirmation')
    return redirect(place, done?.path ?? '')
  }

  function redirect(
    place: Place<Context>,
    path: string,
    { run, isChanging = false }: { run?: Run; isChanging?: boolean } = {},
  ): Outcome {
    const response = seeOther(hrefOf(journey, place.basePath, path, isChanging))
    if (run?.isNew) {
      const path = place.cookiePath ?? '/'
      const isSecure = options.origins?.some((origin) => origin.startsWith('https:')) ?? false
      response.headers.append('set-cookie', cookieOf(run, { path, isSecure }))
    }
    return { kind: 'response', response }
  }

  return {
    journey,
    handle,
    /** The run of the resident who sent a request; for routes beside the journey’s pages. */
    async run(request: Request, context: Context): Promise<Stored | undefined> {
      const { revision, isNew, key, ...stored } = await runOf(request, context)
      return revision === 0 ? undefined : { revision, ...stored }
    },
  }
}

/** Whether a page was opened from check answers, to change an answer. */
function isChange(request: Request): boolean {
  return new URL(request.url).searchParams.has('change')
}

function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store' },
  })
}
