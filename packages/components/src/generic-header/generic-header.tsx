import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import type { Eager, EagerComponent } from '../internal/eager.ts'

export interface GenericHeaderProps extends ComponentProps<'div'> {
  /** Where the logo leads. @default '/' */
  href?: string | undefined
  /** Replaces the class of the container. @default 'govuk-width-container' */
  containerClassName?: string | undefined
}

/** A header for an organisation that isn't GOV.UK. Its children are the logo, or the name. */
export const GenericHeader = ((props: GenericHeaderProps) => {
  return headerOf('govuk-generic-header', props)
}) as EagerComponent<GenericHeaderProps>

/** The header's frame, which GOV.UK's own header shares. */
export const headerOf = ((
  block: 'govuk-generic-header' | 'govuk-header',
  {
    href = '/',
    containerClassName = 'govuk-width-container',
    className,
    children,
    ...rest
  }: GenericHeaderProps,
) => {
  return (
    <div {...rest} className={classes(block, className)}>
      <div className={`${block}__container ${containerClassName}`}>
        <div className={`${block}__logo`}>
          <a href={href} className={`${block}__homepage-link`}>
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}) satisfies Eager
