import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

export interface TagProps extends ComponentProps<'strong'> {
  /** @default blue */
  colour?:
    | 'grey'
    | 'green'
    | 'teal'
    | 'purple'
    | 'magenta'
    | 'red'
    | 'orange'
    | 'yellow'
    | undefined
}

/** Shows the status of something. Never by colour alone. */
export function Tag({ colour, className, ...rest }: TagProps) {
  return (
    <strong
      {...rest}
      className={classes('govuk-tag', colour && `govuk-tag--${colour}`, className)}
    />
  )
}
