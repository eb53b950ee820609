import { accountNumberSchema, sortCodeSchema } from '@guildhall/standards/bank-account'
import { dateField } from '@guildhall/standards/date-field'
import { freeText } from '@guildhall/standards/free-text'
import { nationalInsuranceSchema } from '@guildhall/standards/national-insurance'
import { phoneSchema } from '@guildhall/standards/phone'
import { poundsField } from '@guildhall/standards/pounds'
import { vehicleRegistrationSchema } from '@guildhall/standards/vehicle-registration'
import { wholeNumber } from '@guildhall/standards/whole-number'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import * as z from 'zod/mini'
import { agreement, choices } from './choices.ts'
import { inWords } from './errors.ts'
import { fieldsFor } from './fields.tsx'
import { files } from './files.ts'
import { Form, FormProvider } from './form.tsx'
import { type FieldValues, parseFields } from './form-data.ts'

const schema = z.object({
  phone: phoneSchema,
  people: wholeNumber({ minimum: 1, maximum: 20 }),
  rent: poundsField({ minimum: 100 }),
  vehicle: vehicleRegistrationSchema,
  nino: nationalInsuranceSchema,
  bank: z.object({ sortCode: sortCodeSchema, accountNumber: accountNumberSchema }),
  moved: dateField(),
  secret: z.string().check(z.minLength(8, 'secret.length')),
  items: z.array(z.object({ name: z.string().check(z.minLength(1, 'required')) })),
  home: z.enum(['own', 'rent']),
  nation: z.enum(['england', 'wales']),
  bins: choices({ values: ['food', 'garden'] }),
  detail: freeText({ maximum: 20 }),
  note: freeText({ maximum: 200 }),
  photo: files({ maximumBytes: 10, types: { '.png': 'image/png' }, typesInWords: 'PNG' }),
  agreed: agreement(),
})
const fields = fieldsFor(schema)

interface FieldPageProps {
  /** What was typed; the mistakes in it are told as a server would. */
  values?: FieldValues
  language?: 'en' | 'cy'
  children: ReactNode
}

/** One field in a form, with what the server says of what was typed. */
function FieldPage({ values, language = 'en', children }: FieldPageProps) {
  const read = values && parseFields(schema, values)
  const own = Object.keys(values ?? {}).map((name) => name.replace(/-(?:day|month|year)$/, ''))
  const found = read && !read.ok ? read.errors.filter(({ field }) => own.includes(field)) : []
  return (
    <FormProvider
      language={language}
      values={values ?? {}}
      errors={inWords(found, language, {
        en: { 'secret.length': 'Password must be 8 characters or more' },
        cy: { 'secret.length': 'Rhaid i’r cyfrinair fod yn 8 nod neu fwy' },
      })}
    >
      <Form>{children}</Form>
    </FormProvider>
  )
}

const meta = {
  title: 'Forms/Fields',
  component: FieldPage,
  parameters: {
    docs: {
      description: {
        component:
          'Each of GOV.UK’s inputs bound to a form: `fieldsFor(schema)` gives them, with names that the schema has.',
      },
    },
  },
} satisfies Meta<typeof FieldPage>

export default meta
type Story = StoryObj<typeof meta>

export const Phone: Story = {
  args: {
    values: { phone: '07700 900' },
    children: (
      <fields.TextInputField name="phone" label="Phone number" type="tel" autoComplete="tel" />
    ),
  },
}

export const WholeNumber: Story = {
  args: {
    values: { people: '21' },
    children: (
      <fields.TextInputField
        name="people"
        label="How many people live here?"
        inputMode="numeric"
        className="govuk-input--width-3"
      />
    ),
  },
}

export const Pounds: Story = {
  args: {
    values: { rent: '12.345' },
    children: (
      <fields.TextInputField
        name="rent"
        label="Rent a month"
        prefix="£"
        inputMode="decimal"
        className="govuk-input--width-5"
      />
    ),
  },
}

