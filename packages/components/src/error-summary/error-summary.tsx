import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import type { DataAttributes } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'
import { ErrorSummaryBehaviour } from './error-summary-behaviour.tsx'

/** One error. What isn't named here goes to its `<a>`. */
export type ErrorSummaryItem = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & {
    /** The control to put right: `#` and its id. For radios and checkboxes, the first one's. */
    href?: string | undefined
    /** The same words as beside the control. */
    text: ReactNode
  }

export interface ErrorSummaryProps extends Omit<ComponentProps<'div'>, 'title' | 'children'> {
  errors: readonly ErrorSummaryItem[]
  /** @default 'There is a problem' */
  title?: ReactNode
  /** Stands between the title and the errors. */
  description?: ReactNode
  /** Leaves the focus where it is. */
  disableAutoFocus?: boolean | undefined
}

/**
 * Lists what went wrong, at the top of the page. It takes the focus when it appears; give it a
 * `key` that changes with each attempt, so that it does so again. Each link goes to its control.
 */
export const ErrorSummary = (({
  errors,
  title = 'There is a problem',
  description,
  disableAutoFocus,
  className,
  ...rest
}: ErrorSummaryProps) => {
  return (
    <ErrorSummaryBehaviour
      {...rest}
      className={classes('govuk-error-summary', className)}
      data-module="govuk-error-summary"
      data-disable-auto-focus={disableAutoFocus}
    >
      <h2 className="govuk-error-summary__title">{title}</h2>
      <div className="govuk-error-summary__body">
        {!isEmpty(description) && <p>{description}</p>}
        {errors.length > 0 && (
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ text, ...link }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two errors may be the same
              <li key={index}>{link.href ? <a {...link}>{text}</a> : text}</li>
            ))}
          </ul>
        )}
      </div>
    </ErrorSummaryBehaviour>
  )
}) as EagerComponent<ErrorSummaryProps>
