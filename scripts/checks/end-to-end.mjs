import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '../lib/chromium.mjs'
import { postgres } from '../lib/postgres.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** @type {import('./index.mjs').Check} */
export const endToEnd = {
  name: 'e2e',
  title: 'The demo council in Chromium, with and without JavaScript',
  needs: ['build'],
  async run(env) {
    const cwd = join(root, 'apps/demo-council')
    const report = join(cwd, 'test-results/e2e.json')
    rmSync(report, { force: true })
    const database = await postgres(env)
    const ended = await run(
      'vitest',
      [
        'run',
        '--config=vitest.e2e.config.ts',
        '--reporter=default',
        '--reporter=json',
        '--outputFile.json=test-results/e2e.json',
      ],
      {
        cwd,
        env: {
          ...env,
          CHROMIUM_PATH: await chromium(env),
          POSTGRES_TEST_URL: database.url,
        },
        quiet: true,
      },
    )
    await database.stop()
    return fairly(countVitest(report, 'demo-council'), ended)
  },
}
