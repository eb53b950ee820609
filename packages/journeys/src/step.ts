import { type FieldError, type FieldValues, parseFields } from '@guildhall/forms/form-data'
import {
  findPage,
  giveNumber,
  isAddable,
  isList,
  isRemovable,
  itemIdOf,
  itemIds,
  itemPages,
  itemStart,
  itemsOnPath,
  removePage,
  withItem,
  withoutItem,
} from './items.ts'
import { type Answer, type Answers, type Journey, own, type Page } from './journey.ts'
import { taskListOf, taskOf } from './tasks.ts'
import type { Channel, Way } from './way.ts'

/** Where a resident is in a journey. */
export interface JourneyState {
  /** Of this one run of the journey; the key under which it is submitted once. */
  readonly instance: string
  /** Version of the journey with which it was begun. */
  readonly version: number
  readonly answers: Answers
  /** `assisted` from the first answer that staff gave. Default `online`. */
  readonly channel?: Channel
  /** Undefined in runs that an earlier version stored. */
  readonly way?: Way
}

/** A run of a journey with nothing answered. */
export function begin(journey: Journey, instance: string): JourneyState {
  return { instance, version: journey.version, answers: {} }
}

/**
 * The pages that these answers lead through, in order, up to an exit; a pure function.
 *
 * @param visiting address of an item that is being added, which no answer is there of yet
 */
export function pathOf(journey: Journey, answers: Answers, visiting = ''): readonly Page[] {
  const path: Page[] = []
  for (const page of journey.pages) {
    if (isBesideThePath(page) || !page.when(answers)) continue
    if (isList(page)) path.push(...itemsOnPath(page, answers, visiting))
    path.push(page)
    if (page.kind === 'exit') break
  }
  return path
}

/** Whether a page is reached from anywhere, rather than in the order of the journey. */
export function isBesideThePath(page: Page): boolean {
  return page.kind === 'save' || page.kind === 'return' || page.kind === 'session-ended'
}

/** Whether a page needs nothing more: no question, or one with an answer that fits. */
export function isAnswered(page: Page, answers: Answers): boolean {
  switch (page.kind) {
    case 'question':
      return (
        page.answer(answers) !== undefined &&
        (page.facts === undefined || page.factsOf(answers) !== undefined)
      )
    case 'interruption': {
      const answer = own(answers, page.path)
      return answer !== undefined && answer.stale !== true
    }
    case 'add-another': {
      const answer = page.answer(answers) as { another: string } | undefined
      return answer?.another === 'no'
    }
    case 'information':
    case 'task-list':
      return true
    default:
      return false
  }
}

/** The first page that still needs an answer; the furthest that a resident may go. */
export function furthestPage(journey: Journey, answers: Answers): Page | undefined {
  return pathOf(journey, answers).find((page) => !isAnswered(page, answers))
}

/**
 * The page that has to be answered before one on the path may be seen; undefined when none has.
 * Pages of other tasks don't stand in a task's way, unless it can't be started without them.
 */
export function blockerOf(journey: Journey, answers: Answers, path: string): Page | undefined {
  const pages = pathOf(journey, answers, path)
  const target = pages.find((page) => page.path === path)
  const task = target && taskOf(journey, target)
  for (const page of pages) {
    if (page === target) return undefined
    // What another tab is adding doesn't stand in this one's way; it does in the list's.
    if (isAnswered(page, answers) || isOfAnotherItem(page, target)) continue
    const other = taskOf(journey, page)
    if (task && other && other !== task && !task.after?.includes(other.id)) continue
    return page
  }
  return undefined
}

/** Whether two pages belong to different items of one list. */
function isOfAnotherItem(page: Page, than: Page | undefined): boolean {
  const [item, own] = [page.item, than?.item]
  return item !== undefined && own !== undefined && item.list === own.list && item.id !== own.id
}

/** Whether a resident may see a page now: it is on the path and nothing unanswered stands before it. */
export function isReachable(journey: Journey, answers: Answers, path: string): boolean {
  const list = journey.pages.find((page) => isList(page) && itemIdOf(page, path) !== undefined)
  if (list && isList(list)) {
    const id = itemIdOf(list, path) ?? 0
    if (path === removePage(list, id).path) {
      return (
        isRemovable(list, answers, id) &&
        blockerOf(journey, answers, itemStart(list, id)) === undefined
      )
    }
  }
  const isOnPath = pathOf(journey, answers, path).some((page) => page.path === path)
  return isOnPath && blockerOf(journey, answers, path) === undefined
}

/** Where a resident is led who asks for no page in particular, or for one that isn't theirs to see. */
export function landingPage(journey: Journey, answers: Answers): Page | undefined {
  const furthest = furthestPage(journey, answers)
  if (!furthest) return pathOf(journey, answers).at(-1)
  return taskOf(journey, furthest) ? (taskListOf(journey) ?? furthest) : furthest
}

