import type { Eager } from './eager.ts'
import type { FieldProps } from './field-props.ts'
import { isEmpty } from './part.ts'

type Described = Pick<FieldProps, 'id' | 'name' | 'hint' | 'errorMessage'> & {
  'aria-describedby'?: string | undefined
}

/** The ids that describe a question, in reading order: the caller's own, the hint, the error. */
export const describedBy = ((props: Described): string | undefined => {
  const { id = props.name } = props
  let ids = props['aria-describedby'] ?? ''
  if (!isEmpty(props.hint)) ids += ` ${id}-hint`
  if (!isEmpty(props.errorMessage)) ids += ` ${id}-error`
  return ids.trim() || undefined
}) satisfies Eager
