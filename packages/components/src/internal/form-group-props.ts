import type { ReactElement } from 'react'
import type { FormGroupProps } from '../form-group/form-group.tsx'
import { classes } from './classes.ts'

/** Props that a component adds to the form group that it stands in. */
export type FormGroupExtras = Omit<FormGroupProps, 'hasError' | 'children'> &
  Readonly<Record<`data-${string}`, unknown>>

/** The props of the `<div>` around a field: the component's own, and what its caller gave. */
export function formGroupProps(
  given: ReactElement<FormGroupProps> | undefined,
  hasError: boolean,
  extras?: FormGroupExtras,
): FormGroupProps {
  const own = hasError ? WRONG : RIGHT
  if (!given && !extras) return { className: own }
  const { hasError: isMarked, className, ...rest } = given?.props ?? NONE
  return {
    ...extras,
    ...rest,
    className: classes(isMarked ? WRONG : own, extras?.className, className),
  }
}

const RIGHT = 'govuk-form-group'
const WRONG = 'govuk-form-group govuk-form-group--error'
const NONE: FormGroupProps = {}
