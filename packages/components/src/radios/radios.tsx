import { type ChoiceItem, type ChoicesProps, choices } from '../internal/choices.tsx'
import type { EagerComponent } from '../internal/eager.ts'

/** One radio. What isn't named here goes to its `<input>`. */
export type RadiosItem = ChoiceItem & { behaviour?: undefined }

export interface RadiosProps extends ChoicesProps {
  /** The value chosen at first. */
  defaultValue?: string | number | undefined
  /** The value chosen; the caller keeps it, by `inputProps.onChange`. */
  value?: string | number | undefined
  /** Puts the radios in one row, for two short answers. */
  inline?: boolean | undefined
}

/** Asks to choose one. `ref` and other props go to the list; `inputProps` to every radio. */
export const Radios = ((props: RadiosProps) => {
  return choices('govuk-radios', props)
}) as EagerComponent<RadiosProps>
