import { WarningText } from '@guildhall/components/warning-text'
import { fill, type Language } from '@guildhall/standards/language'
import { formatDate, plainDate } from '@guildhall/standards/plain-date'
import { measuresWords } from '../content/words.ts'
import type { FeedService } from '../feed.ts'
import { questions, sentences } from '../summary.ts'

export interface SummaryPageProps {
  service: FeedService
  /** The same service over the period before, where there is one. */
  before?: FeedService | undefined
  name: string
  council: string
  language: Language
  /** Whether the figures are from a demonstration, which the page then says. */
  invented?: boolean | undefined
  /** What a page of the journey is called. @default its path */
  pageName?: ((page: string) => string) | undefined
  /** What a field is called. @default its name */
  fieldName?: ((page: string, field: string) => string) | undefined
}

/** One page in plain words for a councillor: what happened, whether it is news, what to ask. */
export function SummaryPage(props: SummaryPageProps) {
  const { service, before, name, council, language, invented } = props
  const words = measuresWords[language]
  const names = {
    page: props.pageName ?? ((page: string) => page),
    field: props.fieldName ?? ((_page: string, field: string) => field),
  }
  const said = sentences(service, before, { language, names })
  const asked = questions(service, { language, names })
  const day = (date: string) => formatDate(plainDate(date), language, 'long')
  const { from, to } = service.period
  return (
    <div className="guildhall-measures">
      <span className="govuk-caption-l">{council}</span>
      <h1 className="govuk-heading-l">{fill(words.summaryTitle, { service: name })}</h1>
      <p className="govuk-body-l">{fill(words.period, { from: day(from), to: day(to) })}</p>
      {invented && <WarningText iconFallbackText={words.warning}>{words.invented}</WarningText>}
      {said.length === 0 ? (
        <p className="govuk-body">{fill(words.summary.few, { from: day(from), to: day(to) })}</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
            {said.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <h2 className="govuk-heading-m">{words.summary.ask}</h2>
          <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
            {asked.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
