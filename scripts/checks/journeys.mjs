import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { postgres } from '../lib/postgres.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { paymentFaults } from './payments.mjs'
import { fairly } from './unit.mjs'

/**
 * Runs some of the journeys' tests at their full size, on both databases.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name of the report
 * @param {string[]} files
 * @param {Record<string, string>} sizes
 */
async function atFullSize(env, name, files, sizes) {
  const cwd = join(root, 'packages/journeys')
  const report = join(cwd, `test-results/${name}.json`)
  rmSync(report, { force: true })
  const database = await postgres(env)
  const ended = await run(
    'vitest',
    ['run', '--testTimeout=3600000', `--outputFile.json=test-results/${name}.json`, ...files],
    { cwd, env: { ...env, POSTGRES_TEST_URL: database.url, ...sizes }, quiet: true },
  )
  await database.stop()
  return fairly(countVitest(report, 'journeys'), ended)
}

/** @type {import('./index.mjs').Check} */
export const journeys = {
  name: 'journeys',
  title: 'Any walk through any journey, and 100,000 hostile posts',
  needs: ['build'],
  isLong: true,
  run: (env) =>
    atFullSize(env, 'journeys', ['src/server/fuzz.test.ts', 'src/server/walk.test.ts'], {
      FUZZ_POSTS: '100000',
      JOURNEY_WALKS: '800',
    }),
}

/** @type {import('./index.mjs').Check} */
export const faults = {
  name: 'faults',
  title:
    'The server killed at every statement of a step and of a payment, and at random points of 200 journeys',
  needs: ['build'],
  isLong: true,
  async run(env) {
    const sizes = { KILL_JOURNEYS: '200' }
    const ofJourneys = await atFullSize(env, 'faults', ['src/server/kill.test.ts'], sizes)
    return sum([ofJourneys, await paymentFaults(env)])
  },
}
