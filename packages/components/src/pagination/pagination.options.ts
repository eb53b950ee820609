import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { Pagination } from './pagination.tsx'

interface Arrow extends Content {
  href: string
  labelText?: string
}

interface Options {
  classes?: string
  attributes?: Attributes
  landmarkLabel?: string
  previous?: Arrow
  next?: Arrow
  items?: (null | {
    number?: number | string
    href?: string
    current?: boolean
    ellipsis?: boolean
    visuallyHiddenText?: string
    attributes?: Attributes
  })[]
}

export const examples = examplesOf('pagination', Pagination, (o: Options) => ({
  ...extras(o),
  'aria-label': o.landmarkLabel,
  previous: o.previous && arrow(o.previous),
  next: o.next && arrow(o.next),
  items: o.items?.map(
    (item) =>
      item && {
        ...toProps(item.attributes),
        number: item.number,
        href: item.href,
        current: item.current,
        ellipsis: item.ellipsis,
        ...(item.visuallyHiddenText && { 'aria-label': item.visuallyHiddenText }),
      },
  ),
}))

function arrow(o: Arrow) {
  return { ...toProps(o.attributes), href: o.href, text: node(o), labelText: o.labelText }
}
