import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'
import { isEmpty } from '../internal/part.ts'

export interface LabelProps extends ComponentProps<'label'> {
  /** How large: `s` 19px bold, `m` 24px, `l` 36px, `xl` 48px on a wide screen. */
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  /** Wraps the label in the page's `<h1>`, for a page with one question. */
  isPageHeading?: boolean | undefined
}

/** Says what to enter in a field. Inside a field, `htmlFor` is set by the field. */
export function Label({ size, isPageHeading, className, ...rest }: LabelProps) {
  if (isEmpty(rest.children)) return null
  const label = (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field that draws it sets htmlFor
    <label
      {...rest}
      className={classes('govuk-label', size && `govuk-label--${size}`, className)}
    />
  )
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label
}

/** Lets a field add its id. */
Label.part = true
