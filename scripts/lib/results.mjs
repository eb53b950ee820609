import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {{ passed: number, failed: number, output?: string, note?: string }} Result
 * output is shown when something failed, a note always
 */

/**
 * One check that isn't a test: counted as one, passed or failed.
 *
 * @param {{ code: number, output: string }} ended
 * @returns {Result}
 */
export function oneCheck({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output }
}

/**
 * Sums results, with what each had to say.
 *
 * @param {Result[]} results
 * @returns {Result}
 */
export function sum(results) {
  return {
    passed: results.reduce((total, { passed }) => total + passed, 0),
    failed: results.reduce((total, { failed }) => total + failed, 0),
    output: results.flatMap(({ output }) => output || []).join('\n'),
  }
}

/**
 * Counts one Vitest run from its JSON report.
 *
 * A test that was skipped, a file that did not load and a run without tests all count as failed:
 * nothing is left out of the sum by not having run.
 *
 * @param {string} file path of the report
 * @param {string} name whose tests these are
 * @returns {Result}
 */
export function countVitest(file, name) {
  if (!existsSync(file)) return { passed: 0, failed: 1, output: `${name}: left no test report` }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const notRun = report.numPendingTests + (report.numTodoTests ?? 0)
  const unloaded = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ suite) =>
      suite.status === 'failed' && suite.assertionResults.length === 0,
  ).length
  const none = report.numTotalTests === 0 && unloaded === 0 ? 1 : 0
  const remarks = [
    [report.numFailedTests, 'failed'],
    [notRun, 'skipped, which counts as failed'],
    [unloaded, 'test files that did not load'],
    [none, 'run without a single test'],
  ].filter(([count]) => count > 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + notRun + unloaded + none,
    output: remarks.map(([count, what]) => `${name}: ${count} ${what}`).join('\n'),
  }
}
