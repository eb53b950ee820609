import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { KnownProblem } from './problem.mjs'
import { run } from './processes.mjs'

/** The repository's own folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

const node24 = 'node@24.21.0'
const lowest = { major: 20, minor: 19 }

/**
 * The environment in which every tool of the house runs: its own tools, Node 24 and pnpm first on PATH.
 *
 * Uses the Node that runs this when it is 24 or newer, and npm's copy of Node 24 otherwise, so that
 * a machine with Debian's Node needs nothing else.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function tools() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < lowest.major || (major === lowest.major && minor < lowest.minor)) {
    throw new KnownProblem(
      `Guildhall needs Node ${lowest.major}.${lowest.minor} or newer and this is Node ${process.versions.node}: install a newer Node and try again.`,
    )
  }
  const env = quietEnvironment()
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
  const found = process.env.GUILDHALL_TOOLS
  const folders = found ? [found] : await fetchTools(major >= 24 ? [pnpm] : [node24, pnpm], env)
  if (major >= 24) folders.unshift(dirname(process.execPath))
  env.PATH = [join(root, 'node_modules/.bin'), ...folders, env.PATH].join(delimiter)
  env.GUILDHALL_TOOLS = folders.at(-1)
  return env
}

/**
 * @param {string[]} packages
 * @param {NodeJS.ProcessEnv} env
 */
async function fetchTools(packages, env) {
  const wanted = packages.flatMap((name) => ['--package', name])
  const { code, output } = await run('npx', ['--yes', ...wanted, '--call', 'command -v pnpm'], {
    cwd: root,
    env,
    quiet: true,
  })
  const pnpm = output.trim().split('\n').at(-1) ?? ''
  if (code !== 0 || !existsSync(pnpm)) {
    throw new KnownProblem(
      `npm could not fetch ${packages.join(' and ')}, which everything here runs on. Check the network and npm's registry setting, then try again.\n${output}`,
    )
  }
  return [dirname(pnpm)]
}

/**
 * This process's environment without what npm adds for one script (pnpm would take it for its own),
 * with telemetry off and a home folder that can be written to.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function quietEnvironment() {
  const env = { ...process.env }
  for (const name of Object.keys(env)) {
    if (
      /^npm_(package_|lifecycle_|execpath$|node_execpath$|command$|config_local_prefix$)/.test(name)
    )
      delete env[name]
  }
  env.DO_NOT_TRACK = '1'
  env.TURBO_TELEMETRY_DISABLED = '1'
  env.STORYBOOK_DISABLE_TELEMETRY = '1'
  if (!isWritable(env.HOME)) {
    env.HOME = join(root, '.cache/home')
    mkdirSync(env.HOME, { recursive: true })
  }
  return env
}

/** @param {string | undefined} folder */
function isWritable(folder) {
  if (!folder) return false
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Brings node_modules in step with the lockfile; under a second when it already is.
 *
 * @param {NodeJS.ProcessEnv} env from `tools`
 */
export async function install(env) {
  const { code, output } = await run('pnpm', ['install', '--frozen-lockfile'], {
    cwd: root,
    env,
    quiet: true,
  })
  if (code !== 0) {
    throw new KnownProblem(
      `The packages that Guildhall is made of could not be installed:\n${output}`,
    )
  }
}
