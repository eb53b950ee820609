import { XMLBuilder } from 'fast-xml-parser'
import type { Level } from '../kinds.ts'
import { type Finding, isAtLeast, type Report } from '../report.ts'
import { grouped } from './group.ts'

/** XML 1.0 has no place for these at all, not even escaped. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const clean = (text: string) => text.replace(NOT_IN_XML, '')

/**
 * A report as JUnit’s XML, a suite for each page: what counts is a failure, what is known or weighs
 * less is skipped, a page that could not be checked an error.
 *
 * @param failOn the least level that counts; `never` for none
 */
export function junitReport(report: Report, failOn: Level | 'never'): string {
  const suites = report.pages.map(({ address, failure }) => {
    const own = grouped(report.findings.filter(({ page }) => page === address))
    const cases = own.map(({ first, all }) => {
      const counts = all.some(
        (one) => !one.isKnown && failOn !== 'never' && isAtLeast(one.level, failOn),
      )
      const told = { '@message': clean(first.what), '@type': first.kind }
      return {
        '@name': clean(first.what),
        '@classname': first.kind,
        ...(counts
          ? { failure: { ...told, '#text': clean(textOf(all.filter((one) => !one.isKnown))) } }
          : {
              skipped: { '@message': all.every((one) => one.isKnown) ? 'baseline' : first.level },
            }),
      }
    })
    const whole = failure
      ? [
          {
            '@name': clean(failure.what),
            '@classname': failure.kind,
            error: {
              '@message': clean(failure.what),
              '@type': failure.kind,
              '#text': clean(failure.fix),
            },
          },
        ]
      : cases.length === 0
        ? [{ '@name': address, '@classname': 'page' }]
        : []
    const all = [...cases, ...whole]
    return {
      '@name': address,
      '@tests': all.length,
      '@failures': cases.filter((one) => 'failure' in one).length,
      '@errors': failure ? 1 : 0,
      '@skipped': cases.filter((one) => 'skipped' in one).length,
      '@timestamp': report.started.slice(0, 19),
      testcase: all,
    }
  })
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
  })
  const sum = (name: '@tests' | '@failures' | '@errors') =>
    suites.reduce((total, suite) => total + suite[name], 0)
  const document = {
    testsuites: {
      '@name': report.tool.name,
      '@tests': sum('@tests'),
      '@failures': sum('@failures'),
      '@errors': sum('@errors'),
      testsuite: suites,
    },
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(document)}`
}

function textOf(findings: readonly Finding[]): string {
  const [first] = findings
  if (first === undefined) return ''
  const places = findings.map(({ evidence: { selector, snippet, measured } }) =>
    [selector, snippet, measured].filter(Boolean).join(' | '),
  )
  const against = first.against.map(
    ({ standard, clause, address }) => `${standard} ${clause} ${address}`,
  )
  return [...places, first.fix, ...against].filter(Boolean).join('\n')
}
