import type { ReactElement, ReactNode } from 'react'
import { Fieldset, type FieldsetProps } from '../fieldset/fieldset.tsx'
import { FormGroup, type FormGroupProps } from '../form-group/form-group.tsx'
import { describedBy } from './described-by.ts'
import { errorPart, hintPart } from './field-parts.tsx'
import { frame, isEmpty } from './part.ts'

interface FieldGroup {
  id: string
  legend: ReactNode
  fieldset: ReactElement<FieldsetProps> | undefined
  role?: 'group' | undefined
  described: string | undefined
  hint: ReactNode
  errorMessage: ReactNode
  errorPrefix: string | undefined
  formGroup: ReactElement<FormGroupProps> | undefined
}

/** Puts a group of controls in a form group, and in a fieldset where there is a legend. */
export function fieldGroup(
  { id, legend, fieldset, role, described, hint, errorMessage, errorPrefix, formGroup }: FieldGroup,
  controls: ReactElement,
): ReactElement {
  const content = (
    <>
      {hintPart(id, hint)}
      {errorPart(id, errorMessage, errorPrefix)}
      {controls}
    </>
  )
  return frame(FormGroup, formGroup, {
    ...(!isEmpty(errorMessage) && { hasError: true }),
    children:
      fieldset === undefined && isEmpty(legend)
        ? content
        : frame(Fieldset, fieldset, {
            ...(role && { role }),
            ...(!isEmpty(legend) && { legend }),
            'aria-describedby': describedBy(id, described, hint, errorMessage),
            children: content,
          }),
  })
}
