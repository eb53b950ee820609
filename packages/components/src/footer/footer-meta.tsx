import type { ReactNode } from 'react'
import { isEmpty } from '../internal/part.ts'
import { spaced } from '../internal/spaced.ts'
import { type FooterLink, footerLink } from './footer-navigation.tsx'

export interface FooterMetaProps {
  /** A heading for screen readers. @default 'Support links' */
  title?: string | undefined
  items?: readonly FooterLink[] | undefined
  /** Stands after the links. */
  children?: ReactNode
}

/** Links of lesser weight, such as privacy and cookies. */
export function FooterMeta({ title = 'Support links', items = [], children }: FooterMetaProps) {
  return (
    <>
      <h2 className="govuk-visually-hidden">{title}</h2>
      {items.length > 0 && (
        <ul className="govuk-footer__inline-list">
          {spaced(
            items.map((link, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: links have no other identity
              <li className="govuk-footer__inline-list-item" key={index}>
                {footerLink(link)}
              </li>
            )),
          )}
        </ul>
      )}
      {!isEmpty(children) && <div className="govuk-footer__meta-custom">{children}</div>}
    </>
  )
}
