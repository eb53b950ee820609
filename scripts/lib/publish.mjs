import { cpSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from './must.mjs'
import { root } from './tools.mjs'
import { verdaccio } from './verdaccio.mjs'
import { version } from './version.mjs'
import { published } from './workspace.mjs'

/**
 * Versions and publishes every package from a copy of the repository, to a registry on loopback.
 *
 * @param {string} folder an empty one, for the copy and for what the registry holds
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ npmrc: string, copy: string, versions: Record<string, string> }>} npmrc is the text of an
 * .npmrc that sends our scope there; versions are by package; copy is the copy's folder
 */
export async function publishTrial(folder, env) {
  const npmrc = await verdaccio(join(folder, 'registry'), env)
  const copy = await copyOfRepository(join(folder, 'repository'), env)
  writeFileSync(join(copy, '.npmrc'), npmrc)
  return { npmrc, copy, versions: await versionAndPublish(copy, env) }
}

/**
 * Versions and publishes pre-releases, under the tag `next`.
 *
 * @param {string} copy of the repository, with its .npmrc
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>} version by package
 */
export async function publishPreRelease(copy, env) {
  await must('Begin pre-releases', 'changeset', ['pre', 'enter', 'next'], copy, env)
  return versionAndPublish(copy, env)
}

/**
 * @param {string} copy
 * @param {NodeJS.ProcessEnv} env
 */
export async function copyOfRepository(copy, env) {
  const listed = await must(
    'List files',
    'git',
    ['ls-files', '-co', '--exclude-standard'],
    root,
    env,
  )
  for (const file of listed.split('\n').filter((name) => name && existsSync(join(root, name)))) {
    cpSync(join(root, file), join(copy, file), { recursive: true })
  }
  const git = (/** @type {string[]} */ ...args) => must('Commit the copy', 'git', args, copy, env)
  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all')
  const who = ['-c', 'user.name=Guildhall', '-c', 'user.email=check@localhost']
  await git(...who, 'commit', '--quiet', '--no-verify', '--message', 'Trial release')
  return copy
}

/**
 * @param {string} copy
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Record<string, string>>} version by package
 */
async function versionAndPublish(copy, env) {
  // The tool refuses to version when nothing is waiting, so that something always is.
  const waiting = published(copy)
    .map(({ manifest }) => `"${manifest.name}": patch`)
    .join('\n')
  writeFileSync(join(copy, '.changeset/trial.md'), `---\n${waiting}\n---\n\nTrial release.\n`)
  const versions = await version(copy, env)
  const own = inside(copy, env)
  await must('Install', 'pnpm', ['install', '--offline', '--no-frozen-lockfile'], copy, own)
  await must('Build', 'turbo', ['run', 'build', '--filter=./packages/*'], copy, own)
  await must('Publish', 'changeset', ['publish', '--no-git-tag'], copy, own)
  return versions
}

/**
 * The same environment with the copy's tools in place of this repository's.
 *
 * @param {string} copy
 * @param {NodeJS.ProcessEnv} env
 */
function inside(copy, env) {
  return { ...env, PATH: env.PATH?.replace(join(root, 'node_modules'), join(copy, 'node_modules')) }
}
