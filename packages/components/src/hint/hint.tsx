import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export interface HintProps extends ComponentProps<'div'> {}

/** Helps a person to answer. Inside a field, the field sets its id and points to it. */
export function Hint({ className, ...rest }: HintProps) {
  return <div {...rest} className={classes('govuk-hint', className)} />
}

/** Lets a field add its id. */
Hint.part = true
