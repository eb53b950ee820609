import type { ComponentProps } from 'react'
import { classes } from '../internal/classes.ts'

/** What stands before the answer, such as £. Say it in the label too: screen readers skip it. */
export function TextInputPrefix({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-input__prefix', className)} aria-hidden="true" />
}

/** Known by its mark, so that a page doesn't load the parts that it doesn't use. */
TextInputPrefix.part = true

/** What stands after the answer, such as kg. Say it in the label too: screen readers skip it. */
export function TextInputSuffix({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={classes('govuk-input__suffix', className)} aria-hidden="true" />
}

TextInputSuffix.part = true
