import { type Content, examplesOf, extras, node } from '../../test/parity/example.ts'
import { Button, type ButtonProps } from './button.tsx'

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

export const examples = examplesOf<Options, ButtonProps>('button', Button, (o) => {
  const shared = { ...extras(o), id: o.id, isStartButton: o.isStartButton, children: node(o) }
  if (o.href) return { ...shared, href: o.href }
  return {
    ...shared,
    name: o.name,
    ...(o.type && { type: o.type }),
    value: o.value,
    disabled: o.disabled,
    preventDoubleClick: o.preventDoubleClick,
  }
})
