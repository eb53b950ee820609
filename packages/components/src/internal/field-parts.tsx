import { cloneElement, isValidElement, type ReactElement, type ReactNode } from 'react'
import { classes } from './classes.ts'
import { isEmpty } from './part.ts'

interface Own {
  children?: ReactNode
  id?: string
  htmlFor?: string
  className?: string
}

/**
 * The label, hint, error or legend that a caller gave: text, or an element of a component that says
 * `part`, to which the parent adds what only it knows. Such a part is called as a function, not
 * mounted, which on a server costs more than the HTML that it writes; so it may use no hooks. And it
 * is known by its mark, so that a page doesn't load the parts that it doesn't use.
 */
function givenPart(given: ReactNode, own: Own): ReactElement | null {
  if (!isValidElement<Own>(given)) return null
  if (typeof given.type === 'string') return drawnPart(given, own)
  if (typeof given.type !== 'function' || !('part' in given.type)) return null
  const draw = given.type as unknown as (props: Own) => ReactElement | null
  const props = { ...given.props, ...own }
  if (own.className && given.props.className) props.className += ` ${given.props.className}`
  return draw(props)
}

/**
 * A part that was drawn already: a server component draws what it hands to a client component, so
 * there a `<Label>` arrives as HTML.
 */
function drawnPart(given: ReactElement<Own>, { id, htmlFor, className }: Own): ReactElement | null {
  const { className: drawn = '', children } = given.props
  if (!/^govuk-(label|hint|error-message|fieldset__legend)/.test(drawn)) return null
  const own = { ...(id && { id }), ...(htmlFor && { htmlFor }) }
  return given.type === 'h1' && isValidElement(children)
    ? cloneElement(given, {}, cloneElement(children, own))
    : cloneElement(given, { ...own, className: classes(drawn, className) })
}

/** @param className a class of the parent's own, such as a radio's */
export function labelPart(given: ReactNode, htmlFor: string, className?: string) {
  if (isEmpty(given)) return null
  const own: Own = className ? { htmlFor, className } : { htmlFor }
  return (
    givenPart(given, own) ?? (
      <label className={classes('govuk-label', className)} htmlFor={htmlFor}>
        {given}
      </label>
    )
  )
}

export function hintPart(given: ReactNode, id: string, className?: string) {
  if (isEmpty(given)) return null
  return (
    givenPart(given, className ? { id, className } : { id }) ?? (
      <div className={classes('govuk-hint', className)} id={id}>
        {given}
      </div>
    )
  )
}

/** @param prefix what a screen reader says first, unless the caller's own element says otherwise */
export function errorPart(given: ReactNode, id: string, prefix = 'Error') {
  if (isEmpty(given)) return null
  const own = { id, visuallyHiddenText: prefix }
  if (isValidElement<typeof own>(given))
    own.visuallyHiddenText = given.props.visuallyHiddenText ?? prefix
  return (
    givenPart(given, own) ?? (
      <p className="govuk-error-message" id={id}>
        <span className="govuk-visually-hidden">{`${prefix}:`}</span> {given}
      </p>
    )
  )
}

export function legendPart(given: ReactNode) {
  if (isEmpty(given)) return null
  return givenPart(given, {}) ?? <legend className="govuk-fieldset__legend">{given}</legend>
}
