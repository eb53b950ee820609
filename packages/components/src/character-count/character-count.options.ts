import {
  type Content,
  examplesOf,
  extras,
  type FieldOptions,
  frame,
  node,
} from '../../test/parity/example.ts'
import { fieldProps } from '../../test/parity/field.ts'
import { Hint } from '../hint/hint.tsx'
import { CharacterCount } from './character-count.tsx'
import type { CountType, CountWords } from './count.ts'

interface Options extends FieldOptions, CountWords {
  maxlength?: number
  maxwords?: number
  threshold?: number
  countType?: CountType
  rows?: number
  value?: string
  spellcheck?: boolean
  countMessage?: Content
}

export const examples = examplesOf('character-count', CharacterCount, (o: Options) => ({
  ...fieldProps(o),
  ...extras(o),
  limit: o.maxlength,
  maxWords: o.maxwords,
  threshold: o.threshold,
  countType: o.countType,
  rows: o.rows,
  defaultValue: o.value,
  spellCheck: o.spellcheck,
  countMessage: frame(Hint, o.countMessage),
  textareaDescriptionText: o.textareaDescriptionText,
  charactersUnderLimitText: o.charactersUnderLimitText,
  charactersAtLimitText: o.charactersAtLimitText,
  charactersOverLimitText: o.charactersOverLimitText,
  wordsUnderLimitText: o.wordsUnderLimitText,
  wordsAtLimitText: o.wordsAtLimitText,
  wordsOverLimitText: o.wordsOverLimitText,
  beforeInput: node(o.formGroup?.beforeInput),
  afterInput: node(o.formGroup?.afterInput),
}))
