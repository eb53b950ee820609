import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '../lib/chromium.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** Where the service check is measured, by which settings. @type {[string, string, string][]} */
const places = [
  ['packages/service-check', 'vitest.full.config.ts', 'fixtures.json'],
  ['apps/demo-council', 'vitest.checked.config.ts', 'checked.json'],
]

/** @type {import('./index.mjs').Check} */
export const serviceCheck = {
  name: 'service-check',
  title: 'The service check: precision and recall on both halves, and nothing found on the demo',
  needs: ['build'],
  isLong: true,
  async run(env) {
    const path = await chromium(env)
    const results = []
    for (const [folder, config, file] of places) {
      const cwd = join(root, folder)
      const report = join(cwd, 'test-results', file)
      rmSync(report, { force: true })
      const ended = await run('vitest', ['run', '--config', config], {
        cwd,
        env: { ...env, CHROMIUM_PATH: path },
      })
      results.push(fairly(countVitest(report, folder), ended))
    }
    return sum(results)
  },
}
