import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'
import type { FormGroupExtras } from '../internal/form-group-props.ts'

export interface TextareaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, keyof FieldProps> {
  /** Placed before the textarea. */
  beforeInput?: ReactNode
  /** Placed after the textarea. */
  afterInput?: ReactNode
}

/** Asks for more than one line of text. `ref` and other props go to the `<textarea>`. */
export function Textarea(props: TextareaProps): ReactElement {
  return textarea(props)
}

/** A textarea in a form group that is marked as another component's. */
export function textarea(props: TextareaProps, extras?: FormGroupExtras): ReactElement {
  return field(
    'govuk-textarea',
    'textarea',
    { ...props, rows: props.rows ?? 5 } as TextareaProps,
    false,
    extras,
  )
}
