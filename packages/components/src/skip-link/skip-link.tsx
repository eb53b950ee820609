'use client'

import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import { setFocus } from '../internal/set-focus.ts'
import { targetOf } from '../internal/target-of.ts'

const FOCUSED = 'govuk-skip-link-focused-element'

export interface SkipLinkProps extends ComponentProps<'a'> {
  /** Where the main content is: a hash. @default '#main-content' */
  href?: string | undefined
}

/** Takes a keyboard user past the header to the main content. The first thing on a page. */
export const SkipLink = (({
  href = '#main-content',
  className,
  onClick,
  children = 'Skip to main content',
  ...rest
}: SkipLinkProps) => {
  return (
    <a
      {...rest}
      href={href}
      className={classes('govuk-skip-link', className)}
      data-module="govuk-skip-link"
      onClick={(event) => {
        onClick?.(event)
        const target = targetOf(event.currentTarget)
        if (!target || event.defaultPrevented) return
        target.classList.add(FOCUSED)
        setFocus(target, () => target.classList.remove(FOCUSED))
      }}
    >
      {children}
    </a>
  )
}) as EagerComponent<SkipLinkProps>
