import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { Tabs, type TabsItem } from './tabs.tsx'

interface Options {
  id?: string
  idPrefix?: string
  title?: string
  classes?: string
  attributes?: Attributes
  items?: (
    | null
    | false
    | ''
    | { id?: string; label: string; attributes?: Attributes; panel: Content }
  )[]
}

export const examples = examplesOf('tabs', Tabs, (o: Options) => ({
  ...extras(o),
  id: o.id,
  idPrefix: o.idPrefix,
  title: o.title,
  items: (o.items ?? []).map(
    (item) =>
      item !== '' &&
      item && {
        ...toProps(item.attributes),
        id: item.id,
        label: item.label,
        content: node(item.panel),
        panelProps: toProps(item.panel.attributes) as TabsItem['panelProps'],
      },
  ),
}))
