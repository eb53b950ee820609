import { definitions } from '../../packages/measures/src/definitions.ts'
import type { Language } from '../../packages/standards/src/language.ts'
import { readFeeds } from '../walks/feeds.ts'
import { csv } from '../walks/performance.tsx'
import { keptOfAnAnswer } from '../walks/satisfaction-walk.tsx'

/** What the reader of feeds says of each that something is wrong with. */
export function FeedTroubles() {
  return (
    <table className="govuk-table workshop-table">
      <caption className="govuk-table__caption govuk-visually-hidden">
        Feeds and what their reader says of them
      </caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {['What is published', 'What its reader says'].map((head) => (
            <th key={head} scope="col" className="govuk-table__header">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {readFeeds.map(({ title, problems }) => (
          <tr className="govuk-table__row" key={title}>
            <th scope="row" className="govuk-table__header">
              {title}
            </th>
            <td className="govuk-table__cell">
              {problems.length === 0
                ? 'Nothing: it is used.'
                : problems.map((problem) => <div key={problem}>{problem}</div>)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The performance page’s figures as the file behind its link. */
export function PerformanceCsv() {
  return <pre className="workshop-code">{csv.replace('\ufeff', '')}</pre>
}

/** What is kept of one answer to the survey. */
export function KeptOfAnAnswer() {
  return <pre className="workshop-code">{JSON.stringify(keptOfAnAnswer[0], null, 2)}</pre>
}

/** The measures’ names and meanings in one language, as the performance page tells them. */
export function meanings(language: Language) {
  return Object.fromEntries(
    Object.entries(definitions).map(([measure, { name, is }]) => [
      measure,
      { name: name[language], is: is[language] },
    ]),
  )
}
