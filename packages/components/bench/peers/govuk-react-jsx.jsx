import {
  BackLink,
  Button,
  CharacterCount,
  Checkboxes,
  DateInput,
  ErrorSummary,
  FileUpload,
  Footer,
  Header,
  Input,
  Radios,
  Select,
  SkipLink,
} from 'govuk-react-jsx'
import { bins, errors, hours, places } from './data.ts'

const legend = (children) => ({ legend: { children } })

export function Page() {
  return (
    <>
      <SkipLink href="#main-content">Skip to main content</SkipLink>
      <Header homepageUrlHref="/" serviceName="Wenlow Council" />
      <div className="govuk-width-container">
        <BackLink href="/previous">Back</BackLink>
        <main className="govuk-main-wrapper" id="main-content">
          <form method="post" noValidate>
            <ErrorSummary
              titleChildren="There is a problem"
              errorList={errors.map(({ href, text }) => ({ href, children: text }))}
            />
            <Input
              id="name"
              name="name"
              type="text"
              label={{ children: 'Full name' }}
              hint={{ children: 'As on your council tax bill' }}
              errorMessage={{ children: 'Enter your full name' }}
              autoComplete="name"
            />
            <Radios
              idPrefix="place"
              name="place"
              fieldset={legend('Where was the bin?')}
              errorMessage={{ children: 'Select where the bin was' }}
              items={places.map(({ label, hint, value }) => ({
                value,
                children: label,
                ...(hint && { hint: { children: hint } }),
              }))}
            />
            <DateInput
              id="date"
              namePrefix="date"
              fieldset={legend('When was it missed?')}
              hint={{ children: 'For example, 27 3 2026' }}
              errorMessage={{ children: 'Enter a date' }}
            />
            <Checkboxes
              idPrefix="bins"
              name="bins"
              fieldset={legend('Which bins?')}
              hint={{ children: 'Select all that apply' }}
              items={bins.map(({ label, value }) => ({ value, children: label }))}
            />
            <CharacterCount
              id="detail"
              name="detail"
              label={{ children: 'What happened?' }}
              maxlength={500}
            />
            <Select
              id="hour"
              name="hour"
              label={{ children: 'When did you put it out?' }}
              defaultValue="6"
              items={hours.map((hour) => ({ value: hour, children: `${hour} am` }))}
            />
            <FileUpload id="photo" name="photo" label={{ children: 'Upload a photo' }} />
            <Button type="submit" preventDoubleClick>
              Continue
            </Button>
          </form>
        </main>
      </div>
      <Footer />
    </>
  )
}
