import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { RemindersContent } from '../content/content.ts'
import { howSchema } from './reminders-schemas.ts'

const { RadiosField, TextInputField } = fieldsFor(howSchema)

/** Asks how to reach a resident on the evening before. */
export function HowQuestion({ words }: { words: RemindersContent['how'] }) {
  return (
    <Form>
      <RadiosField
        name="how"
        legend={
          <Legend size="l" isPageHeading>
            {words.title}
          </Legend>
        }
        hint={words.hint}
        items={[
          {
            value: 'email',
            label: words.email,
            conditional: (
              <TextInputField
                name="email"
                label={words.emailLabel}
                type="email"
                autoComplete="email"
                spellCheck={false}
              />
            ),
          },
          {
            value: 'sms',
            label: words.sms,
            conditional: (
              <TextInputField
                name="phone"
                label={words.smsLabel}
                type="tel"
                autoComplete="tel"
                className="govuk-input--width-20"
              />
            ),
          },
        ]}
      />
      <Button preventDoubleClick>{words.continue}</Button>
    </Form>
  )
}
