import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'

export interface BackLinkProps extends ComponentProps<'a'> {
  /** For a dark background. */
  inverse?: boolean | undefined
}

/** Takes a person to the previous page of a transaction. */
export const BackLink = (({
  href = '#',
  inverse,
  className,
  children = 'Back',
  ...rest
}: BackLinkProps) => {
  return (
    <a
      {...rest}
      href={href}
      className={classes('govuk-back-link', inverse && 'govuk-back-link--inverse', className)}
    >
      {children}
    </a>
  )
}) as EagerComponent<BackLinkProps>
