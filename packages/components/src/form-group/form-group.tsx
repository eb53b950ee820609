import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export interface FormGroupProps extends ComponentProps<'div'> {
  /** Draws the red bar of a question with an error. */
  hasError?: boolean | undefined
}

/** Keeps a label, hint, error and control together. Fields draw it themselves. */
export function FormGroup({ hasError, className, ...rest }: FormGroupProps) {
  return (
    <div
      {...rest}
      className={classes('govuk-form-group', hasError && 'govuk-form-group--error', className)}
    />
  )
}
