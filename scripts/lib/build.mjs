import { KnownProblem } from './problem.mjs'
import { run } from './processes.mjs'
import { root } from './tools.mjs'

/**
 * Builds everything, or what the filters say; shows nothing unless it fails.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} filters
 */
export async function build(env, ...filters) {
  const args = ['run', 'build', '--output-logs=errors-only', ...filters]
  const { code, output } = await run('turbo', args, { cwd: root, env, quiet: true })
  if (code !== 0) throw new KnownProblem(`The build failed:\n${output}`)
}
