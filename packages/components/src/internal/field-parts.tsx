import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { classes } from './classes.ts'
import type { Eager } from './eager.ts'
import { isEmpty } from './part.ts'

interface Own {
  children?: ReactNode
  id?: string | undefined
  htmlFor?: string | undefined
  className?: string | undefined
  visuallyHiddenText?: string
}

const BLOCKS = {
  label: 'govuk-label',
  div: 'govuk-hint',
  p: 'govuk-error-message',
  legend: 'govuk-fieldset__legend',
}

/**
 * The label, hint, error or legend that a caller gave: text, or an element of the component that
 * draws it. One function for the four, since on a phone each function that a page runs for the first
 * time costs as much as the HTML that it draws.
 *
 * @param Element which of the four
 * @param id its own, or for a label the control's
 * @param className a class of the parent's own, such as a radio's
 * @param prefix what a screen reader says before an error
 * @returns null when nothing was given
 */
export const fieldPart = ((
  Element: keyof typeof BLOCKS,
  given: ReactNode,
  id?: string,
  className?: string,
  prefix = 'Error',
): ReactElement | null => {
  if (isEmpty(given)) return null
  const own: Own = Element === 'label' ? { htmlFor: id } : { id }
  if (typeof given === 'object') {
    const said = Element === 'p' ? { visuallyHiddenText: prefix } : undefined
    const part = givenPart(given, own, className, said)
    if (part) return part
  }
  const block = BLOCKS[Element]
  if (Element === 'p') {
    return (
      <p className={block} id={id}>
        <span className="govuk-visually-hidden">{`${prefix}:`}</span> {given}
      </p>
    )
  }
  return (
    <Element
      id={own.id}
      htmlFor={own.htmlFor}
      className={className ? `${block} ${className}` : block}
    >
      {given}
    </Element>
  )
}) satisfies Eager

/**
 * An element of a component that says `part`, with what only its parent knows. It is called as a
 * function, not mounted, which on a server costs more than the HTML that it writes; so it may use no
 * hooks. And it is known by its mark, so that a page doesn't load the parts that it doesn't use.
 *
 * @param defaults what holds unless the caller's own element says otherwise
 */
function givenPart(
  given: ReactNode,
  own: Own,
  className: string | undefined,
  defaults: Own | undefined,
): ReactElement | null {
  if (!isValidElement<Own>(given)) return null
  const { type, props } = given
  const drawn = props.className
  if (typeof type === 'string') {
    // A server component draws what it hands to a client component, so there a `<Label>` is HTML.
    if (!/^govuk-(label|hint|error|fieldset)/.test(drawn ?? '')) return null
    return type === 'h1' && isValidElement(props.children)
      ? cloneElement(given, {}, cloneElement(props.children, own))
      : cloneElement(given, { ...own, className: classes(drawn ?? '', className) })
  }
  if (typeof type !== 'function' || !('part' in type)) return null
  const draw = type as unknown as (props: Own) => ReactElement | null
  return draw({
    ...defaults,
    ...props,
    ...own,
    className: className ? classes(className, drawn) : drawn,
  })
}
