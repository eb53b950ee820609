import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'

export interface DetailsProps extends ComponentProps<'details'> {
  /** The link that opens it. */
  summary: ReactNode
}

/** Keeps back what only some people need, behind a link. */
export function Details({ summary, className, children, ...rest }: DetailsProps) {
  return (
    <details {...rest} className={classes('govuk-details', className)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  )
}
