import type { ReactNode } from 'react'
import { bins, hours, places } from './data.ts'
import { BackLink, ErrorSummary, Footer, Header, SkipLink } from './frame-by-hand.tsx'

/** The same page in components that a team would write for itself: plain props, no behaviour. */
export function PageByHand() {
  return (
    <>
      <SkipLink />
      <Header>Wenlow Council</Header>
      <div className="govuk-width-container">
        <BackLink href="/previous" />
        <main className="govuk-main-wrapper" id="main-content">
          <form method="post" noValidate>
            <ErrorSummary />
            <TextInput
              name="name"
              label="Full name"
              hint="As on your council tax bill"
              error="Enter your full name"
              autoComplete="name"
            />
            <Group name="place" legend="Where was the bin?" error="Select where the bin was">
              <div className="govuk-radios" data-module="govuk-radios">
                {places.map((place, index) => (
                  <Radio name="place" number={index + 1} {...place} key={place.value} />
                ))}
              </div>
            </Group>
            <Group
              name="date"
              role="group"
              legend="When was it missed?"
              hint="For example, 27 3 2026"
              error="Enter a date"
            >
              <div className="govuk-date-input" id="date">
                <DatePart name="date-day" label="Day" width={2} />
                <DatePart name="date-month" label="Month" width={2} />
                <DatePart name="date-year" label="Year" width={4} />
              </div>
            </Group>
            <Group name="bins" legend="Which bins?" hint="Select all that apply">
              <div className="govuk-checkboxes" data-module="govuk-checkboxes">
                {bins.map((bin, index) => (
                  <Checkbox name="bins" number={index + 1} {...bin} key={bin.value} />
                ))}
              </div>
            </Group>
            <CharacterCount name="detail" label="What happened?" limit={500} />
            <Select name="hour" label="When did you put it out?" />
            <div className="govuk-form-group">
              <Label htmlFor="photo">Upload a photo</Label>
              <input className="govuk-file-upload" id="photo" name="photo" type="file" />
            </div>
            <button
              type="submit"
              data-prevent-double-click="true"
              className="govuk-button"
              data-module="govuk-button"
            >
              Continue
            </button>
          </form>
        </main>
      </div>
      <Footer copyright="© Wenlow Council" />
    </>
  )
}

function Label({
  htmlFor,
  className,
  children,
}: {
  htmlFor: string
  className?: string
  children: ReactNode
}) {
  return (
    <label className={className ? `govuk-label ${className}` : 'govuk-label'} htmlFor={htmlFor}>
      {children}
    </label>
  )
}

function Hint({
  id,
  className,
  children,
}: {
  id: string
  className?: string
  children: ReactNode
}) {
  return (
    <div id={id} className={className ? `govuk-hint ${className}` : 'govuk-hint'}>
      {children}
    </div>
  )
}

function ErrorMessage({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="govuk-error-message">
      <span className="govuk-visually-hidden">Error:</span> {children}
    </p>
  )
}

interface FieldProps {
  name: string
  label: string
  hint?: string
  error?: string
}

function describedBy(name: string, hint?: string, error?: string): string | undefined {
  const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return ids || undefined
}

function TextInput({
  name,
  label,
  hint,
  error,
  autoComplete,
}: FieldProps & { autoComplete?: string }) {
  return (
    <div className={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <Label htmlFor={name}>{label}</Label>
      {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
      {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
      <input
        autoComplete={autoComplete}
        className={error ? 'govuk-input govuk-input--error' : 'govuk-input'}
        id={name}
        name={name}
        type="text"
        aria-describedby={describedBy(name, hint, error)}
      />
    </div>
  )
}

interface GroupProps {
  name: string
  legend: string
  hint?: string
  error?: string
  role?: 'group'
  children: ReactNode
}

function Group({ name, legend, hint, error, role, children }: GroupProps) {
  return (
    <div className={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
      <fieldset
        role={role}
        aria-describedby={describedBy(name, hint, error)}
        className="govuk-fieldset"
      >
        <legend className="govuk-fieldset__legend">{legend}</legend>
        {hint && <Hint id={`${name}-hint`}>{hint}</Hint>}
        {error && <ErrorMessage id={`${name}-error`}>{error}</ErrorMessage>}
        {children}
      </fieldset>
    </div>
  )
}

interface ChoiceProps {
  name: string
  number: number
  value: string
  label: string
  hint?: string
}

function Radio({ name, number, value, label, hint }: ChoiceProps) {
  const id = number === 1 ? name : `${name}-${number}`
  return (
    <div className="govuk-radios__item">
      <input
        name={name}
        className="govuk-radios__input"
        id={id}
        type="radio"
        value={value}
        aria-describedby={hint && `${id}-item-hint`}
      />
      <Label className="govuk-radios__label" htmlFor={id}>
        {label}
      </Label>
      {hint && (
        <Hint className="govuk-radios__hint" id={`${id}-item-hint`}>
          {hint}
        </Hint>
      )}
    </div>
  )
}

function Checkbox({ name, number, value, label }: ChoiceProps) {
  const id = number === 1 ? name : `${name}-${number}`
  return (
    <div className="govuk-checkboxes__item">
      <input
        name={name}
        className="govuk-checkboxes__input"
        id={id}
        type="checkbox"
        value={value}
      />
      <Label className="govuk-checkboxes__label" htmlFor={id}>
        {label}
      </Label>
    </div>
  )
}

function DatePart({ name, label, width }: { name: string; label: string; width: number }) {
  return (
    <div className="govuk-date-input__item">
      <div className="govuk-form-group">
        <Label htmlFor={name} className="govuk-date-input__label">
          {label}
        </Label>
        <input
          inputMode="numeric"
          className={`govuk-input govuk-date-input__input govuk-input--error govuk-input--width-${width}`}
          id={name}
          name={name}
          type="text"
        />
      </div>
    </div>
  )
}

function CharacterCount({ name, label, limit }: { name: string; label: string; limit: number }) {
  return (
    <div
      className="govuk-form-group govuk-character-count"
      data-module="govuk-character-count"
      data-maxlength={limit}
    >
      <Label htmlFor={name}>{label}</Label>
      <textarea
        className="govuk-textarea govuk-js-character-count"
        id={name}
        name={name}
        rows={5}
        aria-describedby={`${name}-info`}
      />
      <Hint id={`${name}-info`} className="govuk-character-count__message">
        {`You can enter up to ${limit} characters`}
      </Hint>
    </div>
  )
}

function Select({ name, label }: FieldProps) {
  return (
    <div className="govuk-form-group">
      <Label htmlFor={name}>{label}</Label>
      <select className="govuk-select" id={name} name={name} defaultValue="6">
        {hours.map((hour) => (
          <option value={hour} key={hour}>
            {hour} am
          </option>
        ))}
      </select>
    </div>
  )
}
