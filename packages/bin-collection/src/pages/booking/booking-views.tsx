import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { Label } from '@guildhall/components/label'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatPence } from '@guildhall/standards/pence'
import { formatDate } from '@guildhall/standards/plain-date'
import type { BookingContent } from '../../content/booking/content.ts'
import { softened } from '../../content/welsh-day.ts'
import type { BookingTaskData } from './booking.tsx'
import { bookingReferenceSchema, bookingTaskSchema } from './booking-schemas.ts'

const { TextInputField } = fieldsFor(bookingReferenceSchema)
const { RadiosField } = fieldsFor(bookingTaskSchema)

/** Asks for the reference of a booking. */
export function WhichBooking({ words }: { words: BookingContent }) {
  return (
    <Form>
      <TextInputField
        name="reference"
        label={
          <Label size="l" isPageHeading>
            {words.referenceTitle}
          </Label>
        }
        hint={words.referenceHint}
        spellCheck={false}
        className="govuk-input--width-20"
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

interface WhatToDoProps {
  data: BookingTaskData
  language: Language
  words: BookingContent
}

/** The page's title: the day in words as the sentence wants it. */
export function taskTitle({ data, language, words }: WhatToDoProps): string {
  return words.taskTitle(softened(formatDate(data.date, language)))
}

/** Asks whether to change or to cancel it, each with what comes of it. */
export function ChangeOrCancel({ data, language, words }: WhatToDoProps) {
  const back = data.back > 0 ? words.back(formatPence(data.back, language)) : words.nothingBack
  return (
    <Form>
      <RadiosField
        name="task"
        legend={
          <Legend size="l" isPageHeading>
            {taskTitle({ data, language, words })}
          </Legend>
        }
        items={[
          { value: 'amend', label: words.tasks.amend, hint: data.amend.reason[language] },
          {
            value: 'cancel',
            label: words.tasks.cancel,
            hint: data.cancel.allowed
              ? `${data.cancel.reason[language]} ${back}.`
              : data.cancel.reason[language],
          },
        ]}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
