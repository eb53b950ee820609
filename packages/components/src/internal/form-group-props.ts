import type { FormGroupProps } from '../form-group/form-group.tsx'

/** Props that a component adds to the form group that it stands in. */
export type FormGroupExtras = Omit<FormGroupProps, 'hasError' | 'children'> &
  Readonly<Record<`data-${string}`, unknown>>
