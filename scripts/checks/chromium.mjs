import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as chromiumPath } from '../lib/chromium.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { members } from '../lib/workspace.mjs'
import { fairly } from './unit.mjs'

/** @type {import('./index.mjs').Check} */
export const chromium = {
  name: 'chromium',
  title: 'What only a browser can show of a package',
  needs: ['build'],
  async run(env) {
    const tested = members().filter(({ manifest }) => manifest.scripts?.['test:chromium'])
    const report = (/** @type {string} */ folder) => join(folder, 'test-results/chromium.json')
    for (const { folder } of tested) rmSync(report(folder), { force: true })
    const ended = await run(
      'turbo',
      ['run', 'test:chromium', '--continue', '--concurrency=1', '--output-logs=errors-only'],
      { cwd: root, env: { ...env, CHROMIUM_PATH: await chromiumPath(env) }, quiet: true },
    )
    const counted = tested.map(({ folder, manifest }) => countVitest(report(folder), manifest.name))
    return fairly(sum(counted), ended)
  },
}
