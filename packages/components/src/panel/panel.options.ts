import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  frame,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { Panel, PanelActions } from './panel.tsx'

interface Options extends Content {
  titleText?: string
  titleHtml?: string
  headingLevel?: 2
  actions?: {
    classes?: string
    attributes?: Attributes
    items?: {
      text: string
      href?: string
      type?: 'button'
      classes?: string
      attributes?: Attributes
    }[]
  }
}

export const examples = examplesOf('panel', Panel, (o: Options) => ({
  ...extras(o),
  title: node({ text: o.titleText ?? '', html: o.titleHtml ?? '' }),
  headingLevel: o.headingLevel,
  children: node(o),
  actions: frame(PanelActions, o.actions, {
    items: o.actions?.items?.map((item) => ({
      ...toProps(item.attributes),
      ...extras({ classes: item.classes ?? '' }),
      text: item.text,
      href: item.href,
      type: item.type,
    })),
  }),
}))
