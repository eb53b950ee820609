import { Table } from '@guildhall/components/table'
import { definitions } from '@guildhall/measures/definitions'
import { Scroll } from '@guildhall/measures/scroll'
import { fill, type Language } from '@guildhall/standards/language'
import { type Comparison, type Contender, comparedMeasures } from './compare.ts'
import { benchmarkWords } from './content/words.ts'

interface Props {
  comparison: Comparison
  language: Language
}

/** Who does best, and what each council decided and is built with, so that it can be held side by side. */
export function Best({ comparison, language }: Props) {
  const words = benchmarkWords[language]
  const { best, contenders } = comparison
  const bestOnes = contenders.flatMap(({ council }) => {
    const measures = comparedMeasures.filter((measure) => best[measure].includes(council))
    return measures.length === 0 ? [] : [{ council, measures }]
  })
  if (bestOnes.length === 0) return null
  return (
    <>
      <h3 className="govuk-heading-m">{words.best}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {bestOnes.map(({ council, measures }) => {
          const names = measures.map((measure) => definitions[measure].name[language].toLowerCase())
          return (
            <li key={council}>
              <strong>{council}</strong>: {fill(words.bestOf, { measures: names.join(', ') })}
            </li>
          )
        })}
      </ul>
      <Scroll label={words.differently}>
        <Table
          caption={words.differently}
          firstCellIsHeader
          head={[words.council, words.does, words.builtWith]}
          rows={contenders.map((contender) => [
            contender.council,
            { text: <Decided contender={contender} language={language} /> },
            { text: <BuiltWith contender={contender} language={language} /> },
          ])}
        />
      </Scroll>
    </>
  )
}

interface OfContender {
  contender: Contender
  language: Language
}

function Decided({ contender: { council, service }, language }: OfContender) {
  const words = benchmarkWords[language]
  if (service.policy === undefined) return words.nothingSaid
  return (
    <a className="govuk-link" href={service.policy} rel="nofollow noreferrer">
      {words.does}
      <span className="govuk-visually-hidden"> ({council})</span>
    </a>
  )
}

function BuiltWith({ contender: { council, service }, language }: OfContender) {
  const { patterns = [] } = service
  if (patterns.length === 0) return benchmarkWords[language].nothingSaid
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {patterns.map(({ name, version, address }) => (
        <li key={name}>
          {address === undefined ? (
            `${name} ${version}`
          ) : (
            <a className="govuk-link" href={address} rel="nofollow noreferrer">
              {name} {version}
              <span className="govuk-visually-hidden"> ({council})</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}
