import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { Language } from '@guildhall/standards/language'
import { formatTime } from '@guildhall/standards/plain-date'
import type { Content } from '../content/content.ts'
import type { WhereData } from './bulky.tsx'
import { benefitSchema, contactSchema, whereSchema } from './bulky-schemas.ts'

const { TextareaField } = fieldsFor(whereSchema)
const { TextInputField } = fieldsFor(contactSchema)
const { RadiosField } = fieldsFor(benefitSchema)

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

/** Asks whether the price is reduced; which benefit it is isn't asked. */
export function BenefitQuestion({ words }: { words: Words }) {
  return (
    <Form>
      <RadiosField
        name="benefit"
        legend={
          <Legend size="l" isPageHeading>
            {words.benefitTitle}
          </Legend>
        }
        hint={words.benefitHint}
        inline
        items={[
          { value: 'yes', label: words.benefitAnswers.yes },
          { value: 'no', label: words.benefitAnswers.no },
        ]}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
