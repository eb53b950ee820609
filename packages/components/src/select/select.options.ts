import { createElement } from 'react'
import {
  type Attributes,
  examplesOf,
  extras,
  type FieldOptions,
  node,
  toProps,
} from '../../test/parity/example.ts'
import { fieldProps } from '../../test/parity/field.ts'
import { Select } from './select.tsx'

interface Option {
  value?: string | number | boolean
  text: string
  selected?: boolean
  disabled?: boolean
  attributes?: Attributes
}

interface Options extends FieldOptions {
  value?: string | number
  disabled?: boolean
  items?: (Option | null | false | '')[]
}

export const examples = examplesOf('select', Select, (o: Options) => ({
  ...fieldProps(o),
  ...extras(o),
  disabled: o.disabled,
  beforeInput: node(o.formGroup?.beforeInput),
  afterInput: node(o.formGroup?.afterInput),
  defaultValue: selected(o),
  children: o.items?.map(
    (item, index) =>
      item &&
      createElement(
        'option',
        {
          key: String(index),
          ...(item.value !== undefined && { value: String(item.value) }),
          disabled: item.disabled,
          ...toProps(item.attributes),
        },
        item.text,
      ),
  ),
}))

function selected({ items = [], value }: Options): string | undefined {
  const item = items.find(
    (item) =>
      item && (item.selected ?? (value !== undefined && value === (item.value ?? item.text))),
  )
  return item ? String(item.value ?? item.text) : undefined
}
