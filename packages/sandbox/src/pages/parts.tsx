import type { ReactNode } from 'react'

/** What went wrong, by the name of the field it went wrong in. */
export type FieldErrors = Readonly<Record<string, string>>

/** A field's name, what it held and what is wrong with it. */
export type InputProps = {
  name: string
  label: string
  value?: string | undefined
  hint?: string
  error?: string | undefined
  errorPrefix?: string
  width?: string
  type?: 'text' | 'email'
  inputMode?: 'numeric'
  autoComplete?: string
}

/** GOV.UK Frontend's text input. */
export function Input(props: InputProps) {
  const { name, label, value, hint, error, errorPrefix = 'Error:', width, type = 'text' } = props
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <div id={`${name}-hint`} className="govuk-hint">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${name}-error`} className="govuk-error-message">
          <span className="govuk-visually-hidden">{errorPrefix}</span> {error}
        </p>
      )}
      <input
        className={`govuk-input${error ? ' govuk-input--error' : ''}${width ? ` ${width}` : ''}`}
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete}
        spellCheck={false}
        aria-describedby={describedBy || undefined}
      />
    </div>
  )
}

/** GOV.UK Frontend's error summary: every error, linked to its field. */
export function ErrorSummary({ title, errors }: { title: string; errors: FieldErrors }) {
  const entries = Object.entries(errors)
  if (entries.length === 0) return null
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {entries.map(([name, message]) => (
              <li key={name}>
                <a href={`#${name}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** GOV.UK Frontend's summary list of keys and values. */
export function SummaryList({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="govuk-summary-list">
      {rows.map(([key, value]) => (
        <div className="govuk-summary-list__row" key={key}>
          <dt className="govuk-summary-list__key">{key}</dt>
          <dd className="govuk-summary-list__value">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A table that scrolls sideways on a small screen, and can be scrolled by keyboard. */
export function Table(props: {
  caption: string
  head: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="sandbox-scroll" aria-label={props.caption} tabIndex={0}>
      <table className="govuk-table sandbox-table">
        <caption className="govuk-table__caption govuk-table__caption--m">{props.caption}</caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {props.head.map((text) => (
              <th key={text} scope="col" className="govuk-table__header">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {props.rows.map((row, index) => (
            <tr className="govuk-table__row" key={index}>
              {row.map((cell, column) => (
                <td className="govuk-table__cell" key={column}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
