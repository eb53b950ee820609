import { examplesOf, extras, type FieldOptions, node } from '../../test/parity/example.ts'
import {
  type ChoiceOptions,
  choiceItems,
  type FieldsetOptions,
  groupProps,
} from '../../test/parity/field.ts'
import { Radios, type RadiosProps } from './radios.tsx'

interface Options extends FieldOptions {
  idPrefix?: string
  fieldset?: FieldsetOptions
  items?: ChoiceOptions[]
  value?: string
}

export const examples = examplesOf('radios', Radios, (o: Options) => ({
  ...groupProps(o),
  ...extras(o),
  id: o.idPrefix,
  items: choiceItems(o.items) as RadiosProps['items'],
  defaultValue: o.value,
  beforeInputs: node(o.formGroup?.beforeInputs),
  afterInputs: node(o.formGroup?.afterInputs),
}))
