import { createElement } from 'react'
import { type Content, type Examples, extras, node } from '../../test/parity/example.ts'
import { Button, type ButtonProps } from './button.tsx'
import { StartButton } from './start-button.tsx'

interface Options extends Content {
  id?: string
  href?: string
  name?: string
  type?: 'button' | 'submit' | 'reset'
  value?: string
  disabled?: boolean
  preventDoubleClick?: boolean
  isStartButton?: boolean
}

export const examples: Examples = {
  govuk: 'button',
  render: (o: Options) => createElement(o.isStartButton ? StartButton : Button, toProps(o)),
}

function toProps(o: Options): ButtonProps {
  const shared = { ...extras(o), id: o.id, children: node(o) }
  if (o.href) return { ...shared, href: o.href }
  return {
    ...shared,
    name: o.name,
    ...(o.type && { type: o.type }),
    value: o.value,
    disabled: o.disabled,
    preventDoubleClick: o.preventDoubleClick,
  }
}
