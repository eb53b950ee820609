import type { ComponentProps, ReactElement } from 'react'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'
import type { FormGroupExtras } from '../internal/form-group-props.ts'
import { isEmpty } from '../internal/part.ts'
import { type Beside, inputRow } from './input-row.tsx'

export interface TextInputProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, keyof FieldProps | 'prefix'>,
    Beside {}

/** Asks for a single line of text. `ref` and other props go to the `<input>`. */
export function TextInput(props: TextInputProps): ReactElement {
  return textInput(props)
}

/** A text input in a form group that is marked as another component's. */
export function textInput(
  { prefix, suffix, beforeInput, afterInput, wrapper, ...rest }: TextInputProps,
  extras?: FormGroupExtras,
): ReactElement {
  const beside = { prefix, suffix, beforeInput, afterInput, wrapper }
  return field(
    'govuk-input',
    'input',
    { ...rest, type: rest.type ?? 'text' } as TextInputProps,
    ![prefix, suffix, beforeInput, afterInput].every(isEmpty) &&
      ((input) => inputRow(beside, input)),
    extras,
  )
}
