import {
  BackLink,
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  FileUpload,
  Footer,
  InputField,
  Main,
  MultiChoice,
  Radio,
  Select,
  SkipLink,
  TextArea,
  TopNav,
} from 'govuk-react'
import { bins, errors, hours, places } from './data.ts'

// It has no character count: a plain textarea stands in.
export function Page() {
  return (
    <>
      <SkipLink href="#main-content" />
      <TopNav serviceTitle="Wenlow Council" />
      <BackLink href="/previous">Back</BackLink>
      <Main id="main-content">
        <form method="post" noValidate>
          <ErrorSummary
            heading="There is a problem"
            errors={errors.map(({ href, text }) => ({ targetName: href.slice(1), text }))}
          />
          <InputField
            name="name"
            hint="As on your council tax bill"
            input={{ id: 'name', name: 'name', autoComplete: 'name' }}
            meta={{ touched: true, error: 'Enter your full name' }}
          >
            Full name
          </InputField>
          <MultiChoice
            label="Where was the bin?"
            meta={{ touched: true, error: 'Select where the bin was' }}
          >
            {places.map(({ value, label, hint }) => (
              <Radio name="place" value={value} hint={hint} key={value}>
                {label}
              </Radio>
            ))}
          </MultiChoice>
          <DateField
            hintText="For example, 27 3 2026"
            errorText="Enter a date"
            inputNames={{ day: 'date-day', month: 'date-month', year: 'date-year' }}
          >
            When was it missed?
          </DateField>
          <MultiChoice label="Which bins?" hint="Select all that apply">
            {bins.map(({ value, label }) => (
              <Checkbox name="bins" value={value} key={value}>
                {label}
              </Checkbox>
            ))}
          </MultiChoice>
          <TextArea name="detail" input={{ id: 'detail', name: 'detail' }}>
            What happened?
          </TextArea>
          <Select
            label="When did you put it out?"
            input={{ id: 'hour', name: 'hour', defaultValue: '6' }}
          >
            {hours.map((hour) => (
              <option value={hour} key={hour}>
                {hour} am
              </option>
            ))}
          </Select>
          <FileUpload name="photo">Upload a photo</FileUpload>
          <Button type="submit">Continue</Button>
        </form>
      </Main>
      <Footer copyright={{ text: '© Wenlow Council', link: '/' }} />
    </>
  )
}
