import { createElement } from 'react'
import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  frame,
  node,
  part,
} from '../../test/parity/example.ts'
import {
  SummaryCard,
  SummaryCardTitle,
  SummaryList,
  type SummaryListAction,
  SummaryListActions,
  SummaryListKey,
  SummaryListValue,
} from './index.ts'

interface Actions {
  classes?: string
  items?: (Content & { href: string; visuallyHiddenText?: string })[]
}

interface Options {
  classes?: string
  attributes?: Attributes
  rows: (
    | null
    | false
    | ''
    | { classes?: string; key: Content; value: Content; actions?: Actions }
  )[]
  card?: {
    classes?: string
    attributes?: Attributes
    title?: Content & { headingLevel?: 3 }
    actions?: Actions
  }
}

export const examples = examplesOf('summary-list', SummaryList, (o: Options) => ({
  ...extras(o),
  rows: o.rows.map(
    (row) =>
      row !== '' &&
      row && {
        ...extras({ classes: row.classes ?? '' }),
        key: part(SummaryListKey, row.key),
        value: part(SummaryListValue, row.value),
        ...actions(row.actions),
      },
  ),
  card: frame(SummaryCard, o.card, {
    title: part(
      SummaryCardTitle,
      o.card?.title,
      o.card?.title?.headingLevel ? { level: o.card.title.headingLevel } : {},
    ),
    ...actions(o.card?.actions),
  }),
}))

function actions(o: Actions | undefined) {
  if (!o?.items) return {}
  const items = o.items.map(
    (item): SummaryListAction => ({
      ...extras(item),
      href: item.href,
      text: node(item),
      visuallyHiddenText: item.visuallyHiddenText,
    }),
  )
  return {
    actions: o.classes ? createElement(SummaryListActions, { items, className: o.classes }) : items,
  }
}
