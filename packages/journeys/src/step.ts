import { type FieldError, type FieldValues, parseFields } from '@guildhall/forms/form-data'
import type { Answer, Answers, Journey, Page } from './journey.ts'

/** Whether residents fill it in themselves, or staff do for them, on the phone or at a desk. */
export type Channel = 'online' | 'assisted'

/** Where a resident is in a journey. */
export interface JourneyState {
  /** Of this one run of the journey; the key under which it is submitted once. */
  readonly instance: string
  /** Version of the journey with which it was begun. */
  readonly version: number
  readonly answers: Answers
  /** `assisted` from the first answer that staff gave. Default `online`. */
  readonly channel?: Channel
}

/** A run of a journey with nothing answered. */
export function begin(journey: Journey, instance: string): JourneyState {
  return { instance, version: journey.version, answers: {} }
}

/** The pages that these answers lead through, in order, up to an exit; a pure function. */
export function pathOf(journey: Journey, answers: Answers): readonly Page[] {
  const path: Page[] = []
  for (const page of journey.pages) {
    if (isBesideThePath(page) || !page.when(answers)) continue
    path.push(page)
    if (page.kind === 'exit') break
  }
  return path
}

/** Whether a page is reached from anywhere, rather than in the order of the journey. */
export function isBesideThePath(page: Page): boolean {
  return page.kind === 'session-ended'
}

/** Whether a page needs nothing more: no question, or one with an answer that fits. */
export function isAnswered(page: Page, answers: Answers): boolean {
  switch (page.kind) {
    case 'question':
      return (
        page.answer(answers) !== undefined &&
        (page.facts === undefined || page.factsOf(answers) !== undefined)
      )
    case 'information':
      return true
    default:
      return false
  }
}

/** The first page that still needs an answer; the furthest that a resident may go. */
export function furthestPage(journey: Journey, answers: Answers): Page | undefined {
  return pathOf(journey, answers).find((page) => !isAnswered(page, answers))
}

/** Whether a resident may see a page now: it is on the path and no unanswered page comes before. */
export function isReachable(journey: Journey, answers: Answers, path: string): boolean {
  for (const page of pathOf(journey, answers)) {
    if (page.path === path) return true
    if (!isAnswered(page, answers)) return false
  }
  return false
}

/** The page before, for the back link; undefined on the first. */
export function previousPage(journey: Journey, answers: Answers, path: string): Page | undefined {
  const pages = pathOf(journey, answers)
  const at = pages.findIndex((page) => page.path === path)
  return at > 0 ? pages[at - 1] : undefined
}

/** What holding a page's values to its schema gave. */
export type Checked = { ok: true; value: unknown } | { ok: false; errors: readonly FieldError[] }

/** Holds values to a page's schema; a page without one takes anything as read. */
export function checkPage(page: Page, values: FieldValues): Checked {
  return page.schema ? parseFields(page.schema, values) : { ok: true, value: undefined }
}

/**
 * Records an answer and says which page comes next; below HTTP, pure.
 *
 * Answers that depend on a changed one become stale: kept for showing, asked again. `changing` is
 * set when the resident came from check answers: then only what the change newly requires is asked.
 */
export function answerPage(
  journey: Journey,
  state: JourneyState,
  path: string,
  given: { values: FieldValues; facts?: unknown },
  changing: boolean,
): { state: JourneyState; next: string } {
  const before = Object.hasOwn(state.answers, path) ? state.answers[path] : undefined
  const answer: Answer =
    given.facts === undefined
      ? { values: given.values }
      : { values: given.values, facts: given.facts }
  const changed =
    before === undefined ||
    before.stale === true ||
    !same(before.values, answer.values) ||
    !same(before.facts, answer.facts)
  let answers: Answers = { ...state.answers, [path]: answer }
  if (changed) answers = withStale(journey, answers, path)
  const next = { ...state, answers }
  return { state: next, next: nextPath(journey, state.answers, answers, path, changing) }
}

/** Sends an answer back: it is asked again, with the reason shown on its page. */
export function refuseAnswer(
  state: JourneyState,
  path: string,
  refusal: readonly FieldError[],
): JourneyState {
  const before = Object.hasOwn(state.answers, path) ? state.answers[path] : undefined
  const answer: Answer = { values: {}, ...before, stale: true, refusal }
  return { ...state, answers: { ...state.answers, [path]: answer } }
}

/** Changing, only what is unanswered comes next, or tells of what the change has brought about. */
function nextPath(
  journey: Journey,
  before: Answers,
  answers: Answers,
  path: string,
  changing: boolean,
): string {
  const pages = pathOf(journey, answers)
  const at = pages.findIndex((page) => page.path === path)
  const following = pages.slice(at + 1)
  const furthest = furthestPage(journey, answers)
  if (!changing) {
    const [next] = following
    if (next && isReachable(journey, answers, next.path)) return next.path
    return furthest?.path ?? next?.path ?? path
  }
  if (furthest && pages.indexOf(furthest) <= at) return furthest.path
  const known = new Set(pathOf(journey, before).map((page) => page.path))
  const isTelling = pages[at]?.kind === 'information'
  const next = following.find(
    (page, index) =>
      !isAnswered(page, answers) ||
      (page.kind === 'information' && (!known.has(page.path) || (isTelling && index === 0))),
  )
  return next?.path ?? following[0]?.path ?? path
}

function withStale(journey: Journey, answers: Answers, changedPath: string): Answers {
  const changed = new Set([changedPath])
  const next: Record<string, Answer> = { ...answers }
  for (const page of journey.pages) {
    if (!page.dependsOn.some((path) => changed.has(path))) continue
    changed.add(page.path)
    const answer = Object.hasOwn(next, page.path) ? next[page.path] : undefined
    if (answer) next[page.path] = { ...answer, stale: true }
  }
  return next
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
