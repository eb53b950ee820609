import { KnownProblem } from './problem.mjs'
import { run } from './processes.mjs'

/**
 * Runs one step of a check; a step that fails ends the check with what it printed.
 *
 * @param {string} what
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} what it printed
 */
export async function must(what, command, args, cwd, env) {
  const { code, output } = await run(command, args, { cwd, env, quiet: true })
  if (code !== 0)
    throw new KnownProblem(`${what} failed (${command} ${args.join(' ')}):\n${output}`)
  return output
}
