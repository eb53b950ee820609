import type { Bilingual } from '@guildhall/standards/language'
import type { Answers, Journey, Page } from './journey.ts'
import { blockerOf, isAnswered, pathOf } from './step.ts'

/** One task of a task list: pages that are asked one after another. */
export interface Task {
  /** Unique in the journey. */
  readonly id: string
  readonly title: Bilingual
  readonly hint?: Bilingual
  /** Paths of its pages; of a list of items, the list's. */
  readonly pages: readonly string[]
  /** Ids of tasks before this one, without which it can't be started. */
  readonly after?: readonly string[]
}

/** Tasks under a heading. */
export interface TaskSection {
  readonly title: Bilingual
  readonly tasks: readonly Task[]
}

export type TaskStatus = 'completed' | 'in-progress' | 'not-started' | 'cannot-start'

/** One task with how far it is. */
export interface TaskState {
  readonly task: Task
  readonly status: TaskStatus
  /** Its first page that needs an answer, or its first. */
  readonly path: string
}

/** The task that a page belongs to; undefined: none. */
export function taskOf(journey: Journey, page: Page): Task | undefined {
  const path = page.item?.list ?? page.path
  for (const { tasks } of journey.pages) {
    for (const section of tasks ?? []) {
      const task = section.tasks.find(({ pages }) => pages.includes(path))
      if (task) return task
    }
  }
  return undefined
}

/** The page that lists a journey's tasks. */
export function taskListOf(journey: Journey): Page | undefined {
  return journey.pages.find(({ tasks }) => tasks !== undefined)
}

/** How far each task is, from its pages alone; a task that the path has no page of is left out. */
export function taskStates(journey: Journey, answers: Answers): readonly (readonly TaskState[])[] {
  const path = pathOf(journey, answers)
  return (taskListOf(journey)?.tasks ?? []).map(({ tasks }) =>
    tasks.flatMap((task) => {
      const pages = path.filter((page) => taskOf(journey, page) === task)
      const [first] = pages
      if (!first) return []
      const open = pages.find((page) => !isAnswered(page, answers))
      const isBegun = pages.some((page) => Object.hasOwn(answers, page.path))
      const isBlocked = open !== undefined && blockerOf(journey, answers, open.path) !== undefined
      const status = isBlocked
        ? 'cannot-start'
        : open === undefined
          ? 'completed'
          : isBegun
            ? 'in-progress'
            : 'not-started'
      return [{ task, status, path: (open ?? first).path } as const]
    }),
  )
}
