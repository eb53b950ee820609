import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import { errorPart, hintPart, labelPart } from './field-parts.tsx'
import type { FieldProps } from './field-props.ts'
import { type FormGroupExtras, formGroupProps } from './form-group-props.ts'
import { isEmpty } from './part.ts'
import { twinWatch } from './twin-watch.ts'

interface Control extends FieldProps {
  beforeInput?: ReactNode
  afterInput?: ReactNode
  className?: string | undefined
  'aria-describedby'?: string | undefined
}

/** How one kind of field draws its control. */
interface Kind {
  element: 'input' | 'select' | 'textarea'
  block: string
  /** Draws what stands around the control. */
  around?: ((control: ReactElement, described: string | undefined) => ReactNode) | undefined
  /** Attributes of the form group that mark it as a component's. */
  extras?: FormGroupExtras | undefined
}

/** A label, hint and error with one control in a form group. */
export function field(props: Control, { element, block, around, extras }: Kind): ReactElement {
  const { name, id = name, label, hint, errorMessage, errorPrefix, ...own } = props
  const { formGroup, beforeInput, afterInput, className, 'aria-describedby': given, ...rest } = own
  const hasError = !isEmpty(errorMessage)
  const described = describedBy(id, given, hint, errorMessage)
  const errorClass = hasError && `${block}--error`
  // As narrow as the three have in common.
  const Element = element as 'input'
  const control = (
    <Element
      {...(rest as ComponentProps<'input'>)}
      className={
        element === 'textarea'
          ? classes(block, errorClass, className)
          : classes(block, className, errorClass)
      }
      id={id}
      name={name}
      aria-describedby={described}
      {...twinWatch(block, (rest as ComponentProps<'input'>).ref)}
    />
  )
  return (
    <div {...formGroupProps(formGroup, hasError, extras)}>
      {labelPart(label, id)}
      {hintPart(hint, `${id}-hint`)}
      {errorPart(errorMessage, `${id}-error`, errorPrefix)}
      {beforeInput}
      {around ? around(control, described) : control}
      {afterInput}
    </div>
  )
}
