import { definitions, measureNames } from '@guildhall/measures/definitions'
import type { Language } from '@guildhall/standards/language'
import { benchmarkWords } from './content/words.ts'

/** What the measures mean, and where the definitions are from. */
export function Definitions({ language }: { language: Language }) {
  return (
    <section>
      <h2 className="govuk-heading-l">{benchmarkWords[language].definitions}</h2>
      <dl className="govuk-summary-list">
        {measureNames.map((measure) => {
          const { name, is, source } = definitions[measure]
          return (
            <div key={measure} className="govuk-summary-list__row">
              <dt className="govuk-summary-list__key">
                <a className="govuk-link" href={source} rel="noreferrer">
                  {name[language]}
                </a>
              </dt>
              <dd className="govuk-summary-list__value">{is[language]}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
