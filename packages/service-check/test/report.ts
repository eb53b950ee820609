import { applyBaseline } from '../src/baseline.ts'
import type { Report } from '../src/report.ts'
import type { Draft } from '../src/rules/rule.ts'
import { toFindings } from '../src/to-findings.ts'
import { at, right } from './observations.ts'

export const drafts: readonly Draft[] = [
  { kind: 'contrast', part: at('p.pale'), measured: '2.1 to 1' },
  { kind: 'contrast', part: at('p.paler'), measured: '1.4 to 1' },
  {
    kind: 'error-title',
    after: 'form',
    measured: 'Report a pothole',
    values: { title: 'Report a pothole' },
  },
  {
    kind: 'axe-enhanced',
    part: at('a'),
    values: { help: 'Enhanced contrast', rule: 'color-contrast-enhanced' },
  },
]

/** A report of one page with these findings, and of one that could not be checked. */
export function reportOf(found: readonly Draft[] = drafts, language: 'en' | 'cy' = 'en'): Report {
  const findings = toFindings(found, `${right.address}?email=a%40b.example`, language)
  return {
    version: 1,
    tool: { name: '@guildhall/service-check', version: '1.0.0' },
    language,
    started: '2026-11-24T10:00:00.000Z',
    pages: [
      { address: right.address, title: right.document.title },
      {
        address: 'https://marlbridge.example/gone',
        failure: { kind: 'status', what: 'The page answered 404', fix: 'Give another address.' },
      },
    ],
    ...applyBaseline(findings, { version: 1, findings: [] }, [right.address]),
    notVisited: [],
  }
}
