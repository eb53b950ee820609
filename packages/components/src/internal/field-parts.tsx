import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { isEmpty } from './part.ts'

interface Own {
  children?: ReactNode
  id?: string
  htmlFor?: string
  className?: string | undefined
  visuallyHiddenText?: string
}

/**
 * The label, hint, error or legend that a caller gave: text, or an element of a component that says
 * `part`, to which the parent adds what only it knows. Such a part is called as a function, not
 * mounted, which on a server costs more than the HTML that it writes; so it may use no hooks. And it
 * is known by its mark, so that a page doesn't load the parts that it doesn't use.
 *
 * @param own an id, or whose label it is
 * @param className a class of the parent's own, such as a radio's
 * @param defaults what holds unless the caller's own element says otherwise
 */
function givenPart(
  given: ReactNode,
  own: Own,
  className?: string,
  defaults?: Own,
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

function part(
  Element: 'label' | 'div' | 'legend',
  block: string,
  given: ReactNode,
  own: Own,
  className?: string,
) {
  if (isEmpty(given)) return null
  return (
    givenPart(given, own, className) ?? (
      <Element id={own.id} htmlFor={own.htmlFor} className={classes(block, className)}>
        {given}
      </Element>
    )
  )
}

export const labelPart = (given: ReactNode, htmlFor: string, className?: string) =>
  part('label', 'govuk-label', given, { htmlFor }, className)

export const hintPart = (given: ReactNode, id: string, className?: string) =>
  part('div', 'govuk-hint', given, { id }, className)

export const legendPart = (given: ReactNode) =>
  part('legend', 'govuk-fieldset__legend', given, NONE)

const NONE: Own = {}

/** @param prefix what a screen reader says first */
export function errorPart(given: ReactNode, id: string, prefix = 'Error') {
  if (isEmpty(given)) return null
  return (
    givenPart(given, { id }, undefined, { visuallyHiddenText: prefix }) ?? (
      <p className="govuk-error-message" id={id}>
        <span className="govuk-visually-hidden">{`${prefix}:`}</span> {given}
      </p>
    )
  )
}
