import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { postgres } from '../lib/postgres.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/** Where bins are tested, and which tests. @type {[string, string[]][]} */
const places = [
  ['packages/bin-collection', []],
  ['integration/waste-systems', []],
  ['packages/sandbox', ['test/bins.test.ts', 'test/waste-systems.test.ts']],
]

/** @type {import('./index.mjs').Check} */
export const bins = {
  name: 'bins',
  title: 'Bin collection: each property on 2,000 cases, both databases, four waste systems',
  needs: ['build'],
  isLong: true,
  async run(env) {
    const database = await postgres(env)
    const counted = []
    for (const [folder, files] of places) {
      const cwd = join(root, folder)
      const report = join(cwd, 'test-results/bins.json')
      rmSync(report, { force: true })
      const ended = await run(
        'vitest',
        ['run', '--testTimeout=3600000', '--outputFile.json=test-results/bins.json', ...files],
        {
          cwd,
          env: { ...env, POSTGRES_TEST_URL: database.url, FAST_CHECK_RUNS: '2000' },
          quiet: true,
        },
      )
      counted.push(fairly(countVitest(report, folder), ended))
    }
    await database.stop()
    return sum(counted)
  },
}
