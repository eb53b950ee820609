import type { ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import type { FormGroupProps } from '../form-group/form-group.tsx'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import type { Eager } from './eager.ts'
import { fieldPart } from './field-parts.tsx'
import type { FieldProps, GroupProps } from './field-props.ts'
import type { FormGroupExtras } from './form-group-props.ts'
import { isEmpty } from './part.ts'

/** What stands around a control, or a group of controls. */
interface Framed extends GroupProps {
  label?: FieldProps['label']
  fieldset?: ReactElement<FieldsetProps> | undefined
  beforeInput?: ReactNode
  afterInput?: ReactNode
  'aria-describedby'?: string | undefined
}

const RIGHT = 'govuk-form-group'
const WRONG = 'govuk-form-group govuk-form-group--error'

/**
 * Puts controls in a form group with their label, hint and error, and in a fieldset where there is a
 * legend.
 *
 * @param extras attributes of the form group that mark it as a component's
 */
export const frame = ((
  props: Framed,
  controls: ReactNode,
  role?: 'group',
  extras?: FormGroupExtras,
): ReactElement => {
  const { id = props.name, formGroup, fieldset, legend } = props
  const error = fieldPart('p', props.errorMessage, `${id}-error`, undefined, props.errorPrefix)
  const hint = fieldPart('div', props.hint, `${id}-hint`)
  let group: FormGroupProps = { className: error ? WRONG : RIGHT }
  if (formGroup || extras) {
    const { hasError, className, ...rest } = formGroup?.props ?? NONE
    const own = error || hasError ? WRONG : RIGHT
    group = { ...extras, ...rest, className: classes(own, extras?.className, className) }
  }
  if (!fieldset && isEmpty(legend)) {
    return (
      <div {...group}>
        {fieldPart('label', props.label, id)}
        {hint}
        {error}
        {props.beforeInput}
        {controls}
        {props.afterInput}
      </div>
    )
  }
  const { legend: question, className, ...rest } = fieldset?.props ?? NONE
  return (
    <div {...group}>
      <fieldset
        role={role}
        {...rest}
        className={classes('govuk-fieldset', className)}
        aria-describedby={describedBy(props)}
      >
        {fieldPart('legend', legend ?? question)}
        {hint}
        {error}
        {controls}
      </fieldset>
    </div>
  )
}) satisfies Eager

const NONE: FormGroupProps & FieldsetProps = {}
