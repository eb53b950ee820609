import type { Refused } from '@guildhall/council/decision'
import { explainDecision } from '@guildhall/council/decision-words'
import type { Language } from '@guildhall/standards/language'
import { formatDate, formatTime, londonDate, londonTime } from '@guildhall/standards/plain-date'
import { Temporal } from 'temporal-polyfill'

interface RefusalProps {
  title: string
  decision: Refused
  language: Language
  /** Says when it opens, from a time and a day in words; left out, the council room says it. */
  opens?: (time: string, date: string) => string
}

/** Day 0: no day is of its year, so that every day is said with its year. */
const LONG_AGO = { epochMilliseconds: 0 }

/** Explains a no: why, when it opens, what to do instead. */
export function Refusal({ title, decision, language, opens }: RefusalProps) {
  const { opensAt } = decision
  const explained = explainDecision(decision, { language, now: LONG_AGO })
  const { instead } = explained
  const at = opensAt === undefined ? undefined : Temporal.Instant.from(opensAt)
  const opening =
    at && opens
      ? opens(formatTime(londonTime(at), language), formatDate(londonDate(at), language, 'day'))
      : explained.opens
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{explained.reason}</p>
      {opening !== undefined && <p className="govuk-body">{opening}</p>}
      {instead && (
        <p className="govuk-body">
          {instead.href === undefined ? (
            instead.text
          ) : (
            <a className="govuk-link" href={instead.href}>
              {instead.text}
            </a>
          )}
        </p>
      )}
    </>
  )
}
