import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** @type {import('./index.mjs').Check} */
export const measures = {
  name: 'measures',
  title: 'Measures worked out by hand and at random, feeds that are hostile, the catalogue',
  needs: ['build'],
  isLong: true,
  async run(env) {
    const results = []
    for (const name of ['measures', 'benchmark', 'find']) {
      const cwd = join(root, 'packages', name)
      const report = join(cwd, 'test-results/full.json')
      rmSync(report, { force: true })
      const ended = await run(
        'vitest',
        ['run', '--testTimeout=600000', '--outputFile.json=test-results/full.json'],
        { cwd, env: { ...env, MEASURES_RUNS: '2000' }, quiet: true },
      )
      results.push(fairly(countVitest(report, name), ended))
    }
    return sum(results)
  },
}
