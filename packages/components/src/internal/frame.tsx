import type { ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import { errorPart, hintPart, labelPart, legendPart } from './field-parts.tsx'
import { type FieldProps, type GroupProps, idOf } from './field-props.ts'
import { type FormGroupExtras, formGroupProps } from './form-group-props.ts'
import { isEmpty } from './part.ts'

/** What stands around a control, or a group of controls. */
interface Framed extends GroupProps {
  label?: FieldProps['label']
  fieldset?: ReactElement<FieldsetProps> | undefined
  beforeInput?: ReactNode
  afterInput?: ReactNode
  'aria-describedby'?: string | undefined
}

/**
 * Puts controls in a form group with their label, hint and error, and in a fieldset where there is a
 * legend.
 *
 * @param extras attributes of the form group that mark it as a component's
 */
export function frame(
  props: Framed,
  controls: ReactNode,
  role?: 'group',
  extras?: FormGroupExtras,
): ReactElement {
  const id = idOf(props)
  const error = errorPart(props.errorMessage, `${id}-error`, props.errorPrefix)
  const hint = hintPart(props.hint, `${id}-hint`)
  const group = formGroupProps(props.formGroup, error !== null, extras)
  if (!hasFieldset(props)) {
    return (
      <div {...group}>
        {labelPart(props.label, id)}
        {hint}
        {error}
        {props.beforeInput}
        {controls}
        {props.afterInput}
      </div>
    )
  }
  const { legend, className, ...rest } = props.fieldset?.props ?? NONE
  return (
    <div {...group}>
      <fieldset
        role={role}
        {...rest}
        className={classes('govuk-fieldset', className)}
        aria-describedby={describedBy(props)}
      >
        {legendPart(props.legend ?? legend)}
        {hint}
        {error}
        {controls}
      </fieldset>
    </div>
  )
}

const NONE: FieldsetProps = {}

/** Whether a group asks its question in a legend. */
export function hasFieldset({ legend, fieldset }: Pick<Framed, 'legend' | 'fieldset'>): boolean {
  return fieldset !== undefined || !isEmpty(legend)
}
