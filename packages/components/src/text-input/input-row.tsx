import { type ComponentProps, isValidElement, type ReactElement, type ReactNode } from 'react'
import { classes } from '../internal/classes.ts'
import { isEmpty } from '../internal/part.ts'

type Div = ComponentProps<'div'>

/** What may stand beside an input. */
export interface Beside {
  /** What stands before the answer, such as £: text, or a `<TextInputPrefix>`. Hidden from screen readers. */
  prefix?: ReactNode
  /** What stands after the answer, such as kg: text, or a `<TextInputSuffix>`. Hidden from screen readers. */
  suffix?: ReactNode
  /** Placed beside the input, before it and its prefix. */
  beforeInput?: ReactNode
  /** Placed beside the input, after it and its suffix; a button, say. */
  afterInput?: ReactNode
  /** A `<TextInputWrapper>` without children, for a class or attributes on what holds prefix, input and suffix. */
  wrapper?: ReactElement<Div> | undefined
}

export function inputRow(
  { prefix, suffix, beforeInput, afterInput, wrapper }: Beside,
  input: ReactElement,
): ReactElement {
  return (
    <div {...wrapper?.props} className={classes('govuk-input__wrapper', wrapper?.props.className)}>
      {beforeInput}
      {affix('prefix', prefix)}
      {input}
      {affix('suffix', suffix)}
      {afterInput}
    </div>
  )
}

function affix(side: 'prefix' | 'suffix', given: ReactNode) {
  if (isEmpty(given)) return null
  if (isValidElement(given) && typeof given.type === 'function' && 'part' in given.type)
    return given
  return (
    <div className={`govuk-input__${side}`} aria-hidden="true">
      {given}
    </div>
  )
}

/** Holds a prefix, the input and a suffix in one row. */
export function TextInputWrapper({ className, ...rest }: Div) {
  return <div {...rest} className={classes('govuk-input__wrapper', className)} />
}
