import { type ComponentProps, isValidElement, type ReactElement, type ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { type HeadingLevel, headingOf } from '../internal/heading.ts'
import { part } from '../internal/part.ts'
import { cardActions, type SummaryActions } from './summary-list-actions.tsx'

export interface SummaryCardProps extends Omit<ComponentProps<'div'>, 'title'> {
  /** Text, or a `<SummaryCardTitle>`. */
  title?: ReactNode
  /** Links that act on all that the card shows. */
  actions?: SummaryActions
}

/** Frames a summary list and titles it, where a page shows several. */
export function SummaryCard({ title, actions, className, children, ...rest }: SummaryCardProps) {
  return (
    <div {...rest} className={classes('govuk-summary-card', className)}>
      <div className="govuk-summary-card__title-wrapper">
        {part(SummaryCardTitle, title, {})}
        {cardActions(actions, titleText(title))}
      </div>
      <div className="govuk-summary-card__content">{children}</div>
    </div>
  )
}

interface SummaryCardTitleProps extends ComponentProps<'h2'> {
  /** @default 2 */
  level?: HeadingLevel | undefined
}

/** The card's heading. */
export function SummaryCardTitle({ level = 2, className, ...rest }: SummaryCardTitleProps) {
  const Heading = headingOf(level)
  return <Heading {...rest} className={classes('govuk-summary-card__title', className)} />
}

/** A card's title without its heading, to be said after each of its links. */
export function titleText(title: ReactNode): ReactNode {
  return isTitle(title) ? title.props.children : title
}

function isTitle(title: ReactNode): title is ReactElement<SummaryCardTitleProps> {
  return isValidElement(title) && title.type === SummaryCardTitle
}
