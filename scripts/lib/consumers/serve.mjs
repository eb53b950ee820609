import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../postgres.mjs'
import { start, stop } from '../processes.mjs'

/**
 * Starts a built app by its own start script, uses it, and stops it.
 *
 * @template Done
 * @param {string} app
 * @param {{ env: NodeJS.ProcessEnv, path: string, command?: string[] }} options path answers 200 once it is up
 * @param {(origin: string) => Promise<Done>} use
 * @returns {Promise<Done>}
 */
export async function whileServed(app, { env, path, command = ['npm', 'start'] }, use) {
  const port = await freePort()
  const [program = '', ...args] = command
  const server = start(program, args, {
    cwd: app,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1' },
    quiet: true,
  })
  let log = ''
  for (const output of [server.stdout, server.stderr]) {
    output?.on('data', (chunk) => {
      log = (log + chunk).slice(-4000)
    })
  }
  const origin = `http://127.0.0.1:${port}`
  try {
    for (let tries = 0; !(await answers(origin + path)); tries += 1) {
      if (tries === 600 || server.exitCode !== null) throw new Error(`It did not start:\n${log}`)
      await wait(100)
    }
    return await use(origin)
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem)
    throw new Error(log === '' ? said : `${said}\nWhat the server said:\n${log}`)
  } finally {
    await stop(server)
  }
}

/** @param {string} url */
async function answers(url) {
  try {
    return (await fetch(url)).status === 200
  } catch {
    return false
  }
}
