import type { ComponentProps, ReactElement } from 'react'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'
import type { FormGroupExtras } from '../internal/form-group-props.ts'
import { isEmpty } from '../internal/part.ts'
import { type Around, inputRow } from './input-row.tsx'

export interface TextInputProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, keyof FieldProps | 'prefix'>,
    Around {}

/** Asks for a single line of text. `ref` and other props go to the `<input>`. */
export function TextInput(props: TextInputProps): ReactElement {
  return textInput(props)
}

/** A text input in a form group that is marked as another component's. */
export function textInput(
  { prefix, suffix, beforeInput, afterInput, wrapper, type = 'text', ...rest }: TextInputProps,
  extras?: FormGroupExtras,
): ReactElement {
  const standsAlone =
    isEmpty(prefix) && isEmpty(suffix) && isEmpty(beforeInput) && isEmpty(afterInput)
  return field({ ...rest, type } as TextInputProps, {
    element: 'input',
    block: 'govuk-input',
    extras,
    around: standsAlone
      ? undefined
      : (input) => inputRow({ prefix, suffix, beforeInput, afterInput, wrapper }, input),
  })
}
