import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import { isEmpty } from '../internal/part.ts'
import type { ContentLicenceProps } from './content-licence.tsx'
import type { FooterMetaProps } from './footer-meta.tsx'
import type { FooterNavigationProps } from './footer-navigation.tsx'

export interface FooterProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** Stands first. GOV.UK shows a crown, which only service.gov.uk may. */
  logo?: ReactNode
  /** A `<FooterNavigation>`: lists of links, in columns. */
  navigation?: ReactElement<FooterNavigationProps> | undefined
  /** A `<FooterMeta>`: links of lesser weight. */
  meta?: ReactElement<FooterMetaProps> | undefined
  /** A `<ContentLicence>`: how the content may be used. */
  contentLicence?: ReactElement<ContentLicenceProps> | undefined
  /** Whose the copyright is. @default '© Crown copyright' */
  copyright?: ReactNode
  /** Added to the container. */
  containerClassName?: string | undefined
}

/** Ends every page of a service on GOV.UK. A council takes `council-footer`. */
export const Footer = (({
  logo,
  navigation,
  meta,
  contentLicence,
  copyright,
  containerClassName,
  className,
  ...rest
}: FooterProps) => {
  return (
    <div {...rest} className={classes('govuk-footer', className)}>
      <div className={classes('govuk-width-container', containerClassName)}>
        {logo}
        {navigation}
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta}
            {contentLicence}
          </div>
          <div className="govuk-footer__meta-item">
            <a
              className="govuk-footer__link govuk-footer__copyright-logo"
              href="https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/"
            >
              {isEmpty(copyright) ? '© Crown copyright' : copyright}
            </a>
          </div>
        </div>
      </div>
    </div>
  )
}) as EagerComponent<FooterProps>
