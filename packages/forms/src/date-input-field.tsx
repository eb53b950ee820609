'use client'

import {
  DateInput,
  type DateInputPart,
  type DateInputProps,
} from '@guildhall/components/date-input'
import { useFormContext } from './form.tsx'
import { datePartWords, errorPrefix } from './words.ts'

export interface DateInputFieldProps
  extends Omit<DateInputProps, 'errorMessage' | 'errorPrefix' | 'inputProps'> {
  name: string
}

/**
 * A date in three parts, bound to the form; its schema is `dateField` of standards. Only the parts
 * that are wrong are marked.
 */
export function DateInputField({ day, month, year, ...props }: DateInputFieldProps) {
  const { name, defaultValue } = props
  const { values, errors, register, language } = useFormContext(name)
  const error = errors.find(({ field }) => field === name)

  function bound(part: 'day' | 'month' | 'year', own: DateInputPart | false | undefined) {
    if (own === false) return false
    const typed = values[`${name}-${part}`]
    return {
      label: datePartWords[language][part],
      defaultValue: (typeof typed === 'string' ? typed : typed?.[0]) ?? defaultValue?.[part],
      ...own,
      ...register(`${name}-${part}`),
      ...(error?.parts && { hasError: error.parts.includes(part) }),
    }
  }

  return (
    <DateInput
      {...props}
      day={bound('day', day)}
      month={bound('month', month)}
      year={bound('year', year)}
      errorMessage={error?.message}
      errorPrefix={errorPrefix[language]}
    />
  )
}
