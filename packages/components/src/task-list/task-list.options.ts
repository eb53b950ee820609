import { createElement } from 'react'
import {
  type Attributes,
  type Content,
  examplesOf,
  extras,
  node,
  part,
} from '../../test/parity/example.ts'
import { Tag } from '../tag/tag.tsx'
import { TaskList, TaskListStatus, TaskListTitle } from './task-list.tsx'

interface Item {
  title: Content
  hint?: Content
  status: Content & { tag?: Content }
  href?: string
  classes?: string
}

interface Options {
  idPrefix?: string
  classes?: string
  attributes?: Attributes
  items: (Item | null | false | '')[]
}

export const examples = examplesOf('task-list', TaskList, (o: Options) => ({
  ...extras(o),
  idPrefix: o.idPrefix,
  items: o.items.map(
    (item) =>
      item !== '' &&
      item && {
        ...extras({ classes: item.classes ?? '' }),
        title: part(TaskListTitle, item.title),
        hint: node(item.hint),
        status: status(item.status),
        href: item.href,
      },
  ),
}))

function status({ tag, classes, ...content }: Item['status']) {
  const children = tag ? createElement(Tag, extras(tag), node(tag)) : node(content)
  return classes ? createElement(TaskListStatus, { className: classes }, children) : children
}
