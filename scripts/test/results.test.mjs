import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fairly } from '../checks/unit.mjs'
import { countVitest, sum } from '../lib/results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'guildhall-results-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** @param {Record<string, unknown>} report */
function count(report) {
  const file = join(folder, 'report.json')
  const whole = { numTotalTests: 3, numPassedTests: 3, numFailedTests: 0, numPendingTests: 0 }
  writeFileSync(file, JSON.stringify({ ...whole, testResults: [], ...report }))
  return countVitest(file, 'a package')
}

describe('the closing line is honest', () => {
  it('counts what passed', () => {
    expect(count({})).toMatchObject({ passed: 3, failed: 0 })
  })

  it('counts a skipped test as failed', () => {
    expect(count({ numPassedTests: 2, numPendingTests: 1 })).toMatchObject({ passed: 2, failed: 1 })
  })

  it('counts a test file that did not load as failed', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(count({ testResults })).toMatchObject({ passed: 3, failed: 1 })
  })

  it('counts a run without tests as failed', () => {
    expect(count({ numTotalTests: 0, numPassedTests: 0 })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('counts a package that left no report as failed, and names it', () => {
    const result = countVitest(join(folder, 'absent.json'), 'a package')
    expect(result).toEqual({ passed: 0, failed: 1, output: 'a package: left no test report' })
  })

  it('counts a run that broke after its tests passed as one failure', () => {
    const ended = { code: 1, output: 'unhandled error' }
    expect(fairly({ passed: 3, failed: 0 }, ended)).toMatchObject({ passed: 3, failed: 1 })
  })

  it('sums over all runners', () => {
    const total = sum([
      { passed: 2, failed: 1, output: 'one' },
      { passed: 3, failed: 0 },
    ])
    expect(total).toEqual({ passed: 5, failed: 1, output: 'one' })
  })
})