export const VehicleRegistration: Story = {
  args: {
    values: { vehicle: 'AB12 CD' },
    children: (
      <fields.TextInputField
        name="vehicle"
        label="Registration number"
        className="govuk-input--width-10 govuk-input--extra-letter-spacing"
      />
    ),
  },
}

export const NationalInsurance: Story = {
  args: {
    values: { nino: 'QQ 12 34 56 C' },
    children: (
      <fields.TextInputField
        name="nino"
        label="National Insurance number"
        hint="It’s on your payslip, P60, benefit letters or tax letters"
        className="govuk-input--width-10 govuk-input--extra-letter-spacing"
      />
    ),
  },
}

/** Nested names are joined by dots. */
export const BankAccount: Story = {
  args: {
    values: { 'bank.sortCode': '30-94', 'bank.accountNumber': '1234' },
    children: (
      <>
        <fields.TextInputField
          name="bank.sortCode"
          label="Sort code"
          inputMode="numeric"
          className="govuk-input--width-5"
        />
        <fields.TextInputField
          name="bank.accountNumber"
          label="Account number"
          inputMode="numeric"
          className="govuk-input--width-10"
        />
      </>
    ),
  },
}

export const DateInput: Story = {
  args: {
    values: { 'moved-day': '31', 'moved-month': '13', 'moved-year': '2025' },
    children: (
      <fields.DateInputField
        name="moved"
        legend="When did you move in?"
        hint="For example, 31 3 2025"
      />
    ),
  },
}

export const DateInputInWelsh: Story = {
  args: {
    language: 'cy',
    values: { 'moved-day': '31', 'moved-month': '', 'moved-year': '' },
    children: (
      <div lang="cy">
        <fields.DateInputField name="moved" legend="Pryd wnaethoch chi symud i mewn?" />
      </div>
    ),
  },
}

export const Password: Story = {
  args: {
    values: { secret: 'short' },
    children: (
      <fields.PasswordInputField name="secret" label="Password" autoComplete="new-password" />
    ),
  },
}

export const SeveralOfOneKind: Story = {
  args: {
    values: { 'items.0.name': 'Sofa', 'items.1.name': '' },
    children: [0, 1].map((index) => (
      <fields.TextInputField key={index} name={`items.${index}.name`} label={`Item ${index + 1}`} />
    )),
  },
}

export const Radios: Story = {
  args: {
    values: { home: 'castle' },
    children: (
      <fields.RadiosField
        name="home"
        legend="Do you own or rent your home?"
        items={[
          { value: 'own', label: 'Own' },
          { value: 'rent', label: 'Rent' },
        ]}
      />
    ),
  },
}

export const Select: Story = {
  args: {
    values: { nation: 'wales' },
    children: (
      <fields.SelectField name="nation" label="Nation">
        <option value="england">England</option>
        <option value="wales">Wales</option>
      </fields.SelectField>
    ),
  },
}

export const Checkboxes: Story = {
  args: {
    values: { bins: ['garden'] },
    children: (
      <fields.CheckboxesField
        name="bins"
        legend="Which bins were missed?"
        items={[
          { value: 'food', label: 'Food' },
          { value: 'garden', label: 'Garden' },
        ]}
      />
    ),
  },
}

export const Declaration: Story = {
  args: {
    values: { agreed: 'no' },
    children: <fields.CheckboxField name="agreed" label="This is true as far as I know" />,
  },
}

export const CharacterCount: Story = {
  args: {
    values: { detail: 'More than twenty characters' },
    children: <fields.CharacterCountField name="detail" label="What happened?" limit={20} />,
  },
}

export const Textarea: Story = {
  args: { values: { note: '' }, children: <fields.TextareaField name="note" label="Note" /> },
}

export const FileUpload: Story = {
  args: {
    children: <fields.FileUploadField name="photo" label="Upload a photo" accept="image/png" />,
  },
}
