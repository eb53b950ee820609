import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import { classes } from '../internal/classes.ts'
import type { EagerComponent } from '../internal/eager.ts'
import { fieldPart } from '../internal/field-parts.tsx'
import type { DataAttributes, GroupProps } from '../internal/field-props.ts'
import { frame } from '../internal/frame.tsx'
import { isEmpty } from '../internal/part.ts'
import { twinWatch } from '../internal/twin-watch.ts'

/** One of a date's three inputs. What isn't named here goes to its `<input>`. */
export type DateInputPart = Omit<ComponentProps<'input'>, 'prefix' | 'children'> &
  DataAttributes & {
    /** @default 'Day', 'Month' or 'Year' */
    label?: ReactNode
    /** Whether this input is wrong. When no part says so, an error marks all three. */
    hasError?: boolean | undefined
  }

/** A date's parts as they are posted: strings, as typed. */
export interface DateInputValue {
  day?: string | number | undefined
  month?: string | number | undefined
  year?: string | number | undefined
}

export interface DateInputProps
  extends GroupProps,
    Omit<ComponentProps<'div'>, keyof GroupProps | 'children' | 'defaultValue'> {
  /** The day's input: its label, name, ref or error; false leaves it out. */
  day?: DateInputPart | false | undefined
  /** The month's input; false leaves it out. */
  month?: DateInputPart | false | undefined
  /** The year's input; false leaves it out. */
  year?: DateInputPart | false | undefined
  /** What the inputs hold at first. */
  defaultValue?: DateInputValue | undefined
  /** Props for all three inputs, such as `onBlur`; a part's own win. */
  inputProps?: (Omit<DateInputPart, 'label' | 'hasError'> & DataAttributes) | undefined
  /** `bday` for a person's own date of birth, so that a browser can fill it in. */
  autoComplete?: 'bday' | undefined
  /** A `<Fieldset>` without children, for a class or attributes of its own. */
  fieldset?: ReactElement<FieldsetProps> | undefined
  /** Placed before the first input. */
  beforeInputs?: ReactNode
  /** Placed after the last input. */
  afterInputs?: ReactNode
}

const ERROR_CLASS = 'govuk-input--error'

/**
 * Asks for a memorable date, as day, month and year. The inputs are posted as `{name}-day`,
 * `{name}-month` and `{name}-year`. `ref` and other props go to the element around the three.
 */
export const DateInput = ((props: DateInputProps) => {
  const {
    name,
    id = name,
    legend,
    hint,
    errorMessage,
    errorPrefix,
    formGroup,
    fieldset,
    day = {},
    month = {},
    year = {},
    defaultValue,
    inputProps,
    autoComplete,
    beforeInputs,
    afterInputs,
    className,
    'aria-describedby': given,
    ...rest
  } = props
  const parts = [
    { part: 'day', words: 'Day', own: day, width: 2 },
    { part: 'month', words: 'Month', own: month, width: 2 },
    { part: 'year', words: 'Year', own: year, width: 4 },
  ] as const
  let allAreWrong = !isEmpty(errorMessage)
  for (const { own } of parts) {
    if (own && (own.hasError || own.className?.includes(ERROR_CLASS))) allAreWrong = false
  }
  const inputs: ReactElement[] = []
  // A loop, since a browser reads a function that stands in another twice.
  for (const { part, words, own, width } of parts) {
    if (!own) continue
    const { hasError = allAreWrong, label = words, className = '', ...input } = own
    const partId = input.id ?? `${id}-${part}`
    inputs.push(
      <div className="govuk-date-input__item" key={part}>
        <div className="govuk-form-group">
          {fieldPart('label', label, partId, 'govuk-date-input__label')}
          <input
            inputMode="numeric"
            defaultValue={input.value === undefined ? defaultValue?.[part] : undefined}
            autoComplete={autoComplete && `${autoComplete}-${part}`}
            {...inputProps}
            {...input}
            className={classes(
              'govuk-input govuk-date-input__input',
              hasError && !className.includes(ERROR_CLASS) && ERROR_CLASS,
              !className.includes('govuk-input--width-') && `govuk-input--width-${width}`,
              className,
            )}
            id={partId}
            name={input.name ?? `${name}-${part}`}
            type="text"
            {...twinWatch('govuk-date-input', inputProps, input)}
          />
        </div>
      </div>,
    )
  }
  return frame(
    props,
    <div {...rest} className={classes('govuk-date-input', className)} id={id}>
      {beforeInputs}
      {inputs}
      {afterInputs}
    </div>,
    // Without the role JAWS doesn't read out the description of a fieldset of text inputs.
    'group',
  )
}) as EagerComponent<DateInputProps>
