import { inWords } from '../../packages/forms/src/errors.ts'
import { readFields } from '../../packages/forms/src/form-data.ts'
import { hrefOf } from '../../packages/journeys/src/href.ts'
import { findPage } from '../../packages/journeys/src/items.ts'
import { type Journey, own, type Page } from '../../packages/journeys/src/journey.ts'
import type { PageModel } from '../../packages/journeys/src/page-model.ts'
import type { PageBinding } from '../../packages/journeys/src/server/binding.ts'
import { dataMade } from '../../packages/journeys/src/server/page-data.ts'
import { JAVASCRIPT_FIELD } from '../../packages/journeys/src/session/javascript-field.ts'
import {
  answerPage,
  begin,
  checkPage,
  isReachable,
  type JourneyState,
  landingPage,
  ownValues,
  previousPage,
} from '../../packages/journeys/src/step.ts'
import { itemPlaceOf } from '../../packages/journeys/src/summary.ts'
import type { Language } from '../../packages/standards/src/language.ts'
import type { Clock } from '../../packages/standards/src/plain-date.ts'

type FieldValues = PageModel['values']
type Errors = PageModel['errors']

/** A journey that is walked without a server: its pages, and what a server would do, in memory. */
export interface Walk {
  readonly journey: Journey
  readonly bindings: readonly PageBinding<undefined>[]
  /** The time, which stands still, so that a story is the same tomorrow. */
  readonly clock: Clock
  /** Takes the files of a page that asks for some; undefined of any other page. */
  take?(page: Page, run: string, form: FormData): Promise<Taken> | undefined
}

/** What came of a form with files in it. */
export interface Taken {
  readonly errors: Errors
  /** Whether there are other files than before, so that the page has to be answered anew. */
  readonly isChanged: boolean
  readonly isGoingOn: boolean
}

/** Where somebody is in a walk; only in memory, gone when the page is left. */
export interface Place {
  readonly state: JourneyState
  /** Path of the page that is shown. */
  readonly path: string
  readonly isChanging: boolean
  /** What was typed and didn't fit, with the mistakes. */
  readonly refused?: { readonly values: FieldValues; readonly errors: Errors }
  /** Set once it is sent. */
  readonly reference?: string
}

/** Address under which a walk's pages link to one another; none of them is ever loaded. */
export const BASE_PATH = '/walk'

/** A store of files wants a name for each run, and no run may find another's files. */
let runs = 0

/** The first page, with nothing answered. */
export function start({ journey }: Walk): Place {
  runs += 1
  const state = begin(journey, runs.toString(16).padStart(32, '0'))
  return { state, path: landingPage(journey, state.answers)?.path ?? '', isChanging: false }
}

/** A page by its link; the furthest one that may be seen, where that one may not. */
export function follow(walk: Walk, place: Place, href: string): Place {
  const url = new URL(href, 'http://walk.example')
  const path = decodeURIComponent(url.pathname.slice(BASE_PATH.length + 1))
  if (place.reference !== undefined || path === '') return start(walk)
  const { answers } = place.state
  const isOpen = isReachable(walk.journey, answers, path)
  return {
    state: place.state,
    path: isOpen ? path : (landingPage(walk.journey, answers)?.path ?? place.path),
    isChanging: url.searchParams.has('change'),
  }
}

/** What a form post leads to: the next page, the same one with its mistakes, or the confirmation. */
export async function post(
  walk: Walk,
  place: Place,
  language: Language,
  form: FormData,
): Promise<Place> {
  const { [JAVASCRIPT_FIELD]: _, ...values } = readFields(form)
  const taken = await walk.take?.(pageAt(walk.journey, place.path), place.state.instance, form)
  if (!taken) return answer(walk, place, language, values)
  const { refused: _before, ...at } = taken.isChanged ? unanswered(place) : place
  if (taken.errors.length > 0) return { ...at, refused: { values: {}, errors: taken.errors } }
  return taken.isGoingOn ? answer(walk, at, language, {}) : at
}

/** What was answered named other files than there are now. */
function unanswered(place: Place): Place {
  const { [place.path]: _, ...answers } = place.state.answers
  return { ...place, state: { ...place.state, answers } }
}

/** As {@link post}, with the fields as they are read. */
export async function answer(
  walk: Walk,
  place: Place,
  language: Language,
  values: FieldValues,
): Promise<Place> {
  const { journey } = walk
  const page = pageAt(journey, place.path)
  const refuse = (errors: Errors): Place => ({ ...place, refused: { values, errors } })
  const checked = checkPage(page, values)
  if (!checked.ok) return refuse(checked.errors)
  if (page.kind === 'check-answers') {
    const path = journey.pages.find(({ kind }) => kind === 'confirmation')?.path ?? place.path
    return { state: place.state, path, isChanging: false, reference: 'HDJ2-7KQ4' }
  }
  const bound = bindingOf(walk, page)
  const result = await bound?.submit?.({
    ...contextOf(walk, place, page, language),
    value: checked.value,
  })
  if (result && 'errors' in result) return refuse(result.errors)
  const given = {
    values: ownValues(page, values),
    ...(result && { facts: plain(result.facts) }),
  }
  const { state, next } = answerPage(journey, place.state, page.path, given, place.isChanging)
  return { state, path: next, isChanging: place.isChanging && next !== 'check-answers' }
}

/** Everything that the page shows, as the server would hand it to a browser. */
export async function modelOf(walk: Walk, place: Place, language: Language): Promise<PageModel> {
  const { journey } = walk
  const { state, path, isChanging, refused, reference } = place
  const page = pageAt(journey, path)
  const stored = own(state.answers, path)
  const loaded = await bindingOf(walk, page)?.load?.(contextOf(walk, place, page, language))
  const made = dataMade(journey, state.answers, page, language)
  const back = reference === undefined ? previousPage(journey, state.answers, path) : undefined
  const item = itemPlaceOf(journey, state.answers, page)
  const isAsking = isChanging && page.kind !== 'check-answers'
  return plain({
    journey: journey.id,
    path,
    language,
    basePath: BASE_PATH,
    homeHref: BASE_PATH,
    values: refused?.values ?? stored?.values ?? {},
    errors: inWords(refused?.errors ?? stored?.refusal ?? [], language, page.errorWords),
    data: (made === undefined ? loaded : { ...made, ...(loaded as object | undefined) }) ?? null,
    ...(back && { backHref: hrefOf(journey, BASE_PATH, back.path, isAsking) }),
    ...(isAsking && { isChanging: true }),
    ...(reference !== undefined && { reference }),
    ...(item && { item }),
  })
}

function pageAt(journey: Journey, path: string): Page {
  const page = findPage(journey.pages, path)
  if (page) return page
  throw new Error(
    `Journey “${journey.id}” has no page “${path}”, so its walk ends here. Correct the walk’s answers.`,
  )
}

function bindingOf({ bindings }: Walk, page: Page): PageBinding<undefined> | undefined {
  return bindings.find(({ path }) => path === (page.bindingPath ?? page.path))
}

function contextOf({ clock }: Walk, { state }: Place, page: Page, language: Language) {
  return {
    context: undefined,
    path: page.path,
    answers: page.scope?.(state.answers) ?? state.answers,
    language,
    clock,
    signal: new AbortController().signal,
    instance: state.instance,
  }
}

/** What is left after a trip to a browser as JSON. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value))
}
