import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { postgres } from '../lib/postgres.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { members } from '../lib/workspace.mjs'

/** @typedef {import('./index.mjs').Check} Check */

/** @type {Check} */
export const unit = {
  name: 'unit',
  title: 'Unit tests, with the embedded database and with PostgreSQL',
  needs: ['build'],
  async run(env) {
    const tested = members().filter(({ manifest }) => manifest.scripts?.test !== undefined)
    const report = (/** @type {string} */ folder) => join(folder, 'test-results/unit.json')
    for (const { folder } of tested) rmSync(report(folder), { force: true })
    const server = await postgres(env)
    const ended = await run(
      'turbo',
      ['run', 'test', '--continue', '--concurrency=2', '--output-logs=errors-only'],
      {
        cwd: root,
        // The address is another one each time; what a cached result depends on is that there is one.
        env: { ...env, POSTGRES_TEST_URL: server.url, TEST_DATABASES: 'pglite,postgres' },
        quiet: true,
      },
    )
    await server.stop()
    const counted = sum(
      tested.map(({ folder, manifest }) => countVitest(report(folder), manifest.name)),
    )
    return fairly(counted, ended)
  },
}

/** @type {Check} */
export const workshop = {
  name: 'workshop',
  title: 'Scripts and generators',
  needs: ['build'],
  async run(env) {
    const report = join(root, 'test-results/workshop.json')
    rmSync(report, { force: true })
    const ended = await run('vitest', ['run', '--config', 'scripts/vitest.config.mjs'], {
      cwd: root,
      env,
      quiet: true,
    })
    return fairly(countVitest(report, 'workshop'), ended)
  },
}

/**
 * A run that failed without a failed test still counts as one failure.
 *
 * @param {import('../lib/results.mjs').Result} counted
 * @param {{ code: number, output: string }} ended
 */
export function fairly(counted, ended) {
  const unexplained = ended.code !== 0 && counted.failed === 0 ? 1 : 0
  return {
    passed: counted.passed,
    failed: counted.failed + unexplained,
    output: `${ended.code === 0 ? '' : ended.output}\n${counted.output ?? ''}`,
  }
}
