import { Button } from '@guildhall/components/button'
import { Legend } from '@guildhall/components/fieldset'
import { Label } from '@guildhall/components/label'
import { Panel } from '@guildhall/components/panel'
import { fieldsFor } from '@guildhall/forms/fields'
import { Form } from '@guildhall/forms/form'
import type { ErrorWords } from '@guildhall/standards/error-words'
import type { Bilingual } from '@guildhall/standards/language'
import * as z from 'zod/mini'
import { type Journey, journey, page } from '../journey.ts'
import { checkAnswers } from '../pages/check-answers.tsx'

// The journey that every host is held to: questions, a branch, an exit, check answers, confirmation.

const goOn = { en: 'Continue', cy: 'Parhau' }

const words = {
  en: {
    street: 'Which street is it in?',
    problem: 'What is the problem?',
    missed: 'It was missed',
    damaged: 'It is damaged',
    other: 'Something else',
    damage: 'What is damaged?',
    cannot: 'Call us about this',
    sent: 'Report sent',
    reference: 'Your reference number',
    times: 'Reports recorded',
  },
  cy: {
    street: 'Ym mha stryd y mae?',
    problem: 'Beth yw’r broblem?',
    missed: 'Ni chafodd ei gasglu',
    damaged: 'Mae wedi’i ddifrodi',
    other: 'Rhywbeth arall',
    damage: 'Beth sydd wedi’i ddifrodi?',
    cannot: 'Ffoniwch ni am hyn',
    sent: 'Adroddiad wedi’i anfon',
    reference: 'Eich cyfeirnod',
    times: 'Adroddiadau a gofnodwyd',
  },
}

const errorWords: Bilingual<ErrorWords> = {
  en: {
    'street.required': 'Enter a street',
    'street.too-long': 'Street must be 40 characters or fewer',
    'street.unknown': 'Enter a street in this council’s area',
    'problem.choose': 'Select what the problem is',
    'damage.required': 'Enter what is damaged',
  },
  cy: {
    'street.required': 'Rhowch stryd',
    'street.too-long': 'Rhaid i’r stryd fod yn 40 nod neu lai',
    'street.unknown': 'Rhowch stryd yn ardal y cyngor hwn',
    'problem.choose': 'Dewiswch beth yw’r broblem',
    'damage.required': 'Rhowch beth sydd wedi’i ddifrodi',
  },
}

const streetSchema = z.object({
  street: z.string().check(z.minLength(1, 'required'), z.maxLength(40, 'too-long')),
})
const problemSchema = z.object({
  problem: z.enum(['missed', 'damaged', 'other'], { error: 'choose' }),
})
const damageSchema = z.object({ damage: z.string().check(z.minLength(1, 'required')) })

const { TextInputField } = fieldsFor(streetSchema)
const { RadiosField } = fieldsFor(problemSchema)
const { TextareaField } = fieldsFor(damageSchema)

/** Asks for text; what is wrong with it the browser can tell, but for a street that isn't there. */
export const streetPage = page({
  path: 'street',
  schema: streetSchema,
  errorWords,
  title: ({ language }) => words[language].street,
  view: ({ language }) => (
    <Form>
      <TextInputField
        name="street"
        label={
          <Label size="l" isPageHeading>
            {words[language].street}
          </Label>
        }
      />
      <Button>{goOn[language]}</Button>
    </Form>
  ),
  summary: ({ value }, language) => [{ key: words[language].street, value: value.street }],
})

const problemPage = page({
  path: 'problem',
  schema: problemSchema,
  errorWords,
  title: ({ language }) => words[language].problem,
  view: ({ language }) => (
    <Form>
      <RadiosField
        name="problem"
        legend={
          <Legend size="l" isPageHeading>
            {words[language].problem}
          </Legend>
        }
        items={[
          { value: 'missed', label: words[language].missed },
          { value: 'damaged', label: words[language].damaged },
          { value: 'other', label: words[language].other },
        ]}
      />
      <Button>{goOn[language]}</Button>
    </Form>
  ),
  summary: ({ value }, language) => [
    { key: words[language].problem, value: words[language][value.problem] },
  ],
})

const damagePage = page({
  path: 'damage',
  schema: damageSchema,
  errorWords,
  when: (answers) => problemPage.answer(answers)?.problem === 'damaged',
  title: ({ language }) => words[language].damage,
  view: ({ language }) => (
    <Form>
      <TextareaField
        name="damage"
        label={
          <Label size="l" isPageHeading>
            {words[language].damage}
          </Label>
        }
      />
      <Button>{goOn[language]}</Button>
    </Form>
  ),
  summary: ({ value }, language) => [{ key: words[language].damage, value: value.damage }],
})

const callPage = page({
  path: 'call-us',
  kind: 'exit',
  when: (answers) => problemPage.answer(answers)?.problem === 'other',
  title: ({ language }) => words[language].cannot,
  view: ({ language }) => <h1 className="govuk-heading-l">{words[language].cannot}</h1>,
})

/** What the server tells of a report that was sent. */
export interface SentData {
  /** How often it was recorded; anything but 1 is a fault. */
  readonly recorded: number
}

/** Tells the reference, and how often the report was recorded. */
export const sentPage = page<z.core.$ZodType<undefined>, z.core.$ZodType<undefined>, SentData>({
  path: 'sent',
  kind: 'confirmation',
  title: ({ language }) => words[language].sent,
  view: ({ language, reference, data }) => (
    <>
      <Panel title={words[language].sent}>
        {words[language].reference}
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p className="govuk-body">{`${words[language].times}: ${data.recorded}`}</p>
    </>
  ),
})

/** A short report, as the browser and the server of a host under test both need it. */
export const contractJourney: Journey = journey({
  id: 'report',
  version: 1,
  name: { en: 'Report a problem', cy: 'Rhoi gwybod am broblem' },
  pages: [streetPage, problemPage, damagePage, callPage, checkAnswers(), sentPage],
})

/** Goes at the end of the titles of a host under test. */
export const contractSiteName: Bilingual = { en: 'Alderbrook Council', cy: 'Cyngor Alderbrook' }
