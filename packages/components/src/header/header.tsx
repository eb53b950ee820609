import type { ReactNode } from 'react'
import { type GenericHeaderProps, headerOf } from '../generic-header/generic-header.tsx'

export interface HeaderProps extends Omit<GenericHeaderProps, 'children'> {
  /** The logo. Only a service on service.gov.uk may show GOV.UK's; this package has none. */
  logo: ReactNode
  /** Stands after the logo. */
  productName?: ReactNode
}

/** The header of a service on GOV.UK. A council takes `council-header`. */
export function Header({ logo, productName, href = '//gov.uk', ...rest }: HeaderProps) {
  return headerOf('govuk-header', {
    ...rest,
    href,
    children: (
      <>
        {logo} {productName && <span className="govuk-header__product-name">{productName}</span>}
      </>
    ),
  })
}
