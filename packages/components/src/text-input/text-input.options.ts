import {
  type Content,
  examplesOf,
  extras,
  type FieldOptions,
  frame,
  node,
  part,
} from '../../test/parity/example.ts'
import { fieldProps } from '../../test/parity/field.ts'
import { TextInput, TextInputPrefix, TextInputSuffix, TextInputWrapper } from './index.ts'

interface Options extends FieldOptions {
  type?: string
  value?: string | number
  spellcheck?: boolean
  disabled?: boolean
  autocomplete?: string
  autocapitalize?: string
  pattern?: string
  inputmode?: 'numeric'
  prefix?: Content
  suffix?: Content
  inputWrapper?: Content
}

export const examples = examplesOf('input', TextInput, (o: Options) => ({
  ...fieldProps(o),
  ...extras(o),
  type: o.type,
  defaultValue: o.value,
  spellCheck: o.spellcheck,
  disabled: o.disabled,
  autoComplete: o.autocomplete,
  autoCapitalize: o.autocapitalize,
  pattern: o.pattern,
  inputMode: o.inputmode,
  prefix: part(TextInputPrefix, o.prefix),
  suffix: part(TextInputSuffix, o.suffix),
  wrapper: frame(TextInputWrapper, o.inputWrapper),
  beforeInput: node(o.formGroup?.beforeInput),
  afterInput: node(o.formGroup?.afterInput),
}))
