import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { unreadable, withoutChangeset } from '../lib/changesets.mjs'
import { KnownProblem } from '../lib/problem.mjs'
import { run } from '../lib/processes.mjs'
import { root } from '../lib/tools.mjs'
import { published } from '../lib/workspace.mjs'

/** @type {import('./index.mjs').Check} */
export const changesets = {
  name: 'changesets',
  title: 'Whoever installs a package is told what changed in it',
  needs: [],
  async run(env) {
    return judge(root, env)
  },
}

/**
 * On a branch: each changed package is named by a changeset of that branch. On main: by any that
 * waits since the package's version was last set.
 *
 * @param {string} base a copy of the repository
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('../lib/results.mjs').Result>}
 */
export async function judge(base, env) {
  const git = gitIn(base, env)
  const packages = published(base).map(({ manifest, folder }) => ({
    name: manifest.name,
    folder: relative(base, folder),
  }))
  const waiting = changesetsIn(base)
  const problems = waiting.flatMap(({ file, text }) => unreadable(file, text))

  if ((await git('rev-parse', 'HEAD')) === undefined) {
    const note = 'Without git’s history only the changesets’ own words were looked at.'
    return {
      passed: problems.length > 0 ? 0 : waiting.length,
      failed: problems.length,
      output: problems.join('\n'),
      note,
    }
  }
  const from = await branchedFrom(git, env)
  if (from !== undefined) {
    const files = await changedSince(git, from)
    const added = waiting.filter(({ file }) => files.includes(file))
    problems.push(...withoutChangeset(packages, { files, changesets: added }))
  } else {
    const named = waiting.filter(({ text }) => !/^---\s*---/.test(text))
    for (const one of packages) {
      const set = await versionSet(git, one.folder)
      const files =
        set === undefined ? [`${one.folder}/package.json`] : await changedSince(git, set)
      problems.push(...withoutChangeset([one], { files, changesets: named }))
    }
  }
  return {
    passed: problems.length > 0 ? 0 : packages.length,
    failed: problems.length,
    output: problems.join('\n'),
  }
}

/** @typedef {(...args: string[]) => Promise<string | undefined>} Git nothing where git refuses */

/**
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} env
 * @returns {Git}
 */
function gitIn(cwd, env) {
  return async (...args) => {
    const { code, output } = await run('git', args, { cwd, env, quiet: true })
    return code === 0 ? output.trim() : undefined
  }
}

/**
 * Where a branch left main; nothing on main itself.
 *
 * @param {Git} git
 * @param {NodeJS.ProcessEnv} env
 */
async function branchedFrom(git, env) {
  const target = env.GITHUB_BASE_REF
  if (target) {
    const from = await git('merge-base', `origin/${target}`, 'HEAD')
    if (from !== undefined) return from
    throw new KnownProblem(
      `This pull request can’t be compared with origin/${target}, which isn’t in the clone: fetch it whole (fetch-depth: 0).`,
    )
  }
  const branch = await git('branch', '--show-current')
  if (!branch || branch === 'main') return undefined
  return (
    (await git('merge-base', 'origin/main', 'HEAD')) ?? (await git('merge-base', 'main', 'HEAD'))
  )
}

/**
 * The commit that gave a package its version; nothing before its first commit.
 *
 * @param {Git} git
 * @param {string} folder
 */
async function versionSet(git, folder) {
  const commit = await git(
    'log',
    '-1',
    '--format=%H',
    '-G"version":',
    '--',
    `${folder}/package.json`,
  )
  return commit || undefined
}

/**
 * @param {Git} git
 * @param {string} commit
 */
async function changedSince(git, commit) {
  const tracked = await git('diff', '--name-only', '--relative', commit)
  const fresh = await git('ls-files', '--others', '--exclude-standard')
  return `${tracked ?? ''}\n${fresh ?? ''}`.split('\n').filter(Boolean)
}

/** @param {string} base */
function changesetsIn(base) {
  const folder = join(base, '.changeset')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => ({
      file: `.changeset/${file}`,
      text: readFileSync(join(folder, file), 'utf8'),
    }))
}
