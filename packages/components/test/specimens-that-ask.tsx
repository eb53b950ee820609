import { Button } from '../src/button/index.ts'
import { CharacterCount } from '../src/character-count/index.ts'
import { Checkboxes } from '../src/checkboxes/index.ts'
import { DateInput } from '../src/date-input/index.ts'
import { ErrorMessage } from '../src/error-message/index.ts'
import { ErrorSummary } from '../src/error-summary/index.ts'
import { Fieldset, Legend } from '../src/fieldset/index.ts'
import { FileDropZone, FileUpload } from '../src/file-upload/index.ts'
import { FormGroup } from '../src/form-group/index.ts'
import { Hint } from '../src/hint/index.ts'
import { Label } from '../src/label/index.ts'
import { PasswordInput } from '../src/password-input/index.ts'
import { Radios } from '../src/radios/index.ts'
import { Select } from '../src/select/index.ts'
import { TextInput } from '../src/text-input/index.ts'
import { Textarea } from '../src/textarea/index.ts'
import type { Specimen } from './specimen.ts'

const yesAndNo = [
  { value: 'yes', label: 'Yes', conditional: <TextInput name="why" label="Why?" /> },
  { value: 'no', label: 'No', hint: 'Not at all' },
]
const field = { name: 'field', label: 'Field', hint: 'A hint', errorMessage: 'An error' }
const group = { name: 'group', legend: 'Group?', hint: 'A hint', errorMessage: 'An error' }

/** What a form is made of. */
export const specimensThatAsk: Readonly<Record<string, Specimen>> = {
  button: {
    control: 'button',
    page: (p) => (
      <Button {...p} preventDoubleClick>
        Save
      </Button>
    ),
  },
  'character-count': {
    control: 'textarea',
    page: (p) => <CharacterCount {...p} {...field} limit={10} />,
  },
  checkboxes: {
    control: '.govuk-checkboxes',
    page: (p) => <Checkboxes {...p} {...group} items={yesAndNo} />,
  },
  'date-input': { control: '#group', page: (p) => <DateInput {...p} {...group} /> },
  'error-message': { control: 'p', page: (p) => <ErrorMessage {...p}>Wrong</ErrorMessage> },
  'error-summary': {
    control: '.govuk-error-summary',
    page: (p) => (
      <>
        <ErrorSummary {...p} errors={[{ href: '#field', text: 'An error' }]} />
        <TextInput {...field} />
      </>
    ),
  },
  fieldset: {
    control: 'fieldset',
    page: (p) => (
      <Fieldset {...p} legend={<Legend size="m">Address</Legend>}>
        <TextInput {...field} />
      </Fieldset>
    ),
  },
  'file-upload': {
    control: 'input',
    page: (p) => <FileUpload {...p} {...field} dropZone={<FileDropZone />} />,
  },
  'form-group': {
    control: '.govuk-form-group',
    page: (p) => <FormGroup {...p}>Anything</FormGroup>,
  },
  hint: { control: '.govuk-hint', page: (p) => <Hint {...p}>A hint</Hint> },
  label: {
    control: 'label',
    page: (p) => (
      <>
        <Label {...p} htmlFor="plain">
          Name
        </Label>
        <input id="plain" />
      </>
    ),
  },
  'password-input': { control: 'input', page: (p) => <PasswordInput {...p} {...field} /> },
  radios: { control: '.govuk-radios', page: (p) => <Radios {...p} {...group} items={yesAndNo} /> },
  select: {
    control: 'select',
    page: (p) => (
      <Select {...p} {...field}>
        <option value="a">A</option>
      </Select>
    ),
  },
  'text-input': { control: 'input', page: (p) => <TextInput {...p} {...field} prefix="£" /> },
  textarea: { control: 'textarea', page: (p) => <Textarea {...p} {...field} /> },
}
