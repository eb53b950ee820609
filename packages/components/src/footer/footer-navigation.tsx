import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import type { DataAttributes } from '../internal/field-props.ts'

/** A link. What isn't named here goes to its `<a>`. */
export type FooterLink = Omit<ComponentProps<'a'>, 'children'> &
  DataAttributes & { text: ReactNode; href: string }

/** A titled list of links. */
export interface FooterSection {
  title: ReactNode
  items?: readonly FooterLink[] | undefined
  /** How many columns the list takes on a wide screen. */
  columns?: number | undefined
  /** How wide the section is: a grid column's name, such as `two-thirds`. @default 'full' */
  width?: string | undefined
}

export interface FooterNavigationProps {
  sections: readonly FooterSection[]
}

/** Lists of links in columns, and a line under them. */
export function FooterNavigation({ sections }: FooterNavigationProps) {
  if (sections.length === 0) return null
  return (
    <>
      <div className="govuk-footer__navigation">
        {sections.map(({ title, items = [], columns, width = 'full' }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sections have no other identity
          <div className={`govuk-footer__section govuk-grid-column-${width}`} key={index}>
            <h2 className="govuk-footer__heading govuk-heading-m">{title}</h2>
            {items.length > 0 && (
              <ul
                className={classes(
                  'govuk-footer__list',
                  columns !== undefined && `govuk-footer__list--columns-${columns}`,
                )}
              >
                {items.map((link, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: links have no other identity
                  <li className="govuk-footer__list-item" key={index}>
                    {footerLink(link)}
                  </li>
                ))}
              </ul>
            )}
          </div>
        ))}
      </div>
      <hr className="govuk-footer__section-break" />
    </>
  )
}

export function footerLink({ text, className, ...rest }: FooterLink) {
  return (
    <a {...rest} className={classes('govuk-footer__link', className)}>
      {text}
    </a>
  )
}
