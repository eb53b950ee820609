import { Table } from '@guildhall/components/table'
import { WarningText } from '@guildhall/components/warning-text'
import { Bar } from '@guildhall/measures/bar'
import { definitions } from '@guildhall/measures/definitions'
import { shownCost, shownPeriod, shownShare } from '@guildhall/measures/figures'
import { Scroll } from '@guildhall/measures/scroll'
import type { Language } from '@guildhall/standards/language'
import { Best } from './best.tsx'
import { type ComparedMeasure, type Comparison, comparedMeasures } from './compare.ts'
import { benchmarkWords } from './content/words.ts'
import { anchorOf, findingText, headingOf } from './sentences.ts'

interface Props {
  comparison: Comparison
  language: Language
}

/** One service of several councils: a table for each measure, what can be said, who does best. */
export function ComparisonSection({ comparison, language }: Props) {
  const words = benchmarkWords[language]
  const { contenders, findings, invented, period } = comparison
  return (
    <section id={anchorOf(comparison)} aria-label={headingOf(comparison, language)}>
      <h2 className="govuk-heading-l">{headingOf(comparison, language)}</h2>
      <p className="govuk-body">{shownPeriod(period, language)}</p>
      {invented && <WarningText iconFallbackText={words.warning}>{words.invented}</WarningText>}
      {contenders.length === 1 && <p className="govuk-body">{words.alone}</p>}
      {comparedMeasures.map((measure) => (
        <MeasureComparison
          key={measure}
          comparison={comparison}
          language={language}
          measure={measure}
        />
      ))}
      <Costs comparison={comparison} language={language} />
      {contenders.length > 1 && findings.length === 0 && (
        <p className="govuk-body">{words.noDifference}</p>
      )}
      <Best comparison={comparison} language={language} />
    </section>
  )
}

function MeasureComparison({
  comparison,
  language,
  measure,
}: Props & { measure: ComparedMeasure }) {
  const words = benchmarkWords[language]
  const name = definitions[measure].name[language]
  const findings = comparison.findings.filter((finding) => finding.measure === measure)
  return (
    <>
      <Scroll label={`${name}: ${headingOf(comparison, language)}`}>
        <Table
          caption={name}
          firstCellIsHeader
          className="guildhall-measures__aligned"
          head={[
            words.council,
            { text: words.figure, format: 'numeric' },
            { text: words.range, format: 'numeric' },
            { text: words.outOf, format: 'numeric' },
            { text: words.drawing, className: 'guildhall-measures__drawing' },
          ]}
          rows={comparison.contenders.map(({ council, service }) => {
            const shown = shownShare(service[measure], language)
            return [
              council,
              { text: <strong>{shown.text}</strong>, format: 'numeric' },
              { text: shown.range, format: 'numeric' },
              { text: shown.outOf, format: 'numeric' },
              {
                text: shown.share === undefined ? null : <Bar {...shown} share={shown.share} />,
                className: 'guildhall-measures__drawing',
              },
            ]
          })}
        />
      </Scroll>
      {findings.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {findings.map((finding) => (
            <li key={`${finding.higher} ${finding.lower}`}>{findingText(finding, language)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Costs({ comparison, language }: Props) {
  const words = benchmarkWords[language]
  const name = definitions.cost.name[language]
  return (
    <>
      <Table
        caption={name}
        firstCellIsHeader
        head={[words.council, { text: name, format: 'numeric' }]}
        rows={comparison.contenders.map(({ council, service }) => [
          council,
          { text: shownCost(service.cost, language).text, format: 'numeric' },
        ])}
      />
      <p className="govuk-hint">{words.costNote}</p>
    </>
  )
}
