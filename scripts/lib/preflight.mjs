import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, resolve } from 'node:path'
import { KnownProblem } from './problem.mjs'

/**
 * A port number out of the environment.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} otherwise
 */
export function portFrom(env, name, otherwise) {
  const given = env[name]
  if (given === undefined || given === '') return otherwise
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new KnownProblem(`${name}=${given} is not a port: give a whole number from 0 to 65535.`)
}

/**
 * @param {string} name the variable to change when the port is taken
 * @param {number} port
 * @param {string} [host]
 */
export async function refuseTakenPort(name, port, host = '127.0.0.1') {
  const server = createServer()
  const problem = await new Promise((settle) => {
    server.once('error', settle)
    server.listen(port, host, () => server.close(() => settle(undefined)))
  })
  if (problem === undefined) return
  throw new KnownProblem(
    problem.code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program: stop it, or choose another port, for example ${name}=${port + 10} npm start.`
      : `Port ${port} can't be opened (${problem.code}): choose another with ${name}.`,
  )
}

/**
 * @param {string} folder
 * @param {string} base
 */
export function refuseUnwritableFolder(folder, base) {
  let nearest = resolve(base, folder)
  while (!existsSync(nearest)) nearest = dirname(nearest)
  const problem = !statSync(nearest).isDirectory() ? `${nearest} is a file` : unwritable(nearest)
  if (problem === undefined) return
  throw new KnownProblem(
    `The data folder ${resolve(base, folder)} can't be written to (${problem}), and answers and payments are kept there: set DATA_FOLDER to a folder that can.`,
  )
}

/** @param {string} folder */
function unwritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    return `${folder} is not writable by this user`
  }
}

/**
 * @param {NodeJS.ProcessEnv} env GAZETTEER, and GAZETTEER_ with a council's name for one council
 * @param {string} base
 */
export function refuseMissingGazetteers(env, base) {
  for (const [name, file] of Object.entries(env)) {
    if (!file || !/^GAZETTEER(_|$)/.test(name)) continue
    const path = resolve(base, file)
    if (existsSync(path) && statSync(path).isFile()) continue
    throw new KnownProblem(
      `There is no gazetteer at ${path}: set ${name} to a DTF 7.3 file, or leave it out to use the made-up one.`,
    )
  }
}
