import { createElement } from 'react'
import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { govukLogo } from '../../test/parity/govuk-logo.ts'
import { ContentLicence, Footer, FooterMeta, FooterNavigation } from './index.ts'

interface Link {
  text?: string
  href?: string
  attributes?: Attributes
}

interface Options {
  classes?: string
  attributes?: Attributes
  containerClasses?: string
  navigation?: { title: string; columns?: number; width?: string; items?: Link[] }[]
  meta?: Content & { visuallyHiddenTitle?: string; items?: Link[] }
  contentLicence?: Content | null
  copyright?: Content
}

export const examples = examplesOf('footer', Footer, (o: Options) => ({
  ...extras(o),
  containerClassName: o.containerClasses,
  logo: govukLogo('footer', '.govuk-footer__crown'),
  navigation:
    o.navigation &&
    createElement(FooterNavigation, {
      sections: o.navigation.map((section) => ({ ...section, items: links(section.items) })),
    }),
  meta:
    o.meta &&
    createElement(
      FooterMeta,
      { title: o.meta.visuallyHiddenTitle, items: links(o.meta.items) },
      node(o.meta),
    ),
  contentLicence:
    o.contentLicence === null
      ? undefined
      : createElement(ContentLicence, null, node(o.contentLicence)),
  copyright: node(o.copyright),
}))

function links(items: Link[] = []) {
  return items
    .filter(({ href, text }) => href && text)
    .map(({ text, href, attributes }) => ({ ...toProps(attributes), href: href ?? '', text }))
}