/** The page before, for the back link; undefined on the first. */
export function previousPage(journey: Journey, answers: Answers, path: string): Page | undefined {
  const page = findPage(journey.pages, path)
  if (page?.kind === 'remove-item') return findPage(journey.pages, page.item?.list ?? '')
  const pages = pathOf(journey, answers, path)
  const at = pages.findIndex((one) => one.path === path)
  const before = at > 0 ? pages[at - 1] : undefined
  const task = before && taskOf(journey, before)
  const isAnotherTask = page && task && task !== taskOf(journey, page)
  return isAnotherTask ? taskListOf(journey) : before
}

/** What holding a page's values to its schema gave. */
export type Checked = { ok: true; value: unknown } | { ok: false; errors: readonly FieldError[] }

/** Holds values to a page's schema; a page without one takes anything as read. */
export function checkPage(page: Page, values: FieldValues): Checked {
  return page.schema ? parseFields(page.schema, values) : { ok: true, value: undefined }
}

/**
 * What is stored of a form: the fields that the page asks for, and nothing that a form made up.
 *
 * A field is one of the schema's, or a part of one: `address.town`, `items[0]`, `born-day`.
 */
export function ownValues(page: Page, values: FieldValues): FieldValues {
  if (!page.schema) return {}
  const fields = 'shape' in page.schema ? Object.keys(page.schema.shape as object) : undefined
  const isOwn = (name: string) =>
    !/\p{Cc}/u.test(name) &&
    (fields?.some(
      (field) => name.startsWith(field) && /^$|^[.[-]/.test(name.slice(field.length)),
    ) ??
      true)
  return Object.fromEntries(Object.entries(values).filter(([name]) => isOwn(name)))
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
  const before = own(state.answers, path)
  const page = findPage(journey.pages, path)
  const list = page?.item && findPage(journey.pages, page.item.list)
  const item = page?.item && list && isList(list) ? { list, id: page.item.id } : undefined
  const isNewItem = item !== undefined && !itemIds(item.list, state.answers).includes(item.id)
  if (item && page?.kind === 'remove-item') {
    // Another tab may have removed it, or one too many, since this one was shown.
    const isSure = given.values.remove === 'yes' && isRemovable(item.list, state.answers, item.id)
    const answers = isSure ? withoutItem(item.list, state.answers, item.id) : state.answers
    return { state: { ...state, answers }, next: nearest(journey, answers, item.list.path) }
  }
  if (item && isNewItem && !isAddable(item.list, state.answers, item.id)) {
    return { state, next: nearest(journey, state.answers, item.list.path) }
  }
  if (page && isList(page) && given.values.another === 'yes') {
    if (itemIds(page, state.answers).length >= page.items.max) return { state, next: path }
    const { answers, id } = giveNumber(page, state.answers)
    return { state: { ...state, answers }, next: itemStart(page, id) }
  }
  const answer: Answer = {
    values: given.values,
    ...(given.facts === undefined ? {} : { facts: given.facts }),
    ...(before?.adding ? { adding: before.adding } : {}),
    ...(before?.removed === undefined ? {} : { removed: before.removed }),
  }
  const changed =
    before === undefined ||
    before.stale === true ||
    !same(before.values, answer.values) ||
    !same(before.facts, answer.facts)
  let answers: Answers = { ...state.answers, [path]: answer }
  if (changed) answers = withStale(journey, answers, path)
  if (item && isNewItem) answers = withItem(answers, item.list.path, item.id)
  return {
    state: { ...state, answers },
    next: nextPath(journey, state.answers, answers, path, changing),
  }
}

/** A page where it may be seen, or else where its resident belongs. */
function nearest(journey: Journey, answers: Answers, path: string): string {
  if (isReachable(journey, answers, path)) return path
  return landingPage(journey, answers)?.path ?? path
}

/** Sends an answer back: it is asked again, with the reason shown on its page. */
export function refuseAnswer(
  state: JourneyState,
  path: string,
  refusal: readonly FieldError[],
): JourneyState {
  const answer: Answer = { values: {}, ...own(state.answers, path), stale: true, refusal }
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
    const here = pages[at]
    const next = following.find((page) => !isOfAnotherItem(page, here))
    const task = here && taskOf(journey, here)
    const isTaskOver = task !== undefined && (!next || taskOf(journey, next) !== task)
    if (!isTaskOver && next && isReachable(journey, answers, next.path)) return next.path
    if (task) return (taskListOf(journey) ?? furthest)?.path ?? path
    return landingPage(journey, answers)?.path ?? path
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
  let next = answers
  for (const page of everyPage(journey, answers)) {
    if (!page.dependsOn.some((path) => changed.has(path))) continue
    changed.add(page.path)
    next = asStale(next, page.path)
  }
  return next
}

/** All pages in order, on the path or not, with those of each item that is there. */
function everyPage(journey: Journey, answers: Answers): readonly Page[] {
  return journey.pages.flatMap((page) =>
    isList(page) ? [...itemIds(page, answers).flatMap((id) => itemPages(page, id)), page] : [page],
  )
}

function asStale(answers: Answers, path: string): Answers {
  const answer = own(answers, path)
  return answer ? { ...answers, [path]: { ...answer, stale: true } } : answers
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
