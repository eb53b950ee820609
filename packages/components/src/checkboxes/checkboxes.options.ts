import { examplesOf, extras, type FieldOptions, node } from '../../test/parity/example.ts'
import {
  type ChoiceOptions,
  choiceItems,
  type FieldsetOptions,
  groupProps,
} from '../../test/parity/field.ts'
import { Checkboxes } from './checkboxes.tsx'

interface Options extends FieldOptions {
  idPrefix?: string
  fieldset?: FieldsetOptions
  items?: ChoiceOptions[]
  values?: string[]
}

export const examples = examplesOf('checkboxes', Checkboxes, (o: Options) => ({
  ...groupProps(o),
  ...extras(o),
  id: o.idPrefix,
  items: choiceItems(o.items),
  defaultValue: o.values,
  beforeInputs: node(o.formGroup?.beforeInputs),
  afterInputs: node(o.formGroup?.afterInputs),
}))
