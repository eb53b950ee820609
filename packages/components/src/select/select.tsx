import type { ComponentProps, ReactNode } from 'react'
import { FormGroup } from '../form-group/form-group.tsx'
import { classes } from '../internal/classes.ts'
import { describedBy } from '../internal/described-by.ts'
import type { FieldProps } from '../internal/field.ts'
import { fieldParts } from '../internal/field-parts.tsx'
import { frame, isEmpty } from '../internal/part.ts'

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
export function Select({
  name,
  id = name,
  label,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  beforeInput,
  afterInput,
  className,
  'aria-describedby': described,
  ...rest
}: SelectProps) {
  const hasError = !isEmpty(errorMessage)
  return frame(FormGroup, formGroup, {
    ...(hasError && { hasError }),
    children: (
      <>
        {fieldParts(id, { label, hint, errorMessage, errorPrefix })}
        {beforeInput}
        <select
          {...rest}
          className={classes('govuk-select', className, hasError && 'govuk-select--error')}
          id={id}
          name={name}
          aria-describedby={describedBy(id, described, hint, errorMessage)}
        />
        {afterInput}
      </>
    ),
  })
}
