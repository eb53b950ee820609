import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { isPart, part } from '../internal/part.ts'
import { SummaryCard, type SummaryCardProps, titleText } from './summary-card.tsx'
import { actionItems, type SummaryActions, summaryActions } from './summary-list-actions.tsx'

/** One question and its answer. What isn't named here goes to the row. */
export type SummaryListRow = Omit<ComponentProps<'div'>, 'children' | 'key'> & {
  /** Text, or a `<SummaryListKey>`. */
  key: ReactNode
  /** Text, or a `<SummaryListValue>`. */
  value: ReactNode
  /** Links to change the answer; in `<SummaryListActions>` where they need a class. */
  actions?: SummaryActions | undefined
}

export interface SummaryListProps extends Omit<ComponentProps<'dl'>, 'children'> {
  rows: readonly (SummaryListRow | null | undefined | false)[]
  /** A `<SummaryCard>` without children, to frame the list and title it. */
  card?: ReactElement<SummaryCardProps> | undefined
}

/** Lists questions with their answers: to check before sending, or to read on an account. */
export function SummaryList({ rows, card, className, ...rest }: SummaryListProps) {
  const title = titleText(card?.props.title)
  const anyHasActions = rows.some((row) => row && actionItems(row.actions).items.length > 0)
  const list = (
    <dl {...rest} className={classes('govuk-summary-list', className)}>
      {rows.map((row, index) => {
        if (!row) return null
        const { key, value, actions, className: rowClass, ...attributes } = row
        return (
          <div
            {...attributes}
            className={classes(
              'govuk-summary-list__row',
              anyHasActions && actions === undefined && 'govuk-summary-list__row--no-actions',
              rowClass,
            )}
            // biome-ignore lint/suspicious/noArrayIndexKey: a question may be asked twice
            key={index}
          >
            {part(SummaryListKey, key, {})}
            {isPart(value, SummaryListValue)
              ? SummaryListValue(value.props)
              : SummaryListValue({ children: value })}
            {summaryActions(actions, title)}
          </div>
        )
      })}
    </dl>
  )
  return card ? SummaryCard({ ...card.props, children: list }) : list
}

/** What was asked. */
export function SummaryListKey({ className, ...rest }: ComponentProps<'dt'>) {
  return <dt {...rest} className={classes('govuk-summary-list__key', className)} />
}

/** What was answered. */
export function SummaryListValue({ className, ...rest }: ComponentProps<'dd'>) {
  return <dd {...rest} className={classes('govuk-summary-list__value', className)} />
}
