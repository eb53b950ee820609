import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export interface InsetTextProps extends ComponentProps<'div'> {}

/** Sets a block of text apart from what surrounds it. */
export function InsetText({ className, ...rest }: InsetTextProps) {
  return <div {...rest} className={classes('govuk-inset-text', className)} />
}
