import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export interface WarningTextProps extends ComponentProps<'div'> {
  /** What a screen reader says for the icon. @default 'Warning' */
  iconFallbackText?: string | undefined
}

/** Warns of a consequence, such as a fine. */
export function WarningText({
  iconFallbackText = 'Warning',
  className,
  children,
  ...rest
}: WarningTextProps) {
  return (
    <div {...rest} className={classes('govuk-warning-text', className)}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText}</span> {children}
      </strong>
    </div>
  )
}
