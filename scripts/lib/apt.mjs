import { existsSync } from 'node:fs'
import { KnownProblem } from './problem.mjs'
import { run } from './processes.mjs'

/**
 * Installs a Debian package as root, or says what somebody who may should install.
 *
 * @param {string} name
 * @param {string} why what is not tested without it
 * @param {NodeJS.ProcessEnv} env
 */
export async function installDebianPackage(name, why, env) {
  const byHand = `Install it with: apt-get install ${name}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new KnownProblem(`${why}, and it is not on this machine. ${byHand}`)
  }
  console.log(`   installing Debian's ${name} …`)
  const quiet = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  const lock = ['-o', 'DPkg::Lock::Timeout=300']
  await run('apt-get', [...lock, 'update'], quiet)
  const { code, output } = await run(
    'apt-get',
    [...lock, 'install', '--yes', '--no-install-recommends', name],
    quiet,
  )
  if (code !== 0) throw new KnownProblem(`${why}, and apt-get failed. ${byHand}\n${output}`)
}
