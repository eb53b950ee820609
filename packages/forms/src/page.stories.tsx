import { Button } from '@guildhall/components/button'
import { dateField } from '@guildhall/standards/date-field'
import type { ErrorWords } from '@guildhall/standards/error-words'
import { freeText } from '@guildhall/standards/free-text'
import type { Bilingual, Language } from '@guildhall/standards/language'
import { optionalAnswer } from '@guildhall/standards/optional-answer'
import { emailSchema, fullNameSchema } from '@guildhall/standards/person'
import { phoneSchema } from '@guildhall/standards/phone'
import { plainDate } from '@guildhall/standards/plain-date'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useForm } from 'react-hook-form'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import * as z from 'zod/mini'
import { agreement, choices } from './choices.ts'
import { fieldsFor } from './fields.tsx'
import { files } from './files.ts'
import { Form, FormProvider, type FormProviderProps } from './form.tsx'

const schema = z.object({
  name: fullNameSchema,
  email: emailSchema,
  phone: optionalAnswer(phoneSchema),
  born: dateField({ when: 'past', today: () => plainDate('2026-11-24') }),
  home: z.enum(['own', 'rent']),
  bins: choices({ values: ['food', 'garden'] }),
  detail: freeText({ maximum: 200 }),
  photo: files({
    maximumBytes: 5_000_000,
    types: { '.png': 'image/png', '.jpg': 'image/jpeg' },
    typesInWords: { en: 'PNG or JPG', cy: 'PNG neu JPG' },
  }),
  agreed: agreement(),
})
const fields = fieldsFor(schema)

const errorWords: Bilingual<ErrorWords> = {
  en: {
    'born.label': 'Date of birth',
    'born.date.required': 'Enter your date of birth',
    'home.choose': 'Select if you own or rent your home',
    'bins.choose': 'Select at least one bin',
    'detail.text.required': 'Enter what happened',
    'photo.file.required': 'Select a photo',
    'photo.label': 'The selected photo',
    agree: 'Confirm that this is true as far as you know',
  },
  cy: {
    'born.label': 'Dyddiad geni',
    'born.date.required': 'Rhowch eich dyddiad geni',
    'home.choose': 'Dewiswch a ydych yn berchen ar eich cartref neu’n ei rentu',
    'bins.choose': 'Dewiswch o leiaf un bin',
    'detail.text.required': 'Rhowch beth ddigwyddodd',
    'photo.file.required': 'Dewiswch lun',
    'photo.label': 'Y llun a ddewiswyd',
    agree: 'Cadarnhewch fod hyn yn wir hyd y gwyddoch',
  },
}

const says = {
  en: {
    name: 'Full name',
    email: 'Email address',
    phone: 'Phone number (optional)',
    born: 'What is your date of birth?',
    bornHint: 'For example, 31 3 1980',
    home: 'Do you own or rent your home?',
    own: 'Own',
    rent: 'Rent',
    bins: 'Which bins were missed?',
    food: 'Food',
    garden: 'Garden',
    detail: 'What happened?',
    photo: 'Upload a photo',
    agreed: 'This is true as far as I know',
    title: 'Report a missed bin',
    go: 'Continue',
  },
  cy: {
    name: 'Enw llawn',
    email: 'Cyfeiriad e-bost',
    phone: 'Rhif ffôn (dewisol)',
    born: 'Beth yw eich dyddiad geni?',
    bornHint: 'Er enghraifft, 31 3 1980',
    home: 'Ydych chi’n berchen ar eich cartref neu’n ei rentu?',
    own: 'Berchen',
    rent: 'Rhentu',
    bins: 'Pa finiau a gollwyd?',
    food: 'Bwyd',
    garden: 'Gardd',
    detail: 'Beth ddigwyddodd?',
    photo: 'Uwchlwytho llun',
    agreed: 'Mae hyn yn wir hyd y gwn i',
    title: 'Rhoi gwybod am fin a gollwyd',
    go: 'Parhau',
  },
} as const satisfies Record<Language, Record<string, string>>

type PageProps = Omit<FormProviderProps, 'children' | 'schema'>

