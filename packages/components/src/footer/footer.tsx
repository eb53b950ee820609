import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { FooterMeta, type FooterMetaProps } from './footer-meta.tsx'
import { type FooterSection, footerNavigation } from './footer-navigation.tsx'

export interface FooterProps extends Omit<ComponentProps<'div'>, 'children'>, FooterMetaProps {
  /** Stands first. GOV.UK shows a crown, which only service.gov.uk may. */
  logo?: ReactNode
  /** Lists of links, in columns. */
  navigation?: readonly FooterSection[] | undefined
  /** Added to the container. */
  containerClassName?: string | undefined
}

/** Ends every page of a service on GOV.UK. A council takes `council-footer`. */
export function Footer({
  logo,
  navigation = [],
  meta,
  contentLicence,
  copyright,
  containerClassName,
  className,
  ...rest
}: FooterProps) {
  return (
    <div {...rest} className={classes('govuk-footer', className)}>
      <div className={classes('govuk-width-container', containerClassName)}>
        {logo}
        {footerNavigation(navigation)}
        {FooterMeta({ meta, contentLicence, copyright })}
      </div>
    </div>
  )
}
