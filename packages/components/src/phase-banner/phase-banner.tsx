import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { part } from '../internal/part.ts'
import { Tag } from '../tag/tag.tsx'

export interface PhaseBannerProps extends ComponentProps<'div'> {
  /** The phase: text such as Beta, or a `<Tag>`. */
  tag: ReactNode
}

/** Says that a service is new, and how to give feedback. */
export function PhaseBanner({ tag, className, children, ...rest }: PhaseBannerProps) {
  const own = { className: 'govuk-phase-banner__content__tag' }
  return (
    <div {...rest} className={classes('govuk-phase-banner govuk-width-container', className)}>
      <p className="govuk-phase-banner__content">
        {part(Tag, tag, own) ?? Tag(own)}{' '}
        <span className="govuk-phase-banner__text">{children}</span>
      </p>
    </div>
  )
}
