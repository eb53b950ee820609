import { Button } from '@guildhall/components/button'
import { Tag } from '@guildhall/components/tag'
import { TaskList } from '@guildhall/components/task-list'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { fill } from '@guildhall/standards/language'
import { journeysContent } from '../content/index.ts'
import { type Page, page, type ViewProps } from '../journey.ts'
import type { TaskSection, TaskStatus } from '../tasks.ts'

/** What the server gives a task list. */
export interface TaskListData {
  /** By section: those of its tasks that the path has. */
  readonly statuses: readonly (readonly {
    readonly id: string
    readonly status: TaskStatus
    readonly path: string
  }[])[]
  readonly done: number
  readonly total: number
  /** Where to go on once every task is completed. */
  readonly nextPath?: string
}

/**
 * The page that lists tasks, to be done in any order; each says how far it is by the pages it holds.
 *
 * @param options.sections tasks under headings; pages that no task has come before the list or after
 */
export function taskList(options: {
  path?: string
  title: Bilingual
  sections: readonly TaskSection[]
}): Page {
  const { title, sections } = options
  return page({
    path: options.path ?? 'tasks',
    kind: 'task-list',
    tasks: sections,
    title: ({ language }) => title[language],
    view({ language, href, ...props }: ViewProps) {
      const data = props.data as TaskListData
      const words = journeysContent[language]
      return (
        <>
          <h1 className="govuk-heading-xl">{title[language]}</h1>
          <p className="govuk-body">
            {fill(words.tasksDone, { done: data.done, total: data.total })}
          </p>
          {sections.map((section, index) => {
            const statuses = data.statuses[index] ?? []
            if (statuses.length === 0) return null
            return (
              <section key={section.title.en}>
                <h2 className="govuk-heading-m">{section.title[language]}</h2>
                <TaskList
                  idPrefix={`tasks-${index + 1}`}
                  items={section.tasks.map((task) => {
                    const state = statuses.find(({ id }) => id === task.id)
                    return (
                      state && {
                        title: task.title[language],
                        hint: task.hint?.[language],
                        status: statusOf(state.status, language),
                        href: state.status === 'cannot-start' ? undefined : href(state.path),
                      }
                    )
                  })}
                />
              </section>
            )
          })}
          {data.nextPath === undefined ? null : (
            <Button href={href(data.nextPath)}>{words.continue}</Button>
          )}
        </>
      )
    },
  })
}

/** As GOV.UK's task list has it: only what is still to be done is a tag. */
function statusOf(status: TaskStatus, language: Language) {
  const text = journeysContent[language].taskStatus[status]
  if (status === 'completed') return text
  if (status === 'cannot-start') {
    return <span className="govuk-task-list__status--cannot-start-yet">{text}</span>
  }
  return <Tag {...(status === 'in-progress' ? { colour: 'teal' as const } : {})}>{text}</Tag>
}
