import type { ComponentProps, ReactElement, ReactNode } from 'react'
import type { FieldsetProps } from '../fieldset/fieldset.tsx'
import { classes } from '../internal/classes.ts'
import { fieldGroup } from '../internal/field-group.tsx'
import { labelPart } from '../internal/field-parts.tsx'
import type { DataAttributes, GroupProps } from '../internal/field-props.ts'
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

type PartName = keyof DateInputValue

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

const LABELS: Readonly<Record<PartName, string>> = { day: 'Day', month: 'Month', year: 'Year' }
const ERROR_CLASS = 'govuk-input--error'
const NAMES = ['day', 'month', 'year'] as const

/**
 * Asks for a memorable date, as day, month and year. The inputs are posted as `{name}-day`,
 * `{name}-month` and `{name}-year`. `ref` and other props go to the element around the three.
 */
export function DateInput({
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
  'aria-describedby': described,
  ...rest
}: DateInputProps) {
  const parts = { day, month, year }
  const onePartIsWrong = NAMES.some((part) => parts[part] && isWrong(parts[part]))
  const allAreWrong = !isEmpty(errorMessage) && !onePartIsWrong
  return fieldGroup(
    {
      id,
      legend,
      fieldset,
      // Without the role JAWS doesn't read out the description of a fieldset of text inputs.
      role: 'group',
      described,
      hint,
      errorMessage,
      errorPrefix,
      formGroup,
    },
    <div {...rest} className={classes('govuk-date-input', className)} id={id}>
      {beforeInputs}
      {NAMES.map((part) => {
        const given = parts[part]
        if (!given) return null
        const { hasError = allAreWrong, label = LABELS[part], ...own } = given
        const partId = own.id ?? `${id}-${part}`
        const input = {
          inputMode: 'numeric' as const,
          ...(own.value === undefined && { defaultValue: defaultValue?.[part] }),
          ...(autoComplete && { autoComplete: `${autoComplete}-${part}` }),
          ...inputProps,
          ...own,
          className: inputClass(part, hasError, own.className),
          id: partId,
          name: own.name ?? `${name}-${part}`,
          type: 'text',
        }
        return (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              {labelPart(label, partId, 'govuk-date-input__label')}
              <input {...input} {...twinWatch('govuk-date-input', input.ref)} />
            </div>
          </div>
        )
      })}
      {afterInputs}
    </div>,
  )
}

function inputClass(part: PartName, hasError: boolean, className: string | undefined) {
  const isKnownWidth = className?.includes('govuk-input--width-')
  return classes(
    'govuk-input govuk-date-input__input',
    hasError && !className?.includes(ERROR_CLASS) && ERROR_CLASS,
    !isKnownWidth && `govuk-input--width-${part === 'year' ? 4 : 2}`,
    className,
  )
}

function isWrong({ hasError, className }: DateInputPart): boolean {
  return hasError || (className?.includes(ERROR_CLASS) ?? false)
}
