import { execFileSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { installDebianPackage } from './apt.mjs'
import { KnownProblem } from './problem.mjs'
import { onExit, run, start, stop } from './processes.mjs'

/**
 * Starts a PostgreSQL of our own: private folder, free loopback port, gone at the end.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} url of a superuser on database postgres
 */
export async function postgres(env) {
  const bin = await serverPrograms(env)
  const owner = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'guildhall-postgres-'))
  onExit(() => rmSync(folder, { recursive: true, force: true }))
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = join(folder, 'data')
  const as = { cwd: folder, env, quiet: true, ...owner }

  const created = await run(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    as,
  )
  if (created.code !== 0) throw new KnownProblem(`PostgreSQL's initdb failed:\n${created.output}`)

  const port = await freePort()
  // Test data is thrown away, so nothing is gained by waiting for the disk.
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'max_connections=200',
  ]
  const server = start(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // SIGINT ends sessions at once; SIGTERM would wait for them.
    { ...as, stopSignal: 'SIGINT' },
  )
  let log = ''
  server.stderr?.on('data', (chunk) => {
    log += chunk
  })
  for (let tries = 0; !log.includes('ready to accept connections'); tries += 1) {
    if (tries === 150 || server.exitCode !== null) {
      throw new KnownProblem(`PostgreSQL did not start:\n${log}`)
    }
    await wait(100)
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: () => stop(server, 'SIGINT'),
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function serverPrograms(env) {
  const found = newestDebian() ?? onPath(env)
  if (found !== undefined) return found
  // Debian would otherwise create and start a cluster of the machine's own, which nobody asked for.
  if (process.getuid?.() === 0) {
    mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true })
    writeFileSync(
      '/etc/postgresql-common/createcluster.d/no-main-cluster.conf',
      'create_main_cluster = false\n',
    )
  }
  await installDebianPackage('postgresql', 'The database tests need PostgreSQL', env)
  const installed = newestDebian()
  if (installed === undefined) {
    throw new KnownProblem('PostgreSQL is installed, but not in /usr/lib/postgresql.')
  }
  return installed
}

function newestDebian() {
  const base = '/usr/lib/postgresql'
  if (!existsSync(base)) return undefined
  return readdirSync(base)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(base, version, 'bin'))
    .find(hasServer)
}

/** @param {NodeJS.ProcessEnv} env */
function onPath(env) {
  return (env.PATH ?? '').split(delimiter).find((bin) => hasServer(bin))
}

/** @param {string} bin */
function hasServer(bin) {
  return existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres'))
}

/** The user to run the server as: initdb refuses root. */
function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  const id = (/** @type {string} */ flag) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((settle, refuse) => {
    const server = createServer()
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
