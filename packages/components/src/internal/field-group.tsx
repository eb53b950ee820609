import type { ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import { errorPart, hintPart, legendPart } from './field-parts.tsx'
import type { GroupProps } from './field-props.ts'
import { formGroupProps } from './form-group-props.ts'
import { isEmpty } from './part.ts'

interface FieldGroup extends Omit<GroupProps, 'name'> {
  id: string
  fieldset?: ReactElement<FieldsetProps> | undefined
  role?: 'group' | undefined
  described: string | undefined
}

/** Puts a group of controls in a form group, and in a fieldset where there is a legend. */
export function fieldGroup(group: FieldGroup, controls: ReactNode): ReactElement {
  const { id, legend, fieldset } = group
  const hint = hintPart(group.hint, `${id}-hint`)
  const error = errorPart(group.errorMessage, `${id}-error`, group.errorPrefix)
  const props = formGroupProps(group.formGroup, error !== null)
  if (!hasFieldset(group)) {
    return (
      <div {...props}>
        {hint}
        {error}
        {controls}
      </div>
    )
  }
  const { legend: ownLegend, className, ...rest } = fieldset?.props ?? NONE
  return (
    <div {...props}>
      <fieldset
        role={group.role}
        {...rest}
        className={classes('govuk-fieldset', className)}
        aria-describedby={describedBy(id, group.described, group.hint, group.errorMessage)}
      >
        {legendPart(legend ?? ownLegend)}
        {hint}
        {error}
        {controls}
      </fieldset>
    </div>
  )
}

const NONE: FieldsetProps = {}

/** Whether a group asks its question in a legend. */
export function hasFieldset({ legend, fieldset }: Pick<FieldGroup, 'legend' | 'fieldset'>) {
  return fieldset !== undefined || !isEmpty(legend)
}
