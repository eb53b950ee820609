import type { ComponentProps, ReactNode } from 'react'
import { FormGroup } from '../form-group/form-group.tsx'
import { classes } from '../internal/classes.ts'
import { describedBy } from '../internal/described-by.ts'
import type { FieldProps } from '../internal/field.ts'
import { fieldParts } from '../internal/field-parts.tsx'
import { frame, isEmpty } from '../internal/part.ts'

export interface TextareaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, keyof FieldProps> {
  /** Placed before the textarea. */
  beforeInput?: ReactNode
  /** Placed after the textarea. */
  afterInput?: ReactNode
}

/** Asks for more than one line of text. `ref` and other props go to the `<textarea>`. */
export function Textarea({
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
  rows = 5,
  'aria-describedby': described,
  ...rest
}: TextareaProps) {
  const hasError = !isEmpty(errorMessage)
  return frame(FormGroup, formGroup, {
    ...(hasError && { hasError }),
    children: (
      <>
        {fieldParts(id, { label, hint, errorMessage, errorPrefix })}
        {beforeInput}
        <textarea
          {...rest}
          className={classes('govuk-textarea', hasError && 'govuk-textarea--error', className)}
          id={id}
          name={name}
          rows={rows}
          aria-describedby={describedBy(id, described, hint, errorMessage)}
        />
        {afterInput}
      </>
    ),
  })
}
