import { run } from '../lib/processes.mjs'
import { oneCheck, sum } from '../lib/results.mjs'
import { root } from '../lib/tools.mjs'

/** @typedef {import('./index.mjs').Check} Check */

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} command
 * @param {string[]} args
 */
async function tool(env, command, ...args) {
  return oneCheck(await run(command, args, { cwd: root, env, quiet: true }))
}

/** @type {Check} */
export const lint = {
  name: 'lint',
  title: 'Format and lint',
  needs: [],
  run: (env) =>
    tool(env, 'biome', 'ci', '--colors=off', '--error-on-warnings', '--diagnostic-level=warn', '.'),
}

/** @type {Check} */
export const walls = {
  name: 'walls',
  title: 'Walls between packages',
  needs: [],
  run: (env) => tool(env, 'turbo', 'boundaries'),
}

/** @type {Check} */
export const build = {
  name: 'build',
  title: 'Build',
  needs: [],
  run: (env) => tool(env, 'turbo', 'run', 'build', '--output-logs=errors-only'),
}

/** @type {Check} */
export const types = {
  name: 'types',
  title: 'Types',
  needs: ['build'],
  run: async (env) =>
    sum([
      await tool(env, 'turbo', 'run', 'typecheck', '--output-logs=errors-only', '--continue'),
      await tool(env, 'tsc', '-p', 'tsconfig.json'),
    ]),
}

/** @type {Check} */
export const knip = {
  name: 'knip',
  title: 'Nothing unused',
  needs: [],
  run: (env) => tool(env, 'knip', '--no-progress', '--no-config-hints'),
}
