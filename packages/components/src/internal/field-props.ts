import type { ReactElement, ReactNode } from 'react'
import type { FormGroupProps } from '../form-group/form-group.tsx'

/** What every field with one control takes, besides what its HTML element takes. */
export interface FieldProps {
  /** The key under which the answer is posted. Ids come from it. */
  name: string
  /** The control's id. @default name */
  id?: string | undefined
  /** Text, or a `<Label>` to set its size or make it the page's heading. */
  label: ReactNode
  /** Text, or a `<Hint>`. */
  hint?: ReactNode
  /** Text, or an `<ErrorMessage>`. Its presence marks the field as wrong. */
  errorMessage?: ReactNode
  /** What a screen reader says before the error. @default 'Error' */
  errorPrefix?: string | undefined
  /** A `<FormGroup>` without children, for a class or attributes of its own. */
  formGroup?: ReactElement<FormGroupProps> | undefined
}

/** What every group of controls takes. */
export interface GroupProps extends Omit<FieldProps, 'label'> {
  /** Text, or a `<Legend>` to set its size or make it the page's heading. */
  legend?: ReactNode
}

/** Attributes that an item given as data may carry beside React's own. */
export type DataAttributes = {
  [name: `data-${string}`]: string | number | boolean | undefined
}
