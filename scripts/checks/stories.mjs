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
  title: 'Storybook: built, and every story in Chromium with axe',
  needs: [],
  async run(env) {
    const report = join(root, 'test-results/stories.json')
    rmSync(report, { force: true })
    const options = {
      cwd: root,
      env: { ...env, CHROMIUM_PATH: await chromium(env) },
      quiet: true,
    }
    const turbo = ['run', '--output-logs=errors-only']
    const built = await run('turbo', [...turbo, '//#storybook:build'], options)
    const tested = await run('turbo', [...turbo, '//#storybook:test'], options)
    return sum([oneCheck(built), fairly(countVitest(report, 'stories'), tested)])
  },
}
