import { type Attributes, examplesOf, extras } from '../../test/parity/example.ts'
import { govukLogo } from '../../test/parity/govuk-logo.ts'
import { Header } from './header.tsx'

interface Options {
  classes?: string
  attributes?: Attributes
  containerClasses?: string
  homepageUrl?: string
  productName?: string
}

export const examples = examplesOf('header', Header, (o: Options) => ({
  ...extras(o),
  logo: govukLogo('header', '.govuk-header__logotype'),
  href: o.homepageUrl,
  containerClassName: o.containerClasses,
  productName: o.productName,
}))
