import type { ReactElement } from 'react'
import { type ChoiceItem, type ChoicesProps, choices } from '../internal/choices.tsx'

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
export function Radios(props: RadiosProps): ReactElement {
  return choices('govuk-radios', props)
}
