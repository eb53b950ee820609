import { stopAll } from './processes.mjs'

/** A problem that has a plain sentence: shown to the person without a stack trace. */
export class KnownProblem extends Error {}

/**
 * Runs a command of this repository; says known problems in a sentence and leaves no process behind.
 *
 * @param {() => Promise<number>} command resolves to the exit code
 */
export async function main(command) {
  let code = 1
  try {
    code = await command()
  } catch (problem) {
    console.error(problem instanceof KnownProblem ? problem.message : problem)
  }
  await stopAll()
  process.exit(code)
}
