import { examplesOf, extras, type FieldOptions, node } from '../../test/parity/example.ts'
import { fieldProps } from '../../test/parity/field.ts'
import { Textarea } from './textarea.tsx'

interface Options extends FieldOptions {
  rows?: number
  value?: string
  spellcheck?: boolean
  disabled?: boolean
  autocomplete?: string
}

export const examples = examplesOf('textarea', Textarea, (o: Options) => ({
  ...fieldProps(o),
  ...extras(o),
  rows: o.rows,
  defaultValue: o.value,
  spellCheck: o.spellcheck,
  disabled: o.disabled,
  autoComplete: o.autocomplete,
  beforeInput: node(o.formGroup?.beforeInput),
  afterInput: node(o.formGroup?.afterInput),
}))
