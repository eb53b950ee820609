import { readFileSync } from 'node:fs'
import sarif from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { at } from '../../test/observations.ts'
import { drafts, reportOf } from '../../test/report.ts'
import { schemas } from '../../workshop/schemas.ts'
import { toBaseline } from '../baseline.ts'
import { junitReport } from './junit.ts'
import { sarifReport } from './sarif.ts'
import { terminalReport } from './terminal.ts'

const readJson = (path: string | URL) => JSON.parse(readFileSync(path, 'utf8')) as object
const published = (name: string) => readJson(new URL(`../../${name}`, import.meta.url))

/** Text that a hostile page might have in its HTML. */
const hostile = '\u001b[2J\u0000\u202e<script>alert(1)</script> ]]> & "quoted" \ud800 … 👋'
/** What moves the cursor, or turns the direction of what follows. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/u

const withHostile = reportOf([
  { kind: 'contrast', part: { selector: hostile, snippet: hostile }, measured: hostile },
  { kind: 'title-vague', measured: hostile, values: { title: hostile } },
])

describe('JSON', () => {
  it('is what the package’s schemas say, which are those of the code', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      expect(published(name), name).toEqual(JSON.parse(JSON.stringify(schema)))
    }
    const isReport = new Ajv2020().compile(published('report.schema.json'))
    const isBaseline = new Ajv2020().compile(published('baseline.schema.json'))
    for (const report of [reportOf(), reportOf([]), withHostile]) {
      expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true)
      expect(isBaseline(toBaseline(report)), JSON.stringify(isBaseline.errors)).toBe(true)
    }
    expect(isReport({ ...reportOf(), version: 2 })).toBe(false)
  })

  it('has each clause and what of Guildhall meets it, and nothing that follows ? in an address', () => {
    const [first] = reportOf().findings
    expect(first).toMatchObject({
      kind: 'contrast',
      level: 'error',
      against: [{ standard: 'WCAG 2.2', clause: '1.4.3 Contrast (Minimum) (AA)' }],
      metBy: [{ from: '@guildhall/theme/brand' }],
    })
    expect(JSON.stringify(reportOf())).not.toContain('b.example')
  })
})

describe('SARIF', () => {
  // It calls itself draft 4, and has nothing in it that differs in later ones.
  const { $schema: _draft, id: _id, ...rest } = sarif as Record<string, unknown>
  const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    rest,
  )

  it.each([
    ['findings', reportOf()],
    ['none', reportOf([])],
    ['hostile text', withHostile],
  ])('of %s is valid by OASIS’s schema 2.1.0', (_, report) => {
    expect(isSarif(sarifReport(report)), JSON.stringify(isSarif.errors?.slice(0, 3))).toBe(true)
  })

  it('keeps a finding’s fingerprint from run to run, and says which are known', () => {
    const known = reportOf()
    const report = {
      ...known,
      findings: known.findings.map((one, at) => ({ ...one, isKnown: at === 0 })),
    }
    const { runs } = sarifReport(report) as {
      runs: [{ results: { baselineState: string; partialFingerprints: object }[] }]
    }
    const [run] = runs
    expect(run.results.map(({ baselineState }) => baselineState)).toEqual([
      'unchanged',
      'new',
      'new',
      'new',
    ])
    expect(run.results[0]?.partialFingerprints).toEqual({
      'guildhall/v1': reportOf().findings[0]?.id,
    })
  })
})

describe('JUnit', () => {
  const read = (xml: string) =>
    new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(xml)

  it('has a suite a page, a case a finding, and counts what the CI is to fail on', () => {
    const { testsuites } = read(junitReport(reportOf(), 'error'))
    expect(testsuites).toMatchObject({ tests: '4', failures: '1', errors: '1' })
    expect(
      testsuites.testsuite[0].testcase.map((one: { classname: string }) => one.classname),
    ).toEqual(['contrast', 'error-title', 'axe-enhanced'])
    expect(read(junitReport(reportOf(), 'warning')).testsuites.failures).toBe('2')
    expect(read(junitReport(reportOf(), 'never')).testsuites.failures).toBe('0')
  })

  it('is XML whatever a page has in it', () => {
    const xml = junitReport(withHostile, 'error')
    expect(XMLValidator.validate(xml)).toBe(true)
    expect(xml.replaceAll('\n', '')).not.toMatch(UNSEEN)
  })
})

it('whatever text a page has, each report of it is whole', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(text, text, text, (selector, snippet, measured) => {
      const report = reportOf([
        { kind: 'title-vague', part: { selector, snippet }, measured, values: { title: measured } },
      ])
      expect(XMLValidator.validate(junitReport(report, 'error'))).toBe(true)
      expect(terminalReport(report).replaceAll('\n', '')).not.toMatch(UNSEEN)
      expect(JSON.parse(JSON.stringify(sarifReport(report)))).toMatchObject({ version: '2.1.0' })
    }),
    { numRuns: 50 },
  )
})

describe('the terminal', () => {
  it('says what, where, what to do, against what, and what of Guildhall meets it', () => {
    const text = terminalReport(reportOf())
    expect(text).toContain('✗ Error: Text can’t be told from its background')
    expect(text).toContain('p.paler')
    expect(text).toContain('Fix: Use colours with a contrast of at least 4.5 to 1')
    expect(text).toContain('Against: WCAG 2.2 1.4.3 Contrast (Minimum) (AA)')
    expect(text).toContain('(@guildhall/theme/brand)')
    expect(text).toContain('(after sending form empty)')
    expect(text).toMatch(/2 pages: 2 errors, 1 warning, 1 note; 1 page not checked\.\n$/)
  })

  it('is in Welsh when asked', () => {
    const text = terminalReport(reportOf(drafts, 'cy'))
    expect(text).toContain('✗ Gwall: Ni ellir gwahaniaethu’r testun oddi wrth ei gefndir')
    expect(text).toContain('2 dudalen: 2 wall, 1 rhybudd, 1 nodyn')
  })

  it('lists three places of many, and no page can write over the screen', () => {
    const many = Array.from({ length: 9 }, (_, n) => ({
      kind: 'contrast' as const,
      part: at(`p${n}`),
    }))
    expect(terminalReport(reportOf(many))).toContain('… +6')
    expect(terminalReport(withHostile).replaceAll('\n', '')).not.toMatch(UNSEEN)
  })
})
