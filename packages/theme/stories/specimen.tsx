import type { Brand } from '../src/brand.ts'
import { paletteOf } from '../src/palette.ts'

interface SpecimenProps {
  brand: Brand
  /** The council's name, in the header. */
  name: string
  /** Begins every id, so that several brands may stand on one page. */
  id: string
}

/** A page of a council in its brand: what its colours and its font are seen in. */
export function Specimen({ brand, name, id }: SpecimenProps) {
  const input = `${id}-postcode`
  return (
    <div data-brand={id} style={{ background: 'var(--govuk-body-background-colour)' }}>
      <div className="govuk-generic-header">
        <div className="govuk-generic-header__container govuk-width-container">
          <div className="govuk-generic-header__logo">
            <a href={`#${id}`} className="govuk-generic-header__homepage-link">
              {brand.logo ? <span className="guildhall-logo" /> : null} {name}
            </a>
          </div>
        </div>
      </div>
      <div className="govuk-service-navigation">
        <div className="govuk-width-container">
          <div className="govuk-service-navigation__container">
            <ul className="govuk-service-navigation__list">
              <li className="govuk-service-navigation__item govuk-service-navigation__item--active">
                <a className="govuk-service-navigation__link" href={`#${id}`} aria-current="page">
                  <strong className="govuk-service-navigation__active-fallback">Bins</strong>
                </a>
              </li>
              <li className="govuk-service-navigation__item">
                <a className="govuk-service-navigation__link" href={`#${id}-parking`}>
                  Parking
                </a>
              </li>
            </ul>
          </div>
        </div>
      </div>
      <div className="govuk-width-container">
        <div className="govuk-main-wrapper" id={id}>
          <h2 className="govuk-heading-l">Find your bin collection day</h2>
          <p className="govuk-body">
            Collections change at Christmas.{' '}
            <a className="govuk-link" href={`#${id}-dates`}>
              See the dates
            </a>
          </p>
          <Question id={input} />
          <div className="govuk-form-group">
            <label className="govuk-label govuk-label--s" htmlFor={`${id}-name`}>
              House number or name
            </label>
            <input className="govuk-input govuk-input--width-10" id={`${id}-name`} />
          </div>
          <button type="button" className="govuk-button" data-module="govuk-button">
            Continue
          </button>
          <Swatches brand={brand} />
        </div>
      </div>
    </div>
  )
}

function Question({ id }: { id: string }) {
  return (
    <div className="govuk-form-group govuk-form-group--error">
      <label className="govuk-label govuk-label--s" htmlFor={id}>
        Postcode
      </label>
      <div className="govuk-hint" id={`${id}-hint`}>
        For example, GH1 2AB
      </div>
      <p className="govuk-error-message" id={`${id}-error`}>
        <span className="govuk-visually-hidden">Error:</span> Enter a postcode
      </p>
      <input
        className="govuk-input govuk-input--error govuk-input--width-10"
        id={id}
        aria-describedby={`${id}-hint ${id}-error`}
      />
    </div>
  )
}

function Swatches({ brand }: { brand: Brand }) {
  return (
    <ul className="govuk-list" style={{ columns: '15rem' }}>
      {Object.values(paletteOf(brand)).map(({ property, value, use }) => (
        <li key={property}>
          <svg width="32" height="20" aria-hidden="true" style={{ verticalAlign: 'middle' }}>
            <rect width="31" height="19" x="0.5" y="0.5" fill={value} stroke="currentColor" />
          </svg>{' '}
          {use} <code>{value}</code>
        </li>
      ))}
    </ul>
  )
}