function Page(props: PageProps) {
  const said = says[props.language]
  return (
    <FormProvider schema={schema} errorWords={errorWords} title={said.title} {...props}>
      <h1 className="govuk-heading-l">{said.title}</h1>
      <Form aria-label={said.title}>
        <fields.TextInputField name="name" label={said.name} autoComplete="name" />
        <fields.TextInputField name="email" label={said.email} type="email" autoComplete="email" />
        <fields.TextInputField name="phone" label={said.phone} type="tel" autoComplete="tel" />
        <fields.DateInputField
          name="born"
          legend={said.born}
          hint={said.bornHint}
          autoComplete="bday"
        />
        <fields.RadiosField
          name="home"
          legend={said.home}
          items={[
            { value: 'own', label: said.own },
            { value: 'rent', label: said.rent },
          ]}
        />
        <fields.CheckboxesField
          name="bins"
          legend={said.bins}
          items={[
            { value: 'food', label: said.food },
            { value: 'garden', label: said.garden },
          ]}
        />
        <fields.CharacterCountField name="detail" label={said.detail} limit={200} />
        <fields.FileUploadField name="photo" label={said.photo} accept="image/png,image/jpeg" />
        <fields.CheckboxField name="agreed" label={said.agreed} />
        <Button>{said.go}</Button>
      </Form>
    </FormProvider>
  )
}

const meta = {
  title: 'Forms/A page that asks',
  component: Page,
  parameters: {
    docs: {
      description: {
        component:
          'A bound field for each of GOV.UK’s inputs, one schema. Try to continue with nothing typed: the summary takes the focus, the title begins “Error:”, each link leads to the first control to put right. The server answers the same with scripts off.',
      },
    },
  },
  args: { language: 'en' },
} satisfies Meta<typeof Page>

export default meta
type Story = StoryObj<typeof meta>

const typed = {
  name: 'Ceri Davies',
  email: 'ceri@example.com',
  'born-day': '31',
  'born-month': '3',
  'born-year': '1980',
  home: 'rent',
  bins: ['garden'],
  detail: 'The garden bin was left full.',
}

export const Default: Story = {}

/** What was typed before comes back, but never a file. */
export const TypedBefore: Story = { args: { values: typed } }

/** Nothing was typed: every mistake in the order of the page. */
export const LeftEmpty: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    const summary = page.getByRole('alert')
    await waitFor(() => expect(summary.parentElement).toHaveFocus())
    await expect(document.title).toBe('Error: Report a missed bin')
    await userEvent.click(within(summary).getByText('Enter your date of birth'))
    await expect(page.getByRole('textbox', { name: 'Day' })).toHaveFocus()
  },
}

/** Only the parts of a date that are wrong are marked, and the link leads to the first of them. */
export const DateWithoutMonth: Story = {
  args: { values: { ...typed, 'born-month': '' } },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    const summary = within(page.getByRole('alert'))
    await userEvent.click(summary.getByText('Date of birth must include a month'))
    await expect(page.getByRole('textbox', { name: 'Month' })).toHaveFocus()
    await expect(page.getByRole('textbox', { name: 'Month' })).toHaveClass('govuk-input--error')
    await expect(page.getByRole('textbox', { name: 'Day' })).not.toHaveClass('govuk-input--error')
  },
}

/** A month may be typed in words, in either language; a file is held to the schema as well. */
export const WrongFile: Story = {
  args: { values: { ...typed, 'born-month': 'Mawrth' } },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const chosen = new DataTransfer()
    chosen.items.add(new File(['x'], 'letter.pdf', { type: 'application/pdf' }))
    page.getByLabelText<HTMLInputElement>('Upload a photo').files = chosen.files
    await userEvent.click(page.getByRole('checkbox', { name: 'This is true as far as I know' }))
    await userEvent.click(page.getByRole('button', { name: 'Continue' }))
    const links = within(page.getByRole('alert')).getAllByRole('link')
    await expect(links.map((link) => link.textContent)).toEqual([
      'The selected photo must be a PNG or JPG',
    ])
  },
}

/** What only the server can find stands in the same place. */
export const ServerFoundOut: Story = {
  args: {
    values: typed,
    errors: [{ field: 'bins', message: 'The garden bin is not due until Friday' }],
  },
}

export const Welsh: Story = {
  args: { language: 'cy' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.type(page.getByRole('textbox', { name: 'Diwrnod' }), '31')
    await userEvent.click(page.getByRole('button', { name: 'Parhau' }))
    await expect(document.title).toBe('Gwall: Rhoi gwybod am fin a gollwyd')
    const summary = within(page.getByRole('alert'))
    await expect(summary.getByText('Dyddiad geni: rhaid cynnwys mis a blwyddyn')).toHaveAttribute(
      'href',
      '#born-month',
    )
  },
}

function InHookForm(props: PageProps) {
  const form = useForm()
  return (
    <>
      <Page {...props} form={form} />
      {form.formState.isDirty && <p className="govuk-body">You have unsaved answers</p>}
    </>
  )
}

/** With React Hook Form, for a page that needs to know what has changed. */
export const WithReactHookForm: Story = {
  render: (args) => <InHookForm {...args} />,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.type(page.getByRole('textbox', { name: 'Full name' }), 'Ceri')
    await expect(await page.findByText('You have unsaved answers')).toBeVisible()
  },
}
