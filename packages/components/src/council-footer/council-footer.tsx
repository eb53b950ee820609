import type { ComponentProps, ReactNode } from 'react'
import {
  type FooterLink,
  FooterNavigation,
  type FooterSection,
  footerLink,
} from '../footer/footer-navigation.tsx'
import { classes } from '../internal/classes.ts'
import { isEmpty } from '../internal/part.ts'
import { spaced } from '../internal/spaced.ts'

export interface CouncilFooterProps extends Omit<ComponentProps<'div'>, 'children'> {
  /** Lists of links, in columns. */
  navigation?: readonly FooterSection[] | undefined
  /** Links that the law asks for: accessibility, cookies, privacy. */
  links: readonly FooterLink[]
  /** A heading for screen readers. @default 'Support links' */
  linksTitle?: string | undefined
  /** Stands under the links: attributions, such as Ordnance Survey's. */
  children?: ReactNode
  /** Whose the copyright is: © and the council's name. */
  copyright: ReactNode
}

/** Ends every page of a council's site: its own copyright, no crown and no licence of the Crown's. */
export function CouncilFooter({
  navigation = [],
  links,
  linksTitle = 'Support links',
  copyright,
  className,
  children,
  ...rest
}: CouncilFooterProps) {
  return (
    <div {...rest} className={classes('govuk-footer council-footer', className)}>
      <div className="govuk-width-container">
        <FooterNavigation sections={navigation} />
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <h2 className="govuk-visually-hidden">{linksTitle}</h2>
            <ul className="govuk-footer__inline-list">
              {spaced(
                links.map((link) => (
                  <li className="govuk-footer__inline-list-item" key={link.href}>
                    {footerLink(link)}
                  </li>
                )),
              )}
            </ul>
            {!isEmpty(children) && <div className="govuk-footer__meta-custom">{children}</div>}
          </div>
          <div className="govuk-footer__meta-item">{copyright}</div>
        </div>
      </div>
    </div>
  )
}
