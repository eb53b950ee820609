import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '../lib/chromium.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, oneCheck, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** @type {import('./index.mjs').Check} */
export const stories = {
  name: 'stories',
  title: 'Storybook: built and walked, and every story in Chromium with axe',
  needs: [],
  async run(env) {
    const reports = ['stories', 'storybook-built'].map((name) =>
      join(root, `test-results/${name}.json`),
    )
    const [report = '', walked = ''] = reports
    for (const file of reports) rmSync(file, { force: true })
    const options = {
      cwd: root,
      env: { ...env, CHROMIUM_PATH: await chromium(env) },
      quiet: true,
    }
    const turbo = ['run', '--output-logs=errors-only']
    const built = await run('turbo', [...turbo, '//#storybook:build'], options)
    const tested = await run('turbo', [...turbo, '//#storybook:test'], options)
    const used = await run('turbo', [...turbo, '//#storybook:walk'], options)
    return sum([
      oneCheck(built),
      fairly(countVitest(report, 'stories'), tested),
      fairly(countVitest(walked, 'storybook-built'), used),
    ])
  },
}
