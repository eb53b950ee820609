import type { Refused } from '@guildhall/council/decision'
import type { Language } from '@guildhall/standards/language'
import { formatDate, formatTime, londonDate, londonTime } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'

interface RefusalProps {
  title: string
  decision: Refused
  language: Language
  /** Says when it opens, from a time and a day in words; left out, it isn't said. */
  opens?: (time: string, date: string) => string
}

/** Explains a no: why, when it opens, what to do instead. */
export function Refusal({ title, decision, language, opens }: RefusalProps) {
  const { reason, opensAt, instead } = decision
  const at = opensAt === undefined ? undefined : Temporal.Instant.from(opensAt)
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{reason[language]}</p>
      {at && opens && (
        <p className="govuk-body">
          {opens(formatTime(londonTime(at), language), formatDate(londonDate(at), language, 'day'))}
        </p>
      )}
      {instead && (
        <p className="govuk-body">
          {instead.href === undefined ? (
            instead.text[language]
          ) : (
            <a className="govuk-link" href={instead.href}>
              {instead.text[language]}
            </a>
          )}
        </p>
      )}
    </>
  )
}
