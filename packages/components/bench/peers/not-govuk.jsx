import {
  BackLink,
  Button,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileUpload,
  Footer,
  Header,
  Radios,
  Select,
  SkipLink,
  Textarea,
  TextInput,
} from '@not-govuk/simple-components'
import { MemoryRouter } from 'react-router'
import { bins, errors, hours, places } from './data.ts'

// It has no character count: a plain textarea stands in. Its links need a router.
export function Page() {
  return (
    <MemoryRouter>
      <SkipLink for="main-content">Skip to main content</SkipLink>
      <Header organisationText="Wenlow Council" organisationHref="/" />
      <div className="govuk-width-container">
        <BackLink href="/previous">Back</BackLink>
        <main className="govuk-main-wrapper" id="main-content">
          <form method="post" noValidate>
            <ErrorSummary
              items={errors.map(({ href, text }) => ({ id: href.slice(1), href, text }))}
            />
            <TextInput
              name="name"
              label="Full name"
              hint="As on your council tax bill"
              error="Enter your full name"
              autoComplete="name"
            />
            <Radios
              name="place"
              label="Where was the bin?"
              error="Select where the bin was"
              options={places}
            />
            <DateInput
              name="date"
              label="When was it missed?"
              hint="For example, 27 3 2026"
              error="Enter a date"
            />
            <Checkboxes
              name="bins"
              label="Which bins?"
              hint="Select all that apply"
              options={bins}
            />
            <Textarea name="detail" label="What happened?" />
            <Select
              name="hour"
              label="When did you put it out?"
              defaultValue="6"
              options={hours.map((hour) => ({ value: hour, label: `${hour} am` }))}
            />
            <FileUpload name="photo" label="Upload a photo" />
            <Button type="submit">Continue</Button>
          </form>
        </main>
      </div>
      <Footer />
    </MemoryRouter>
  )
}
