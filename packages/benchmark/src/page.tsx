import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { PageTemplate } from '@guildhall/components/page-template'
import { Table } from '@guildhall/components/table'
import { Scroll } from '@guildhall/measures/scroll'
import { fill, type Language } from '@guildhall/standards/language'
import { councilStylesheet } from '@guildhall/theme/stylesheet'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Comparison } from './compare.ts'
import { ComparisonSection } from './comparison-section.tsx'
import { benchmarkWords } from './content/words.ts'
import { Definitions } from './definitions.tsx'
import type { LoadedFeed } from './load.ts'
import { plain } from './plain.ts'
import { anchorOf, headingOf } from './sentences.ts'

export { anchorOf } from './sentences.ts'

export interface BenchmarkPageOptions {
  comparisons: readonly Comparison[]
  loaded: readonly LoadedFeed[]
  language: Language
}

/**
 * The benchmark as one HTML document, with its styles and without a script. Its policy lets a
 * browser load nothing and run nothing, whatever a feed may have brought in.
 */
export function benchmarkPage(options: BenchmarkPageOptions): string {
  const { comparisons, loaded, language } = options
  const words = benchmarkWords[language]
  const unused = loaded.flatMap((one) => ('problems' in one ? [one] : []))
  const page = (
    <PageTemplate
      title={words.title}
      lang={language}
      skipLink={null}
      htmlProps={{}}
      head={
        <>
          <meta
            httpEquiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'"
          />
          <meta name="referrer" content="no-referrer" />
          <style dangerouslySetInnerHTML={{ __html: stylesheet() }} />
        </>
      }
    >
      <div className="guildhall-measures">
        <h1 className="govuk-heading-xl">{words.title}</h1>
        <p className="govuk-body-l">{words.intro}</p>
        {comparisons.length === 0 && <p className="govuk-body">{words.none}</p>}
        {comparisons.length > 1 && <Contents {...options} />}
        {comparisons.map((comparison) => (
          <ComparisonSection
            key={anchorOf(comparison)}
            comparison={comparison}
            language={language}
          />
        ))}
        <Definitions language={language} />
        {unused.length > 0 && (
          <Scroll label={words.unused}>
            <Table
              caption={words.unused}
              firstCellIsHeader
              head={[words.from, words.why]}
              rows={unused.map(({ from, problems }) => [
                plain(from),
                {
                  text: (
                    <ul className="govuk-list govuk-!-margin-0">
                      {problems.map((problem) => (
                        <li key={problem}>{plain(problem)}</li>
                      ))}
                    </ul>
                  ),
                },
              ])}
            />
          </Scroll>
        )}
      </div>
    </PageTemplate>
  )
  // The template's one script tells of JavaScript, which this page has none of.
  const html = renderToStaticMarkup(page).replace(/<script\b[\s\S]*?<\/script>/, '')
  return `<!doctype html>\n${html}\n`
}

function Contents({ comparisons, language }: BenchmarkPageOptions) {
  const words = benchmarkWords[language]
  return (
    <nav aria-label={words.contents} className="guildhall-measures__no-print">
      <ul className="govuk-list govuk-list--bullet">
        {comparisons.map((comparison) => (
          <li key={anchorOf(comparison)}>
            <a className="govuk-link" href={`#${anchorOf(comparison)}`}>
              {headingOf(comparison, language)}
            </a>
            {' – '}
            {fill(words.differences, { count: comparison.findings.length })}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function stylesheet(): string {
  const require = createRequire(import.meta.url)
  const govuk = readFileSync(
    require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
    'utf8',
  )
  const own = readFileSync(require.resolve('@guildhall/measures/measures.css'), 'utf8')
  return `${councilStylesheet(govuk)}${own}`
}
