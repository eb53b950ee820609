import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import { describedBy } from './described-by.ts'
import type { Eager } from './eager.ts'
import type { FieldProps } from './field-props.ts'
import type { FormGroupExtras } from './form-group-props.ts'
import { frame } from './frame.tsx'
import { isEmpty } from './part.ts'
import { twinWatch } from './twin-watch.ts'

interface Control extends FieldProps {
  beforeInput?: ReactNode
  afterInput?: ReactNode
  className?: string | undefined
  'aria-describedby'?: string | undefined
}

/** Draws what stands around a control. */
export type Around = (control: ReactElement, described: string | undefined) => ReactNode

/** A label, hint and error with one control in a form group. */
export const field = ((
  block: string,
  element: 'input' | 'select' | 'textarea',
  props: Control,
  around?: Around | false,
  extras?: FormGroupExtras,
): ReactElement => {
  const {
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
    ...rest
  } = props
  const described = describedBy(props)
  const errorClass = !isEmpty(errorMessage) && `${block}--error`
  // As narrow as the three have in common.
  const Element = element as 'input'
  const input = rest as ComponentProps<'input'>
  const control = (
    <Element
      {...input}
      className={
        element === 'textarea'
          ? classes(block, errorClass, className)
          : classes(block, className, errorClass)
      }
      id={id}
      name={name}
      aria-describedby={described}
      {...twinWatch(block, input)}
    />
  )
  return frame(props, around ? around(control, described) : control, undefined, extras)
}) satisfies Eager
