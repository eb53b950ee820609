import { BackLink } from '../src/back-link/index.ts'
import { Button } from '../src/button/index.ts'
import { CharacterCount } from '../src/character-count/index.ts'
import { Checkboxes } from '../src/checkboxes/index.ts'
import { DateInput } from '../src/date-input/index.ts'
import { ErrorSummary } from '../src/error-summary/index.ts'
import { FileUpload } from '../src/file-upload/index.ts'
import { Footer } from '../src/footer/index.ts'
import { GenericHeader } from '../src/generic-header/index.ts'
import { Radios } from '../src/radios/index.ts'
import { Select } from '../src/select/index.ts'
import { SkipLink } from '../src/skip-link/index.ts'
import { TextInput } from '../src/text-input/index.ts'
import { bins, errors, hours, places } from './data.ts'

/** A council's form page, made of our components. */
export function OurPage() {
  return (
    <>
      <SkipLink />
      <GenericHeader>Wenlow Council</GenericHeader>
      <div className="govuk-width-container">
        <BackLink href="/previous" />
        <main className="govuk-main-wrapper" id="main-content">
          <form method="post" noValidate>
            <ErrorSummary errors={errors} />
            <TextInput
              name="name"
              label="Full name"
              hint="As on your council tax bill"
              errorMessage="Enter your full name"
              autoComplete="name"
            />
            <Radios
              name="place"
              legend="Where was the bin?"
              errorMessage="Select where the bin was"
              items={places}
            />
            <DateInput
              name="date"
              legend="When was it missed?"
              hint="For example, 27 3 2026"
              errorMessage="Enter a date"
            />
            <Checkboxes
              name="bins"
              legend="Which bins?"
              hint="Select all that apply"
              items={bins}
            />
            <CharacterCount name="detail" label="What happened?" limit={500} />
            <Select name="hour" label="When did you put it out?" defaultValue="6">
              {hours.map((hour) => (
                <option value={hour} key={hour}>
                  {hour} am
                </option>
              ))}
            </Select>
            <FileUpload name="photo" label="Upload a photo" />
            <Button preventDoubleClick>Continue</Button>
          </form>
        </main>
      </div>
      <Footer copyright="© Wenlow Council" />
    </>
  )
}
