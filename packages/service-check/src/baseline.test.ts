import { expect, it } from 'vitest'
import { drafts, reportOf } from '../test/report.ts'
import { applyBaseline, toBaseline } from './baseline.ts'
import { fresh } from './report.ts'
import { toFindings } from './to-findings.ts'

const page = 'https://marlbridge.example/name'
const baseline = toBaseline(reportOf())

it('what a council starts from doesn’t count, on its test site either', () => {
  const there = toFindings(drafts, 'https://test.marlbridge.example:8443/name', 'cy')
  const held = applyBaseline(there, baseline, ['https://test.marlbridge.example:8443/name'])
  expect(held.findings.every(({ isKnown }) => isKnown)).toBe(true)
  expect([held.fixed, held.stale]).toEqual([[], []])
})

it('a finding that is new counts: of another kind, in another place, or once more in the same', () => {
  const [first] = drafts
  if (first === undefined) throw new Error('no draft')
  const more = [
    { ...first, kind: 'missing-alt' as const },
    { ...first, part: { selector: 'h1', snippet: '' } },
    first,
  ]
  const held = applyBaseline(toFindings([...drafts, ...more], page, 'en'), baseline, [page])
  expect(fresh({ ...reportOf(), ...held })).toHaveLength(3)
})

it('what is gone is told as fixed where its page was looked at, and as stale where it wasn’t', () => {
  const seen = applyBaseline([], baseline, [page])
  expect([seen.fixed.length, seen.stale.length]).toEqual([4, 0])
  const elsewhere = applyBaseline([], baseline, ['https://marlbridge.example/other'])
  expect(elsewhere.stale.map(({ why }) => why)).toEqual(['page', 'page', 'page', 'page'])
  const old = {
    version: 1 as const,
    findings: [{ id: 'a', kind: 'blinking', page: '/name', what: 'It blinks' }],
  }
  expect(applyBaseline([], old, [page]).stale).toMatchObject([{ why: 'kind', what: 'It blinks' }])
})

it('a baseline of what is known already is the same file again', () => {
  expect(toBaseline(reportOf())).toEqual(baseline)
})
