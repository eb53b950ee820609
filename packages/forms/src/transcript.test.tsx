import { Button } from '@guildhall/components/button'
import type { Language } from '@guildhall/standards/language'
import { readAloud } from '@guildhall/tooling/screen-reader'
import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fieldsFor } from './fields.tsx'
import { Form, FormProvider } from './form.tsx'

afterEach(cleanup)

const schema = z.object({ street: z.string(), kind: z.enum(['missed', 'damaged']) })
const { TextInputField, RadiosField } = fieldsFor(schema)

const words = {
  en: {
    street: 'Street',
    hint: 'As on a letter',
    kind: 'What happened?',
    missed: 'It was missed',
    damaged: 'It is damaged',
    go: 'Continue',
    'street.required': 'Enter a street',
    'kind.required': 'Select what happened',
  },
  cy: {
    street: 'Stryd',
    hint: 'Fel ar lythyr',
    kind: 'Beth ddigwyddodd?',
    missed: 'Cafodd ei fethu',
    damaged: 'Mae wedi’i ddifrodi',
    go: 'Parhau',
    'street.required': 'Rhowch stryd',
    'kind.required': 'Dewiswch beth ddigwyddodd',
  },
}

/** A page that was sent without an answer, as a screen reader reads it from its top. */
function heard(language: Language): Promise<string[]> {
  const say = words[language]
  const page = render(
    <FormProvider
      schema={schema}
      language={language}
      errorWords={words}
      title="Report"
      errors={[
        { field: 'street', message: say['street.required'] },
        { field: 'kind', message: say['kind.required'] },
      ]}
    >
      <Form aria-label="Report">
        <TextInputField name="street" label={say.street} hint={say.hint} />
        <RadiosField
          name="kind"
          legend={say.kind}
          items={[
            { value: 'missed', label: say.missed },
            { value: 'damaged', label: say.damaged },
          ]}
        />
        <Button>{say.go}</Button>
      </Form>
    </FormProvider>,
  )
  return readAloud(page.container)
}

describe('what a screen reader says of a page with mistakes', () => {
  it('in English is each mistake first, as a link, and again beside its question', async () => {
    expect((await heard('en')).join('\n')).toMatchInlineSnapshot(`
      "alert
      heading, There is a problem, level 2
      link, Enter a street
      link, Select what happened
      form, Report
      Street
      As on a letter
      Error:
      Enter a street
      textbox, Street, As on a letter Error: Enter a street
      group, What happened?, Error: Select what happened
      What happened?
      Error:
      Select what happened
      radio, It was missed, not checked, position 1, set size 2
      It was missed
      radio, It is damaged, not checked, position 2, set size 2
      It is damaged
      button, Continue"
    `)
  })

  it('in Welsh is in Welsh', async () => {
    expect((await heard('cy')).join('\n')).toMatchInlineSnapshot(`
      "alert
      heading, Mae problem, level 2
      link, Rhowch stryd
      link, Dewiswch beth ddigwyddodd
      form, Report
      Stryd
      Fel ar lythyr
      Gwall:
      Rhowch stryd
      textbox, Stryd, Fel ar lythyr Gwall: Rhowch stryd
      group, Beth ddigwyddodd?, Gwall: Dewiswch beth ddigwyddodd
      Beth ddigwyddodd?
      Gwall:
      Dewiswch beth ddigwyddodd
      radio, Cafodd ei fethu, not checked, position 1, set size 2
      Cafodd ei fethu
      radio, Mae wedi’i ddifrodi, not checked, position 2, set size 2
      Mae wedi’i ddifrodi
      button, Parhau"
    `)
  })
})
