import { type Answer, type Answers, own, type Page } from './journey.ts'

/** A page that lists items, with the pages that each item is asked on. */
export type ListPage = Page & { readonly items: NonNullable<Page['items']> }

/** Whether a page lists items of which more can be added. */
export function isList(page: Page): page is ListPage {
  return page.items !== undefined
}

/** Numbers of the items that are there, in order: those with an answer. */
export function itemIds(list: ListPage, answers: Answers): readonly number[] {
  const ids = new Set<number>()
  for (const path of Object.keys(answers)) {
    const id = itemIdOf(list, path)
    if (id !== undefined) ids.add(id)
  }
  return [...ids].sort((a, b) => a - b)
}

/** The number that the next item gets: one that no item has or had, nor was given to another tab. */
export function nextItemId(list: ListPage, answers: Answers): number {
  const removed = own(answers, list.path)?.removed ?? 0
  return Math.max(removed, ...itemIds(list, answers), ...numbersGiven(list, answers)) + 1
}

/** Numbers that were given to items which nothing is answered of yet, in order. */
export function numbersGiven(list: ListPage, answers: Answers): readonly number[] {
  const ids = itemIds(list, answers)
  return (own(answers, list.path)?.adding ?? []).filter((id) => !ids.includes(id))
}

/** A list of which only its numbers are known. */
const NOTHING_ANSWERED: Answer = { values: {}, stale: true }

/** So many numbers may be given away; whoever then asks gets the last again, likely in the same tab. */
const MOST_GIVEN = 10

/** Gives a number to an item that is about to be added, so that no other tab's gets the same. */
export function giveNumber(list: ListPage, answers: Answers): { answers: Answers; id: number } {
  const given = numbersGiven(list, answers)
  const last = given.at(-1)
  if (last !== undefined && given.length >= MOST_GIVEN) return { answers, id: last }
  const id = nextItemId(list, answers)
  const before = own(answers, list.path) ?? NOTHING_ANSWERED
  return { answers: { ...answers, [list.path]: { ...before, adding: [...given, id] } }, id }
}

/** Whether an item that isn't there may be added under a number. */
export function isAddable(list: ListPage, answers: Answers, id: number): boolean {
  const ids = itemIds(list, answers)
  const isOpen = id === nextItemId(list, answers) || numbersGiven(list, answers).includes(id)
  return isOpen && !ids.includes(id) && ids.length < list.items.max
}

/** Which item of a list an address belongs to; undefined: none. */
export function itemIdOf(list: ListPage, path: string): number | undefined {
  if (!path.startsWith(`${list.path}/`)) return undefined
  const [id = ''] = path.slice(list.path.length + 1).split('/')
  return /^[1-9]\d{0,5}$/.test(id) ? Number(id) : undefined
}

/** Where an item begins to be asked. */
export function itemStart(list: ListPage, id: number): string {
  return `${list.path}/${id}/${list.items.pages[0]?.path ?? ''}`
}

/** A page of an item, at its own address and with answers of its own. */
export function itemPage(list: ListPage, template: Page, id: number): Page {
  const prefix = `${list.path}/${id}`
  const local = new Set(list.items.pages.map(({ path }) => path))
  const scope = (answers: Answers): Answers => {
    const scoped: Record<string, Answer> = { ...answers }
    for (const path of local) {
      const answer = own(answers, `${prefix}/${path}`)
      if (answer) scoped[path] = answer
      else delete scoped[path]
    }
    return scoped
  }
  return {
    ...template,
    path: `${prefix}/${template.path}`,
    bindingPath: `${list.path}/*/${template.path}`,
    item: { list: list.path, id },
    dependsOn: template.dependsOn.map((path) => (local.has(path) ? `${prefix}/${path}` : path)),
    scope,
    when: (answers) => template.when(scope(answers)),
    answer: (answers) => template.answer(scope(answers)),
    factsOf: (answers) => template.factsOf(scope(answers)),
  }
}

/** Every page that an item may have, whether its path has it or not. */
export function itemPages(list: ListPage, id: number): readonly Page[] {
  return list.items.pages.map((template) => itemPage(list, template, id))
}

/** The pages of a list's items that answers lead through, with those of one that is being added. */
export function itemsOnPath(list: ListPage, answers: Answers, visiting: string): readonly Page[] {
  const ids = itemIds(list, answers)
  const visited = itemIdOf(list, visiting)
  const isAdding = visited !== undefined && isAddable(list, answers, visited)
  const needed = numbersGiven(list, answers)[0] ?? nextItemId(list, answers)
  const added = isAdding ? visited : ids.length < list.items.min ? needed : undefined
  const all = added === undefined ? ids : [...ids, added].sort((a, b) => a - b)
  return all.flatMap((id) => itemPages(list, id)).filter((page) => page.when(answers))
}

/** The page that asks whether to remove an item. */
export function removePage(list: ListPage, id: number): Page {
  const { remove } = list.items
  return { ...remove, path: `${list.path}/${id}/remove`, item: { list: list.path, id } }
}

/** Whether an item may be removed: it is there, and enough are left without it. */
export function isRemovable(list: ListPage, answers: Answers, id: number): boolean {
  const ids = itemIds(list, answers)
  return ids.includes(id) && ids.length > list.items.min
}

/** A list that has another item is asked again whether that is all. */
export function withItem(answers: Answers, list: string, id: number): Answers {
  const { adding, ...answer } = own(answers, list) ?? { values: {} }
  const others = adding?.filter((one) => one !== id) ?? []
  if (!own(answers, list)) return answers
  return {
    ...answers,
    [list]: { ...answer, stale: true, ...(others.length > 0 ? { adding: others } : {}) },
  }
}

/** Answers without those of one item, whose number a tab may still hold and no other gets. */
export function withoutItem(list: ListPage, answers: Answers, id: number): Answers {
  const kept = Object.entries(answers).filter(([path]) => itemIdOf(list, path) !== id)
  const before = own(answers, list.path) ?? NOTHING_ANSWERED
  const removed = Math.max(before.removed ?? 0, id)
  return { ...Object.fromEntries(kept), [list.path]: { ...before, removed } }
}

/** The page at an address, whether a resident may see it or not; undefined when there is none. */
export function findPage(pages: readonly Page[], path: string): Page | undefined {
  const direct = pages.find((page) => page.path === path)
  if (direct) return direct
  for (const list of pages) {
    if (!isList(list)) continue
    const id = itemIdOf(list, path)
    if (id === undefined) continue
    const removing = removePage(list, id)
    return removing.path === path
      ? removing
      : itemPages(list, id).find((page) => page.path === path)
  }
  return undefined
}
