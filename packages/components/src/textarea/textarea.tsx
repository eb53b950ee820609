import type { ComponentProps, ReactNode } from 'react'
import type { EagerComponent } from '../internal/eager.ts'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'

export interface TextareaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, keyof FieldProps> {
  /** Placed before the textarea. */
  beforeInput?: ReactNode
  /** Placed after the textarea. */
  afterInput?: ReactNode
}

/** Asks for more than one line of text. `ref` and other props go to the `<textarea>`. */
export const Textarea = (({ rows = 5, ...rest }: TextareaProps) => {
  return field('govuk-textarea', 'textarea', { ...rest, rows } as TextareaProps)
}) as EagerComponent<TextareaProps>
