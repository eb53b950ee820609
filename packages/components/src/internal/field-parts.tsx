import type { ReactNode } from 'react'
import { ErrorMessage } from '../error-message/error-message.tsx'
import { Hint } from '../hint/hint.tsx'
import { Label } from '../label/label.tsx'
import { isEmpty, isPart, part } from './part.ts'

interface FieldParts {
  label: ReactNode
  hint: ReactNode
  errorMessage: ReactNode
  errorPrefix: string | undefined
}

/** The label, hint and error of one control. */
export function fieldParts(id: string, { label, ...rest }: FieldParts) {
  return (
    <>
      {part(Label, label, { htmlFor: id })}
      {hintPart(id, rest.hint)}
      {errorPart(id, rest.errorMessage, rest.errorPrefix)}
    </>
  )
}

export function hintPart(id: string, hint: ReactNode) {
  return part(Hint, hint, { id: `${id}-hint` })
}

export function errorPart(id: string, given: ReactNode, prefix: string | undefined) {
  if (isEmpty(given)) return null
  const own = { id: `${id}-error` }
  return isPart(given, ErrorMessage)
    ? ErrorMessage({ visuallyHiddenText: prefix, ...given.props, ...own })
    : ErrorMessage({ visuallyHiddenText: prefix, children: given, ...own })
}
