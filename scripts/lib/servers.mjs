import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { KnownProblem } from './problem.mjs'
import { isStopping, run, start, stop } from './processes.mjs'
import { root } from './tools.mjs'

/**
 * @typedef {object} Server
 * @property {string} name
 * @property {string} url
 * @property {import('node:child_process').ChildProcess} child
 * @property {Promise<number>} ended resolves to its exit code
 */

/**
 * Starts a server and resolves when it prints its line `ready <url>`.
 *
 * A server that can't start says why on stderr, which is passed on, and exits.
 *
 * @param {string} name
 * @param {string[]} args for node
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Server>}
 */
export function listen(name, args, env) {
  const child = start('node', args, { cwd: root, env, quiet: true })
  /** @type {Promise<number>} */
  const ended = new Promise((settle) => {
    child.once('close', (code) => settle(code ?? 1))
    child.once('error', () => settle(127))
  })
  child.stderr?.pipe(process.stderr)
  return new Promise((settle, refuse) => {
    if (child.stdout === null) throw new Error(`${name} has no output to read`)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /^ready .*?(https?:\/\/\S+)/.exec(line)?.[1]
      if (url === undefined) console.log(line)
      else settle({ name, url, child, ended })
    })
    ended.then((code) => refuse(new KnownProblem(`${name} did not start (exit code ${code}).`)))
  })
}

/** The invented councils of the demo, whose gazetteers are made where no file is given. */
const councils = ['alderbrook', 'dyffryn-gwern', 'kinlarroch']

/** What the stand-ins know beside the councils' own gazetteers. */
const sandboxData = join(root, 'apps/demo-council/sandbox')

/**
 * The gazetteers that the sandbox answers from: a council's own file, otherwise the made-up one.
 *
 * @param {NodeJS.ProcessEnv} env
 */
async function gazetteers(env) {
  const folder = resolve(root, env.DATA_FOLDER || '.data', 'gazetteers')
  mkdirSync(folder, { recursive: true })
  const files = []
  for (const council of councils) {
    const own = env[`GAZETTEER_${council.toUpperCase().replaceAll('-', '_')}`] || env.GAZETTEER
    const file = own ? resolve(root, own) : join(folder, `${council}.csv`)
    files.push(file)
    if (own) continue
    const args = ['packages/address-lookup/dist/gazetteer/generate-cli.js', '--preset', council]
    const { code } = await run('node', [...args, '--out', file], { cwd: root, env, quiet: true })
    if (code !== 0) throw new KnownProblem(`The made-up gazetteer could not be written to ${file}.`)
  }
  return [...new Set(files), join(sandboxData, 'border.csv')].join(',')
}

/**
 * Starts the stand-ins for outside services.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {number} port
 * @param {number} demoPort where the demo listens, to be told when a payment is done
 */
export async function startSandbox(env, port, demoPort) {
  return await listen('the sandbox', ['packages/sandbox/dist/cli.js'], {
    ...env,
    SANDBOX_PORT: String(port),
    SANDBOX_GAZETTEER: env.SANDBOX_GAZETTEER || (await gazetteers(env)),
    SANDBOX_POSTCODES: env.SANDBOX_POSTCODES || join(sandboxData, 'postcodes.json'),
    SANDBOX_TEMPLATES: env.SANDBOX_TEMPLATES || join(sandboxData, 'templates.json'),
    PAY_WEBHOOK_URL: env.PAY_WEBHOOK_URL || `http://127.0.0.1:${demoPort}/webhooks/govuk-pay`,
  })
}

/**
 * Waits until one of the servers ends, and stops the others.
 *
 * @param {Server[]} servers
 * @returns {Promise<number>} the exit code to end with
 */
export async function together(servers) {
  const first = await Promise.race(
    servers.map(({ name, ended }) => ended.then((code) => ({ name, code }))),
  )
  if (isStopping()) return 0
  console.error(
    `${first.name} stopped by itself (exit code ${first.code}), so the rest is stopped.`,
  )
  await Promise.all(servers.map(({ child }) => stop(child)))
  return 1
}
