import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export interface ErrorMessageProps extends ComponentProps<'p'> {
  /** What a screen reader says before the message; an empty string leaves it out. @default 'Error' */
  visuallyHiddenText?: string | undefined
}

/** Says what went wrong and how to put it right, next to the field. */
export function ErrorMessage({
  visuallyHiddenText = 'Error',
  className,
  children,
  ...rest
}: ErrorMessageProps) {
  return (
    <p {...rest} className={classes('govuk-error-message', className)}>
      {visuallyHiddenText && (
        <span className="govuk-visually-hidden">{`${visuallyHiddenText}:`}</span>
      )}
      {visuallyHiddenText && ' '}
      {children}
    </p>
  )
}

/** Lets a field add its id. */
ErrorMessage.part = true
