import { type ChoiceItem, type ChoicesProps, choices } from '../internal/choices.tsx'
import type { EagerComponent } from '../internal/eager.ts'

/** One checkbox. What isn't named here goes to its `<input>`. */
export type CheckboxesItem = ChoiceItem

export interface CheckboxesProps extends ChoicesProps {
  /** The values chosen at first. */
  defaultValue?: readonly (string | number)[] | undefined
  /** The values chosen; the caller keeps them, by `inputProps.onChange`. */
  value?: readonly (string | number)[] | undefined
}

/** Asks to choose any number. `ref` and other props go to the list; `inputProps` to every checkbox. */
export const Checkboxes = ((props: CheckboxesProps) => {
  return choices('govuk-checkboxes', props)
}) as EagerComponent<CheckboxesProps>
