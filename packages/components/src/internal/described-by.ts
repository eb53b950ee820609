import type { ReactNode } from 'react'
import { isEmpty } from './part.ts'

/** The ids that describe a control, in reading order: the caller's own, the hint, the error. */
export function describedBy(
  id: string,
  own: string | undefined,
  hint: ReactNode,
  errorMessage: ReactNode,
): string | undefined {
  let ids = own ?? ''
  if (!isEmpty(hint)) ids += `${ids && ' '}${id}-hint`
  if (!isEmpty(errorMessage)) ids += `${ids && ' '}${id}-error`
  return ids || undefined
}
