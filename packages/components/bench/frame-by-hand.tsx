import type { ReactNode } from 'react'
import { errors } from './data.ts'

export function SkipLink() {
  return (
    <a href="#main-content" className="govuk-skip-link" data-module="govuk-skip-link">
      Skip to main content
    </a>
  )
}

export function Header({ children }: { children: ReactNode }) {
  return (
    <div className="govuk-generic-header">
      <div className="govuk-generic-header__container govuk-width-container">
        <div className="govuk-generic-header__logo">
          <a href="/" className="govuk-generic-header__homepage-link">
            {children}
          </a>
        </div>
      </div>
    </div>
  )
}

export function BackLink({ href }: { href: string }) {
  return (
    <a href={href} className="govuk-back-link">
      Back
    </a>
  )
}

export function ErrorSummary() {
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

/** A council's footer: neither the Crown's copyright nor its licence. */
export function Footer({ copyright }: { copyright: ReactNode }) {
  return (
    <div className="govuk-footer">
      <div className="govuk-width-container">
        <div className="govuk-footer__meta">
          <div className="govuk-footer__meta-item govuk-footer__meta-item--grow" />
          <div className="govuk-footer__meta-item">
            <a
              className="govuk-footer__link govuk-footer__copyright-logo"
              href="https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/"
            >
              {copyright}
            </a>
          </div>
        </div>
      </div>
    </div>
  )
}
