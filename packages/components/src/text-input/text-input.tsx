import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { FormGroup } from '../form-group/form-group.tsx'
import { classes } from '../internal/classes.ts'
import { describedBy } from '../internal/described-by.ts'
import type { FieldProps } from '../internal/field.ts'
import { fieldParts } from '../internal/field-parts.tsx'
import { frame, isEmpty, part } from '../internal/part.ts'

export interface TextInputProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, keyof FieldProps | 'prefix'> {
  /** What stands before the answer, such as £: text, or a `<TextInputPrefix>`. Hidden from screen readers. */
  prefix?: ReactNode
  /** What stands after the answer, such as kg: text, or a `<TextInputSuffix>`. Hidden from screen readers. */
  suffix?: ReactNode
  /** Placed beside the input, before it and its prefix. */
  beforeInput?: ReactNode
  /** Placed beside the input, after it and its suffix; a button, say. */
  afterInput?: ReactNode
  /** A `<TextInputWrapper>` without children, for a class or attributes on what holds prefix, input and suffix. */
  wrapper?: ReactElement<ComponentProps<'div'>> | undefined
}

/** Asks for a single line of text. `ref` and other props go to the `<input>`. */
export function TextInput({
  name,
  id = name,
  label,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  prefix,
  suffix,
  beforeInput,
  afterInput,
  wrapper,
  type = 'text',
  className,
  'aria-describedby': described,
  ...rest
}: TextInputProps) {
  const hasError = !isEmpty(errorMessage)
  const input = (
    <input
      {...rest}
      className={classes('govuk-input', className, hasError && 'govuk-input--error')}
      id={id}
      name={name}
      type={type}
      aria-describedby={describedBy(id, described, hint, errorMessage)}
    />
  )
  const isWrapped = !(
    isEmpty(prefix) &&
    isEmpty(suffix) &&
    isEmpty(beforeInput) &&
    isEmpty(afterInput)
  )
  return frame(FormGroup, formGroup, {
    ...(hasError && { hasError }),
    children: (
      <>
        {fieldParts(id, { label, hint, errorMessage, errorPrefix })}
        {isWrapped
          ? frame(TextInputWrapper, wrapper, {
              children: (
                <>
                  {beforeInput}
                  {part(TextInputPrefix, prefix, {})}
                  {input}
                  {part(TextInputSuffix, suffix, {})}
                  {afterInput}
                </>
              ),
            })
          : input}
      </>
    ),
  })
}

/** Holds a prefix, the input and a suffix in one row. */
export function TextInputWrapper({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-input__wrapper', className)} />
}

/** What stands before the answer, such as £. Say it in the label too: screen readers skip it. */
export function TextInputPrefix({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-input__prefix', className)} aria-hidden="true" />
}

/** What stands after the answer, such as kg. Say it in the label too: screen readers skip it. */
export function TextInputSuffix({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-input__suffix', className)} aria-hidden="true" />
}
