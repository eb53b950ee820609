import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { type HeadingLevel, headingOf } from '../internal/heading.ts'
import { isEmpty } from '../internal/part.ts'

export interface FeedbackProps extends Omit<ComponentProps<'div'>, 'title'> {
  title: ReactNode
  /** @default 2 */
  headingLevel?: HeadingLevel | undefined
  /** Text, drawn as a paragraph; or nodes, drawn as they are. */
  children?: ReactNode
}

/** Asks, at the foot of a page, what a person thinks of the service. */
export function Feedback({ title, headingLevel = 2, className, children, ...rest }: FeedbackProps) {
  const Heading = headingOf(headingLevel)
  return (
    <div {...rest} className={classes('govuk-feedback govuk-width-container', className)}>
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <Heading className="govuk-feedback__title">{title}</Heading>
          {!isEmpty(children) && (
            <div className="govuk-feedback__body">
              {typeof children === 'string' ? <p className="govuk-body">{children}</p> : children}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
