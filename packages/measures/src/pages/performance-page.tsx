import { Details } from '@guildhall/components/details'
import { WarningText } from '@guildhall/components/warning-text'
import { fill, type Language } from '@guildhall/standards/language'
import { measuresWords } from '../content/words.ts'
import { definitions, measureNames } from '../definitions.ts'
import type { FeedService } from '../feed.ts'
import { shownPeriod } from '../figures.ts'
import { MeasureTable } from './measure-table.tsx'
import { Leaves, Mistakes, Splits } from './performance-tables.tsx'

export interface PerformancePageProps {
  /** The service, as the council's feed tells of it. */
  service: FeedService
  /** What it is called, in the page's language. */
  name: string
  council: string
  language: Language
  /** Whether the figures are from a demonstration, which the page then says. */
  invented?: boolean | undefined
  /** Where the same figures are to be had as CSV. */
  csvHref?: string | undefined
  /** What a page of the journey is called. @default its path */
  pageName?: ((page: string) => string) | undefined
  /** What a field is called. @default its name */
  fieldName?: ((page: string, field: string) => string) | undefined
}

/** How a service does, for everyone: nothing in it is of fewer than ten people. */
export function PerformancePage(props: PerformancePageProps) {
  const { service, name, council, language, invented, csvHref } = props
  const words = measuresWords[language]
  const { patterns = [], policy } = service
  return (
    <div className="guildhall-measures">
      <span className="govuk-caption-l">{council}</span>
      <h1 className="govuk-heading-l">{fill(words.performanceTitle, { service: name })}</h1>
      <p className="govuk-body-l">{shownPeriod(service.period, language)}</p>
      {invented && <WarningText iconFallbackText={words.warning}>{words.invented}</WarningText>}
      {isEmpty(service) ? (
        <p className="govuk-body">{words.none}</p>
      ) : (
        <>
          <MeasureTable service={service} language={language} />
          <p className="govuk-hint">{words.rounding}</p>
          <Definitions language={language} />
          <Leaves {...props} />
          <Mistakes {...props} />
          <Splits {...props} />
          {csvHref && (
            <p className="govuk-body guildhall-measures__no-print">
              <a className="govuk-link" href={csvHref}>
                {words.download}
              </a>
            </p>
          )}
        </>
      )}
      {patterns.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{words.builtWith}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {patterns.map(({ name: pattern, version }) => (
              <li key={pattern}>
                {pattern} {version}
              </li>
            ))}
          </ul>
        </>
      )}
      {policy && (
        <p className="govuk-body">
          <a className="govuk-link" href={policy}>
            {words.policy}
          </a>
        </p>
      )}
    </div>
  )
}

function isEmpty({ completion, digital, satisfaction, cost }: FeedService): boolean {
  return [completion, digital, satisfaction, cost].every(
    (figure) => 'withheld' in figure && figure.withheld === 'not-measured',
  )
}

function Definitions({ language }: { language: Language }) {
  const words = measuresWords[language]
  return (
    <Details summary={words.definitions}>
      {measureNames.map((measure) => {
        const { name, is, source } = definitions[measure]
        return (
          <div key={measure}>
            <h3 className="govuk-heading-s">{name[language]}</h3>
            <p className="govuk-body">
              {is[language]}{' '}
              <a className="govuk-link" href={source} hrefLang="en">
                {words.definitionSource}
                <span className="govuk-visually-hidden">: {name[language]}</span>
              </a>
            </p>
          </div>
        )
      })}
    </Details>
  )
}
