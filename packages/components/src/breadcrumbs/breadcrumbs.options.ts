import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

interface Options {
  classes?: string
  attributes?: Attributes
  items: (Content & { href?: string })[]
  collapseOnMobile?: boolean
  labelText?: string
}

export const examples = examplesOf('breadcrumbs', Breadcrumbs, (o: Options) => ({
  ...extras(o),
  items: o.items.map((item) => ({
    ...toProps(item.attributes),
    href: item.href,
    text: node(item),
  })),
  collapseOnMobile: o.collapseOnMobile,
  'aria-label': o.labelText,
}))
