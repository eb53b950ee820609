import { kinds } from '../kinds.ts'
import type { Finding, Report } from '../report.ts'

const LEVELS = { error: 'error', warning: 'warning', note: 'note' } as const

/** Where the tool is told of. */
const ABOUT = 'https://github.com/guildhall/guildhall/tree/main/packages/service-check'

/** A report as SARIF 2.1.0 (OASIS), for the code scanning of GitHub, GitLab and others. */
export function sarifReport(report: Report): unknown {
  const used = [...new Set(report.findings.map(({ kind }) => kind))]
  const rules = used.map((kind) => ruleOf(kind, report.findings))
  const failures = report.pages.flatMap(({ address, failure }) =>
    failure
      ? [
          {
            level: 'error',
            message: { text: `${failure.what}. ${failure.fix}` },
            descriptor: { id: failure.kind },
            locations: [locationOf(address)],
          },
        ]
      : [],
  )
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool.name,
            version: report.tool.version,
            informationUri: ABOUT,
            language: report.language,
            rules,
          },
        },
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            startTimeUtc: report.started,
            toolExecutionNotifications: failures,
          },
        ],
        artifacts: report.pages.map(({ address }) => ({
          location: { uri: address },
          mimeType: 'text/html',
        })),
        results: report.findings.map((finding) => resultOf(finding, used.indexOf(finding.kind))),
      },
    ],
  }
}

function ruleOf(kind: string, findings: readonly Finding[]) {
  const first = findings.find((one) => one.kind === kind)
  const level = kind in kinds ? kinds[kind as keyof typeof kinds].level : 'warning'
  const [clause] = first?.against ?? []
  const tags = (first?.against ?? []).map((one) => `${one.standard} ${one.clause}`)
  return {
    id: kind,
    shortDescription: { text: first?.what ?? kind },
    help: { text: first?.fix ?? '' },
    ...(clause ? { helpUri: clause.address } : {}),
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags },
  }
}

function resultOf(finding: Finding, ruleIndex: number) {
  const { id, kind, level, what, fix, evidence, isKnown, metBy, after } = finding
  const met = metBy.map(({ pattern, from }) => `${pattern} (${from})`)
  return {
    ruleId: kind,
    ruleIndex,
    level: LEVELS[level],
    message: { text: `${what}. ${fix}` },
    locations: [locationOf(finding.page, evidence)],
    partialFingerprints: { 'guildhall/v1': id },
    baselineState: isKnown ? 'unchanged' : 'new',
    properties: {
      metBy: met,
      ...(after === undefined ? {} : { after }),
      ...(evidence.measured === undefined ? {} : { measured: evidence.measured }),
      ...(evidence.screenshot === undefined ? {} : { screenshot: evidence.screenshot }),
    },
  }
}

function locationOf(page: string, { selector, snippet }: Finding['evidence'] = {}) {
  return {
    physicalLocation: {
      artifactLocation: { uri: page },
      // Pages have no lines that stay; readers of SARIF ask for one all the same.
      region: { startLine: 1, ...(snippet ? { snippet: { text: snippet } } : {}) },
    },
    ...(selector ? { logicalLocations: [{ fullyQualifiedName: selector, kind: 'element' }] } : {}),
  }
}
