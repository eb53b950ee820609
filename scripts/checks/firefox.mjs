import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { firefox as firefoxPath } from '../lib/firefox.mjs'
import { run } from '../lib/processes.mjs'
import { countVitest } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'
import { fairly } from './unit.mjs'

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name of the report
 */
async function walk(env, name) {
  const cwd = join(root, 'apps/demo-council')
  const file = `test-results/${name}.json`
  const report = join(cwd, file)
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const ended = await run('vitest', ['run', '--config=vitest.firefox.config.ts', ...reporters], {
    cwd,
    env: { ...env, FIREFOX_PATH: await firefoxPath(env) },
    quiet: true,
  })
  return fairly(countVitest(report, 'firefox'), ended)
}

/** @type {import('./index.mjs').Check} */
export const firefox = {
  name: 'firefox',
  title: 'Every service in Firefox, scripts on and off, in English and Welsh',
  needs: ['build'],
  isLong: true,
  run: (env) => walk(env, 'firefox'),
}

/** @type {import('./index.mjs').Check} */
export const firefoxShort = {
  name: 'firefox-short',
  title: 'Bin days in Firefox, scripts on and off',
  needs: ['build'],
  run: (env) => walk({ ...env, FIREFOX_WALKS: 'bin-days' }, 'firefox-short'),
}
