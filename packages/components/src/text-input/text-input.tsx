import type { ComponentProps } from 'react'
import type { EagerComponent } from '../internal/eager.ts'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'
import { isEmpty } from '../internal/part.ts'
import { type Beside, inputRow } from './input-row.tsx'

export interface TextInputProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, keyof FieldProps | 'prefix'>,
    Beside {}

/** Asks for a single line of text. `ref` and other props go to the `<input>`. */
export const TextInput = ((props: TextInputProps) => {
  const { prefix, suffix, beforeInput, afterInput, wrapper, type = 'text', ...rest } = props
  const isAlone = isEmpty(prefix) && isEmpty(suffix) && isEmpty(beforeInput) && isEmpty(afterInput)
  return field(
    'govuk-input',
    'input',
    { ...rest, type } as TextInputProps,
    !isAlone && ((input) => inputRow(props, input)),
  )
}) as EagerComponent<TextInputProps>
