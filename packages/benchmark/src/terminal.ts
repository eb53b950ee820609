import { definitions } from '@guildhall/measures/definitions'
import { shownCost, shownPeriod, shownShare } from '@guildhall/measures/figures'
import type { Language } from '@guildhall/standards/language'
import { type Comparison, comparedMeasures } from './compare.ts'
import { benchmarkWords } from './content/words.ts'
import type { LoadedFeed } from './load.ts'
import { plain } from './plain.ts'
import { findingText, headingOf } from './sentences.ts'

/** The benchmark for a terminal: a table for each service, what can be said, feeds not used. */
export function terminalTables(
  comparisons: readonly Comparison[],
  loaded: readonly LoadedFeed[],
  language: Language,
): string {
  const words = benchmarkWords[language]
  const sections = comparisons.map((comparison) => {
    const { contenders, findings, period, invented } = comparison
    const head = [
      words.council,
      ...comparedMeasures.map((measure) => definitions[measure].name[language]),
      definitions.cost.name[language],
    ]
    const rows = contenders.map(({ council, service }) => [
      council,
      ...comparedMeasures.map((measure) => {
        const { text, range } = shownShare(service[measure], language)
        return range === '' ? text : `${text} (${range})`
      }),
      shownCost(service.cost, language).text,
    ])
    const said = findings.map((finding) => {
      const name = definitions[finding.measure].name[language]
      return `${name}: ${findingText(finding, language)}`
    })
    const nothing = contenders.length === 1 ? words.alone : words.noDifference
    return [
      headingOf(comparison, language),
      shownPeriod(period, language),
      ...(invented ? [words.invented] : []),
      ...table([head, ...rows]),
      ...(said.length > 0 ? said : [nothing]),
    ]
  })
  const unused = loaded.flatMap((one) =>
    'problems' in one ? [`${one.from}: ${one.problems.join(' ')}`] : [],
  )
  if (sections.length === 0) sections.push([words.none])
  if (unused.length > 0) sections.push([`${words.unused}:`, ...unused])
  return `${sections.map((lines) => lines.map(plain).join('\n')).join('\n\n')}\n`
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return [lines[0] ?? '', rule, ...lines.slice(1)]
}
