import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { fieldPart } from '../internal/field-parts.tsx'

export interface LegendProps extends ComponentProps<'legend'> {
  /** How large: `s` 19px bold, `m` 24px, `l` 36px, `xl` 48px on a wide screen. */
  size?: 's' | 'm' | 'l' | 'xl' | undefined
  /** Wraps the text in the page's `<h1>`, for a page with one question. */
  isPageHeading?: boolean | undefined
}

/** The question that a fieldset asks. */
export function Legend({ size, isPageHeading, className, children, ...rest }: LegendProps) {
  return (
    <legend
      {...rest}
      className={classes(
        'govuk-fieldset__legend',
        size && `govuk-fieldset__legend--${size}`,
        className,
      )}
    >
      {isPageHeading ? <h1 className="govuk-fieldset__heading">{children}</h1> : children}
    </legend>
  )
}

/** Lets a field add its id. */
Legend.part = true

export interface FieldsetProps extends ComponentProps<'fieldset'> {
  /** Text, or a `<Legend>` to set its size or make it the page's heading. */
  legend?: ReactNode
}

/** Groups fields that answer one question. */
export function Fieldset({ legend, className, children, ...rest }: FieldsetProps) {
  return (
    <fieldset {...rest} className={classes('govuk-fieldset', className)}>
      {fieldPart('legend', legend)}
      {children}
    </fieldset>
  )
}
