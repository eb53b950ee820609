import type { ComponentProps, ReactNode } from 'react'
import { classes } from '../internal/classes.ts'

/** How grave an alert is, gravest first: a death of note, an emergency, a disruption, news. */
export const SEVERITIES = ['notable-death', 'major', 'minor', 'announcement'] as const

export type Severity = (typeof SEVERITIES)[number]

export interface Alert {
  /** Tells alerts apart; stable from one page to the next. */
  id: string
  severity: Severity
  heading: ReactNode
  /** One or two sentences. */
  text?: ReactNode
  /** Where there is more to read. */
  link?: { href: string; text: ReactNode } | undefined
}

export interface AlertBannerProps extends Omit<ComponentProps<'section'>, 'children'> {
  /** Alerts in any order; those of one severity keep theirs. */
  alerts: readonly Alert[]
  /** What the landmark is called. @default 'Alerts' */
  'aria-label'?: string | undefined
  /** What a screen reader says before a heading, by severity. */
  severityText?: Readonly<Record<Severity, string>> | undefined
}

const ENGLISH: Readonly<Record<Severity, string>> = {
  'notable-death': 'Notice of death',
  major: 'Emergency',
  minor: 'Disruption',
  announcement: 'Announcement',
}

/**
 * Shows a council's alerts, the gravest first. It is no live region: it stands on the page from the
 * start, and is read in its place.
 */
export function AlertBanner({
  alerts,
  severityText = ENGLISH,
  className,
  'aria-label': label = 'Alerts',
  ...rest
}: AlertBannerProps) {
  if (alerts.length === 0) return null
  return (
    <section {...rest} className={classes('council-alerts', className)} aria-label={label}>
      {bySeverity(alerts).map(({ id, severity, heading, text, link }) => (
        <div className={`council-alert council-alert--${severity}`} key={id}>
          <div className="govuk-width-container">
            <h2 className="council-alert__heading govuk-heading-m">
              <span className="govuk-visually-hidden">{`${severityText[severity]}:`}</span>{' '}
              {heading}
            </h2>
            {text && <p className="council-alert__text govuk-body">{text}</p>}
            {link && (
              <p className="council-alert__text govuk-body">
                <a className="council-alert__link govuk-link" href={link.href}>
                  {link.text}
                </a>
              </p>
            )}
          </div>
        </div>
      ))}
    </section>
  )
}

/** The same alerts, gravest first. */
export function bySeverity(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
}
