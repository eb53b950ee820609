import { fill, type Language, plural } from '@guildhall/standards/language'
import { type ReportWords, reportWords } from '../content/words.ts'
import { type Level, levels } from '../kinds.ts'
import { type Finding, fresh, type Report } from '../report.ts'
import { type Group, grouped } from './group.ts'

const MARKS: Readonly<Record<Level, string>> = { error: '✗', warning: '!', note: '·' }
const COLOURS: Readonly<Record<Level, number>> = { error: 31, warning: 33, note: 36 }

/** How much a terminal shows. */
export interface TerminalOptions {
  /** @default false */
  readonly hasColour?: boolean
  /** Places of one finding that are listed. @default 3 */
  readonly places?: number
  /** Columns. @default 100 */
  readonly width?: number
}

/** A report for people: page by page, what is wrong, where, and what to do; what is known is left out. */
export function terminalReport(report: Report, options: TerminalOptions = {}): string {
  const { language } = report
  const words = reportWords[language]
  const paint = (code: number, text: string) =>
    options.hasColour ? `\u001b[${code}m${text}\u001b[0m` : text
  const lines: string[] = []
  const news = fresh(report)
  for (const { address, title, failure } of report.pages) {
    lines.push('', paint(1, address), ...(title ? [`  ${title}`] : []))
    if (failure) {
      lines.push(
        `  ${paint(31, MARKS.error)} ${words.notChecked}: ${failure.what}.`,
        `    ${failure.fix}`,
      )
      continue
    }
    const own = news.filter(({ page }) => page === address)
    if (own.length === 0) lines.push(`  ${paint(32, '✓')} ${words.nothing}.`)
    for (const group of grouped(own)) lines.push('', ...groupLines(group, words, options, paint))
  }
  return `${[...lines, '', ...endLines(report, news, words, language)].join('\n').trimStart()}\n`
}

function groupLines(
  { first, all }: Group,
  words: ReportWords,
  { places = 3, width = 100 }: TerminalOptions,
  paint: (code: number, text: string) => string,
): string[] {
  const { level, after } = first
  const when = after === undefined ? '' : ` (${fill(words.after, { form: after })})`
  const head = `${MARKS[level]} ${words.levels[level]}: ${first.what}${when}`
  const shown = all.slice(0, places).flatMap((one) => placeLines(one, words, width))
  const rest = all.length - places
  const against = first.against.map(({ standard, clause }) => `${standard} ${clause}`).join('; ')
  const met = first.metBy.map(({ pattern, from }) => `${pattern} (${from})`).join(', ')
  const field = (name: string, text: string) => wrapped(`${name}: ${text}`, width, '    ')
  return [
    ...wrapped(head, width, '  ').map((line) => paint(COLOURS[level], line)),
    ...shown,
    ...(rest > 0 ? [`    … +${rest}`] : []),
    ...field(words.fix, first.fix),
    ...field(words.against, against),
    ...(met === '' ? [] : field(words.met, met)),
  ]
}

function placeLines({ evidence }: Finding, words: ReportWords, width: number): string[] {
  const { selector, snippet, measured, screenshot } = evidence
  const cut = (text: string) => (text.length > width - 6 ? `${text.slice(0, width - 7)}…` : text)
  const isNews = measured !== undefined && !snippet?.includes(measured)
  return [
    ...(selector ? [`    ${cut(selector)}`] : []),
    ...(snippet ? [`      ${cut(snippet)}`] : []),
    ...(isNews ? [`      ${cut(`${words.measured}: ${measured}`)}`] : []),
    ...(screenshot ? [`      ${words.picture}: ${screenshot}`] : []),
  ]
}

function endLines(
  report: Report,
  news: readonly Finding[],
  words: ReportWords,
  language: Language,
): string[] {
  const counts = levels.flatMap((level) => {
    const count = news.filter((one) => one.level === level).length
    return count > 0 ? [plural(language, count, words.counted[level])] : []
  })
  const pages = plural(language, report.pages.length, words.pages)
  const known = report.findings.length - news.length
  const failed = report.pages.filter(({ failure }) => failure).length
  const parts = [
    counts.length > 0 ? counts.join(', ') : words.nothing,
    ...(known > 0 ? [plural(language, known, words.known)] : []),
    ...(failed > 0 ? [plural(language, failed, words.failed)] : []),
  ]
  const listed = (title: string, items: readonly string[]) =>
    items.length > 0 ? [`${title}:`, ...items.map((item) => `  ${item}`), ''] : []
  const { notVisited } = report
  return [
    ...listed(
      words.fixed,
      report.fixed.map(({ page, what }) => `${page}: ${what}`),
    ),
    ...listed(
      words.stale,
      report.stale.map(({ page, what, why }) => `${page}: ${what} (${words.staleWhy[why]})`),
    ),
    ...notVisited.map((address) => fill(words.notVisited, { count: report.pages.length, address })),
    ...(notVisited.length > 0 ? [''] : []),
    `${pages}: ${parts.join('; ')}.`,
  ]
}

/** Lines no wider than a terminal, those after the first set in further. */
function wrapped(text: string, width: number, indent: string): string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.trim() !== '' && line.length + word.length + 1 > width) {
      lines.push(line)
      line = `${indent}  `
    }
    line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line]
}
