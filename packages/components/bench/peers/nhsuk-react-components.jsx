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
  Radios,
  Select,
  SkipLink,
  TextInput,
} from 'nhsuk-react-components'
import { bins, errors, hours, places } from './data.ts'

export function Page() {
  return (
    <>
      <SkipLink />
      <Header service={{ text: 'Wenlow Council', href: '/' }} />
      <div className="nhsuk-width-container">
        <BackLink href="/previous">Back</BackLink>
        <main className="nhsuk-main-wrapper" id="maincontent">
          <form method="post" noValidate>
            <ErrorSummary>
              <ErrorSummary.Title>There is a problem</ErrorSummary.Title>
              <ErrorSummary.List>
                {errors.map(({ href, text }) => (
                  <ErrorSummary.ListItem href={href} key={href}>
                    {text}
                  </ErrorSummary.ListItem>
                ))}
              </ErrorSummary.List>
            </ErrorSummary>
            <TextInput
              id="name"
              name="name"
              label="Full name"
              hint="As on your council tax bill"
              error="Enter your full name"
              autoComplete="name"
            />
            <Radios
              id="place"
              name="place"
              legend="Where was the bin?"
              error="Select where the bin was"
            >
              {places.map(({ label, ...place }) => (
                <Radios.Item {...place} key={place.value}>
                  {label}
                </Radios.Item>
              ))}
            </Radios>
            <DateInput
              id="date"
              name="date"
              legend="When was it missed?"
              hint="For example, 27 3 2026"
              error="Enter a date"
            >
              <DateInput.Day />
              <DateInput.Month />
              <DateInput.Year />
            </DateInput>
            <Checkboxes id="bins" name="bins" legend="Which bins?" hint="Select all that apply">
              {bins.map(({ value, label }) => (
                <Checkboxes.Item value={value} key={value}>
                  {label}
                </Checkboxes.Item>
              ))}
            </Checkboxes>
            <CharacterCount id="detail" name="detail" label="What happened?" maxLength={500} />
            <Select id="hour" name="hour" label="When did you put it out?" defaultValue="6">
              {hours.map((hour) => (
                <Select.Option value={hour} key={hour}>
                  {hour} am
                </Select.Option>
              ))}
            </Select>
            <FileUpload id="photo" name="photo" label="Upload a photo" />
            <Button type="submit" preventDoubleClick>
              Continue
            </Button>
          </form>
        </main>
      </div>
      <Footer>
        <Footer.Meta>
          <Footer.Copyright>© Wenlow Council</Footer.Copyright>
        </Footer.Meta>
      </Footer>
    </>
  )
}
