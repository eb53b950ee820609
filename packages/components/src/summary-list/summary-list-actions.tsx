import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'
import { spaced } from '../internal/spaced.ts'

/** A link that changes an answer. What isn't named here goes to its `<a>`. */
export type SummaryListAction = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & {
    href: string
    /** What it does: Change. */
    text: ReactNode
    /** What it changes, for a screen reader that lists links: name. */
    visuallyHiddenText?: string | undefined
  }

interface SummaryListActionsProps {
  items: readonly SummaryListAction[]
  className?: string | undefined
}

/** The actions of a row or a card, where they need a class. */
export function SummaryListActions(_props: SummaryListActionsProps): ReactElement {
  throw new Error(
    'SummaryListActions stands only in the actions of a SummaryList row or a SummaryCard, which draws it. ' +
      'Anywhere else it has no list to belong to. Pass it as actions={<SummaryListActions items={…} />}.',
  )
}

export type SummaryActions =
  | readonly SummaryListAction[]
  | ReactElement<SummaryListActionsProps>
  | undefined

export function actionItems(actions: SummaryActions): SummaryListActionsProps {
  if (actions === undefined) return { items: [] }
  return 'props' in actions ? actions.props : { items: actions }
}

export function summaryActions(actions: SummaryActions, cardTitle: ReactNode) {
  const { items, className } = actionItems(actions)
  if (items.length === 0) return null
  return (
    <dd className={classes('govuk-summary-list__actions', className)}>
      {items.length === 1 ? (
        items.map((item) => actionLink(item, cardTitle, 0))
      ) : (
        <ul className="govuk-summary-list__actions-list">
          {spaced(
            items.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: links have no other identity
              <li className="govuk-summary-list__actions-list-item" key={index}>
                {actionLink(item, cardTitle, index)}
              </li>
            )),
          )}
        </ul>
      )}
    </dd>
  )
}

export function cardActions(actions: SummaryActions, cardTitle: ReactNode) {
  const { items, className } = actionItems(actions)
  if (items.length === 0) return null
  const own = classes('govuk-summary-card__actions', className)
  if (items.length === 1) {
    return <div className={own}>{items.map((item) => actionLink(item, cardTitle, 0))}</div>
  }
  return (
    <ul className={own}>
      {spaced(
        items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: links have no other identity
          <li className="govuk-summary-card__action" key={index}>
            {actionLink(item, cardTitle, index)}
          </li>
        )),
      )}
    </ul>
  )
}

function actionLink(
  { text, visuallyHiddenText, className, ...rest }: SummaryListAction,
  cardTitle: ReactNode,
  key: number,
) {
  const hasTitle = !isEmpty(cardTitle)
  return (
    <a {...rest} className={classes('govuk-link', className)} key={key}>
      {text}
      {(visuallyHiddenText || hasTitle) && (
        <span className="govuk-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {hasTitle && ' ('}
          {cardTitle}
          {hasTitle && ')'}
        </span>
      )}
    </a>
  )
}
