import type { Language } from '@guildhall/standards/language'
import { isList, isRemovable, itemIds, itemPages, itemStart, removePage } from '../items.ts'
import type { Answers, Journey, Page } from '../journey.ts'
import type { AddAnotherData } from '../pages/add-another.tsx'
import type { CheckAnswersData } from '../pages/check-answers.tsx'
import type { TaskListData } from '../pages/task-list.tsx'
import { pathOf } from '../step.ts'
import { rowsOf, summarise } from '../summary.ts'
import { taskStates } from '../tasks.ts'

/** What a page of the journey's own kinds shows; undefined for every other kind. */
export function dataMade(
  journey: Journey,
  answers: Answers,
  page: Page,
  language: Language,
): CheckAnswersData | TaskListData | AddAnotherData | undefined {
  if (page.kind === 'check-answers') return { rows: summarise(journey, answers, language) }
  if (page.tasks) return taskListData(journey, answers, page)
  if (isList(page)) {
    const ids = itemIds(page, answers)
    const items = ids.map((id, index) => {
      const pages = itemPages(page, id)
      const [row] = pages.flatMap((one) => rowsOf(one, answers, language))
      const value = row && (typeof row.value === 'string' ? row.value : row.value.join(', '))
      return {
        name: value || page.items.heading(index + 1, language),
        path: itemStart(page, id),
        ...(isRemovable(page, answers, id) ? { removePath: removePage(page, id).path } : {}),
      }
    })
    return { items, canAdd: ids.length < page.items.max }
  }
  return undefined
}

function taskListData(journey: Journey, answers: Answers, page: Page): TaskListData {
  const sections = taskStates(journey, answers)
  const all = sections.flat()
  const done = all.filter(({ status }) => status === 'completed').length
  const inTasks = new Set(page.tasks?.flatMap(({ tasks }) => tasks.flatMap(({ pages }) => pages)))
  const path = pathOf(journey, answers)
  const next = path
    .slice(path.indexOf(page) + 1)
    .find((one) => !inTasks.has(one.item?.list ?? one.path))
  return {
    statuses: sections.map((section) =>
      section.map(({ task, status, path: taskPath }) => ({ id: task.id, status, path: taskPath })),
    ),
    done,
    total: all.length,
    ...(done === all.length && next ? { nextPath: next.path } : {}),
  }
}
