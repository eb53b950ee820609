import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import {
  type ChoiceDivider,
  type ChoiceInputProps,
  type ChoiceItem,
  choices,
} from '../internal/choices.tsx'
import { optionalClasses } from '../internal/classes.ts'
import type { GroupProps } from '../internal/field.ts'
import { fieldGroup } from '../internal/field-group.tsx'

/** One radio. What isn't named here goes to its `<input>`. */
export type RadiosItem = ChoiceItem & { behaviour?: undefined }

export interface RadiosProps
  extends GroupProps,
    Omit<ComponentProps<'div'>, keyof GroupProps | 'children' | 'defaultValue'> {
  /** Radios, and `{ divider: 'or' }` between them. Falsy ones are left out but counted in ids. */
  items: readonly (RadiosItem | ChoiceDivider | null | undefined | false)[]
  /** The value chosen at first. */
  defaultValue?: string | number | undefined
  /** The value chosen; the caller keeps it, by `inputProps.onChange`. */
  value?: string | number | undefined
  /** Props for every radio's `<input>`: `ref`, `onChange`, `onBlur`, `required`. */
  inputProps?: ChoiceInputProps | undefined
  /** Puts the radios in one row, for two short answers. */
  inline?: boolean | undefined
  /** Smaller radios, for filters and other less prominent choices. */
  small?: boolean | undefined
  /** A `<Fieldset>` without children, for a class or attributes of its own. */
  fieldset?: ReactElement<FieldsetProps> | undefined
  /** Placed before the first radio. */
  beforeInputs?: ReactNode
  /** Placed after the last radio. */
  afterInputs?: ReactNode
}

/** Asks to choose one. `ref` and other props go to the list; `inputProps` to every radio. */
export function Radios({
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
  inline,
  small,
  beforeInputs,
  afterInputs,
  className,
  'aria-describedby': described,
  ...rest
}: RadiosProps) {
  const chosen = value ?? defaultValue
  return fieldGroup(
    { id, legend, fieldset, described, hint, errorMessage, errorPrefix, formGroup },
    choices({
      block: 'govuk-radios',
      type: 'radio',
      id,
      name,
      items,
      isChosen: (itemValue) => chosen !== undefined && itemValue === String(chosen),
      isControlled: value !== undefined,
      described: undefined,
      inputProps,
      before: beforeInputs,
      after: afterInputs,
      props: {
        ...rest,
        className: optionalClasses(
          inline && 'govuk-radios--inline',
          small && 'govuk-radios--small',
          className,
        ),
      },
    }),
  )
}
