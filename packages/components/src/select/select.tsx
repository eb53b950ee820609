import type { ComponentProps, ReactNode } from 'react'
import type { EagerComponent } from '../internal/eager.ts'
import { field } from '../internal/field.tsx'
import type { FieldProps } from '../internal/field-props.ts'

export interface SelectProps extends FieldProps, Omit<ComponentProps<'select'>, keyof FieldProps> {
  /** HTML's own `<option>` and `<optgroup>`. */
  children?: ReactNode
  /** Placed before the select. */
  beforeInput?: ReactNode
  /** Placed after the select. */
  afterInput?: ReactNode
}

/**
 * Asks to choose one of a list. Prefer radios: many people can't use a select, and it can't be
 * zoomed on a phone. `ref` and other props go to the `<select>`.
 */
export const Select = ((props: SelectProps) => {
  return field('govuk-select', 'select', props)
}) as EagerComponent<SelectProps>
