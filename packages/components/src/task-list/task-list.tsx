import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty, isPart, part } from '../internal/part.ts'

/** One task. What isn't named here goes to its `<li>`. */
export type TaskListItem = Omit<ComponentProps<'li'>, 'children' | 'title'> &
  DataAttributes & {
    /** Text, or a `<TaskListTitle>`. */
    title: ReactNode
    hint?: ReactNode
    /** Text, a `<Tag>`, or a `<TaskListStatus>` around either. */
    status: ReactNode
    /** Where the task is done; without it the task can't be started yet. */
    href?: string | undefined
  }

export interface TaskListProps extends Omit<ComponentProps<'ul'>, 'children'> {
  items: readonly (TaskListItem | null | undefined | false)[]
  /** What the ids of hints and statuses begin with. @default 'task-list' */
  idPrefix?: string | undefined
}

/** Lists the tasks of a long service, and which are done. */
export function TaskList({ items, idPrefix = 'task-list', className, ...rest }: TaskListProps) {
  return (
    <ul {...rest} className={classes('govuk-task-list', className)}>
      {items.map((item, index) => item && task(item, `${idPrefix}-${index + 1}`))}
    </ul>
  )
}

function task({ title, hint, status, href, className, ...rest }: TaskListItem, id: string) {
  const hasHint = !isEmpty(hint)
  const { className: titleClass, children } = isPart(title, TaskListTitle)
    ? title.props
    : { className: undefined, children: title }
  return (
    <li
      {...rest}
      className={classes(
        'govuk-task-list__item',
        href && 'govuk-task-list__item--with-link',
        className,
      )}
      key={id}
    >
      <div className="govuk-task-list__name-and-hint">
        {href ? (
          <a
            className={classes('govuk-link govuk-task-list__link', titleClass)}
            href={href}
            aria-describedby={`${hasHint ? `${id}-hint ` : ''}${id}-status`}
          >
            {children}
          </a>
        ) : (
          <div className={titleClass}>{children}</div>
        )}
        {hasHint && (
          <div id={`${id}-hint`} className="govuk-task-list__hint">
            {hint}
          </div>
        )}
      </div>
      {part(TaskListStatus, status, { id: `${id}-status` })}
    </li>
  )
}

/** A task's name, where it needs a class. */
export function TaskListTitle(props: { className?: string; children: ReactNode }) {
  return <div {...props} />
}

/** How far a task is. */
export function TaskListStatus({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-task-list__status', className)} />
}
