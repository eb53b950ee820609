import { inWords } from '@guildhall/forms/errors'
import { type FieldError, type FieldValues, readFields } from '@guildhall/forms/form-data'
import type { Language } from '@guildhall/standards/language'
import { type Clock, systemClock } from '@guildhall/standards/plain-date'
import { serverOnly } from '@guildhall/standards/server-only'
import type { Answers, Journey, Page } from '../journey.ts'
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
import type { PageBinding, ServerContext } from './binding.ts'
import { cryptoRandom, makeId, makeReference } from './reference.ts'
import { checkOrigin, type Refusal, readCookie, readForm } from './request.ts'
import type { AnswerStore, SessionKey, Stored } from './store.ts'

serverOnly('journeys/server')

/** What a submission is made of. */
export interface SubmitContext<Context, Tx> extends ServerContext<Context> {
  readonly reference: string
  /** The open transaction: what is written in it stands with the submission or not at all. */
  readonly tx: Tx
}

/** Thrown in `submit` or `beforeSubmit` to send one answer back; nothing is submitted. */
export class SubmissionRefused extends Error {
  readonly path: string
  readonly errors: readonly FieldError[]

  /** @param errors issue codes by field, shown on the page at `path` */
  constructor(path: string, errors: readonly FieldError[]) {
    super(`The submission was sent back to “${path}”: its answer no longer holds.`)
    this.name = 'SubmissionRefused'
    this.path = path
    this.errors = errors
  }
}

export interface JourneyServerOptions<Context, Tx> {
  journey: Journey
  /** The store of the council that a request is for. */
  store(context: Context): AnswerStore<Tx>
  bindings?: readonly PageBinding<Context>[]
  /** Records the submission; called once a run. */
  submit?(context: SubmitContext<Context, Tx>): Promise<void>
  /** Goes elsewhere before it is submitted, to pay for instance; settlement submits then. */
  beforeSubmit?(context: ServerContext<Context>): Promise<{ redirect: string } | undefined>
  /** The time, for each request. Default the real one. */
  clock?(context: Context): Clock
  random?: (bytes: number) => Uint8Array
  /** Origins, beside the request's own, from which a form may be posted. */
  origins?: readonly string[]
  /** Size of a post, bytes. Default 100,000. */
  maxBytes?: number
}

/** Where and for whom one request is handled. */
export interface Place<Context> {
  /** The page asked for; undefined for the journey's own address. */
  path: string | undefined
  /** Address of the journey, `/alderbrook/missed-collection`, without a slash at the end. */
  basePath: string
  /** Address of the council's home page in this language. */
  homeHref: string
  language: Language
  context: Context
  /** Path of the session cookie, `/alderbrook`, so that two councils on one host keep apart. Default `/`. */
  cookiePath?: string
}

/** What came of a request: a page to draw, an answer to send as it is, or no such page. */
export type Outcome =
  | { kind: 'page'; status: 200 | 422; model: PageModel; headers: Headers }
  | { kind: 'response'; response: Response }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'not-found' }

const COOKIE = 'guildhall-session'

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

  async function readRun(request: Request, context: Context): Promise<Run> {
    const session = readCookie(request, COOKIE)
    const store = options.store(context)
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
    const run = await readRun(request, place.context)
    if (place.path === undefined) return start(place, run)
    const page = journey.pages.find(({ path }) => path === place.path)
    if (!page) return { kind: 'not-found' }
    const elsewhere = whereInstead(run, page)
    if (elsewhere !== undefined) return redirect(place, elsewhere)
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
      ...(back ? { backHref: `${place.basePath}/${back.path}` } : {}),
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
    const run = await readRun(request, place.context)
    const elsewhere = whereInstead(run, page)
    if (elsewhere !== undefined) return redirect(place, elsewhere, run)
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
    const changing = new URL(request.url).searchParams.has('change')
    let next = ''
    await update(place.context, run, (state) => {
      const stepped = answerPage(journey, state, page.path, given, changing)
      next = stepped.next
      return stepped.state
    })
    return redirect(place, next, run)
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
          reference: makeReference(random),
          submittedAt: clockOf(place.context)().toString(),
        },
        async (tx, reference) => options.submit?.({ ...context, tx, reference }),
      )
    } catch (error) {
      if (!(error instanceof SubmissionRefused)) throw error
      await update(place.context, run, (state) => refuseAnswer(state, error.path, error.errors))
      return redirect(place, error.path)
    }
    const done = journey.pages.find(({ kind }) => kind === 'confirmation')
    return redirect(place, done?.path ?? '')
  }

  /** Writes a change; when another tab wrote first, makes the same change on what it wrote. */
  async function update(
    context: Context,
    run: Run,
    change: (state: JourneyState) => JourneyState,
  ): Promise<void> {
    const store = options.store(context)
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

  function redirect(place: Place<Context>, path: string, run?: Run): Outcome {
    const response = seeOther(path === '' ? place.basePath : `${place.basePath}/${path}`)
    if (run?.isNew) {
      const secure = options.origins?.some((origin) => origin.startsWith('https:'))
        ? '; Secure'
        : ''
      response.headers.append(
        'set-cookie',
        `${COOKIE}=${run.key.session}; Path=${place.cookiePath ?? '/'}; HttpOnly; SameSite=Lax${secure}`,
      )
    }
    return { kind: 'response', response }
  }

  return {
    journey,
    handle,
    /** The run of the resident who sent a request; for routes beside the journey’s pages. */
    async run(request: Request, context: Context): Promise<Stored | undefined> {
      const { revision, isNew, key, ...stored } = await readRun(request, context)
      return revision === 0 ? undefined : { revision, ...stored }
    },
  }
}

interface Run extends Stored {
  readonly key: SessionKey
  /** Whether the cookie has still to be set. */
  readonly isNew: boolean
}

function seeOther(location: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location, 'cache-control': 'no-store' },
  })
}
