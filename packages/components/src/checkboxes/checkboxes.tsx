import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import {
  type ChoiceDivider,
  type ChoiceInputProps,
  type ChoiceItem,
  choices,
} from '../internal/choices.tsx'
import { optionalClasses } from '../internal/classes.ts'
import { describedBy } from '../internal/described-by.ts'
import type { GroupProps } from '../internal/field.ts'
import { fieldGroup } from '../internal/field-group.tsx'
import { isEmpty } from '../internal/part.ts'

/** One checkbox. What isn't named here goes to its `<input>`. */
export type CheckboxesItem = ChoiceItem

export interface CheckboxesProps
  extends GroupProps,
    Omit<ComponentProps<'div'>, keyof GroupProps | 'children' | 'defaultValue'> {
  /** Checkboxes, and `{ divider: 'or' }` between them. Falsy ones are left out but counted in ids. */
  items: readonly (CheckboxesItem | ChoiceDivider | null | undefined | false)[]
  /** The values chosen at first. */
  defaultValue?: readonly (string | number)[] | undefined
  /** The values chosen; the caller keeps them, by `inputProps.onChange`. */
  value?: readonly (string | number)[] | undefined
  /** Props for every checkbox's `<input>`: `ref`, `onChange`, `onBlur`. */
  inputProps?: ChoiceInputProps | undefined
  /** Smaller checkboxes, for filters and other less prominent choices. */
  small?: boolean | undefined
  /** A `<Fieldset>` without children, for a class or attributes of its own. */
  fieldset?: ReactElement<FieldsetProps> | undefined
  /** Placed before the first checkbox. */
  beforeInputs?: ReactNode
  /** Placed after the last checkbox. */
  afterInputs?: ReactNode
}

/** Asks to choose any number. `ref` and other props go to the list; `inputProps` to every checkbox. */
export function Checkboxes({
  name,
  id = name,
  legend,
  hint,
  errorMessage,
  errorPrefix,
  formGroup,
  fieldset,
  items,
  defaultValue,
  value,
  inputProps,
  small,
  beforeInputs,
  afterInputs,
  className,
  'aria-describedby': described,
  ...rest
}: CheckboxesProps) {
  const chosen = (value ?? defaultValue)?.map(String)
  const hasFieldset = fieldset !== undefined || !isEmpty(legend)
  return fieldGroup(
    { id, legend, fieldset, described, hint, errorMessage, errorPrefix, formGroup },
    choices({
      block: 'govuk-checkboxes',
      type: 'checkbox',
      id,
      name,
      items,
      isChosen: (itemValue) => chosen?.includes(itemValue) ?? false,
      isControlled: value !== undefined,
      described: hasFieldset ? undefined : describedBy(id, described, hint, errorMessage),
      inputProps,
      before: beforeInputs,
      after: afterInputs,
      props: {
        ...rest,
        className: optionalClasses(small && 'govuk-checkboxes--small', className),
      },
    }),
  )
}
