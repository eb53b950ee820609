import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { postgres } from '../lib/postgres.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/**
 * Runs a package's tests of payments at their full size, on both databases.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder
 * @param {string} name of the report
 * @param {string[]} files
 * @param {Record<string, string>} sizes
 */
async function atFullSize(env, folder, name, files, sizes) {
  const cwd = join(root, folder)
  const report = join(cwd, `test-results/${name}.json`)
  rmSync(report, { force: true })
  const database = await postgres(env)
  const ended = await run(
    'vitest',
    ['run', '--testTimeout=3600000', `--outputFile.json=test-results/${name}.json`, ...files],
    { cwd, env: { ...env, POSTGRES_TEST_URL: database.url, ...sizes }, quiet: true },
  )
  await database.stop()
  return fairly(countVitest(report, folder), ended)
}

/** @type {import('./index.mjs').Check} */
export const payments = {
  name: 'payments',
  title: 'Payments: 10,000 random histories held to a machine, 500 residents at once, the contract',
  needs: ['build'],
  isLong: true,
  async run(env) {
    const own = await atFullSize(env, 'packages/payments', 'payments', [], {
      PAYMENT_MODEL_RUNS: '10000',
    })
    const atLarge = await atFullSize(
      env,
      'integration/payments',
      'payments',
      [
        'test/contract.test.ts',
        'test/client.test.ts',
        'test/at-once.test.ts',
        'test/packed.test.ts',
      ],
      { PAYMENTS_AT_ONCE: '500' },
    )
    return sum([own, atLarge])
  },
}

/**
 * The server lost at every statement that a payment executes, on both databases.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export const paymentFaults = (env) =>
  atFullSize(env, 'integration/payments', 'faults', ['test/kill.test.ts'], { KILL_PAYMENTS: '1' })
