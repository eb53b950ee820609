import { Button } from '@guildhall/components/button'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatTime } from '@guildhall/standards/plain-date'
import type { Content } from '../content/content.ts'
import type { WhereData } from './bulky.tsx'
import { contactSchema, whereSchema } from './bulky-schemas.ts'

const { TextareaField } = fieldsFor(whereSchema)
const { TextInputField } = fieldsFor(contactSchema)

type Words = Content['bulky']

interface WhereToLeaveProps {
  data: WhereData
  language: Language
  words: Words
}

/** Says where items must be left, and asks for what helps the crew to find them. */
export function WhereToLeave({ data, language, words }: WhereToLeaveProps) {
  return (
    <Form>
      <h1 className="govuk-heading-l">{words.whereTitle}</h1>
      {data.where && <p className="govuk-body">{data.where[language]}</p>}
      <p className="govuk-body">{words.putOut(formatTime(data.putOutBy, language))}</p>
      <TextareaField name="location" label={words.whereLabel} hint={words.whereHint} rows={3} />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}

/** Asks whom to tell about the booking. */
export function ContactDetails({ words }: { words: Words }) {
  return (
    <Form>
      <h1 className="govuk-heading-l">{words.contactTitle}</h1>
      <p className="govuk-body">{words.contactText}</p>
      <TextInputField name="name" label={words.name} autoComplete="name" spellCheck={false} />
      <TextInputField
        name="email"
        label={words.email}
        hint={words.emailHint}
        type="email"
        autoComplete="email"
        spellCheck={false}
      />
      <TextInputField
        name="phone"
        label={words.phone}
        hint={words.phoneHint}
        type="tel"
        autoComplete="tel"
        className="govuk-input--width-20"
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
